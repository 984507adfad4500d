import { setImmediate } from 'node:timers/promises';
import { type Database, inTransaction } from '#db/open';
import { remember, remembered } from '#db/own/idempotency';
import {
  forgetLooks,
  lookBefore,
  lookCoverage,
  lookLeaves,
  noteCoverage,
  type StoredLook,
  storeLook,
} from '#db/own/looks';
import { type Covered, coveredWith } from '#domain/access/coverage';
import type { LookSource } from '#domain/access/look';
import { toBase64 } from '#domain/log/base64';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import { type Hash, leafHashOf } from '#domain/log/hash';
import { commitmentOf, SALT_LENGTH } from '#domain/log/leaf';
import { ok, type Result, refuse } from '#domain/result';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import type { Decisions } from '../decisions/decisions';
import type { Storage } from '../storage/storage';
import { writeTo } from '../storage/write-to';
import { type JudgedLook, judgeLooks, type LookInput, type RefusedLook } from './judge-looks';
import { createMayReport, REPORTS_OF_PEOPLE } from './report-rate';
import { createUnknownRate } from './unknown-rate';

export interface LooksTaken {
  /** Looks that are on record, one for each person; also those that were there before. */
  accepted: number;
  refused: readonly RefusedLook[];
  covered?: Covered;
}

export interface LooksReport {
  system: System;
  /** Under a test key looks are judged and answered and then forgotten, as heartbeats are. */
  mode: 'live' | 'test';
  source: LookSource;
  /** Which key tells of it; absent for a file that somebody brought in. */
  keyId?: string;
  looks: readonly Result<LookInput, { code: 'malformed_look'; detail: string }>[];
  /** Since when and until when the system says that it told of every look. */
  covers?: Covered;
  idempotency?: { key: string; fingerprint: string };
}

/** Looks that come with something else of their system; whoever the portal itself named to it is known to it. */
export type LooksBeside = Pick<LooksReport, 'system' | 'mode' | 'source' | 'looks'> & {
  named: ReadonlySet<string>;
};

export type LooksRefusal = 'idempotency_conflict' | 'not_ready' | 'too_many_reports' | 'too_many_unknown';

export interface Looks {
  /** Judges a batch and stores what can be taken, a few people at a time. Sent again it changes nothing and is answered alike. */
  record(report: LooksReport): Promise<Result<LooksTaken, { code: LooksRefusal }>>;
  /** Judges looks and stores nothing: `keep` does, inside the caller's transaction. */
  prepare(report: LooksBeside): Promise<{ keep: () => void; refused: readonly RefusedLook[] }>;
  /** Rows not yet digested, oldest first: their ids and salted leaves. */
  rowsAfter(id: number, limit: number): readonly { id: number; leaf: Uint8Array }[];
  /** Blanks what was reported before a moment; answers how many of at most a thousand. */
  prune(before: Instant): number;
}

interface LooksParts {
  db: Database;
  now: () => Instant;
  decisions: Pick<Decisions, 'findEmployee'>;
  storage: Pick<Storage, 'takesAll'>;
  /** That many random bytes. */
  random: (length: number) => Uint8Array;
  sha256: Hash;
}

/** Blanked at once while others wait. */
const PRUNED_AT_ONCE = 1_000;

/**
 * Takes looks (model, section 5). Each row commits to what was done, to whom and when; who did it is in there as a salted hash of its
 * own, so that either can be erased and the rest still proves.
 */
export const createLooks = (parts: LooksParts): Looks => {
  const { db, now, storage } = parts;
  const store = createStore(parts);
  const isKnown = db.sqlite.prepare('SELECT 1 FROM person WHERE id = ?').pluck();
  const mayReport = createMayReport(now, REPORTS_OF_PEOPLE);
  const unknownRate = createUnknownRate(now);
  return {
    record: async (report) => {
      const { system, mode, source, keyId, looks, covers, idempotency } = report;
      const at = now();
      if (keyId !== undefined && !mayReport(keyId, peopleIn(looks))) return refuse('too_many_reports');
      if (keyId !== undefined && !unknownRate.mayName(keyId)) return refuse('too_many_unknown');
      const principal = `system:${system.id}`;
      const before = idempotency && remembered(db, principal, idempotency.key);
      if (before && before.fingerprint !== idempotency.fingerprint) return refuse('idempotency_conflict');
      const write = mode === 'test' ? () => true : writeTo(db, storage);
      const refused: RefusedLook[] = [];
      let accepted = 0;
      for (const part of judgeLooks(parts, report, at, refused)) {
        const stored = write(() => {
          // Whoever was erased while others were written is not written down again.
          for (const look of part) {
            if (isKnown.get(look.person)) store(look, { system: system.id, source, reportedAt: at });
          }
        });
        if (!stored) return refuse('not_ready');
        accepted += part.length;
        await setImmediate();
      }
      const unknown = refused.filter(({ code }) => code === 'subject_unknown').length;
      if (keyId !== undefined) unknownRate.named(keyId, unknown);
      const earlier = lookCoverage(db).find((row) => row.system === system.id);
      const known = earlier && coveredOf(earlier);
      const covered = covers && unknown === refused.length ? coveredWith(known, covers) : known;
      const noted = write(() => {
        noteCoverage(db, { system: system.id, source, at, ...(covered && { covered }) });
        if (!idempotency || before) return;
        const { key, fingerprint } = idempotency;
        remember(db, principal, key, { fingerprint, code: 'ok', revision: 0, at });
      });
      return noted ? ok({ accepted, refused, ...(covered && { covered }) }) : refuse('not_ready');
    },
    prepare: async (report) => {
      const at = now();
      const refused: RefusedLook[] = [];
      const judged: JudgedLook[] = [];
      for (const part of judgeLooks(parts, report, at, refused)) {
        judged.push(...part);
        await setImmediate();
      }
      const from = { system: report.system.id, source: report.source, reportedAt: at };
      const keep = () => {
        for (const look of judged) if (isKnown.get(look.person)) store(look, from);
      };
      return { keep, refused };
    },
    rowsAfter: (id, limit) => lookLeaves(db, id, limit),
    prune: (before) => inTransaction(db, () => forgetLooks(db, before, PRUNED_AT_ONCE)),
  };
};

/** How many people a batch names: each is a row that others wait for. */
const peopleIn = (looks: LooksReport['looks']): number =>
  looks.reduce((sum, look) => sum + (look.ok ? look.value.subjects.length : 1), 0);

/** What a system has said of how complete its looks are. */
const coveredOf = (row: { coveredFrom: Instant | null; coveredTo: Instant | null }): Covered | undefined =>
  row.coveredFrom === null || row.coveredTo === null
    ? undefined
    : { from: row.coveredFrom, to: row.coveredTo };

/** Stores one look inside the caller's transaction, unless it is there; with its salts and its leaf. */
const createStore = ({ db, random, sha256 }: Pick<LooksParts, 'db' | 'random' | 'sha256'>) => {
  const hidden = (text: string) => {
    const salt = random(SALT_LENGTH);
    return { salt, hash: commitmentOf(sha256, salt, utf8(text)) };
  };
  return (
    { looker, lookerText, ...look }: JudgedLook,
    from: Pick<StoredLook, 'system' | 'source' | 'reportedAt'>,
  ): void => {
    const { person, event, at, body } = look;
    if (lookBefore(db, { system: from.system, event, person })) return;
    const who = lookerText === undefined ? undefined : hidden(lookerText);
    const salt = random(SALT_LENGTH);
    const record = lookRecord({ ...from, at, event, person, body, looker: who?.hash });
    storeLook(db, {
      ...from,
      ...look,
      salt,
      ...(looker !== undefined && { looker }),
      ...(lookerText !== undefined && who && { lookerText, lookerSalt: who.salt, lookerHash: who.hash }),
      leaf: leafHashOf(sha256, commitmentOf(sha256, salt, record)),
    });
  };
};

/** The bytes a leaf commits to: a version line and the canonical row, without its number in this database. */
const lookRecord = (
  row: Pick<StoredLook, 'system' | 'source' | 'reportedAt' | 'at' | 'event' | 'person' | 'body'> & {
    looker: Uint8Array | undefined;
  },
): Uint8Array => {
  const { system, source, reportedAt, at, event, person, body, looker } = row;
  const record = {
    at,
    event,
    look: JSON.parse(body) as unknown,
    looker: looker === undefined ? null : toBase64(looker),
    person,
    reported_at: reportedAt,
    source,
    system,
  };
  return concatBytes(utf8('forthright/report/looks/v1\n'), utf8(canonicalJson(record)));
};
