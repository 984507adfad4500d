import type { Database } from '#db/open';
import { countWaiting, type DirectoryUse, directoryUse } from '#db/own/directory';
import { areLeaversHeld, readLeaving } from '#db/views/leavers';
import { type ScimKeyRow, scimKeys } from '#db/views/scim-keys';
import { nameOf } from '#db/views/texts';
import { SECOND_PERSON } from '#domain/authority/second-person';
import type { Actor } from '#domain/entry/bodies';
import type { Hash } from '#domain/log/hash';
import { ok, type Result } from '#domain/result';
import { formatKey, newKeyMaterial, secretDigest } from '#domain/systems/key-format';
import { DAY, type Instant } from '#domain/time';
import { approveScimKey } from '../commands/approve-scim-key';
import { KEY_DAYS } from '../commands/mint-key';
import { proposeScimKey } from '../commands/propose-scim-key';
import { releaseLeavers } from '../commands/release-leavers';
import { revokeScimKey } from '../commands/revoke-scim-key';
import type { Done, Executor } from '../execute';
import { idempotencyOf, tellOnce } from '../idempotency';
import { createMayReport } from '../systems/report-rate';
import { createAuthenticateDirectory } from './authenticate-directory';
import { createDirectoryPeople, type DirectoryPeople } from './people';
import { createDirectoryUse } from './use';

/** How a key of the directory stands. */
export type KeyState = 'waiting' | 'over' | 'open' | 'ended' | 'revoked';

/** A key as its page shows it; never a secret. */
export interface DirectoryKey {
  keyId: string;
  state: KeyState;
  proposedAt: Instant;
  /** The one who proposed it, by name; `operator` at the machine. */
  proposer: { id: string; name?: string; kind: ScimKeyRow['proposerKind'] };
  openUntil: Instant;
  approvedAt?: Instant;
  expiresAt: Instant;
  revokedAt?: Instant;
  lastAt?: Instant;
}

/** The connection as its page shows it. */
export interface DirectoryConnection {
  keys: readonly DirectoryKey[];
  /** How it was answered in 30 days, by code, most first. */
  answers: readonly { code: string; count: number; lastAt: Instant }[];
  /** Leaving is held back: since when, and how many people were to leave since. */
  held?: { since: Instant; waiting: number; people: number };
  /** Leaving was confirmed: for how many, until when, and how many left since. */
  release?: { most: number; until: Instant; used: number };
}

/** The company's directory (SCIM): what its door may do, and what those who answer for it do about it. */
export interface Directory {
  people: DirectoryPeople;
  authenticate: ReturnType<typeof createAuthenticateDirectory>;
  /** Whether a key may ask now. */
  mayAsk(keyId: string): boolean;
  /** Counts an answer; `code` is `ok`, or why it was refused. */
  note(keyId: string, code: string): void;
  connection(): DirectoryConnection;
  /** Whether leaving is held back. */
  isHeld(): boolean;
  /** The key is told here once and nowhere kept; nothing accepts it before another admin approved it. */
  propose(
    actor: Actor,
    input: { days?: number },
    formKey?: string,
  ): Promise<Result<Done & { key: string; keyId: string; expiresAt: Instant; openUntil: Instant }>>;
  approve(actor: Actor, input: { keyId: string }): Promise<Result<Done>>;
  revoke(actor: Actor, input: { keyId: string }): Promise<Result<Done>>;
  release(actor: Actor, input: { most: number }): Promise<Result<Done>>;
}

/** So many questions a second for each key, and so many at once: a first sync of Entra ID asks 25 times a second. */
const RATE = { perSecond: 50, atOnce: 200 } as const;

export const createDirectory = (parts: {
  db: Database;
  executor: Executor;
  hash: Hash;
  random: (bytes: number) => Uint8Array;
  now: () => Instant;
}): Directory => {
  const { db, executor, hash, random, now } = parts;
  const use = createDirectoryUse(db, now);
  const mayReport = createMayReport(now, RATE);
  return {
    people: createDirectoryPeople({ db, executor, now }),
    authenticate: createAuthenticateDirectory({ db, now, sha256: hash }),
    mayAsk: (keyId) => mayReport(keyId, 0),
    note: use.note,
    isHeld: () => areLeaversHeld(db),
    connection: () => {
      use.write();
      const uses = directoryUse(db);
      const { heldAt, release, people } = readLeaving(db, now());
      return {
        keys: scimKeys(db).map((row) => toKey(db, row, uses, now())),
        answers: answersOf(uses),
        ...(heldAt !== undefined && {
          held: { since: heldAt, waiting: countWaiting(db, heldAt), people },
        }),
        ...(release && release.until > now() && { release }),
      };
    },
    propose: async (actor, { days = KEY_DAYS }, formKey) => {
      const { keyId, secret } = newKeyMaterial(random);
      const expiresAt = now() + days * DAY;
      const done = await tellOnce(
        executor,
        proposeScimKey,
        { keyId, secretSha256: secretDigest(hash, secret), expiresAt },
        { actor, ...idempotencyOf(hash, formKey && `scim:${formKey}`, { days }) },
      );
      if (!done.ok) return done;
      const openUntil = done.value.at + SECOND_PERSON.scim.openFor;
      return ok({
        ...done.value,
        key: formatKey({ mode: 'scim', keyId, secret }),
        keyId,
        expiresAt,
        openUntil,
      });
    },
    approve: (actor, input) => executor.execute(approveScimKey, input, { actor }),
    revoke: (actor, input) => executor.execute(revokeScimKey, input, { actor }),
    release: (actor, input) => executor.execute(releaseLeavers, input, { actor }),
  };
};

const stateOf = (row: ScimKeyRow, now: Instant): KeyState => {
  if (row.revokedAt !== null) return 'revoked';
  if (row.approvedAt === null) return row.openUntil > now && row.expiresAt > now ? 'waiting' : 'over';
  return row.expiresAt > now ? 'open' : 'ended';
};

const toKey = (db: Database, row: ScimKeyRow, uses: readonly DirectoryUse[], now: Instant): DirectoryKey => {
  const heard = uses.filter(({ keyId }) => keyId === row.keyId).map(({ lastAt }) => lastAt);
  return {
    keyId: row.keyId,
    state: stateOf(row, now),
    proposedAt: row.proposedAt,
    proposer: {
      id: row.proposer,
      kind: row.proposerKind,
      ...(row.proposerKind === 'person' && { name: nameOf(db, row.proposer) }),
    },
    openUntil: row.openUntil,
    expiresAt: row.expiresAt,
    ...(row.approvedAt !== null && { approvedAt: row.approvedAt }),
    ...(row.revokedAt !== null && { revokedAt: row.revokedAt }),
    ...(heard.length > 0 && { lastAt: Math.max(...heard) }),
  };
};

const answersOf = (uses: readonly DirectoryUse[]): DirectoryConnection['answers'] => {
  const byCode = new Map<string, { code: string; count: number; lastAt: Instant }>();
  for (const { code, count, lastAt } of uses) {
    const before = byCode.get(code);
    byCode.set(code, {
      code,
      count: count + (before?.count ?? 0),
      lastAt: Math.max(lastAt, before?.lastAt ?? 0),
    });
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count);
};
