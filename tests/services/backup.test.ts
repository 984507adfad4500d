/** A backup is taken while people act, counts only when it verifies, and tells when it is no longer what it was (F23, F24). */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '#app/services/backup/check-backup';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { logFiles } from '#app/services/log/log-files';
import { compared, findingsOf } from './erased';
import { addEmployee, choose, MIGRATIONS, must, newPortal, openProgramme, tell } from './portal';

const folder = () => join(mkdtempSync(join(tmpdir(), 'forthright-backup-')), 'copy');

const lived = async () => {
  const { portal, dataDir, clock } = await newPortal();
  await openProgramme(portal);
  const person = await addEmployee(portal);
  await tell(portal, person);
  must(await choose(portal, person, 'give'));
  return { portal, dataDir, clock, person };
};

describe('a backup', () => {
  it('taken while the portal goes on opens as that portal, with every act that was acknowledged', async () => {
    const { portal, dataDir, clock, person } = await lived();
    // Signed before the copy and after it: the copy must hold what its signer's file vouches for.
    const signed = portal.services.log.checkpoint();
    const acts = (async () => {
      for (let i = 0; i < 20; i++) {
        must(await choose(portal, person, i % 2 === 0 ? 'withdraw' : 'give'));
      }
    })();
    await Promise.resolve();
    const to = folder();
    const note = must(makeBackup({ dataDir, to, migrations: MIGRATIONS, now: clock.now }));
    await acts;
    expect(must(checkBackup(to, MIGRATIONS))).toEqual({ ...note, older: false, unopened: true });
    const keys = keyFileIn(dataDir);
    expect(must(checkBackup(to, MIGRATIONS, keys))).toEqual({ ...note, older: false, unopened: false });
    await portal.close();
    expect(note.size).toBeGreaterThanOrEqual(Number(signed.split('\n')[1]));
    expect(readdirSync(to).sort()).toEqual(['backup.json', 'log.key', 'sealed.db', 'signer.json']);
    expect(statSync(to).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(to)) expect(statSync(join(to, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(to))).toEqual(['copy']);

    const again = dirname(folder());
    const put = must(
      restoreBackup({ from: to, dataDir: again, keys, migrations: MIGRATIONS, now: clock.now }),
    );
    expect([put.size, put.erasedAgain]).toEqual([note.size, 0]);
    expect([findingsOf(again), compared(again)]).toEqual([[], []]);
    const restored = await newPortal(clock.now, again);
    expect(restored.portal.services.log.checkpoint().split('\n')[0]).toBe(signed.split('\n')[0]);
    expect(restored.portal.services.decisions.position().revision).toBeGreaterThanOrEqual(note.size);
    must(await choose(restored.portal, person, 'withdraw'));
    await restored.portal.close();
  });

  it('goes nowhere where something is, and says so where there is nothing to copy', async () => {
    const { portal, dataDir, clock } = await lived();
    await portal.close();
    const order = { migrations: MIGRATIONS, now: clock.now };
    expect(makeBackup({ ...order, dataDir, to: dataDir })).toEqual({
      ok: false,
      error: { code: 'folder_in_use' },
    });
    expect(makeBackup({ ...order, dataDir: folder(), to: folder() })).toEqual({
      ok: false,
      error: { code: 'no_database' },
    });
    expect(checkBackup(dataDir, MIGRATIONS)).toEqual({ ok: false, error: { code: 'no_backup' } });
    expect(makeBackup({ ...order, dataDir, to: join(folder(), 'not', 'there') })).toMatchObject({
      error: { code: 'no_place' },
    });
    expect(makeBackup({ ...order, dataDir, to: logFiles(dataDir).database })).toMatchObject({
      error: { code: 'folder_in_use' },
    });
    for (const [file, code] of [
      ['signer', 'signer_missing'],
      ['key', 'log_key_missing'],
    ] as const) {
      rmSync(logFiles(dataDir)[file]);
      expect(() => makeBackup({ ...order, dataDir, to: folder() })).toThrow(
        expect.objectContaining({ code }),
      );
    }
  });

  it('is not made of a database that was changed, and leaves nothing behind', async () => {
    const { portal, dataDir, clock } = await lived();
    await portal.close();
    const db = new Database(logFiles(dataDir).database);
    db.exec("UPDATE choice SET status = 'given' WHERE 1; UPDATE person SET minor = 1 - minor");
    db.close();
    const to = folder();
    const made = makeBackup({ dataDir, to, migrations: MIGRATIONS, now: clock.now });
    expect(made).toMatchObject({ ok: false, error: { code: 'does_not_verify' } });
    expect(!made.ok && made.error.code === 'does_not_verify' && made.error.findings.length).toBeGreaterThan(
      0,
    );
    expect(readdirSync(dirname(to))).toEqual([]);
  });

  it('tells of a file that is not the one that was written, is missing, or came after', async () => {
    const { portal, dataDir, clock } = await lived();
    const to = folder();
    must(makeBackup({ dataDir, to, migrations: MIGRATIONS, now: clock.now }));
    const changed = folder();
    cpSync(to, changed, { recursive: true });
    appendFileSync(join(changed, 'sealed.db'), 'x');
    expect(checkBackup(changed, MIGRATIONS)).toEqual({
      ok: false,
      error: { code: 'does_not_verify', findings: ['sealed.db is not the file that was written'] },
    });
    copyFileSync(join(to, 'sealed.db'), join(changed, 'sealed.db'));
    expect(checkBackup(changed, MIGRATIONS).ok).toBe(true);
    copyFileSync(join(to, 'log.key'), join(changed, 'more.key'));
    expect(checkBackup(changed, MIGRATIONS).ok).toBe(false);
    rmSync(join(changed, 'more.key'));
    mkdirSync(join(changed, 'more'));
    expect(checkBackup(changed, MIGRATIONS).ok).toBe(false);
    await portal.close();
  });

  it('of a copy made with cp while people act does not pass for one (F24)', async () => {
    const { portal, dataDir, clock, person } = await lived();
    portal.services.log.checkpoint();
    const to = folder();
    cpSync(dataDir, to, { recursive: true, filter: (path) => !/-wal$|-shm$|lock|\.sock$/.test(path) });
    must(await choose(portal, person, 'withdraw'));
    expect(makeBackup({ dataDir: to, to: folder(), migrations: MIGRATIONS, now: clock.now }).ok).toBe(false);
    await portal.close();
  });
});
