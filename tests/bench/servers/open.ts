import { openPortal, type Portal } from '#app/services/open-portal';
import { createRandom } from '#app/services/random';
import { MIGRATIONS } from '../../services/portal';

/** The portal of DATA_DIR, as server.ts opens it. */
export const openBenchPortal = (): Promise<Portal> =>
  openPortal({
    dataDir: process.env.DATA_DIR ?? '',
    migrations: MIGRATIONS,
    publicUrl: 'http://localhost:3000',
    clock: Date.now,
    random: createRandom(),
    report: (what, cause) => console.error(what, cause),
  });
