/** A folder that is not the one that was signed is noticed: at start, while it runs, and by whoever rebuilds. */
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLogKey } from '#app/services/log/key-file';
import { vouchedByFiles, vouchedFor } from '#app/services/log/log-files';
import { sha256 } from '#app/services/log/sha256';
import { createNodeAt } from '#db/log/read';
import { openDatabase, openForReading } from '#db/open';
import { differences, rebuild } from '#db/projections/rebuild';
import { firstTailBytes } from '#domain/log/tail';
import { rootAt } from '#domain/log/tree';
import { findingsOf } from './erased';
import {
  addEmployee,
  choose,
  MIGRATIONS,
  mayCollectMouse,
  must,
  newPortal,
  openProgramme,
  tell,
} from './portal';
import { pastTriggers, sceneAt, storedRoot } from './tamper';

const asked = async () => {
  const opened = await newPortal();
  await openProgramme(opened.portal);
  const person = await addEmployee(opened.portal);
  await tell(opened.portal, person);
  must(await choose(opened.portal, person, 'give'));
  return { ...opened, person };
};
const path = (dataDir: string) => join(dataDir, 'forthright.db');
const newFolder = () => mkdtempSync(join(tmpdir(), 'forthright-'));

describe('a rebuild', () => {
  it('believes no entry that is not what was appended, names it, and changes nothing', async () => {
    const { portal, dataDir } = await asked();
    await portal.close();
    const scene = sceneAt(dataDir, () => 0);
    const seq = scene.size - 1;
    // A record of another entry, put where it never was.
    pastTriggers(scene, () =>
      scene.db.sqlite
        .prepare('UPDATE log_entry SET record = (SELECT record FROM log_entry WHERE seq = ?) WHERE seq = ?')
        .run(seq - 1, seq),
    );
    const before = scene.db.sqlite.prepare('SELECT * FROM person').all();
    const vouched = vouchedFor(scene.db, vouchedByFiles(dataDir));
    expect(() => rebuild(scene.db, vouched)).toThrow(`entry_changed: log_entry ${seq}`);
    expect(scene.db.sqlite.prepare('SELECT * FROM person').all()).toEqual(before);
    scene.db.sqlite.close();
  });

  it('is compared in one moment, also while the portal writes', async () => {
    const { portal, dataDir } = await asked();
    const reader = openForReading(path(dataDir));
    let writing = true;
    const writer = (async () => {
      while (writing) await addEmployee(portal);
    })();
    for (let i = 0; i < 20; i++) {
      expect(differences(reader, MIGRATIONS)).toEqual([]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    writing = false;
    await writer;
    reader.sqlite.close();
    await portal.close();
  });
});

describe('a portal that runs', () => {
  it('stops every yes when a row that decides was changed beside it, and takes a withdrawal all the same', async () => {
    const { portal, dataDir, person, reported } = await asked();
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    await portal.upkeep.sweepLog();
    expect(portal.services.health()).toEqual({ ready: true });
    const beside = openDatabase(path(dataDir));
    beside.sqlite.exec("UPDATE choice SET until = 9999999999999 WHERE status = 'given'");
    beside.sqlite.close();
    await portal.upkeep.sweepLog();
    expect(portal.services.health()).toEqual({ ready: false, code: 'log' });
    expect(String(reported.flat())).toContain(`row_changed: choice ${person} `);
    must(await choose(portal, person, 'withdraw'));
    await portal.close();
  });

  it('names an entry that somebody else appended, leaf, nodes and all', async () => {
    const { portal, dataDir, reported } = await asked();
    const scene = sceneAt(dataDir, () => 0);
    const seq = scene.size + 1;
    scene.db.sqlite.exec(
      `INSERT INTO log_entry SELECT ${seq}, record, salt, leaf FROM log_entry WHERE seq = ${scene.size}`,
    );
    scene.db.sqlite.close();
    await portal.upkeep.sweepLog();
    expect(portal.services.health().ready).toBe(false);
    expect(String(reported.flat())).toContain(`entry_inserted: log_entry ${seq}`);
    await portal.close();
  });

  it('signs what was committed, at its turn and when it closes, so that an older copy is noticed', async () => {
    const { portal, dataDir, clock } = await asked();
    const signed = () => JSON.parse(readFileSync(join(dataDir, 'signer.json'), 'utf8')) as { size: number };
    portal.upkeep.keepPace();
    expect(signed().size).toBe(portal.revision());
    // A copy of the database of a running portal: the newest acts are in the journal beside it.
    const copy = newFolder();
    for (const name of ['forthright.db', 'log.key', 'signer.json'])
      cpSync(join(dataDir, name), join(copy, name));
    await expect(newPortal(clock.now, copy)).rejects.toMatchObject({
      code: 'log_behind_signer',
    });
    await addEmployee(portal);
    const size = portal.revision();
    await portal.close();
    expect(signed().size).toBe(size);
    const later = await newPortal(clock.now, dataDir);
    const older = newFolder();
    await later.portal.close();
    cpSync(dataDir, older, { recursive: true });
    const grown = await newPortal(clock.now, dataDir);
    await addEmployee(grown.portal);
    await grown.portal.close();
    cpSync(path(older), path(dataDir));
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code: 'log_behind_signer' });
  });
});

describe('a start', () => {
  it('refuses the database of another installation', async () => {
    const [one, other] = [await asked(), await asked()];
    await one.portal.close();
    await other.portal.close();
    cpSync(path(other.dataDir), path(one.dataDir));
    await expect(newPortal(one.clock.now, one.dataDir)).rejects.toMatchObject({ code: 'another_key' });
  });

  it.each([
    ['log.key', 'log_key_missing'],
    ['signer.json', 'signer_missing'],
  ])('never makes %s anew under entries, and lets go of the folder', async (name, code) => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    const kept = readFileSync(join(dataDir, name));
    rmSync(join(dataDir, name));
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code });
    expect(existsSync(join(dataDir, name))).toBe(false);
    writeFileSync(join(dataDir, name), kept, { mode: 0o600 });
    const again = await newPortal(clock.now, dataDir);
    await again.portal.close();
  });

  it('begins again after a crash between the key and the first entry', async () => {
    const { portal, dataDir, clock } = await newPortal();
    await portal.close();
    rmSync(path(dataDir));
    writeFileSync(
      join(dataDir, 'signer.json'),
      JSON.stringify({ size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }),
    );
    const again = await newPortal(clock.now, dataDir);
    expect(again.portal.revision()).toBeGreaterThan(0);
    await again.portal.close();
  });

  it('makes no new database beside the journal of one that is gone', async () => {
    for (const left of ['-wal', '-shm']) {
      const dataDir = newFolder();
      writeFileSync(`${path(dataDir)}${left}`, 'x');
      await expect(newPortal(0, dataDir)).rejects.toMatchObject({ code: 'stale_journal' });
      expect(existsSync(path(dataDir))).toBe(false);
    }
  });

  it('makes no new log where one was signed', async () => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    rmSync(path(dataDir));
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code: 'database_missing' });
  });

  it('tells nobody yes on a projected row that somebody changed', async () => {
    const { portal, dataDir, clock, person } = await asked();
    must(await choose(portal, person, 'withdraw'));
    await portal.close();
    const beside = openDatabase(path(dataDir));
    beside.sqlite.exec("UPDATE choice SET status = 'given', since = 0");
    beside.sqlite.close();
    const again = await newPortal(clock.now, dataDir);
    expect(again.portal.services.health()).toEqual({ ready: false, code: 'log' });
    await again.portal.close();
  });

  it('signs the end of a log from before ends were signed, once', async () => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    const db = openDatabase(path(dataDir));
    const root = storedRoot(db);
    // As it was before the migration: without the table, without the triggers, and without it and what came to the table later among those applied.
    db.sqlite.exec(`
      DROP TABLE own_log_tail; DROP TRIGGER log_node_no_gap; DROP TRIGGER log_node_of_entry;
      DROP TRIGGER log_checkpoint_forward; ALTER TABLE log_identity DROP COLUMN public_key;
      DELETE FROM own_migration WHERE name IN ('0007_log_guard.sql', '0015_fewer_pages.sql');`);
    db.sqlite.close();
    const again = await newPortal(clock.now, dataDir);
    expect(storedRoot(openForReading(path(dataDir)))).not.toBe(root);
    // It starts, with its end signed. What is left is the column that this test took out by hand.
    expect(String(again.reported)).toMatch(/row_changed: log_identity 1$/);
    await again.portal.close();
  });
});

describe('the key of the log', () => {
  const key = (dataDir: string) => join(dataDir, 'log.key');

  it('is not used once others on the machine can read it', async () => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    chmodSync(key(dataDir), 0o640);
    await expect(newPortal(clock.now, dataDir)).rejects.toThrow('can be read by others');
    chmodSync(key(dataDir), 0o600);
    await (await newPortal(clock.now, dataDir)).portal.close();
  });

  it('is an Ed25519 key and no other', async () => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    const { privateKey } = generateKeyPairSync('ed448');
    writeFileSync(key(dataDir), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(newPortal(clock.now, dataDir)).rejects.toThrow('does not hold an Ed25519 key');
  });

  it('gives one secret for the end of the log, however its file is written', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const folder = newFolder();
    const secret = (text: string | Buffer) => {
      writeFileSync(key(folder), text, { mode: 0o600 });
      return readLogKey(key(folder)).tailSecret;
    };
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const spaced = `A line before it.\n${pem}\n\n`;
    expect(secret(pem)).toHaveLength(32);
    expect(secret(spaced)).toEqual(secret(pem));
    expect(
      secret(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
    ).not.toEqual(secret(pem));
  });
});

describe('an end from when ends were signed', () => {
  const signedEnd = async (over: (root: Uint8Array) => Uint8Array) => {
    const { portal, dataDir, clock } = await asked();
    await portal.close();
    const db = openDatabase(path(dataDir));
    const { origin, size } = db.sqlite
      .prepare('SELECT origin, (SELECT max(seq) FROM log_entry) AS size FROM log_identity')
      .get() as { origin: string; size: number };
    const root = over(rootAt({ hash: sha256, nodeAt: createNodeAt(db), size }));
    const { sign } = readLogKey(join(dataDir, 'log.key'));
    db.sqlite
      .prepare('UPDATE own_log_tail SET signature = ?')
      .run(sign(firstTailBytes({ origin, size, root })));
    db.sqlite.close();
    return { dataDir, clock };
  };

  it('is believed, and written anew with the next act', async () => {
    const { dataDir, clock } = await signedEnd((root) => root);
    const { portal } = await newPortal(clock.now, dataDir);
    await addEmployee(portal);
    const end = openForReading(path(dataDir));
    expect(end.sqlite.prepare('SELECT length(signature) FROM own_log_tail').pluck().get()).toBe(32);
    end.sqlite.close();
    await portal.close();
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('of another tree is not', async () => {
    const { dataDir, clock } = await signedEnd((root) => root.map((byte) => byte ^ 1));
    await expect(newPortal(clock.now, dataDir)).rejects.toMatchObject({ code: 'inconsistent_log' });
  });
});

describe('INSERT OR REPLACE', () => {
  it.each(['ON', 'OFF'])(
    'is refused on every table of the log, with recursive_triggers %s',
    async (pragma) => {
      const { portal, dataDir } = await asked();
      portal.services.log.checkpoint();
      await portal.close();
      const db = openDatabase(path(dataDir));
      db.sqlite.pragma(`recursive_triggers = ${pragma}`);
      for (const sql of [
        "INSERT OR REPLACE INTO log_entry VALUES (2, x'00', zeroblob(32), zeroblob(32))",
        'INSERT OR REPLACE INTO log_node VALUES (0, 1, zeroblob(32))',
        'INSERT OR REPLACE INTO log_node VALUES (1, 0, zeroblob(32))',
        "INSERT OR REPLACE INTO log_checkpoint SELECT max(size), 'mine' FROM log_checkpoint",
        'INSERT INTO log_node VALUES (0, 9999, zeroblob(32))',
        "INSERT INTO log_checkpoint VALUES (99999, 'mine')",
      ]) {
        expect(() => db.sqlite.exec(sql), sql).toThrow(/^log_/);
      }
      db.sqlite.close();
    },
  );
});
