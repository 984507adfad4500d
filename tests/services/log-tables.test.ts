import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeWriterLock, WriterLockHeld } from '#db/lock';
import { openDatabase } from '#db/open';
import { addEmployee, MOUSE, newPortal, openProgramme } from './portal';

const attempts = [
  ['an update of a record', "UPDATE log_entry SET record = x'00' WHERE seq = 2"],
  ['an update of a leaf', 'UPDATE log_entry SET leaf = zeroblob(32) WHERE seq = 2'],
  ['a delete', 'DELETE FROM log_entry WHERE seq = 2'],
  ['a gap', "INSERT INTO log_entry VALUES (99999, x'00', zeroblob(32), zeroblob(32))"],
  ['a replacement', "INSERT OR REPLACE INTO log_entry VALUES (2, x'00', zeroblob(32), zeroblob(32))"],
  ['half an erasure', 'UPDATE log_entry SET record = NULL WHERE seq = 2'],
  ['a changed node', 'UPDATE log_node SET hash = zeroblob(32)'],
  ['a deleted node', 'DELETE FROM log_node'],
] as const;

describe('the log on disk', () => {
  it.each(attempts)('refuses %s', async (_name, sql) => {
    const { portal, dataDir } = await newPortal();
    await openProgramme(portal);
    await addEmployee(portal);
    const db = openDatabase(join(dataDir, 'forthright.db'));
    expect(() => db.sqlite.exec(sql)).toThrow();
    db.sqlite.close();
    await portal.close();
  });

  it('opens with the pragmas that keep an acknowledged act through a power cut (facts 1, 6 and 7)', () => {
    const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'forthright-')), 'x.db'));
    expect(db.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.sqlite.pragma('recursive_triggers', { simple: true })).toBe(1);
    expect(db.sqlite.pragma('secure_delete', { simple: true })).toBe(1);
    db.sqlite.close();
  });

  it('lets one process write, and names it to the second', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'writer.lock');
    const lock = takeWriterLock(path);
    expect(() => takeWriterLock(path)).toThrow(WriterLockHeld);
    expect(() => takeWriterLock(path)).toThrow(String(process.pid));
    lock.release();
    takeWriterLock(path).release();
  });

  it('refuses to start on an older copy of the database than the one that was signed', async () => {
    const { portal, dataDir, clock } = await newPortal();
    await openProgramme(portal);
    portal.services.log.checkpoint();
    await portal.close();
    const db = openDatabase(join(dataDir, 'forthright.db'));
    // An older copy is one without the newest entries; here they are taken off past the triggers, as an admin could.
    db.sqlite.exec(
      'DROP TRIGGER log_entry_no_delete; DELETE FROM log_entry WHERE seq = (SELECT max(seq) FROM log_entry)',
    );
    db.sqlite.close();
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code: 'log_behind_signer' });
  });

  it('refuses to start on a log that was changed under the signature', async () => {
    const { portal, dataDir, clock } = await newPortal();
    await openProgramme(portal);
    portal.services.log.checkpoint();
    await portal.close();
    const db = openDatabase(join(dataDir, 'forthright.db'));
    db.sqlite.exec('DROP TRIGGER log_node_no_update; UPDATE log_node SET hash = zeroblob(32)');
    db.sqlite.close();
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code: 'inconsistent_log' });
  });

  it('holds no name, address or free text of a person', async () => {
    const { portal, dataDir } = await newPortal();
    await openProgramme(portal);
    const person = await addEmployee(portal, { name: 'Marker Markersson' });
    await portal.acts.choose(
      { person },
      { activity: MOUSE, act: 'refuse', words: 'MARKER-WORDS', language: 'en' },
    );
    const db = openDatabase(join(dataDir, 'forthright.db'));
    const records = db.sqlite.prepare('SELECT record FROM log_entry').all() as { record: Buffer }[];
    const all = records.map(({ record }) => record.toString('utf8')).join('\n');
    expect(all).toContain(person);
    expect(all).not.toMatch(/Marker|MARKER|example\.org/);
    db.sqlite.close();
    await portal.close();
  });
});
