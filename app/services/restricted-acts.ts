import type { Actor } from '#domain/entry/bodies';
import { toHex, utf8 } from '#domain/log/bytes';
import type { Hash } from '#domain/log/hash';
import { ok, type Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from './command';
import { approveRestricted, declineRestricted } from './commands/decide-restricted';
import { closeRestricted } from './commands/end-restricted';
import { proposeRenewal, proposeRestricted, type RestrictedInput } from './commands/propose-restricted';
import type { Done, Executor } from './execute';
import { idempotencyOf } from './idempotency';

type Act<Input> = (actor: Actor, input: Input) => Promise<Result<Done>>;

/** What is done with a case that is shown late. */
export interface RestrictedActs {
  /** A form that is sent twice makes one case. */
  propose(
    actor: Actor,
    input: Omit<RestrictedInput, 'case'>,
    formKey: string,
  ): Promise<Result<Done & { case: string }>>;
  renew: Act<{ case: string; until: Instant; words: string }>;
  approve: Act<{ case: string }>;
  decline: Act<{ case: string }>;
  close: Act<{ case: string }>;
}

export const createRestrictedActs = ({
  executor,
  hash,
}: {
  executor: Executor;
  hash: Hash;
}): RestrictedActs => {
  const act =
    <Input, Refusal extends { code: string }>(command: Command<Input, Refusal>): Act<Input> =>
    (actor, input) =>
      executor.execute(command, input, { actor });
  return {
    propose: async (actor, input, formKey) => {
      // The same each time the form is sent, so that whoever sends it twice is led to the one case.
      const id = `case_${toHex(hash(utf8(`${actor.id}\n${formKey}`))).slice(0, 32)}`;
      const order = { actor, ...idempotencyOf(hash, formKey, input) };
      const done = await executor.execute(proposeRestricted, { ...input, case: id }, order);
      return done.ok ? ok({ ...done.value, case: id }) : done;
    },
    renew: act(proposeRenewal),
    approve: act(approveRestricted),
    decline: act(declineRestricted),
    close: act(closeRestricted),
  };
};
