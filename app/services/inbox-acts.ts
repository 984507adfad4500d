import { revisionOf } from '#db/views/request-inbox';
import type { Hash } from '#domain/log/hash';
import { type Result, refuse } from '#domain/result';
import type { Command } from './command';
import { acceptRequest } from './commands/accept-request';
import { assignRequest } from './commands/assign-request';
import { confirmPressure } from './commands/confirm-pressure';
import { decideObjection } from './commands/decide-objection';
import { answerRequest, refuseRequest, reopenRequest } from './commands/end-request';
import { endRestriction, tellRestrictionEnd } from './commands/end-restriction';
import { nameReviewer } from './commands/name-reviewer';
import { noteRequest } from './commands/note-request';
import { confirmReference, declineReference, proposeReference } from './commands/refer-request';
import {
  askClarification,
  askIdentity,
  confirmIdentity,
  extendRequest,
  holdRequest,
  takeRequest,
  writeToPerson,
} from './commands/request-steps';
import { confirmTie, declineTie, proposeTie } from './commands/tie-request';
import type { Done, Executor } from './execute';
import { idempotencyOf } from './idempotency';
import type { QueryContext } from './queries/context';
import { createFileRegisters, type FileRegisters } from './queries/desk/file-registers';
import { createInbox, type Inbox } from './queries/desk/inbox';
import { createRequests } from './queries/requests';

/** What is done with one request at the desk. */
const COMMANDS = {
  ask: askClarification,
  ask_identity: askIdentity,
  confirm_identity: confirmIdentity,
  accept: acceptRequest,
  take: takeRequest,
  assign: assignRequest,
  extend: extendRequest,
  hold: holdRequest,
  write: writeToPerson,
  note: noteRequest,
  refuse: refuseRequest,
  answer: answerRequest,
  reopen: reopenRequest,
  tell_end: tellRestrictionEnd,
  end_limit: endRestriction,
  decide: decideObjection,
  confirm_pressure: confirmPressure,
  name_reviewer: nameReviewer,
  tie: proposeTie,
  confirm_tie: confirmTie,
  decline_tie: declineTie,
  refer: proposeReference,
  confirm_reference: confirmReference,
  decline_reference: declineReference,
} as const;
type Commands = typeof COMMANDS;
type InputOf<C> = C extends Command<infer Input, infer _> ? Input : never;

/** Who acts, the key of their form, and how the request stood on their page. */
export interface ByOfficer {
  person: string;
  formKey: string;
  /** The revision that they had before them; left out where it does not matter, as with taking a request on. */
  seen?: string;
}

/** Each act as a page asks for it. Two officers on one request do not collide: who has not seen the last step is refused. */
export type InboxActs = {
  [Act in keyof Commands]: (by: ByOfficer, input: InputOf<Commands[Act]>) => Promise<Result<Done>>;
};

/** The same command, refused with `request_changed` where the request does not stand as it stood on the page. */
const asSeen =
  <Input extends { request: string }, Refusal extends { code: string }>(
    command: Command<Input, Refusal>,
    seen: string | undefined,
  ): Command<Input, Refusal | { code: 'request_changed' }> =>
  (read, input, context) =>
    seen !== undefined && revisionOf(read, input.request) !== seen
      ? refuse('request_changed')
      : command(read, input, context);

const createInboxActs = ({ executor, hash }: { executor: Executor; hash: Hash }): InboxActs => {
  const act =
    <Input extends { request: string }, Refusal extends { code: string }>(command: Command<Input, Refusal>) =>
    ({ person, formKey, seen }: ByOfficer, input: Input): Promise<Result<Done>> =>
      executor.execute(asSeen(command, seen), input, {
        actor: { kind: 'person', id: person },
        ...idempotencyOf(hash, formKey, input),
      });
  return {
    ask: act(COMMANDS.ask),
    ask_identity: act(COMMANDS.ask_identity),
    confirm_identity: act(COMMANDS.confirm_identity),
    accept: act(COMMANDS.accept),
    take: act(COMMANDS.take),
    assign: act(COMMANDS.assign),
    extend: act(COMMANDS.extend),
    hold: act(COMMANDS.hold),
    write: act(COMMANDS.write),
    note: act(COMMANDS.note),
    refuse: act(COMMANDS.refuse),
    answer: act(COMMANDS.answer),
    reopen: act(COMMANDS.reopen),
    tell_end: act(COMMANDS.tell_end),
    end_limit: act(COMMANDS.end_limit),
    decide: act(COMMANDS.decide),
    confirm_pressure: act(COMMANDS.confirm_pressure),
    name_reviewer: act(COMMANDS.name_reviewer),
    tie: act(COMMANDS.tie),
    confirm_tie: act(COMMANDS.confirm_tie),
    decline_tie: act(COMMANDS.decline_tie),
    refer: act(COMMANDS.refer),
    confirm_reference: act(COMMANDS.confirm_reference),
    decline_reference: act(COMMANDS.decline_reference),
  };
};

/** The desk's list of requests: what it reads, its files, and its acts. */
export const openInbox = (
  asking: Pick<QueryContext, 'db' | 'now'>,
  parts: { executor: Executor; hash: Hash },
): Inbox & { files: FileRegisters; act: InboxActs } => ({
  ...createInbox(asking, createRequests(asking)),
  files: createFileRegisters(asking),
  act: createInboxActs(parts),
});
