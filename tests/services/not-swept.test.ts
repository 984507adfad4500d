/** The log is looked at again and again. Where that cannot be done, somebody is told before long. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweep } from '#app/services/log/sweep';
import { openPortal } from '#app/services/open-portal';
import { MIGRATIONS } from './portal';

it('two sweeps in a row that could not be made are a warning; one is not, and the next that is made ends it', async () => {
  let broken = true;
  const portal = await openPortal({
    dataDir: mkdtempSync(join(tmpdir(), 'forthright-')),
    migrations: MIGRATIONS,
    publicUrl: 'http://localhost:3000',
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    report: () => {},
    sweep: async (order) => {
      if (broken) throw new Error('the sweep ended without a report');
      return sweep(order);
    },
  });
  const warnings = () => {
    const health = portal.services.health();
    return health.ready ? (health.warnings ?? []) : [health.code];
  };
  const look = () => portal.upkeep.sweepLog().catch(() => {});
  expect(warnings()).toEqual([]);
  await look();
  expect(warnings()).toEqual([]);
  await look();
  expect(warnings()).toEqual(['not_swept']);
  broken = false;
  await look();
  expect(warnings()).toEqual([]);
  await portal.close();
});
