import { setImmediate } from 'node:timers/promises';
import { type Database, inTransaction } from '#db/open';
import {
  forgetHoldings,
  holdingLeaves,
  noteHeard,
  saidBefore,
  sayAgain,
  storeHolding,
} from '#db/own/holdings';
import { remember, remembered } from '#db/own/idempotency';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import { type Hash, leafHashOf } from '#domain/log/hash';
import { commitmentOf, SALT_LENGTH } from '#domain/log/leaf';
import { ok, type Result, refuse } from '#domain/result';
import { type HeldCell, holdingFits } from '#domain/systems/holding';
import type { System } from '#domain/systems/system';
import { DAY, type Instant } from '#domain/time';
import { openFinding } from '../commands/open-finding';
import type { Executor } from '../execute';
import type { Storage } from '../storage/storage';
import { writeTo } from '../storage/write-to';
import { type FaultyCell, holdingFaults } from './holding-faults';
import { allInTurn } from './in-turn';
import { createMayReport, REPORTS_OF_PEOPLE } from './report-rate';

/** A cell that is not taken, by its place in the report. */
export interface RefusedHolding {
  index: number;
  code: 'malformed_holding' | 'employee_unknown' | 'category_undeclared' | 'holding_unfit' | 'cell_twice';
  detail?: string;
}

export interface HoldingsReport {
  system: System;
  keyId: string;
  cells: readonly Result<HeldCell, { code: 'malformed_holding'; detail: string }>[];
  idempotency?: { key: string; fingerprint: string };
}

export interface HoldingsTaken {
  accepted: number;
  refused: readonly RefusedHolding[];
}

export type HoldingsRefusal = 'idempotency_conflict' | 'not_ready' | 'too_many_reports';

export interface Holdings {
  /** Stores what can be taken of a report. Sent again it changes nothing and is answered alike. */
  record(report: HoldingsReport): Promise<Result<HoldingsTaken, { code: HoldingsRefusal }>>;
  /** Rows not yet digested, oldest first: their ids and salted leaves. */
  rowsAfter(id: number, limit: number): readonly { id: number; leaf: Uint8Array }[];
  /** Deletes statements that others took the place of before a moment, up to a row that a digest covers; answers how many of at most a few hundred. */
  prune(before: Instant, digestedTo: number): number;
}

interface HoldingsParts {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  storage: Pick<Storage, 'takesAll'>;
  now: () => Instant;
  /** That many random bytes. */
  random: (length: number) => Uint8Array;
  sha256: Hash;
}

/** Cells, and people in them, that are stored and judged while others wait. */
const AT_ONCE = { cells: 100, people: 20 };
/** Cells that cost as much as one person does. */
const CELLS_OF_A_PERSON = 10;
/** Cells looked over while others wait. */
const READ_AT_ONCE = 500;
/** Rows deleted while others wait. */
const PRUNED_AT_ONCE = 250;
/** A statement that is said again after so long is a new row: what stands is then never in a digest whose other rows are gone. */
const WRITTEN_ANEW_AFTER = 60 * DAY;
const PORTAL = { kind: 'portal', id: 'holdings' } as const;

/** Takes what systems say they hold of whom, and opens a finding where that is what must not be. */
export const createHoldings = (parts: HoldingsParts): Holdings => {
  const { db, executor, storage, now, random, sha256 } = parts;
  const mayReport = createMayReport(now, REPORTS_OF_PEOPLE);
  const isKnown = db.sqlite.prepare('SELECT 1 FROM person WHERE id = ?').pluck();

  const store = (system: string, at: Instant, { person, category, ...holding }: HeldCell): void => {
    const body = canonicalJson({ ...holding });
    if (saidBefore(db, { system, person, category, body, since: at - WRITTEN_ANEW_AFTER })) {
      sayAgain(db, { system, person, category, at });
      return;
    }
    const salt = random(SALT_LENGTH);
    const leaf = leafHashOf(
      sha256,
      commitmentOf(sha256, salt, holdingRecord({ system, person, category, at, body })),
    );
    storeHolding(db, { ...holding, system, person, category, at, body, salt, leaf });
  };

  const openFindings = (cells: readonly FaultyCell[]): Promise<boolean> =>
    allInTurn(cells, async (cell) => {
      const done = await executor.execute(openFinding, cell, { actor: PORTAL });
      return done.ok || done.error.code !== 'unavailable';
    });

  return {
    record: async ({ system, keyId, cells, idempotency }) => {
      if (!mayReport(keyId, sizeOf(cells))) return refuse('too_many_reports');
      const principal = `system:${system.id}`;
      const before = idempotency && remembered(db, principal, `holdings:${idempotency.key}`);
      if (before && before.fingerprint !== idempotency.fingerprint) return refuse('idempotency_conflict');
      const { taken, refused } = await judged(
        system,
        cells,
        now(),
        (person) => isKnown.get(person) !== undefined,
      );
      const answer = { accepted: taken.length, refused };
      if (before) return ok(answer);
      const write = writeTo(db, storage);
      const faults = holdingFaults(db, now, system);
      for (const part of partsOf(taken)) {
        const at = now();
        const stored = write(() => {
          for (const cell of part) if (isKnown.get(cell.person) !== undefined) store(system.id, at, cell);
        });
        if (!stored || !(await openFindings(faults(part)))) return refuse('not_ready');
        await setImmediate();
      }
      const noted = write(() => {
        // A report of which nothing could be taken said nothing.
        if (taken.length > 0) noteHeard(db, system.id, now());
        if (!idempotency) return;
        const { key, fingerprint } = idempotency;
        remember(db, principal, `holdings:${key}`, { fingerprint, code: 'ok', revision: 0, at: now() });
      });
      return noted ? ok(answer) : refuse('not_ready');
    },
    rowsAfter: (id, limit) => holdingLeaves(db, id, limit),
    prune: (before, digestedTo) =>
      inTransaction(db, () => forgetHoldings(db, { before, digestedTo, limit: PRUNED_AT_ONCE })),
  };
};

/** How much work a report is, in people. */
const sizeOf = (cells: HoldingsReport['cells']): number =>
  Math.max(
    new Set(cells.flatMap((cell) => (cell.ok ? cell.value.person : []))).size,
    cells.length / CELLS_OF_A_PERSON,
  );

/** Cells in their order, a few and of a few people at a time. */
function* partsOf(cells: readonly HeldCell[]): Iterable<readonly HeldCell[]> {
  let part: HeldCell[] = [];
  let people = new Set<string>();
  for (const cell of cells) {
    part.push(cell);
    people.add(cell.person);
    if (part.length < AT_ONCE.cells && people.size < AT_ONCE.people) continue;
    yield part;
    part = [];
    people = new Set();
  }
  if (part.length > 0) yield part;
}

/** What can be taken: categories of the manifest, people who are known, each cell once, and numbers that fit each other. */
const judged = async (
  system: System,
  cells: HoldingsReport['cells'],
  now: Instant,
  isKnown: (person: string) => boolean,
): Promise<{ taken: HeldCell[]; refused: RefusedHolding[] }> => {
  const taken: HeldCell[] = [];
  const refused: RefusedHolding[] = [];
  const said = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await setImmediate();
    if (!cell.ok) {
      refused.push({ index, ...cell.error });
      continue;
    }
    const { person, category } = cell.value;
    const name = JSON.stringify([person, category]);
    const code = !Object.hasOwn(system.manifest.fields_by_category, category)
      ? 'category_undeclared'
      : !isKnown(person)
        ? 'employee_unknown'
        : !holdingFits(cell.value, now)
          ? 'holding_unfit'
          : said.has(name)
            ? 'cell_twice'
            : undefined;
    if (code) {
      refused.push({ index, code });
      continue;
    }
    said.add(name);
    taken.push(cell.value);
  }
  return { taken, refused };
};

/** The bytes a leaf commits to: a version line and the canonical row, without its number in this database. */
export const holdingRecord = (row: {
  system: string;
  person: string;
  category: string;
  at: Instant;
  body: string;
}): Uint8Array => {
  const { body, ...cell } = row;
  return concatBytes(
    utf8('forthright/report/holdings/v1\n'),
    utf8(canonicalJson({ ...cell, holding: JSON.parse(body) })),
  );
};
