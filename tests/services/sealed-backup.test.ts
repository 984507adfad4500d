/** S9: whoever is erased is in no copy that was made before, once their keys are shredded; and a copy that is put back does not undo an erasure. */
import { createHmac, hkdfSync } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { saidOfBackup, saidOfKeys } from '#app/operator/backup';
import { checkBackup } from '#app/services/backup/check-backup';
import { checkEveryBox, checkLeaves } from '#app/services/backup/check-sealed';
import { keepKeys } from '#app/services/backup/keep-keys';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { createBoxes, type Place } from '#db/sealed/boxes';
import { readKeys } from '#db/sealed/key-store';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { compared, findingsOf, textsWith, typesAbout } from './erased';
import { plainCopy } from './plain-copy';
import { addEmployee, choose, MIGRATIONS, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const MARKER = 'q7zmarker';
const place = (): string => mkdtempSync(join(tmpdir(), 'forthright-sealed-'));

/** A portal with somebody whose name, address and texts hold the marker, and somebody else. */
const lived = async () => {
  const made = await newPortal();
  const { portal, dataDir, clock } = made;
  await openProgramme(portal);
  const other = await addEmployee(portal);
  const { person } = must(
    await portal.accounts.admit(OPERATOR, {
      kind: 'employee',
      entity: 'test',
      establishment: 'leeds',
      languages: ['en'],
      minor: false,
      synthetic: false,
      hiredAt: Date.parse('2025-01-01T00:00:00Z'),
      profile: { name: `Mark ${MARKER} Er`, email: `${MARKER}@example.org`, external_id: `HR-${MARKER}` },
    }),
  );
  must(
    await portal.acts.chooseLanguages(
      { person, idempotencyKey: `key-${MARKER}` },
      { languages: ['en', MARKER] },
    ),
  );
  for (const each of [person, other]) {
    await tell(portal, each);
    must(await choose(portal, each, 'give'));
  }
  must(await portal.acts.pause({ person }, {}));
  const order = { dataDir, migrations: MIGRATIONS, now: clock.now };
  const backup = (more: { keysTo?: string } = {}): string => {
    const to = join(place(), 'copy');
    must(makeBackup({ ...order, ...more, to }));
    return to;
  };
  const erase = async () => {
    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    return must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
  };
  return { ...made, person, other, backup, erase };
};

const STORE = (owner: string) => ({
  system: 'store',
  kind: 'store' as const,
  owner,
  activities: ['training.mouse_pointer.train_ai_agents.collect'],
  lists: false,
  manifest: {
    version: '1',
    fields_by_category: { mouse_pointer: ['x'] },
    destinations: [],
    retention_days: 90,
    off_switch: 'obeys_this_portal' as const,
    protected_contexts: true,
    masks: [],
  },
});

const putBack = (from: string, keys?: string, now = Date.parse('2026-03-05T09:00:00Z')) => {
  const dataDir = join(place(), 'data');
  mkdirSync(dataDir);
  return { dataDir, done: restoreBackup({ from, dataDir, migrations: MIGRATIONS, now, keys }) };
};

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;

describe('a sealed copy', () => {
  it('holds nothing of anybody in the clear, and all of it for whoever has the keys', async () => {
    const { portal, dataDir, backup, person, clock } = await lived();
    const copy = backup();
    expect(textsWith(copy, MARKER)).toEqual([]);
    expect(textsWith(copy, person.toLowerCase())).toEqual([]);
    expect(textsWith(dataDir, MARKER)).not.toEqual([]);
    await portal.close();
    const { dataDir: again, done } = putBack(copy, keyFileIn(dataDir));
    expect(must(done)).toMatchObject({ erasedAgain: 0, plain: false });
    expect([findingsOf(again), compared(again)]).toEqual([[], []]);
    const restored = await newPortal(clock.now + DAY, again);
    expect(restored.portal.services.identity.personByEmail(`${MARKER}@example.org`)).toBe(person);
    expect(restored.reported).toEqual([]);
    await restored.portal.close();
  });

  it('does not bring back whoever was erased after it was taken, and the log still verifies (S9)', async () => {
    const { portal, dataDir, backup, person, other, erase, clock } = await lived();
    const keysTo = place();
    const copy = backup({ keysTo });
    const before = readKeys(keyFileIn(dataDir))?.find(person, false) as Buffer;
    expect(before).toHaveLength(32);
    expect((await erase()).keysShredded).toBe(true);
    must(keepKeys(dataDir, keysTo, clock.now));
    for (const folder of [dataDir, keysTo]) {
      for (const name of readdirSync(folder).filter((each) => !each.endsWith('.sock'))) {
        expect(readFileSync(join(folder, name)).includes(before), name).toBe(false);
      }
      expect(readdirSync(keysTo)).toEqual(['backup-keys.db']);
    }
    await portal.close();
    for (const folder of [dataDir, copy]) expect(textsWith(folder, MARKER)).toEqual([]);
    expect(must(checkBackup(copy, MIGRATIONS, keysTo))).toMatchObject({ unopened: false });

    const { dataDir: again, done } = putBack(copy, keysTo);
    expect(must(done)).toMatchObject({ erasedAgain: 1 });
    expect(textsWith(again, MARKER)).toEqual([]);
    expect([findingsOf(again), compared(again)]).toEqual([[], []]);
    expect(typesAbout(again, person)).toEqual({
      'choice.made.v1': 1,
      'notice.delivered.v1': 1,
      'person.erased.v2': 1,
    });
    const restored = await newPortal(clock.now + DAY, again);
    const { services } = restored.portal;
    expect(services.identity.personByEmail(`${MARKER}@example.org`)).toBeUndefined();
    expect(services.decisions.findEmployee('employee', person)).toBeUndefined();
    expect(services.decisions.findEmployee('employee', other)).toBeDefined();
    expect(services.log.checkpoint()).toContain('\n');
    expect(restored.reported).toEqual([]);
    await restored.portal.close();
    // Proof goes four years after the erasure, not after the restore.
    const later = await newPortal(clock.now + 4 * 366 * DAY + 1_000, again);
    await later.portal.upkeep.prune();
    expect(typesAbout(again, person)).toEqual({ 'person.erased.v2': 1 });
    await later.portal.close();
    expect([findingsOf(again), compared(again)]).toEqual([[], []]);
    // Their keys went with it: nor can the old copy prove anything any more, and it can still be put back.
    expect(readKeys(keyFileIn(again))?.find(person, true)).toBeNull();
    const last = putBack(copy, keyFileIn(again), later.clock.now);
    expect(must(last.done)).toMatchObject({ erasedAgain: 1 });
    expect(typesAbout(last.dataDir, person)).toEqual({ 'person.erased.v2': 1 });
    expect([findingsOf(last.dataDir), compared(last.dataDir)]).toEqual([[], []]);
  });

  it('of which the process died between the erasure and the shredding is shredded by the next start', async () => {
    const { portal, dataDir, backup, person, erase, clock } = await lived();
    backup();
    const [file, aside] = [keyFileIn(dataDir), join(place(), 'aside.db')];
    // As after a kill in between: the erasure is committed, and the keys are as they were.
    renameSync(file, aside);
    await erase();
    await portal.close();
    renameSync(aside, file);
    expect(readKeys(file)?.find(person, false)).toHaveLength(32);
    const again = await newPortal(clock.now, dataDir);
    await again.portal.close();
    expect(readKeys(file)?.find(person, false)).toBeNull();
    expect(readKeys(file)?.gone()).toMatchObject([{ person, because: 'asked' }]);
  });

  it('made while the portal erases somebody cannot be read about them either', async () => {
    const { portal, dataDir, backup, erase } = await lived();
    const copy = backup();
    await erase();
    // After the erasure, and with keys of before: whoever is gone gets no new ones.
    const later = backup();
    await portal.close();
    for (const each of [copy, later]) {
      const { dataDir: again, done } = putBack(each, keyFileIn(dataDir));
      expect(must(done).erasedAgain).toBe(each === copy ? 1 : 0);
      expect(textsWith(again, MARKER)).toEqual([]);
      expect([findingsOf(again), compared(again)]).toEqual([[], []]);
    }
  });

  it('is put back with its own keys, the newest ones, and no others', async () => {
    const { portal, dataDir, backup } = await lived();
    const [first, old] = [backup(), join(place(), 'old.db')];
    copyFileSync(keyFileIn(dataDir), old);
    await addEmployee(portal);
    const second = backup();
    await portal.close();
    const another = await lived();
    another.backup();
    await another.portal.close();
    expect(codeOf(putBack(second, old).done)).toBe('keys_too_old');
    expect(codeOf(putBack(first).done)).toBe('keys_missing');
    expect(codeOf(putBack(first, join(place(), 'none.db')).done)).toBe('no_keys');
    expect(codeOf(putBack(first, join(first, 'signer.json')).done)).toBe('no_keys');
    const wrong = putBack(first, keyFileIn(another.dataDir));
    expect(codeOf(wrong.done)).toBe('keys_of_another');
    expect(readdirSync(wrong.dataDir)).toEqual([]);
    expect(codeOf(checkBackup(first, MIGRATIONS, keyFileIn(another.dataDir)))).toBe('keys_of_another');
    expect(codeOf(keepKeys(dataDir, another.dataDir, 0))).toBe('keys_of_another');
  });

  it('leaves keys elsewhere that are ahead as they are, until who is erased there is erased here too', async () => {
    const { portal, dataDir, backup, person, erase, clock } = await lived();
    const [keysTo, old] = [place(), place()];
    const first = backup({ keysTo });
    copyFileSync(keyFileIn(keysTo), keyFileIn(old));
    await erase();
    const late = await addEmployee(portal);
    const newest = backup({ keysTo });
    await portal.close();
    // Put back with the keys of before: there they live.
    const { dataDir: again, done } = putBack(first, old);
    expect(must(done)).toMatchObject({ erasedAgain: 0 });
    const there = () => {
      const keys = readKeys(keyFileIn(keysTo));
      return [keys?.find(person, false), keys?.find(late, false), keys?.gone()];
    };
    const before = there();
    expect(codeOf(keepKeys(again, keysTo, clock.now))).toBe('keys_too_old');
    const order = { dataDir: again, migrations: MIGRATIONS, now: clock.now, keysTo };
    expect(codeOf(makeBackup({ ...order, to: join(place(), 'copy') }))).toBe('keys_too_old');
    expect(there()).toEqual(before);
    expect(codeOf(checkBackup(newest, MIGRATIONS, keysTo))).toBe('ok');

    const restored = await newPortal(clock.now, again);
    must(await restored.portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    must(await restored.portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    must(keepKeys(again, keysTo, clock.now));
    await restored.portal.close();
    for (const file of [keyFileIn(again), keyFileIn(keysTo)]) {
      const keys = readKeys(file);
      expect([keys?.find(person, false), keys?.find(late, false)?.length]).toEqual([null, 32]);
      expect(keys?.gone()).toHaveLength(1);
    }
    expect(must(putBack(newest, keysTo).done)).toMatchObject({ erasedAgain: 0 });
    expect(readKeys(keyFileIn(dataDir))?.find(late, false)).toEqual(
      readKeys(keyFileIn(again))?.find(late, false),
    );
  });

  it('brings keys together that each of two places knows alone', async () => {
    const { portal, dataDir, backup, person, clock } = await lived();
    const [keysTo, old] = [place(), place()];
    const first = backup();
    copyFileSync(keyFileIn(dataDir), keyFileIn(old));
    const late = await addEmployee(portal);
    backup({ keysTo });
    await portal.close();
    const { dataDir: again, done } = putBack(first, old);
    must(done);
    const restored = await newPortal(clock.now, again);
    const latest = await addEmployee(restored.portal);
    must(
      makeBackup({
        dataDir: again,
        migrations: MIGRATIONS,
        now: clock.now,
        keysTo,
        to: join(place(), 'copy'),
      }),
    );
    await restored.portal.close();
    for (const file of [keyFileIn(again), keyFileIn(keysTo)]) {
      for (const each of [person, late, latest]) expect(readKeys(file)?.find(each, false)).toHaveLength(32);
    }
  });

  it('hides whom a system names as looking from the day on which the person who was looked at is erased', async () => {
    const { portal, dataDir, backup, person, erase } = await lived();
    must(await portal.administration.registerSystem(OPERATOR, STORE(person)));
    const { key } = must(await portal.administration.mintKey(OPERATOR, { system: 'store', mode: 'live' }));
    const { system, mode } = must(portal.authenticate(`Bearer ${key}`));
    const detail = { kind: 'human', display: 'named', operation: 'view', category: 'mouse_pointer' } as const;
    const look = {
      event: 'look-1',
      at: Date.parse('2026-03-01T09:00:00Z'),
      subjects: [{ type: 'employee', id: person }],
      looker: { id: 'bob.smith', name: 'Bob Smith' },
      detail: { ...detail, reason: 'customer_initiated_support', outcome: 'allowed', bulk: false },
    } as const;
    const told = await portal.looks.record({ system, mode, source: 'system', looks: [ok(look)] });
    expect(told).toMatchObject({ ok: true });
    const copy = backup();
    expect(readKeys(keyFileIn(dataDir))?.find('store:bob.smith', false)).toBeUndefined();
    await erase();
    await portal.close();
    const { dataDir: again, done } = putBack(copy, keyFileIn(dataDir));
    expect(must(done)).toMatchObject({ erasedAgain: 1 });
    expect(textsWith(again, 'Bob Smith')).toEqual([]);
    expect([findingsOf(again), compared(again)]).toEqual([[], []]);
  });

  it('and its keys are not kept where the data are', async () => {
    const { portal, dataDir, backup, clock } = await lived();
    const copy = backup();
    expect(codeOf(keepKeys(dataDir, dataDir, clock.now))).toBe('no_place_for_keys');
    const order = { dataDir, migrations: MIGRATIONS, now: clock.now, keysTo: dataDir };
    expect(codeOf(makeBackup({ ...order, to: join(place(), 'copy') }))).toBe('no_place_for_keys');
    const note = must(checkBackup(copy, MIGRATIONS, dataDir));
    await portal.close();
    const said = (folder: string, keys = '/safe') =>
      saidOfBackup({ check: false, folder, keys }, '/data', ok(note));
    expect(said('/backups/one')).not.toContain('Warning');
    expect(said('/data/one')).toContain('Warning: the copy lies in DATA_DIR');
    expect(said('/backups/one', '/data/keys')).toContain('Warning: these keys lie in DATA_DIR');
    expect(saidOfKeys('/data/keys', '/data').join()).toContain('Warning: these keys lie in DATA_DIR');
  });

  it('tells of a box that was moved, and of a leaf that was changed', async () => {
    const { portal, dataDir, backup } = await lived();
    const copy = backup();
    await portal.close();
    const note = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8'));
    const keys = readKeys(keyFileIn(dataDir));
    if (!keys) throw new Error('no keys');
    const boxes = createBoxes(Buffer.from(note.sealed.salt, 'hex'), keys.find);
    const home: Place = { kind: 'row', n: 1, table: 'own_account', at: null, owner: '', kept: false };
    const box = boxes.seal(home, Buffer.from('text'));
    expect(boxes.open(home, box).toString()).toBe('text');
    for (const other of [
      { n: 2 },
      { table: 'own_document' },
      { kind: 'entry' },
      { at: 1 },
    ] as Partial<Place>[]) {
      expect(() => boxes.open({ ...home, ...other }, box)).toThrow('does not open');
    }
    const db = new Database(join(copy, 'sealed.db'));
    const [a, b] = db.prepare('SELECT n, box FROM sealed_row ORDER BY n LIMIT 2').raw().all() as [
      number,
      Buffer,
    ][];
    if (!a || !b) throw new Error('no boxes');
    const put = db.prepare('UPDATE sealed_row SET box = ? WHERE n = ?');
    put.run(a[1], b[0]);
    put.run(b[1], a[0]);
    db.close();
    // Even where somebody makes the note fit again.
    expect(checkEveryBox(copy, keys, note.sealed.salt)).toMatchObject({ error: { code: 'does_not_verify' } });
    expect(checkBackup(copy, MIGRATIONS)).toMatchObject({ error: { code: 'does_not_verify' } });
  });

  it('tells of boxes for entries that there are not, also to whoever has no keys', async () => {
    const { portal, backup } = await lived();
    const copy = backup();
    await portal.close();
    const db = new Database(join(copy, 'sealed.db'));
    db.exec('INSERT INTO sealed_entry SELECT 100000, owner, kept, box FROM sealed_entry LIMIT 1');
    db.close();
    expect(checkLeaves(copy)).toEqual({
      ok: false,
      error: { code: 'does_not_verify', findings: ['entry_inserted: sealed_entry 100000'] },
    });
  });

  it('has keys that are made as RFC 5869 says', () => {
    const [salt, key] = [Buffer.from('salt of a copy'), Buffer.alloc(32, 7)];
    const own = Buffer.from(hkdfSync('sha256', key, salt, 'forthright/backup/v2/note', 32));
    const made = createHmac('sha256', own).update('a note').digest('hex');
    expect(createBoxes(salt, () => key).mac('a note')).toBe(made);
  });
});

describe('a copy that is not sealed, of an older version', () => {
  it('brings back whoever was erased, and says so, unless keys are named that know better', async () => {
    const { portal, dataDir, backup, erase, person } = await lived();
    // Signed in from a device: what hangs on the account goes with it.
    const { identity } = portal.services;
    const account = { person, email: `${MARKER}@example.org`, password: 'quilted-marble-otter-93-vane' };
    must(await identity.setAccount(account));
    must(await identity.signIn({ ...account, address: '192.0.2.1' }));
    const plain = plainCopy(dataDir);
    expect(existsSync(keyFileIn(dataDir))).toBe(false);
    await erase();
    backup();
    await portal.close();
    const without = putBack(plain);
    expect(must(without.done)).toMatchObject({ plain: true, erasedAgain: 0 });
    expect(textsWith(without.dataDir, MARKER)).not.toEqual([]);
    const withKeys = putBack(plain, keyFileIn(dataDir));
    expect(must(withKeys.done)).toMatchObject({ plain: false, erasedAgain: 1 });
    expect(textsWith(withKeys.dataDir, MARKER)).toEqual([]);
    expect([findingsOf(withKeys.dataDir), compared(withKeys.dataDir)]).toEqual([[], []]);
    expect(typesAbout(withKeys.dataDir, person)).toMatchObject({ 'person.erased.v2': 1 });
  });
});
