import type { Actor } from '#domain/entry/bodies';
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
  newId,
}: {
  executor: Executor;
  hash: Hash;
  newId: (prefix: string) => string;
}): RestrictedActs => {
  const act =
    <Input, Refusal extends { code: string }>(command: Command<Input, Refusal>): Act<Input> =>
    (actor, input) =>
      executor.execute(command, input, { actor });
  return {
    propose: async (actor, input, formKey) => {
      const id = newId('case');
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
