import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { startPortal } from '../../process/portal-process';
import { must } from '../../services/portal';
import { type Figure, rounded } from '../figure';
import { hundredThousand } from '../world';

const GOAL_SECONDS = 60;
const GB = 1_000_000_000;
const MIGRATIONS = 'migrations';

/**
 * Security, R9: a copy is put back, with every entry, every document and the tree looked at, until a portal stands on it and waits for
 * the two people who declare it. In seconds for each GB of the database.
 */
export const r9: Figure = {
  id: 'R9',
  run: async () => {
    const world = await hundredThousand();
    // Written in bulk, nobody signed the log since.
    await (await startPortal({ dataDir: world.dataDir, mode: 'production' })).end();
    const beside = dirname(world.dataDir);
    const copy = join(beside, 'copy');
    const restored = join(beside, 'restored');
    mkdirSync(restored, { mode: 0o700 });
    const timed = async (work: () => unknown): Promise<number> => {
      const began = performance.now();
      await work();
      return (performance.now() - began) / 1_000;
    };
    const order = { migrations: MIGRATIONS, now: Date.now() };
    const backup = await timed(() => must(makeBackup({ ...order, dataDir: world.dataDir, to: copy })));
    const restore = await timed(() =>
      must(restoreBackup({ ...order, from: copy, dataDir: restored, keys: keyFileIn(world.dataDir) })),
    );
    const start = await timed(async () =>
      (await startPortal({ dataDir: restored, mode: 'production' })).end(),
    );
    const size = statSync(join(restored, 'forthright.db')).size / GB;
    const value = rounded((restore + start) / size);
    return {
      id: 'R9',
      value,
      unit: 's per GB',
      goal: `a copy put back, looked at and served <= ${GOAL_SECONDS} s per GB`,
      met: value <= GOAL_SECONDS,
      details: {
        database_gb: rounded(size),
        entries: world.entries,
        backup_s: rounded(backup),
        restore_s: rounded(restore),
        start_s: rounded(start),
      },
    };
  },
};
