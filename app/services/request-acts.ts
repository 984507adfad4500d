import { readFileSync } from 'node:fs';
import type { Actor } from '#domain/entry/bodies';
import { toHex, utf8 } from '#domain/log/bytes';
import type { Hash } from '#domain/log/hash';
import { ok, type Result, refuse } from '#domain/result';
import type { ByPerson } from './acts';
import { bringReceipt } from './commands/bring-receipt';
import { type DoorRequest, makeRequest, makeRequestAtDoor, type RequestInput } from './commands/make-request';
import { withdrawRequest, writeInRequest } from './commands/own-request';
import { answerTie } from './commands/tie-request';
import type { Done, Executor } from './execute';
import { idempotencyOf } from './idempotency';
import type { LogKeeper } from './log/keeper';

/** What people do with their own requests, signed in or at the public door. Those who decide act through app/services/inbox-acts.ts. */
export interface RequestActs {
  /** A form key makes one request of a form that is sent twice. `request` is the id to follow it by. */
  make(
    by: ByPerson & { idempotencyKey: string },
    input: Omit<RequestInput, 'request'>,
  ): Promise<Result<Done & { request: string }>>;
  /** Of somebody whom no sign-in tells; they follow it with the code alone. */
  makeAtDoor(
    input: Omit<DoorRequest, 'request' | 'codeSha256'> & { code: string },
    formKey: string,
  ): Promise<Result<Done>>;
  withdraw(person: string, request: string): Promise<Result<Done>>;
  write(by: ByPerson & { idempotencyKey: string }, request: string, words: string): Promise<Result<Done>>;
  /** Of a request that was tied to them. */
  answerTie(person: string, request: string, answer: 'mine' | 'not_mine'): Promise<Result<Done>>;
  withdrawAtDoor(code: string): Promise<Result<Done>>;
  writeAtDoor(code: string, words: string, formKey: string): Promise<Result<Done>>;
  /** As a file on the disk or as its text. `receipt_unfit` says that it is no receipt of this log that holds, and nothing else of whom it is about. */
  bringReceiptAtDoor(code: string, receipt: { path: string } | { text: string }): Promise<Result<Done>>;
}

/** 96 bits in hex. */
const ID_LENGTH = 24;

/** Whoever has the code of a request, and whoever says something without a name. */
const AT_THE_DOOR: Actor = { kind: 'portal', id: 'public_door' };

export const createRequestActs = (parts: {
  executor: Executor;
  hash: Hash;
  newId: (prefix: string) => string;
  log: Pick<LogKeeper, 'shownBy'>;
}): RequestActs => {
  const { executor, hash, newId, log } = parts;
  const hashCode = (code: string): string => toHex(hash(utf8(code)));
  // The key of a form makes the code of its request: what is kept of it for a day is its hash.
  const doorKey = (formKey: string): string => toHex(hash(utf8(`public door ${formKey}`)));
  const own = (person: string): Actor => ({ kind: 'person', id: person });
  return {
    make: async ({ person, idempotencyKey }, input) => {
      // Made of the form and of whose it is: sent twice, it leads to the one request there is, and nobody can pick another's.
      const request = `req_${toHex(hash(utf8(`${person}:${idempotencyKey}`))).slice(0, ID_LENGTH)}`;
      const done = await executor.execute(
        makeRequest,
        { ...input, request, person },
        { actor: own(person), ...idempotencyOf(hash, idempotencyKey, input) },
      );
      return done.ok ? ok({ ...done.value, request }) : done;
    },
    makeAtDoor: ({ code, ...input }, formKey) =>
      executor.execute(
        makeRequestAtDoor,
        { ...input, request: newId('req'), codeSha256: hashCode(code) },
        { actor: AT_THE_DOOR, ...idempotencyOf(hash, doorKey(formKey), input) },
      ),
    withdraw: (person, request) =>
      executor.execute(withdrawRequest, { person, request }, { actor: own(person) }),
    write: ({ person, idempotencyKey }, request, words) =>
      executor.execute(
        writeInRequest,
        { person, request, words },
        { actor: own(person), ...idempotencyOf(hash, idempotencyKey, { request, words }) },
      ),
    answerTie: (person, request, answer) =>
      executor.execute(answerTie, { person, request, answer }, { actor: own(person) }),
    withdrawAtDoor: (code) =>
      executor.execute(withdrawRequest, { codeSha256: hashCode(code) }, { actor: AT_THE_DOOR }),
    writeAtDoor: (code, words, formKey) =>
      executor.execute(
        writeInRequest,
        { codeSha256: hashCode(code), words },
        { actor: AT_THE_DOOR, ...idempotencyOf(hash, doorKey(formKey), { words }) },
      ),
    bringReceiptAtDoor: async (code, brought) => {
      const receipt = log.shownBy('text' in brought ? brought.text : readFileSync(brought.path, 'utf8'));
      if (receipt === undefined) return refuse('receipt_unfit');
      return executor.execute(bringReceipt, { codeSha256: hashCode(code), receipt }, { actor: AT_THE_DOOR });
    },
  };
};
