import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { logSize, storedEntry } from '#db/log/read';
import { openDatabase } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { seededChance } from '../process/chance';
import { addEmployee, MIGRATIONS, newPortal, openProgramme, tell } from '../services/portal';
import { type Cut, replays } from './power/replay';

const ROOT = join(import.meta.dirname, '../..');
const ACTS = process.env.FORTHRIGHT_LONG ? 300 : 30;
/** `ACK`, as strace writes it. */
const ACK = 'write(1, "\\x41\\x43\\x4b';
const CUTS = ['none', 'some', 'torn'] as const satisfies readonly Cut[];

let before: { folder: string; person: string };

beforeAll(async () => {
  const { portal, dataDir } = await newPortal(Date.now());
  await openProgramme(portal);
  const person = await addEmployee(portal);
  await tell(portal, person);
  await portal.close();
  before = { folder: dataDir, person };
});

/** What the writer's own thread asked of the system, as strace tells it. */
const traceOf = (acts: number, synchronous: 'FULL' | 'NORMAL'): { trace: string; dataDir: string } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'forthright-'));
  cpSync(before.folder, dataDir, { recursive: true });
  const traces = mkdtempSync(join(tmpdir(), 'forthright-trace-'));
  const calls = 'openat,close,pwrite64,write,fsync,fdatasync,ftruncate,rename';
  const run = spawnSync(
    'strace',
    ['-ff', '-xx', '-s', '200000', '-e', `trace=${calls}`, '-o', join(traces, 't'), process.execPath]
      .concat(['--import', 'tsx', 'tests/faults/power/writer.ts'])
      .concat([dataDir, before.person, String(acts), synchronous]),
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TMPDIR: tmpdir() } },
  );
  if (run.status !== 0) throw new Error(`the writer ended with ${run.status}: ${run.error ?? run.stderr}`);
  const [trace = ''] = readdirSync(traces)
    .map((name) => readFileSync(join(traces, name), 'latin1'))
    .filter((each) => each.includes(ACK));
  rmSync(traces, { recursive: true });
  return { trace, dataDir };
};

/** What is on disk after a cut: how far the log goes, and whether the file is whole. */
const found = (folder: string): { entries: number; integrity: unknown; recordsThere: boolean } => {
  const db = openDatabase(join(folder, 'forthright.db'));
  try {
    const entries = logSize(db);
    return {
      entries,
      integrity: db.sqlite.pragma('integrity_check', { simple: true }),
      recordsThere: storedEntry(db, entries) !== undefined,
    };
  } finally {
    db.sqlite.close();
  }
};

describe('F02: the power goes', () => {
  it(`at every acknowledgement of ${ACTS}: nothing acknowledged is lost, nothing is half there`, async () => {
    const { seed, chance } = seededChance();
    const { trace, dataDir } = traceOf(ACTS, 'FULL');
    let points = 0;
    for (const replay of replays(trace, dataDir, before.folder)) {
      for (const cut of CUTS) {
        const folder = mkdtempSync(join(tmpdir(), 'forthright-cut-'));
        replay.leave(folder, cut, chance);
        const { entries, integrity, recordsThere } = found(folder);
        expect({ cut, seed, integrity, recordsThere }).toEqual({
          cut,
          seed,
          integrity: 'ok',
          recordsThere: true,
        });
        expect(entries).toBeGreaterThanOrEqual(replay.acknowledged);
        // Some of them are started as a whole portal: the signer, the tree and every table must agree.
        if (points % 15 === 0) {
          const { portal } = await newPortal(Date.now(), folder);
          await portal.close();
          const db = openDatabase(join(folder, 'forthright.db'));
          expect(differences(db, MIGRATIONS)).toEqual([]);
          db.sqlite.close();
        }
        points += 1;
        rmSync(folder, { recursive: true });
      }
    }
    expect(points).toBe(ACTS * CUTS.length);
    console.log(`${points} power cuts at ${ACTS} acknowledgements, seed ${seed}: 0 lost, 0 corrupt`);
  });

  it('would be seen to lose acts, if the database did not wait for the disk', () => {
    const { trace, dataDir } = traceOf(6, 'NORMAL');
    let lost = 0;
    for (const replay of replays(trace, dataDir, before.folder)) {
      const folder = mkdtempSync(join(tmpdir(), 'forthright-cut-'));
      replay.leave(folder, 'none', () => 0);
      if (found(folder).entries < replay.acknowledged) lost += 1;
      rmSync(folder, { recursive: true });
    }
    expect(lost).toBeGreaterThan(0);
  });
});
