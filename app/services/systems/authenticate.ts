import { hash, timingSafeEqual } from 'node:crypto';
import type { Database } from '#db/open';
import { createReadKey, type KeyRecord } from '#db/views/systems';
import type { Hash } from '#domain/log/hash';
import { ok, type Result, refuse } from '#domain/result';
import { KEY_LENGTH, parseKey, secretDigest } from '#domain/systems/key-format';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';

/** A system that proved its key. */
export interface Caller {
  system: System;
  keyId: string;
  mode: 'live' | 'test';
}

export type KeyRefusal =
  | 'key_missing'
  | 'key_malformed'
  | 'key_unknown'
  | 'key_expired'
  | 'key_revoked'
  | 'system_expired';

export interface Authenticate {
  /** Who asks, by the `Authorization` header as it came; undefined when there was none. */
  (authorizationHeader: string | undefined): Result<Caller, { code: KeyRefusal }>;
  /** Drops what is kept in memory: after every commit that minted or revoked a key or changed a system. */
  forget(): void;
}

interface AuthenticateParts {
  db: Database;
  now: () => Instant;
  sha256: Hash;
}

const SCHEME_LENGTH = 'Bearer '.length;

/** Compared with when nobody has the key id, so that an unknown key takes as long as a wrong secret. */
const NOBODY = '0'.repeat(64);

/**
 * Looks keys up (security, 3.6). A malformed key never reaches the database. Only the right secret learns that its key
 * has ended; to everybody else such a key is as unknown as any. Ends are checked at every question, never kept.
 */
export const createAuthenticate = ({ db, now, sha256 }: AuthenticateParts): Authenticate => {
  const readKey = createReadKey(db);
  const known = new Map<string, KeyRecord>();
  /** Headers that proved their key since the last change of keys, by their SHA-256: a key itself is kept nowhere. */
  const proved = new Map<string, KeyRecord>();

  const recordOf = (keyId: string): KeyRecord | undefined => {
    const kept = known.get(keyId);
    if (kept) return kept;
    // Only what exists is kept: guessed ids would fill the memory.
    const found = readKey(keyId);
    if (found) known.set(keyId, found);
    return found;
  };

  const authenticate = (header: string | undefined): Result<Caller, { code: KeyRefusal }> => {
    if (header === undefined || header === '') return refuse('key_missing');
    if (header.length !== SCHEME_LENGTH + KEY_LENGTH || !/^bearer /i.test(header))
      return refuse('key_malformed');
    const digest = hash('sha256', header, 'base64');
    const before = proved.get(digest);
    if (before) return standing(before);
    const parsed = parseKey(header.slice(SCHEME_LENGTH));
    if (!parsed.ok) return parsed;
    const { keyId, mode, secret } = parsed.value;

    const record = recordOf(keyId);
    const right = timingSafeEqual(
      Buffer.from(secretDigest(sha256, secret)),
      Buffer.from(record?.secretSha256 ?? NOBODY),
    );
    if (!record || !right || record.mode !== mode) return refuse('key_unknown');
    proved.set(digest, record);
    return standing(record);
  };

  /** Whether a key that was proved still holds: ends are checked at every question. */
  const standing = (record: KeyRecord): Result<Caller, { code: KeyRefusal }> => {
    if (record.revokedAt !== undefined) return refuse('key_revoked');
    const instant = now();
    if (record.expiresAt <= instant) return refuse('key_expired');
    const { system, keyId, mode } = record;
    if (system.expiresAt !== undefined && system.expiresAt <= instant) return refuse('system_expired');
    return ok({ system, keyId, mode });
  };

  return Object.assign(authenticate, {
    forget: () => {
      known.clear();
      proved.clear();
    },
  });
};
