/**
 * Somebody with the files, and without the key, changes something: whatever it is, it is found, and where a row is the cause the row
 * is named. FORTHRIGHT_LONG=1 makes a thousand rounds of it; TAMPER_SEED repeats a run.
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { vouchedByFiles } from '#app/services/log/log-files';
import { sweep } from '#app/services/log/sweep';
import { describeFinding } from '#domain/log/finding';
import {
  addEmployee,
  choose,
  MIGRATIONS,
  MOUSE,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';
import { SWAPS, sceneAt, TAMPERINGS } from './tamper';

const ROUNDS = process.env.FORTHRIGHT_LONG === '1' ? 1_000 : 200;
const SEED = Number(process.env.TAMPER_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Small, fast and repeatable (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

let original: string;
let clock: { now: number };

/** A log with people, choices, a system, a key, tasks and a few checkpoints, closed. */
beforeAll(async () => {
  const opened = await newPortal();
  const { portal } = opened;
  await openProgramme(portal);
  portal.services.log.checkpoint();
  const owner = await addEmployee(portal);
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: 'collector',
      kind: 'collector',
      owner,
      activities: [MOUSE],
      lists: true,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  must(await portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'live' }));
  must(await portal.administration.grantRole(OPERATOR, { person: owner, role: 'officer' }));
  for (let i = 0; i < 15; i++) {
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    if (i % 3 === 0) must(await choose(portal, person, 'withdraw'));
    if (i % 4 === 0) portal.services.log.checkpoint();
  }
  await portal.close();
  original = opened.dataDir;
  clock = opened.clock;
});

const copied = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'forthright-tampered-'));
  cpSync(original, dataDir, { recursive: true });
  return dataDir;
};
const sweepOf = (dataDir: string) => {
  return sweep({
    database: join(dataDir, 'forthright.db'),
    migrations: MIGRATIONS,
    ...vouchedByFiles(dataDir),
  });
};

describe('a log that somebody changed', () => {
  it('is found to be unchanged where nobody did', () => {
    expect(sweepOf(original).findings).toEqual([]);
  });

  it('is found at a start before that start writes over what was changed', async () => {
    const dataDir = copied();
    const db = new Database(join(dataDir, 'forthright.db'));
    db.prepare('UPDATE protected_context SET position = 4000000 WHERE position = 0').run();
    db.close();
    const { portal } = await newPortal(clock.now, dataDir);
    expect(portal.services.health()).toEqual({ ready: false, code: 'log' });
    await portal.close();
  });

  it(`is found, and the row named, ${ROUNDS} of ${ROUNDS} times (seed ${SEED})`, {
    timeout: 300_000,
  }, async () => {
    const pick = randomFrom(SEED);
    const missed: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const tampering = TAMPERINGS[round % TAMPERINGS.length] as (typeof TAMPERINGS)[number];
      const dataDir = copied();
      const scene = sceneAt(dataDir, pick);
      const seen = tampering.run(scene);
      scene.db.sqlite.close();
      const { findings } = sweepOf(dataDir);
      if (!seen(findings)) {
        missed.push(
          `round ${round}, ${tampering.name}: ${findings.map(describeFinding).join(', ') || 'nothing'}`,
        );
      }
      // Whoever starts on it is told, or nobody is told yes.
      if (round % 7 !== 0) continue;
      const opened = await newPortal(clock.now, dataDir).catch((cause: { code?: string }) => cause.code);
      if (opened === undefined || typeof opened === 'string') continue;
      if (opened.portal.services.health().ready)
        missed.push(
          `round ${round}, ${tampering.name}: a start believed it (${findings.map(describeFinding).join(', ')})`,
        );
      await opened.portal.close();
    }
    expect(missed).toEqual([]);
  });

  it.each(SWAPS)('does not start with $name', async ({ code, run }) => {
    const dataDir = copied();
    run(dataDir);
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code });
  });
});
