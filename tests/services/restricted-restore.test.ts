/** A case that is shown late in a copy that was put back (docs/decisions/0072): it neither goes on in silence nor is shown at once. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { restrictedCaseOf } from '#db/views/restricted';
import { DAY } from '#domain/time';
import { compared } from './erased';
import { addEmployee, MIGRATIONS, MOUSE, must, newPortal, OPERATOR } from './portal';
import { by, codeOf, house, open } from './two-people';

const WHY = 'A complaint about copied files is being looked into.';
const START = Date.parse('2026-03-02T09:00:00Z');
const HOUR = DAY / 24;

const emptyFolder = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'forthright-restore-')), 'data');
  mkdirSync(folder);
  return folder;
};

let forms = 0;
/** Rob is whom cases are about; Eve is an officer, Sue the data protection officer, Pat an officer who is in none. */
const lived = async () => {
  const made = await house();
  const { people, give, portal, administration } = made;
  await give(people.eve, 'officer');
  await give(people.sue, 'dpo');
  const pat = await addEmployee(portal, { name: 'Pat' });
  await give(pat, 'officer');
  must(
    await administration.registerSystem(OPERATOR, {
      system: 'store',
      kind: 'store',
      owner: people.ann,
      activities: [MOUSE],
      lists: false,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 1,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const propose = async (days: number, person = people.rob) =>
    must(
      await portal.services.restricted.act.propose(
        by(people.eve),
        {
          person,
          reason: 'abuse_review',
          law: 'GDPR Art. 23(1)(d)',
          words: WHY,
          systems: ['store'],
          categories: ['mouse_pointer'],
          named: [],
          until: made.clock.now + days * DAY,
        },
        `form-key-${++forms}`,
      ),
    ).case;
  const begin = async (days: number, person = people.rob) => {
    const id = await propose(days, person);
    must(await portal.services.restricted.act.approve(by(people.sue), { case: id }));
    const words = { person, reason: 'abuse_review' as const, words: WHY, case: id };
    must(await administration.openPerson(by(people.eve), words, `form-key-${++forms}`));
    return id;
  };
  /** Copies the portal, puts the copy back after some days, and opens it at a moment of its wall clock. */
  const putBack = async (days: number, opensAt = START + days * DAY + HOUR) => {
    const { dataDir, clock } = made;
    const copy = join(mkdtempSync(join(tmpdir(), 'forthright-copy-')), 'copy');
    must(makeBackup({ dataDir, to: copy, migrations: MIGRATIONS, now: clock.now }));
    await portal.close();
    open.splice(0);
    const to = emptyFolder();
    const keys = keyFileIn(dataDir);
    must(restoreBackup({ from: copy, dataDir: to, keys, migrations: MIGRATIONS, now: START + days * DAY }));
    const again = await newPortal(opensAt, to);
    open.push(again);
    return { ...again, lane: again.portal.services.restricted };
  };
  return { ...made, pat, propose, begin, putBack };
};

const declare = async (portal: Portal, people: { ann: string; ben: string }) => {
  const words = { words: 'The disk was lost.' };
  const { proposal } = must(await portal.administration.proposeEpoch(by(people.ann), words));
  return must(await portal.administration.openEpoch(by(people.ben), { proposal })).at;
};
const rowOf = (dataDir: string, id: string) => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  try {
    return restrictedCaseOf(db, id);
  } finally {
    db.sqlite.close();
  }
};
const openings = (portal: Portal, person: string) => portal.services.ask.myLooks(person, {}).lines.length;

describe('a case that was in force in the copy', () => {
  it('is over seven days after the restore was declared, if nobody says that it still stands', async () => {
    const { people, begin, putBack } = await lived();
    const id = await begin(80);
    const { portal, clock, dataDir, lane } = await putBack(20);
    const at = await declare(portal, people);
    expect(lane.page(people.eve, id)).toMatchObject({ state: 'open', to: at + 7 * DAY });
    expect([openings(portal, people.rob), lane.shown(people.rob)]).toEqual([0, []]);
    clock.now = at + 7 * DAY;
    expect(openings(portal, people.rob)).toBe(1);
    expect(lane.shown(people.rob)).toMatchObject([{ openings: 1, to: at + 7 * DAY }]);
    expect(codeOf(await lane.act.approve(by(people.sue), { case: id }))).toBe('proposal_over');
    await portal.upkeep.passTime();
    expect(rowOf(dataDir, id)?.state).toBe('ended');
    expect(compared(dataDir)).toEqual([]);
  });

  it('goes on to its own end, from its own beginning, once the data protection officer says so', async () => {
    const { people, pat, begin, putBack } = await lived();
    const id = await begin(80);
    const { portal, clock, dataDir, lane } = await putBack(20);
    await declare(portal, people);
    expect(lane.waiting(people.sue)).toMatchObject([{ case: id }]);
    // Whoever is no data protection officer and not in it is not told of it by the question.
    expect([lane.waiting(pat), lane.page(pat, id)]).toEqual([[], undefined]);
    expect(lane.page(people.eve, id)).toMatchObject({ waits: { asks: 'confirm' }, mayApprove: false });
    expect(codeOf(await lane.act.approve(by(people.eve), { case: id }))).toBe('dpo_missing');
    expect(codeOf(await lane.act.approve(by(people.ann), { case: id }))).toBe('not_allowed');
    const longer = { case: id, until: START + 120 * DAY, words: WHY };
    expect(codeOf(await lane.act.renew(by(people.eve), longer))).toBe('already_proposed');
    expect(lane.page(people.sue, id)).toMatchObject({ mayApprove: true });
    must(await lane.act.approve(by(people.sue), { case: id }));
    expect(rowOf(dataDir, id)).toMatchObject({ beganAt: START, endsAt: START + 80 * DAY, renewals: 0 });
    expect(lane.page(people.sue, id)?.steps.map(({ what }) => what)).toEqual([
      'proposed',
      'approved',
      'confirmed',
    ]);
    expect(codeOf(await lane.act.approve(by(people.sue), { case: id }))).toBe('already_decided');
    clock.now = START + 80 * DAY - 1;
    expect(openings(portal, people.rob)).toBe(0);
    clock.now += 1;
    expect(openings(portal, people.rob)).toBe(1);
    expect(compared(dataDir)).toEqual([]);
  });

  it('is ended at once by anybody in it, or declined, and then ends by itself', async () => {
    const { people, begin, putBack } = await lived();
    const id = await begin(80);
    const { portal, lane } = await putBack(20);
    const at = await declare(portal, people);
    must(await lane.act.decline(by(people.sue), { case: id }));
    expect(codeOf(await lane.act.approve(by(people.sue), { case: id }))).toBe('already_decided');
    expect(lane.page(people.sue, id)).toMatchObject({ state: 'open', to: at + 7 * DAY });
    must(await lane.act.close(by(people.eve), { case: id }));
    expect(openings(portal, people.rob)).toBe(1);
  });

  it('that ends within those days by itself is asked about by nobody', async () => {
    const { people, begin, putBack } = await lived();
    const id = await begin(24);
    const { portal, lane } = await putBack(20);
    await declare(portal, people);
    expect(lane.waiting(people.sue)).toEqual([]);
    expect(lane.page(people.eve, id)).toMatchObject({ to: START + 24 * DAY });
  });

  it('keeps nothing that waited for a second person: no beginning, and no renewal', async () => {
    const { people, propose, begin, putBack, portal: before, clock: then } = await lived();
    const id = await begin(22);
    const words = { case: id, until: then.now + 100 * DAY, words: WHY };
    must(await before.services.restricted.act.renew(by(people.eve), words));
    const waits = await propose(30, people.ann);
    const { portal, lane, dataDir } = await putBack(3);
    expect(lane.waiting(people.sue)).toHaveLength(2);
    await declare(portal, people);
    expect(rowOf(dataDir, waits)?.state).toBe('declined');
    expect(rowOf(dataDir, id)).toMatchObject({ renewals: 0 });
    expect(codeOf(await lane.act.approve(by(people.sue), { case: waits }))).toBe('already_decided');
    must(await lane.act.approve(by(people.sue), { case: id }));
    expect(rowOf(dataDir, id)).toMatchObject({ renewals: 0, endsAt: START + 22 * DAY });
  });
});

describe('a case whose end was passed before the copy was opened', () => {
  it('is over, although the clock was set back: the restore is an instant that was seen', async () => {
    const { people, begin, putBack } = await lived();
    await begin(10);
    const { portal } = await putBack(20, START + 5 * DAY);
    expect(portal.services.health()).toMatchObject({ ready: false });
    expect(portal.services.clock()).toBeGreaterThanOrEqual(START + 20 * DAY);
    expect(openings(portal, people.rob)).toBe(1);
  });

  it('is over where any entry was made after it, in a portal that is started with a clock set back', async () => {
    const { people, begin, portal, clock, dataDir } = await lived();
    const id = await begin(10);
    clock.now += 10 * DAY;
    // Somebody comes; nobody wrote down yet that the case is over.
    await addEmployee(portal, { name: 'New' });
    await portal.close();
    open.splice(0);
    expect(rowOf(dataDir, id)?.state).toBe('in_force');
    const behind = await newPortal(clock.now - 5 * DAY, dataDir);
    open.push(behind);
    expect(openings(behind.portal, people.rob)).toBe(1);
    expect(behind.portal.services.restricted.page(people.eve, id)).toMatchObject({ state: 'over' });
  });
});
