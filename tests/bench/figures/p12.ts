import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction, openForReading } from '#db/open';
import { storeLook } from '#db/own/looks';
import { type LookFilter, looksBy } from '#db/views/looks';
import { canonicalJson } from '#domain/log/canonical';
import { DAY, MINUTE } from '#domain/time';
import { migratedDatabase } from '../../services/database';
import { type Figure, median, quantile, rounded } from '../figure';

const EVENTS = 1_000_000;
const PEOPLE = 20_000;
const LOOKERS = 2_000;
const CATEGORIES = ['app_usage', 'url', 'chat_message', 'screen_content', 'working_time'];
const COLD_MS = 2_000;
const WARM_MS = 50;
const PAGE = 50;
const PAGES = 20;
const START = Date.parse('2026-01-01T00:00:00Z');

/** A million looks as systems tell them, a quarter of them at the same person. */
const fill = (path: string): number => {
  const db = migratedDatabase(path);
  const began = performance.now();
  const body = (category: string) =>
    canonicalJson({
      bulk: false,
      category,
      display: 'role',
      kind: 'human',
      match: 'match',
      operation: 'view',
      outcome: 'allowed',
      purpose: 'security',
      reason: 'incident_response',
      role: 'Support',
      told: ['security'],
    });
  const leaf = createHash('sha256').update('leaf').digest();
  for (let from = 0; from < EVENTS; from += 10_000) {
    inTransaction(db, () => {
      for (let i = from; i < from + 10_000; i++) {
        const category = CATEGORIES[i % CATEGORIES.length] ?? '';
        storeLook(db, {
          system: `system-${i % 7}`,
          source: 'system',
          reportedAt: START + i * 20,
          at: START + i * 20,
          outcome: 'allowed',
          person: i % 4 === 0 ? 'per_0' : `per_${(i * 7_919) % PEOPLE}`,
          event: `ev_${i}`,
          category,
          purposeMatch: i % 97 === 0 ? 'mismatch' : 'match',
          body: body(category),
          salt: randomBytes(32),
          looker: `looker_${(i * 31) % LOOKERS}`,
          lookerText: '{"id":"a"}',
          lookerSalt: leaf,
          lookerHash: leaf,
          leaf,
        });
      }
    });
  }
  db.sqlite.close();
  return performance.now() - began;
};

/** How long a question takes: the first page over a new connection, then each of twenty pages, asked a second time. */
const measured = (path: string, filter: Omit<LookFilter, 'now'>) => {
  const db = openForReading(path);
  const timed = (before: LookFilter['before']) => {
    const began = performance.now();
    const rows = looksBy(db, { ...filter, now: START, ...(before && { before }) }, PAGE);
    return { rows, ms: performance.now() - began };
  };
  const first = timed(filter.before);
  const places: LookFilter['before'][] = [filter.before];
  for (let last = first.rows.at(-1); last && places.length < PAGES; ) {
    const place = { at: last.at, id: last.id };
    places.push(place);
    last = timed(place).rows.at(-1);
  }
  const warm = places.map((place) => timed(place).ms);
  db.sqlite.close();
  return { cold: first.ms, warm: median(warm), p99: quantile(warm, 0.99), rows: first.rows.length };
};

/** Who saw what over a million looks: by person, by who looked, by kind of data, by time. */
export const p12: Figure = {
  id: 'P12',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forthright-looks-'));
    try {
      const path = join(folder, 'looks.db');
      const filled = fill(path);
      const middle = START + (EVENTS / 2) * 20;
      const questions: Readonly<Record<string, Omit<LookFilter, 'now'>>> = {
        person: { person: 'per_0' },
        person_by_system: { person: 'per_0', system: 'system-3' },
        person_mismatch: { person: 'per_0', mismatch: true },
        person_of_few: { person: 'per_1501' },
        looker: { looker: 'looker_31' },
        category: { category: 'url', from: middle },
        window: { from: middle - 30 * MINUTE, before: { at: middle, id: EVENTS } },
        nobody: { person: 'per_nobody', from: START - DAY },
      };
      const found = Object.entries(questions).map(([name, filter]) => ({ name, ...measured(path, filter) }));
      const cold = Math.max(...found.map((one) => one.cold));
      const warm = Math.max(...found.map((one) => one.warm));
      return {
        id: 'P12',
        value: rounded(warm),
        unit: 'ms',
        goal: `a page of ${PAGE} of ${EVENTS} looks: <= ${COLD_MS} ms cold, <= ${WARM_MS} ms warm in the middle, the worst of all questions`,
        met: cold <= COLD_MS && warm <= WARM_MS,
        details: {
          cold_ms: rounded(cold),
          filled_s: rounded(filled / 1_000),
          ...Object.fromEntries(
            found.map((one) => [
              one.name,
              `${rounded(one.cold)} cold, ${rounded(one.warm)} warm, ${rounded(one.p99)} the slowest, ${one.rows} rows`,
            ]),
          ),
        },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
