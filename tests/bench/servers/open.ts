import { randomBytes } from 'node:crypto';
import { openPortal, type Portal } from '#app/services/open-portal';
import { MIGRATIONS } from '../../services/portal';

/** The portal of DATA_DIR, as server.ts opens it. */
export const openBenchPortal = (): Promise<Portal> =>
  openPortal({
    dataDir: process.env.DATA_DIR ?? '',
    migrations: MIGRATIONS,
    publicUrl: 'http://localhost:3000',
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    report: (what, cause) => console.error(what, cause),
  });
