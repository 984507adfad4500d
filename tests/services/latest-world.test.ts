/** What is decided from is what the tables say, also where an entry was taken back and another got its number. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { logFiles } from '#app/services/log/log-files';
import { sha256 } from '#app/services/log/sha256';
import { createAppend } from '#db/log/append';
import { createNodeAt, logIdentityOf, logSize } from '#db/log/read';
import { openDatabase } from '#db/open';
import { createProject } from '#db/projections/project';
import { readWorld } from '#db/views/decision-world';
import { frontierAt } from '#domain/log/tree';
import { newPortal, openProgramme } from './portal';

it('is read again as soon as another entry says what holds, and not before', async () => {
  const { portal, dataDir, clock } = await newPortal();
  await openProgramme(portal);
  await portal.close();
  const db = openDatabase(logFiles(dataDir).database);
  const append = createAppend(db, logIdentityOf(db)?.origin ?? '', sha256);
  const project = createProject(db);
  /** A council that begins or ends: the next entry of the log, in the caller's transaction. */
  const recordCouncil = (council: boolean): number => {
    const { entry } = append(frontierAt(createNodeAt(db), logSize(db)), {
      draft: {
        type: 'establishment.recorded.v1',
        key: 'est_new',
        body: { establishment: 'est_new', country: 'DE', council },
      },
      actor: { kind: 'operator', id: 'test' },
      at: clock.now,
      salt: randomBytes(32),
    });
    project(entry);
    return entry.seq;
  };
  const councilNow = () => readWorld(db).establishments.get('est_new')?.council;

  const before = readWorld(db);
  expect(readWorld(db)).toBe(before);
  expect(councilNow()).toBeUndefined();

  db.sqlite.exec('BEGIN IMMEDIATE');
  const takenBack = recordCouncil(true);
  expect(councilNow()).toBe(true);
  db.sqlite.exec('ROLLBACK');
  expect(councilNow()).toBeUndefined();

  db.sqlite.exec('BEGIN IMMEDIATE; SAVEPOINT act');
  recordCouncil(true);
  expect(councilNow()).toBe(true);
  db.sqlite.exec('ROLLBACK TO act; RELEASE act');
  // Nobody asks in between: what is remembered is of an entry that never was.
  const kept = recordCouncil(false);
  expect(kept).toBe(takenBack);
  expect(councilNow()).toBe(false);
  db.sqlite.exec('COMMIT');
  expect(councilNow()).toBe(false);
  expect(readWorld(db)).toBe(readWorld(db));
  db.sqlite.close();
});
