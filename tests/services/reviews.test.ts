/** Reviews by risk, the pause that follows when nobody reviews, and the two people who let a programme go on. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { entriesAfter } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { monthsLater } from '#domain/calendar/month';
import { activityId } from '#domain/monitoring/activity';
import { REVIEW_RULE } from '#domain/monitoring/review';
import { DAY, MINUTE } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  MIGRATIONS,
  MOUSE,
  MOUSE_WORDS,
  mayCollectMouse,
  must,
  tell,
} from './portal';
import { by, codeOf, house } from './two-people';

const HOUR = 60 * MINUTE;
/** The programme of these tests began on 1 January 2026, and its risk is medium. */
const DUE = monthsLater(Date.parse('2026-01-01T00:00:00Z'), REVIEW_RULE.months.medium);
const PAST_GRACE = DUE + REVIEW_RULE.graceDays * DAY;

const reviewed = (more: object = {}) => ({
  programme: 'training',
  outcome: 'goes_on' as const,
  lookedAt: ['need', 'risk'] as const,
  words: 'It is still needed, and nobody complained.',
  language: 'en',
  ...more,
});

/** Eve and Rob are officers, Sue is the data protection officer, Wim said yes. */
const staffed = async () => {
  const made = await house();
  const { portal, people, give } = made;
  await give(people.eve, 'officer');
  await give(people.rob, 'officer');
  await give(people.sue, 'dpo');
  const worker = await addEmployee(portal, { name: 'Wim' });
  await tell(portal, worker);
  must(await choose(portal, worker, 'give'));
  let form = 0;
  const record = (who: string, more: object = {}) =>
    made.administration.recordReview(by(who), reviewed(more), `form-key-${form++}`).then(codeOf);
  const resume = (who: string) =>
    made.administration.resumeProgramme(by(who), { programme: 'training' }).then(codeOf);
  const allows = () => mayCollectMouse(portal, worker).allow;
  return { ...made, worker, record, resume, allows };
};

/** Time goes on, on both clocks, with a look of the job at each end of the hour that must have settled. */
const later = async (
  { portal, clock }: { portal: Portal; clock: { now: number; passed: number } },
  to: number,
) => {
  clock.passed += to - clock.now;
  clock.now = to;
  const first = await portal.upkeep.pauseOverdue();
  clock.now += HOUR;
  clock.passed += HOUR;
  return first + (await portal.upkeep.pauseOverdue());
};

const line = (portal: Portal) => portal.services.desk.programmes('en').find(({ key }) => key === 'training');

describe('a review', () => {
  it('is recorded by an officer or the DPO, with what was looked at and why, and moves the next one', async () => {
    const { portal, people, record, clock } = await staffed();
    expect(line(portal)?.review).toMatchObject({ state: 'planned', due: DUE, risk: 'medium' });
    expect(await record(people.ann)).toBe('not_allowed');
    expect(await record(people.eve, { programme: 'none' })).toBe('unknown_programme');
    expect(await record(people.eve, { lookedAt: [] })).toBe('nothing_looked_at');
    expect(await record(people.eve, { words: ' ' })).toBe('reason_missing');
    expect(await record(people.eve, { words: 'x'.repeat(4_001) })).toBe('words_too_long');
    expect(await record(people.sue)).toBe('ok');
    expect(line(portal)?.review).toMatchObject({
      due: monthsLater(clock.now, 12),
      last: { at: clock.now, outcome: 'goes_on' },
    });
    const page = portal.services.desk.reviews('training', { person: people.eve, roles: ['officer'] });
    expect(page?.reviews).toMatchObject([{ by: 'Sue', words: reviewed().words, lookedAt: ['need', 'risk'] }]);
  });

  it('is not recorded by whoever answers for the programme', async () => {
    const { portal, administration, people, record } = await staffed();
    must(
      await administration.applyProgramme(
        { kind: 'operator', id: 'test' },
        {
          programme: 'training',
          owner: people.eve,
          startsAt: Date.parse('2026-01-01T00:00:00Z'),
          controller: { name: 'Test Ltd', address: '', contact: '', dpo: '', authority: '' },
          texts: { en: { title: 'AI agent training', activities: { [MOUSE]: MOUSE_WORDS } } },
          activities: [declared()],
        },
      ),
    );
    expect(await record(people.eve)).toBe('not_your_own_programme');
    expect(
      portal.services.desk.reviews('training', { person: people.eve, roles: ['officer'] }),
    ).toMatchObject({
      mayRecord: false,
      isOwner: true,
    });
    expect(await record(people.rob)).toBe('ok');
  });

  it('of a form that is sent twice is one', async () => {
    const { administration, people, portal } = await staffed();
    const twice = () => administration.recordReview(by(people.eve), reviewed(), 'form-key-twice');
    expect(must(await twice())).toEqual(must(await twice()));
    const page = portal.services.desk.reviews('training', { person: people.rob, roles: ['officer'] });
    expect(page?.reviews).toHaveLength(1);
  });

  it('that is overdue is a finding on the desk and the readiness page, and nothing stops during grace', async () => {
    const made = await staffed();
    const { portal, people, allows } = made;
    expect(await later(made, PAST_GRACE - 2 * HOUR)).toBe(0);
    expect(line(portal)?.review.state).toBe('overdue');
    const ready = portal.services.desk.readiness('training', 'en', () => '');
    expect(ready?.parts.find((part) => part.line === 'review')?.state).toBe('missing');
    expect(ready?.parts.find((part) => part.line === 'pause')?.state).toBe('done');
    expect(allows()).toBe(true);
    expect(await made.record(people.eve)).toBe('ok');
    expect(await later(made, PAST_GRACE)).toBe(0);
    expect(allows()).toBe(true);
  });

  it('is shown to whoever it is about as days, without words or names', async () => {
    const { portal, people, record, worker, clock } = await staffed();
    await record(people.eve);
    const [row] = portal.services.ask.myMonitoring(worker, 'en').rows;
    expect(row?.review).toEqual({ last: clock.now, due: monthsLater(clock.now, 12) });
    expect(JSON.stringify(portal.services.ask.myMonitoring(worker, 'en'))).not.toContain('nobody complained');
  });
});

describe('the pause of a programme that nobody reviewed', () => {
  const paused = async () => {
    const made = await staffed();
    expect(await later(made, PAST_GRACE)).toBe(1);
    return made;
  };

  it('stops it for everybody by an entry of the portal itself, once, and says why', async () => {
    const made = await paused();
    const { portal, worker, dataDir, allows, clock } = made;
    expect(allows()).toBe(false);
    expect(mayCollectMouse(portal, worker).reasons).toEqual(['paused']);
    expect(portal.decisions.position().pauseEpoch).toBe(1);
    expect(portal.services.ask.myMonitoring(worker, 'en').paused).toMatchObject([
      { title: 'AI agent training', because: 'review_overdue', at: clock.now },
    ]);
    expect(line(portal)).toMatchObject({ open: 0, review: { pause: { because: 'review_overdue' } } });
    expect(await later(made, PAST_GRACE + 5 * DAY)).toBe(0);
    const db = openForReading(`${dataDir}/forthright.db`);
    const entries = [...entriesAfter(db, 0, portal.revision())].filter(
      ({ type }) => type === 'programme.paused.v1',
    );
    db.sqlite.close();
    expect(entries).toMatchObject([
      { actor: { kind: 'portal', id: 'clock' }, body: { because: 'review_overdue', due: DUE } },
    ]);
  });

  it('takes two people to end: one who reviews it, another who lets it go on', async () => {
    const { people, record, resume, allows, portal, clock, worker } = await paused();
    expect(await resume(people.rob)).toBe('review_first');
    expect(await record(people.eve, { outcome: 'changes' })).toBe('ok');
    expect(await resume(people.rob)).toBe('review_first');
    expect(await record(people.eve)).toBe('ok');
    expect(allows()).toBe(false);
    expect(await resume(people.eve)).toBe('not_your_own_review');
    expect(await resume(people.ann)).toBe('not_allowed');
    clock.now += HOUR;
    expect(await resume(people.rob)).toBe('ok');
    expect(await resume(people.rob)).toBe('not_paused');
    expect(mayCollectMouse(portal, worker)).toMatchObject({ allow: true, since: clock.now });
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    expect(portal.decisions.position().pauseEpoch).toBe(1);
  });

  it('takes no review that is itself overdue by now, or that did not know what is declared now', async () => {
    const made = await paused();
    const { portal, people, record, resume, clock } = made;
    expect(await record(people.eve)).toBe('ok');
    clock.now = monthsLater(clock.now, REVIEW_RULE.months.medium) + HOUR;
    expect(await resume(people.rob)).toBe('review_first');
    expect(await record(people.eve)).toBe('ok');
    clock.now += HOUR;
    const clicks = declared({ category: 'click_target' });
    must(
      await made.administration.applyProgramme(
        { kind: 'operator', id: 'test' },
        {
          programme: 'training',
          startsAt: Date.parse('2026-01-01T00:00:00Z'),
          controller: { name: 'Test Ltd', address: '', contact: '', dpo: '', authority: '' },
          texts: {
            en: {
              title: 'AI agent training',
              activities: {
                [MOUSE]: MOUSE_WORDS,
                [activityId({ ...clicks, programme: 'training' })]: MOUSE_WORDS,
              },
            },
          },
          activities: [declared(), clicks],
        },
      ),
    );
    expect(await resume(people.rob)).toBe('review_first');
    const reader = { person: people.rob, roles: ['officer'] as const };
    expect(portal.services.desk.reviews('training', reader)?.mayResume).toBe(false);
    expect(await record(people.eve)).toBe('ok');
    expect(portal.services.desk.reviews('training', reader)?.mayResume).toBe(true);
    expect(await resume(people.rob)).toBe('ok');
  });

  it('takes no review from before it', async () => {
    const made = await staffed();
    const { people, record, resume, clock, portal } = made;
    expect(await record(people.eve, { outcome: 'goes_on' })).toBe('ok');
    expect(await later(made, monthsLater(clock.now, 12) + REVIEW_RULE.graceDays * DAY)).toBe(1);
    expect(await resume(people.rob)).toBe('review_first');
    expect(line(portal)?.review.pause).toBeDefined();
  });

  it('comes at once with a review that says that it ends, and neither a later review nor the clock ends or doubles it', async () => {
    const made = await staffed();
    const { people, record, resume, allows, portal } = made;
    expect(await record(people.eve, { outcome: 'ends' })).toBe('ok');
    expect(allows()).toBe(false);
    expect(line(portal)?.review.pause?.because).toBe('review_ends');
    expect(await resume(people.rob)).toBe('review_first');
    expect(await later(made, PAST_GRACE + 400 * DAY)).toBe(0);
    expect(portal.decisions.position().pauseEpoch).toBe(1);
  });

  it('is in tables that can be made anew from the log', async () => {
    const { people, record, dataDir, portal } = await paused();
    await record(people.eve);
    expect(portal.decisions.position().pauseEpoch).toBe(1);
    const db = openForReading(`${dataDir}/forthright.db`);
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
  });
});

describe('a clock in doubt', () => {
  it('pauses nothing that leapt forward and was set right again within the hour', async () => {
    const { portal, clock, allows } = await staffed();
    const before = clock.now;
    clock.now = PAST_GRACE + DAY;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    clock.passed += HOUR - 1;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    clock.now = before + HOUR;
    clock.passed += 10 * HOUR;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    expect(allows()).toBe(true);
  });

  it('counts anew after the doubt is over', async () => {
    const { portal, clock } = await staffed();
    clock.now = PAST_GRACE + DAY;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    clock.now -= DAY;
    clock.passed += HOUR;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    clock.now += 3 * DAY;
    expect(await portal.upkeep.pauseOverdue()).toBe(0);
    clock.passed += HOUR;
    clock.now += HOUR;
    expect(await portal.upkeep.pauseOverdue()).toBe(1);
  });
});
