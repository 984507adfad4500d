/** A second person reads the reason of an opening that the log drew: not their own, nothing of the person, and told to the person. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { openDatabase, openForReading } from '#db/open';
import { drawAgain } from '#db/own/openings-unread';
import { isSampled, SAMPLE } from '#domain/access/sample';
import { DAY } from '#domain/time';
import { newSystem } from '../machine/door';
import { compared, findingsOf, textsWith } from './erased';
import { addEmployee, MIGRATIONS, MOUSE, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const WHY = 'She asked us what we hold about her work.';
const FITS = 'The request asks for just this.';
const UNFIT = 'The request is about mail and q7unfit, not about this.';
let house: Awaited<ReturnType<typeof newPortal>>;
let officer: string;
let other: string;
let dpo: string;
let ada: string;
let hers: string;
let forms = 0;

beforeAll(async () => {
  house = await newPortal();
  const { portal } = house;
  await openProgramme(portal);
  [officer, other, dpo, ada] = (await Promise.all(
    ['Olga', 'Otto', 'Dora', 'Ada'].map((name) => addEmployee(portal, { name })),
  )) as [string, string, string, string];
  await grant(officer, 'officer');
  await grant(other, 'officer');
  await grant(dpo, 'dpo');
  await tell(portal, ada);
  hers = await ask();
});
afterAll(() => house.portal.close());

const grant = async (person: string, role: 'officer' | 'dpo') =>
  must(await house.portal.administration.grantRole(OPERATOR, { person, role }));
const ask = async (more: object = {}): Promise<string> => {
  const { requests, newId } = house.portal.services;
  const by = { person: ada, idempotencyKey: newId('idem') };
  return must(await requests.make(by, { kind: 'access', language: 'en', ...more })).request;
};
const leaves = (): { seq: number; leaf: Buffer }[] => {
  const db = openForReading(join(house.dataDir, 'forthright.db'));
  const found = db.sqlite
    .prepare('SELECT seq, leaf FROM opening JOIN log_entry USING (seq) ORDER BY seq')
    .all() as { seq: number; leaf: Buffer }[];
  db.sqlite.close();
  return found;
};
/** What lies beside the log for a second reader. */
const waiting = (file = join(house.dataDir, 'forthright.db')): unknown[] => {
  const db = openForReading(file);
  const found = db.sqlite.prepare('SELECT opening FROM own_opening_unread ORDER BY opening').pluck().all();
  db.sqlite.close();
  return found;
};
/** Opens the person until the log draws one. */
const drawOne = async (by: string, inCase = hers): Promise<number> => {
  for (let tries = 0; tries < 400; tries++) {
    must(
      await house.portal.administration.openPerson(
        { kind: 'person', id: by },
        { person: ada, reason: 'employee_requested', words: WHY, case: inCase },
        `form-key-${++forms}`,
      ),
    );
    const last = leaves().at(-1);
    if (last && isSampled(last.leaf)) return last.seq;
  }
  throw new Error('nothing was drawn');
};
const judge = (by: string, opening: number, fits: boolean, words = fits ? FITS : UNFIT) =>
  house.portal.administration.reviewOpening(
    { kind: 'person', id: by },
    { opening, fits, words },
    `form-key-${++forms}`,
  );
const seen = (by: string) => house.portal.services.desk.openingReviews(by);
const row = (seq: number) =>
  house.portal.services.ask.myLooks(ada, {}).lines.find(({ look }) => look === `p${seq}`);
const pass = (ms: number) => {
  house.clock.now += ms;
  house.clock.passed += ms;
};

describe('an opening that was drawn', () => {
  it('is read by somebody else, who learns nothing of the person, and once', async () => {
    const drawn = await drawOne(officer);
    expect(waiting()).toEqual([drawn]);
    expect(seen(officer)).toEqual({ waiting: 0, unfit: [] });
    expect(seen(ada)).toEqual({ waiting: 0, unfit: [] });
    expect(seen(other)).toMatchObject({ waiting: 1, next: { opening: drawn, words: WHY, role: 'officer' } });
    for (const secret of [ada, 'Ada', officer]) expect(JSON.stringify(seen(other))).not.toContain(secret);
    expect(await judge(officer, drawn, true)).toMatchObject({ error: { code: 'you_decided_before' } });
    expect(await judge(ada, drawn, true)).toMatchObject({ error: { code: 'not_allowed' } });
    expect(await judge(other, drawn, true, 'ok')).toMatchObject({ error: { code: 'reason_too_thin' } });
    const others = leaves().find(({ leaf }) => !isSampled(leaf));
    if (others) {
      expect(await judge(other, others.seq, true)).toMatchObject({ error: { code: 'unknown_case' } });
    }
    must(await judge(other, drawn, true));
    expect(await judge(dpo, drawn, false)).toMatchObject({ error: { code: 'already_decided' } });
    expect(waiting()).toEqual([]);
    expect(row(drawn)).toMatchObject({ verdict: { fits: true, words: FITS } });
    expect(seen(dpo)).toEqual({ waiting: 0, unfit: [] });
  });

  it('that does not fit is told to the person and to the DPO, and to no officer', async () => {
    const drawn = await drawOne(officer);
    must(await judge(other, drawn, false));
    expect(row(drawn)).toMatchObject({ verdict: { fits: false, words: UNFIT } });
    expect(JSON.stringify(row(drawn))).not.toContain(other);
    expect(seen(dpo).unfit).toMatchObject([{ opening: drawn, said: UNFIT }]);
    expect([seen(officer).unfit, seen(other).unfit]).toEqual([[], []]);
    pass(SAMPLE.told + 1);
    expect(seen(dpo).unfit).toEqual([]);
  });

  it('is not read by the person who was opened, nor in a case that is not theirs to see', async () => {
    const mine = await drawOne(
      dpo,
      await ask({ kind: 'complaint', against: 'officers', words: 'They do not answer.' }),
    );
    expect(seen(officer).waiting).toBe(0);
    expect(await judge(officer, mine, true)).toMatchObject({ error: { code: 'unknown_case' } });
    await grant(ada, 'officer');
    const drawn = await drawOne(officer);
    expect(await judge(ada, drawn, true)).toMatchObject({ error: { code: 'your_own_request' } });
    expect(seen(ada).waiting).toBe(0);
    must(await judge(other, drawn, true));
  });

  it('in a case that is shown late waits until that is over, and so does its time', async () => {
    const { restricted, desk } = house.portal.services;
    const as = (id: string) => ({ kind: 'person', id }) as const;
    await newSystem(house.portal, 'store', { activities: [MOUSE] });
    const before = desk.openingsUnread();
    const made = must(
      await restricted.act.propose(
        as(officer),
        {
          person: ada,
          reason: 'abuse_review',
          law: 'Art. 23 GDPR and the law of the land',
          words: 'Somebody sent away what was not theirs to send.',
          systems: ['store'],
          categories: ['mouse_pointer'],
          named: [],
          until: house.clock.now + 60 * DAY,
        },
        `form-key-${++forms}`,
      ),
    ).case;
    must(await restricted.act.approve(as(dpo), { case: made }));
    const forThem = () => [other, officer, dpo].map((one) => seen(one).waiting);
    const [all, unread] = [forThem(), desk.openingsUnread()];
    const drawn = await drawOne(officer, made);
    pass(30 * DAY);
    const late = desk.openingsUnread();
    expect(forThem()).toEqual(all);
    expect(await judge(other, drawn, true)).toMatchObject({ error: { code: 'unknown_case' } });
    must(await restricted.act.close(as(officer), { case: made }));
    expect(seen(other).waiting).toBe((all[0] ?? 0) + 1);
    expect(desk.openingsUnread()).toBe(late);
    pass(SAMPLE.days);
    expect(desk.openingsUnread()).toBe(late + 1);
    expect([before, unread]).toEqual([unread, unread]);
    must(await judge(other, drawn, true));
    expect(row(drawn)).toMatchObject({ verdict: { fits: true } });
  });

  it('is drawn again alike after a rebuild, and in what was there before somebody kept them', () => {
    const before = waiting();
    expect(before).toHaveLength(1);
    const source = openForReading(join(house.dataDir, 'forthright.db'));
    const file = join(house.dataDir, 'copy.db');
    source.sqlite.exec(`VACUUM INTO '${file}'`);
    source.sqlite.close();
    const copy = openDatabase(file);
    copy.sqlite.exec('DELETE FROM own_opening_unread');
    drawAgain(copy);
    copy.sqlite.close();
    expect(waiting(file)).toEqual(before);
    rmSync(file);
  });

  it('is drawn again alike in a copy that is put back', () => {
    const copy = join(house.dataDir, 'copy');
    const to = join(mkdtempSync(join(tmpdir(), 'forthright-restored-')), 'data');
    mkdirSync(to);
    const order = { migrations: MIGRATIONS, now: house.clock.now };
    must(makeBackup({ ...order, dataDir: house.dataDir, to: copy }));
    must(restoreBackup({ ...order, from: copy, dataDir: to, keys: keyFileIn(house.dataDir) }));
    expect(waiting(join(to, 'forthright.db'))).toEqual(waiting());
    expect([findingsOf(to), compared(to)]).toEqual([[], []]);
    rmSync(copy, { recursive: true });
  });

  it('goes with the person, words and all, and the tables equal the log', async () => {
    expect(compared(house.dataDir)).toEqual([]);
    expect(textsWith(house.dataDir, 'q7unfit')).not.toEqual([]);
    must(await house.portal.accounts.leave(OPERATOR, { person: ada, leftAt: house.clock.now }));
    must(await house.portal.operator.erasure.person(OPERATOR, { person: ada, because: 'asked' }));
    expect(textsWith(house.dataDir, 'q7unfit')).toEqual([]);
    expect([compared(house.dataDir), findingsOf(house.dataDir)]).toEqual([[], []]);
    expect(seen(other)).toEqual({ waiting: 0, unfit: [] });
    expect(waiting()).toEqual([]);
  });
});
