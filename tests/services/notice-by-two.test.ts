/** A notice is written by one person and published by another (security, S7). */
import { describe, expect, it } from 'vitest';
import { operate } from '#app/operator/operator';
import type { NoticeText } from '#domain/notice/text';
import { DAY } from '#domain/time';
import { choose, declared, MOUSE, mayCollectMouse, must, OPERATOR, tell } from './portal';
import { by, codeOf, house } from './two-people';

const text = (more: Partial<NoticeText> = {}): NoticeText => ({
  title: 'Training of AI agents',
  sentence: 'We record your mouse if you agree.',
  facts: {
    who: 'Us',
    what: 'Mouse',
    why: 'Training',
    how_long: '90 days',
    who_else: 'Nobody',
    choices: 'Say no',
  },
  full: [{ heading: 'All of it', paragraphs: ['We record your mouse. You can stop it.'] }],
  legal: ['UK GDPR 6(1)(a).'],
  ...more,
});

const next = (more: object = {}) => ({
  notice: 'training',
  programme: 'training',
  activities: [MOUSE],
  places: [],
  texts: { en: text({ sentence: 'We record your mouse if you say yes.' }) },
  effectiveFrom: 0,
  reacknowledge: false,
  stricter: false,
  ...more,
});

const office = async () => {
  const made = await house();
  await made.give(made.people.eve, 'officer');
  await made.give(made.people.rob, 'dpo');
  const versions = () =>
    made.portal.services.ask.myNotices(made.people.sue, 'en').map(({ version }) => version);
  const propose = (more: object = {}, actor = by(made.people.eve)) =>
    made.administration.proposeNotice(actor, next(more));
  return { ...made, versions, propose };
};

describe('a notice', () => {
  it('is published by another person than the one who wrote it, whose role allows it', async () => {
    const { administration, people, propose, versions } = await office();
    const { proposal } = must(await propose());
    expect(versions()).toEqual([1]);
    expect(codeOf(await administration.approveNotice(by(people.eve), { proposal }))).toBe(
      'not_your_own_proposal',
    );
    for (const person of [people.sue, people.ann]) {
      expect(codeOf(await administration.approveNotice(by(person), { proposal }))).toBe('not_allowed');
    }
    expect(codeOf(await administration.approveNotice(OPERATOR, { proposal }))).toBe('not_allowed');
    must(await administration.approveNotice(by(people.rob), { proposal }));
    expect(versions()).toEqual([2]);
    expect(codeOf(await administration.approveNotice(by(people.rob), { proposal }))).toBe('already_decided');
  });

  it('is published by nobody alone once the portal is set up: not by an officer, not by the operator', async () => {
    const { administration, people } = await office();
    expect(codeOf(await administration.publishNotice(by(people.eve), next()))).toBe('second_person_needed');
    expect(codeOf(await administration.publishNotice(OPERATOR, next()))).toBe('second_person_needed');
    expect(codeOf(await administration.publishNotice(by(people.sue), next()))).toBe('not_allowed');
    expect(codeOf(await administration.proposeNotice(by(people.rob), next()))).toBe('not_allowed');
  });

  it('that is declined, or not agreed to in seven days, or whose writer was relieved, is never published', async () => {
    const { administration, people, propose, clock, versions } = await office();
    const declined = must(await propose());
    must(await administration.declineNotice(by(people.rob), declined));
    expect(codeOf(await administration.approveNotice(by(people.rob), declined))).toBe('already_decided');
    const old = must(await propose());
    clock.now += 7 * DAY;
    clock.passed += 7 * DAY;
    expect(codeOf(await administration.approveNotice(by(people.rob), old))).toBe('proposal_over');
    const relieved = must(await propose());
    must(await administration.revokeRole(by(people.ann), { person: people.eve, role: 'officer' }));
    expect(codeOf(await administration.approveNotice(by(people.rob), relieved))).toBe('proposal_over');
    expect(versions()).toEqual([1]);
  });

  it('from a file of the operator is a proposal once the portal is set up', async () => {
    const { portal, administration, people, versions } = await office();
    const { stricter: _none, effectiveFrom: _now, ...file } = next();
    const done = await operate(portal.operator, OPERATOR, 'notice.publish', { file });
    if (!done.ok) throw new Error(done.error.code);
    const { proposal, waits_for: waits } = done.value as { proposal: string; waits_for: string };
    expect(waits).toContain('/approvals');
    expect(versions()).toEqual([1]);
    must(await administration.approveNotice(by(people.rob), { proposal }));
    expect(versions()).toEqual([2]);
  });

  it('waits one at a time, keeps every language, and says something new', async () => {
    const { administration, people, propose } = await office();
    expect(codeOf(await propose({ texts: { de: text() } }))).toBe('language_missing');
    expect(codeOf(await propose({ texts: {} }))).toBe('language_missing');
    expect(codeOf(await propose({ texts: { en: text() } }))).toBe('notice_unchanged');
    expect(codeOf(await propose({ activities: ['training.x.y.collect'] }))).toBe('unknown_activity');
    expect(codeOf(await propose({ programme: 'none' }))).toBe('unknown_programme');
    const { proposal } = must(await propose({ texts: { en: text(), de: text() } }));
    expect(codeOf(await propose())).toBe('already_proposed');
    must(await administration.approveNotice(by(people.rob), { proposal }));
  });

  it('takes no yes away where only words changed, and every yes where the officer asks for it', async () => {
    const { portal, administration, people, propose, clock } = await office();
    await tell(portal, people.sue);
    must(await choose(portal, people.sue, 'give'));
    const publish = async (more: object) =>
      must(await administration.approveNotice(by(people.rob), must(await propose(more))));
    await publish({});
    await tell(portal, people.sue);
    expect(mayCollectMouse(portal, people.sue).allow).toBe(true);
    await publish({ texts: { en: text() }, stricter: true });
    await tell(portal, people.sue);
    expect(mayCollectMouse(portal, people.sue)).toMatchObject({
      allow: false,
      reasons: ['consent_invalidated'],
    });
    const [row] = portal.services.ask.myMonitoring(people.sue, 'en').rows;
    expect(row?.choice.status).toBe('invalidated');
    clock.now += 1;
    clock.passed += 1;
    must(
      await portal.acts.choose(
        { person: people.sue },
        {
          activity: MOUSE,
          act: 'give',
          words: 'May we?',
          language: 'en',
          noticeVersion: 3,
        },
      ),
    );
    expect(mayCollectMouse(portal, people.sue).allow).toBe(true);
  });

  it('asks anew where another decides, and is proposed anew where that came after it was proposed', async () => {
    const { portal, administration, people, propose } = await office();
    await tell(portal, people.sue);
    must(await choose(portal, people.sue, 'give'));
    const { proposal } = must(await propose());
    must(
      await administration.applyProgramme(OPERATOR, {
        programme: 'training',
        startsAt: Date.parse('2026-01-01T00:00:00Z'),
        controller: { name: 'Another Ltd', address: '', contact: '', dpo: '', authority: '' },
        texts: {
          en: {
            title: 'AI agent training',
            activities: {
              [MOUSE]: {
                title: 'Record your mouse',
                why: 'Why',
                recipients: 'Research',
                irreversible: 'None',
              },
            },
          },
        },
        activities: [declared()],
      }),
    );
    expect(codeOf(await administration.approveNotice(by(people.rob), { proposal }))).toBe('notice_moved_on');
    must(await administration.declineNotice(by(people.eve), { proposal }));
    must(await administration.approveNotice(by(people.rob), must(await propose())));
    await tell(portal, people.sue);
    expect(mayCollectMouse(portal, people.sue).reasons).toEqual(['consent_invalidated']);
  });

  it('that asks anew ends in a deletion when the answer is no', async () => {
    const { portal, administration, people, propose } = await office();
    await tell(portal, people.sue);
    must(await choose(portal, people.sue, 'give'));
    must(await administration.approveNotice(by(people.rob), must(await propose({ stricter: true }))));
    await tell(portal, people.sue);
    must(await choose(portal, people.sue, 'refuse'));
    expect(mayCollectMouse(portal, people.sue).reasons).toEqual(['consent_withdrawn']);
  });
});
