/**
 * The restore drill (security, R9, F23): a copy is put back after acts that it does not hold. Nothing is allowed before two people have
 * declared it, and then nothing that was not said anew; what was said against recording stays.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { saidOfBackup } from '#app/operator/backup';
import { checkBackup } from '#app/services/backup/check-backup';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { logFiles } from '#app/services/log/log-files';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { readWorld } from '#db/views/decision-world';
import { readFactsAsOf } from '#db/views/facts-as-of';
import { ok } from '#domain/result';
import { toIso } from '#domain/time';
import { successionReader } from '../../sdk/src/succession';
import { plainCopy } from './plain-copy';
import {
  addEmployee,
  choose,
  MIGRATIONS,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  tell,
} from './portal';
import { by, codeOf, house, open, PASSWORD } from './two-people';

const place = (name: string): string => join(mkdtempSync(join(tmpdir(), 'forthright-restore-')), name);
const emptyFolder = (): string => {
  const folder = place('data');
  mkdirSync(folder);
  return folder;
};
const allowed = (portal: Portal, person: string): boolean => mayCollectMouse(portal, person).allow;

/** A portal that lived, was copied, lived on and was lost; and the portal on the copy. */
const putBack = async (signer = true) => {
  const { portal, people, clock, dataDir, administration } = await house();
  const yes = await addEmployee(portal, { name: 'Yes' });
  const no = await addEmployee(portal, { name: 'No' });
  for (const person of [yes, no]) await tell(portal, person);
  must(await choose(portal, yes, 'give'));
  must(await choose(portal, no, 'refuse'));
  const { code } = must(await portal.accounts.issueCode(OPERATOR, people.ann));
  const { token } = must(
    await portal.services.identity.redeemFirstSignIn({ token: code, password: PASSWORD }),
  );
  must(
    await administration.registerSystem(OPERATOR, {
      system: 'agent',
      kind: 'collector',
      owner: people.eve,
      activities: [MOUSE],
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 1,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
      lists: false,
    }),
  );
  const day = toIso(clock.now).slice(0, 10);
  const words = { what: 'Old pages', amount: 'Some', where: 'A disk' };
  const held = { since: '2020-01-01', until: '2020-12-31', plan: 'delete', by: day, ...words } as const;
  const lines = [{ category: 'mouse_pointer' }, { category: 'url', held }];
  const said = must(
    await administration.stateInventory(OPERATOR, { system: 'agent', language: 'en', lines }),
  );
  const done = { system: 'agent', category: 'url', statement: said.revision, doneOn: day };
  must(await administration.reportInventoryDone(OPERATOR, done));
  const { key } = must(await administration.mintKey(OPERATOR, { system: 'agent', mode: 'test' }));
  must(await administration.proposeRole(by(people.ann), { person: people.rob, role: 'officer' }));
  const copy = place('copy');
  must(makeBackup({ dataDir, to: copy, migrations: MIGRATIONS, now: clock.now }));
  // What the copy does not hold.
  must(await choose(portal, yes, 'withdraw'));
  const size = portal.revision();
  await portal.close();
  open.length = 0;
  const to = emptyFolder();
  const restored = must(
    restoreBackup({
      from: copy,
      dataDir: to,
      keys: keyFileIn(dataDir),
      migrations: MIGRATIONS,
      now: clock.now + 60_000,
      ...(signer && { signer: logFiles(dataDir).signer }),
    }),
  );
  const again = await newPortal(clock.now + 120_000, to);
  open.push(again);
  return {
    ...again,
    people,
    token,
    key,
    yes,
    no,
    copy,
    from: dataDir,
    keys: keyFileIn(dataDir),
    lost: size - restored.size,
    restored,
  };
};

const declare = async (portal: Portal, people: { ann: string; ben: string }) => {
  const { proposal } = must(
    await portal.administration.proposeEpoch(by(people.ann), { words: 'The disk was lost.' }),
  );
  must(await portal.administration.openEpoch(by(people.ben), { proposal }));
};

describe('a copy that was put back', () => {
  it('answers no system, and takes every act of people, until two have declared it', async () => {
    const { portal, yes, restored, lost } = await putBack();
    expect(lost).toBeGreaterThan(0);
    expect(restored.signedTo).toBe(restored.size + lost);
    expect(portal.services.health()).toEqual({ ready: false, code: 'restored' });
    expect(portal.services.restores.page({ person: 'x', roles: ['admin'] }).copy).toMatchObject({ lost });
    must(await choose(portal, yes, 'withdraw'));
    expect(portal.services.health()).toEqual({ ready: false, code: 'restored' });
  });

  it('takes two different people, whose roles allow it, at the moment of the second', async () => {
    const { portal, people, yes } = await putBack();
    const { administration } = portal;
    const words = { words: 'The disk was lost.' };
    expect(codeOf(await administration.proposeEpoch(by(yes), words))).toBe('not_allowed');
    expect(codeOf(await administration.proposeEpoch(OPERATOR, words))).toBe('not_allowed');
    const { proposal } = must(await administration.proposeEpoch(by(people.ann), words));
    expect(codeOf(await administration.proposeEpoch(by(people.ben), words))).toBe('already_proposed');
    expect(codeOf(await administration.openEpoch(by(people.ann), { proposal }))).toBe(
      'not_your_own_proposal',
    );
    expect(codeOf(await administration.openEpoch(OPERATOR, { proposal }))).toBe('not_allowed');
    expect(codeOf(await administration.openEpoch(by(yes), { proposal }))).toBe('not_allowed');
    must(await administration.declineEpoch(by(people.ben), { proposal }));
    expect(portal.services.health().ready).toBe(false);
    expect(codeOf(await administration.openEpoch(by(people.ben), { proposal }))).toBe('already_decided');
    await declare(portal, people);
    expect(portal.services.health().ready).toBe(true);
    expect(codeOf(await administration.proposeEpoch(by(people.ann), words))).toBe('nothing_restored');
  });

  it('lets nothing go on that was not said anew, and a no stays a no', async () => {
    const { portal, people, yes, no, dataDir } = await putBack();
    const before = portal.decisions.position().epoch;
    const { inventory } = portal.services;
    expect([inventory.findings(), inventory.said('agent')]).toEqual([[], ['mouse_pointer', 'url']]);
    await declare(portal, people);
    // That nothing was held, and that a plan was done, permits use as a yes does.
    expect(inventory.findings().map(({ finding }) => finding)).toEqual(['owes', 'open']);
    expect(portal.decisions.position().epoch).not.toBe(before);
    expect(allowed(portal, yes)).toBe(false);
    const view = portal.services.ask.myMonitoring(yes, 'en');
    expect(view.lost).toBeDefined();
    const row = view.rows.find(({ activity }) => activity === MOUSE);
    expect([...(row?.reasons ?? [])].sort()).toEqual([
      'assessment_missing',
      'consent_invalidated',
      'no_detriment_unpromised',
      'not_notified',
    ]);
    for (const gate of ['assessment_missing', 'no_detriment_unpromised'] as const) {
      must(
        await portal.administration.recordGate(OPERATOR, {
          gate,
          programme: 'training',
          state: 'open',
          evidence: 'looked at again',
        }),
      );
    }
    expect(allowed(portal, yes)).toBe(false);
    for (const person of [yes, no]) await tell(portal, person);
    // Told again, and still not asked: the yes of the copy may have been withdrawn since.
    expect(allowed(portal, yes)).toBe(false);
    must(await choose(portal, yes, 'give'));
    expect(allowed(portal, yes)).toBe(true);
    expect(allowed(portal, no)).toBe(false);
    expect(portal.services.ask.myMonitoring(no, 'en').rows[0]?.choice.status).toBe('refused');
    // The role that waited for its second person when the copy was taken waits no longer.
    expect(portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open).toEqual([]);
    await portal.close();
    open.length = 0;
    const later = await newPortal(Date.parse('2026-03-02T10:00:00Z'), dataDir);
    open.push(later);
    expect(later.portal.services.health().ready).toBe(true);
    expect(allowed(later.portal, yes)).toBe(true);
    expect(later.reported).toEqual([]);
  });

  it('undoes every yes also for whoever judges later what was used since', async () => {
    const { portal, people, yes, no, dataDir } = await putBack();
    await declare(portal, people);
    const { revision } = portal.decisions.position();
    for (const person of [yes, no]) must(await portal.acts.pause({ person }, {}));
    const db = openForReading(join(dataDir, 'forthright.db'));
    const then = (person: string) =>
      readFactsAsOf(db, readWorld(db))(person, { revision, before: 0 })?.choices.get(MOUSE);
    expect(then(yes)).toMatchObject({ status: 'invalidated' });
    expect(then(yes)).not.toHaveProperty('since');
    expect(then(no)).toMatchObject({ status: 'refused' });
    db.sqlite.close();
  });

  it('ends every sign-in and every key, and each role sleeps until the operator has made a code', async () => {
    const { portal, people, token, key } = await putBack();
    const { identity } = portal.services;
    const rolesOf = async (signIn: string) => (await identity.viewer(signIn))?.viewer.roles;
    expect(await rolesOf(token)).toBeUndefined();
    const email = `${people.ann}@example.org`;
    const signedIn = must(await identity.signIn({ email, password: PASSWORD, address: '192.0.2.1' }));
    expect(await rolesOf(signedIn.token)).toEqual(['employee']);
    const { code } = must(await portal.accounts.issueCode(OPERATOR, people.ann));
    const woken = must(await identity.redeemFirstSignIn({ token: code, password: PASSWORD }));
    expect(await rolesOf(woken.token)).toEqual(['employee', 'admin']);
    expect(portal.authenticate(`Bearer ${key}`).ok).toBe(true);
    await declare(portal, people);
    expect(codeOf(portal.authenticate(`Bearer ${key}`))).toBe('key_revoked');
  });

  it('is followed by whoever holds the key of the log, along the signed notes and no others', async () => {
    const { portal, people } = await putBack();
    const before = portal.decisions.position().epoch;
    await declare(portal, people);
    const { epoch } = portal.decisions.position();
    const notes = portal.services.log.successions();
    const vkey = portal.services.log.vkey();
    expect(notes).toHaveLength(1);
    const follow = successionReader(vkey);
    expect(await follow(notes, before)).toMatchObject({ previous: before, epoch });
    expect(await follow(notes, 'ep_other')).toBeUndefined();
    expect(await successionReader(undefined)(notes, before)).toBeUndefined();
    const [note = ''] = notes;
    for (let at = 0; at < note.length; at++) {
      const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`;
      expect(await follow([changed], before), `letter ${at}`).toBeUndefined();
    }
  });
});

describe('a copy that an older version made', () => {
  it('is put back: its log is looked at, and its tables are made anew', async () => {
    const { from, clock, yes } = await putBack();
    const copy = plainCopy(from);
    const file = join(copy, 'forthright.db');
    const db = new Database(file);
    db.exec(`DROP TABLE epoch; DROP TABLE own_restore; UPDATE own_projection SET version = 1;
      DELETE FROM own_migration WHERE name = '0031_epochs.sql'`);
    db.close();
    const note = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8'));
    note.files['forthright.db'] = createHash('sha256').update(readFileSync(file)).digest('hex');
    writeFileSync(join(copy, 'backup.json'), JSON.stringify(note));
    const checked = must(checkBackup(copy, MIGRATIONS));
    expect(checked.older).toBe(true);
    const said = saidOfBackup({ folder: copy, check: true }, '/data', ok(checked));
    expect(said).toContain('The tables are of an older version.');
    expect(said).not.toContain('All is what was written');
    const dataDir = emptyFolder();
    must(restoreBackup({ from: copy, dataDir, migrations: MIGRATIONS, now: clock.now }));
    const again = await newPortal(clock.now, dataDir);
    open.push(again);
    expect(again.portal.services.health()).toEqual({ ready: false, code: 'restored' });
    expect(again.portal.services.ask.myMonitoring(yes, 'en').rows[0]?.choice.status).toBe('withdrawn');
    expect(again.reported).toEqual([]);
  });
});

describe('what is not put back', () => {
  it('a copy that was changed, a folder that holds something, a place that is none', async () => {
    const { copy, clock, keys } = await putBack();
    const order = { from: copy, keys, migrations: MIGRATIONS, now: clock.now };
    const full = emptyFolder();
    writeFileSync(join(full, 'signer.json'), '{}');
    expect(restoreBackup({ ...order, dataDir: full })).toEqual({
      ok: false,
      error: { code: 'folder_in_use' },
    });
    expect(readdirSync(full)).toEqual(['signer.json']);
    expect(restoreBackup({ ...order, dataDir: place('nowhere') })).toEqual({
      ok: false,
      error: { code: 'no_place' },
    });
    const dataDir = emptyFolder();
    expect(restoreBackup({ ...order, dataDir, signer: place('signer.json') })).toEqual({
      ok: false,
      error: { code: 'no_signer' },
    });
    const another = join(emptyFolder(), 'signer.json');
    writeFileSync(another, '{"size":"many"}');
    expect(restoreBackup({ ...order, dataDir, signer: another })).toEqual({
      ok: false,
      error: { code: 'no_signer' },
    });
    copyFileSync(join(copy, 'signer.json'), join(copy, 'sealed.db'));
    expect(restoreBackup({ ...order, dataDir })).toMatchObject({
      ok: false,
      error: { code: 'does_not_verify' },
    });
    rmSync(join(copy, 'backup.json'));
    expect(restoreBackup({ ...order, dataDir })).toEqual({ ok: false, error: { code: 'no_backup' } });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('without the newer signer nobody knows how much is lost, and that is said', async () => {
    const { portal, restored } = await putBack(false);
    expect(restored.signedTo).toBeNull();
    expect(portal.services.restores.page({ person: 'x', roles: ['dpo'] }).copy).not.toHaveProperty('lost');
  });
});
