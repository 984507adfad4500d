import type { Actor } from '#domain/entry/bodies';
import type { Hash } from '#domain/log/hash';
import { ok, type Result } from '#domain/result';
import { formatKey, newKeyMaterial, secretDigest } from '#domain/systems/key-format';
import { DAY, type Instant } from '#domain/time';
import type { Command } from './command';
import { addPerson, type PersonInput } from './commands/add-person';
import { applyProgramme, type ProgrammeInput } from './commands/apply-programme';
import { type ChoiceInput, choose } from './commands/choose';
import { type DeliveryInput, deliverNotice } from './commands/deliver-notice';
import { grantRole } from './commands/grant-role';
import { leave } from './commands/leave';
import { KEY_DAYS, mintKey } from './commands/mint-key';
import { type NoticeInput, publishNotice } from './commands/publish-notice';
import { type EstablishmentInput, recordEstablishment } from './commands/record-establishment';
import { type GateInput, recordGate } from './commands/record-gate';
import { registerSystem, type SystemInput } from './commands/register-system';
import { revokeKey } from './commands/revoke-key';
import type { Done, Executor } from './execute';

type Act<Input> = (actor: Actor, input: Input) => Promise<Result<Done>>;

/** What officers, engineers, admins and the operator do; every act is checked against the actor's roles when it runs. */
export interface Administration {
  recordEstablishment: Act<EstablishmentInput>;
  addPerson: Act<PersonInput>;
  leave: Act<{ person: string; leftAt: Instant }>;
  grantRole: Act<Parameters<typeof grantRole>[1]>;
  applyProgramme: Act<ProgrammeInput>;
  recordGate: Act<GateInput>;
  publishNotice: Act<NoticeInput>;
  /** A notice that was handed out otherwise than on a page: on paper, by mail, at onboarding. */
  recordDelivery: Act<DeliveryInput & { channel: Exclude<DeliveryInput['channel'], 'portal'> }>;
  registerSystem: Act<SystemInput>;
  /** The key is told here once and nowhere kept. */
  mintKey(
    actor: Actor,
    input: { system: string; mode: 'live' | 'test'; days?: number },
  ): Promise<Result<Done & { key: string; keyId: string; expiresAt: Instant }>>;
  revokeKey: Act<{ keyId: string }>;
  /** Only a no can be recorded for somebody else. */
  recordNo: Act<
    Pick<ChoiceInput, 'person' | 'activity' | 'language'> & { channel: 'paper' | 'phone' | 'council' }
  >;
}

export const createAdministration = (parts: {
  executor: Executor;
  hash: Hash;
  random: (bytes: number) => Uint8Array;
  now: () => Instant;
}): Administration => {
  const { executor, hash, random, now } = parts;
  const act =
    <Input, Refusal extends { code: string }>(command: Command<Input, Refusal>): Act<Input> =>
    (actor, input) =>
      executor.execute(command, input, { actor });
  return {
    recordEstablishment: act(recordEstablishment),
    addPerson: act(addPerson),
    leave: act(leave),
    grantRole: act(grantRole),
    applyProgramme: act(applyProgramme),
    recordGate: act(recordGate),
    publishNotice: act(publishNotice),
    recordDelivery: act(deliverNotice),
    registerSystem: act(registerSystem),
    mintKey: async (actor, { system, mode, days = KEY_DAYS }) => {
      const material = newKeyMaterial(random);
      const expiresAt = now() + days * DAY;
      const minted = await executor.execute(
        mintKey,
        {
          system,
          mode,
          keyId: material.keyId,
          secretSha256: secretDigest(hash, material.secret),
          expiresAt,
        },
        { actor },
      );
      return minted.ok
        ? ok({ ...minted.value, key: formatKey({ mode, ...material }), keyId: material.keyId, expiresAt })
        : minted;
    },
    revokeKey: act(revokeKey),
    recordNo: (actor, input) => executor.execute(choose, { ...input, act: 'record_no' }, { actor }),
  };
};
