/** The risk of a category: raised by one, lowered by two for a time, contested by anybody without a name. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { DAY } from '#domain/time';
import { addEmployee, must } from './portal';
import { by, codeOf, house } from './two-people';

const ARGUMENT = 'Only the building is kept, and two people could not find anybody in it.';

/** Eve and Rob are officers, Sue is the data protection officer. */
const risky = async () => {
  const made = await house();
  const { people, give } = made;
  await give(people.eve, 'officer');
  await give(people.rob, 'officer');
  await give(people.sue, 'dpo');
  return { ...made, worker: await addEmployee(made.portal, { name: 'Wim' }) };
};
const risk = (portal: Portal, category = 'location') =>
  portal.decisions.risk(category, portal.services.clock());
const lowering = (clock: { now: number }, more: object = {}) => ({
  category: 'location',
  until: clock.now + 30 * DAY,
  words: ARGUMENT,
  language: 'en',
  ...more,
});
const lowered = async () => {
  const made = await risky();
  const { administration, people, clock } = made;
  const { proposal } = must(await administration.proposeLowering(by(people.eve), lowering(clock)));
  must(await administration.approveLowering(by(people.sue), { proposal }));
  return { ...made, proposal };
};

describe('raising', () => {
  it('takes one officer, holds at once, and counts for what reveals it', async () => {
    const { portal, administration, people } = await risky();
    expect([risk(portal, 'url'), risk(portal, 'navigation')]).toEqual(['medium', 'medium']);
    const raise = (person: string, category: string) =>
      administration.raiseRisk(by(person), { category }).then(codeOf);
    expect(await raise(people.sue, 'url')).toBe('not_allowed');
    expect(await raise(people.eve, 'made_up')).toBe('unknown_category');
    expect(await raise(people.eve, 'url')).toBe('ok');
    expect(await raise(people.eve, 'url')).toBe('changes_nothing');
    expect([risk(portal, 'url'), risk(portal, 'navigation')]).toEqual(['high', 'high']);
  });

  it('ends a lowering, and what waits to be one falls away', async () => {
    const { portal, administration, people, clock } = await lowered();
    const { proposal } = must(await administration.proposeLowering(by(people.eve), lowering(clock)));
    expect(risk(portal)).toBe('medium');
    must(await administration.raiseRisk(by(people.rob), { category: 'location' }));
    expect(risk(portal)).toBe('high');
    expect(codeOf(await administration.approveLowering(by(people.sue), { proposal }))).toBe(
      'already_decided',
    );
  });
});

describe('lowering', () => {
  it('takes an argument, a fitting end and a kind that can be lowered', async () => {
    const { administration, people, clock } = await risky();
    const asked = (more: object, who = people.eve) =>
      administration.proposeLowering(by(who), lowering(clock, more)).then(codeOf);
    expect(await asked({}, people.sue)).toBe('not_allowed');
    expect(await asked({ category: 'chat_message' })).toBe('risk_fixed');
    expect(await asked({ category: 'url' })).toBe('risk_not_high');
    expect(await asked({ category: 'made_up' })).toBe('unknown_category');
    expect(await asked({ words: '  ' })).toBe('reason_missing');
    expect(await asked({ words: 'x'.repeat(2_001) })).toBe('words_too_long');
    expect(await asked({ until: clock.now })).toBe('term_unfit');
    expect(await asked({ until: clock.now + 367 * DAY })).toBe('term_unfit');
    expect(await asked({})).toBe('ok');
    expect(await asked({})).toBe('already_proposed');
  });

  it('changes nothing before a second person agrees, never the first, and ends by the clock alone', async () => {
    const { portal, administration, people, clock } = await risky();
    const { proposal } = must(await administration.proposeLowering(by(people.eve), lowering(clock)));
    expect(risk(portal)).toBe('high');
    const approve = (person: string) => administration.approveLowering(by(person), { proposal }).then(codeOf);
    expect(await approve(people.eve)).toBe('not_your_own_proposal');
    expect(await approve(people.ann)).toBe('not_allowed');
    expect(await approve(people.sue)).toBe('ok');
    expect(await approve(people.rob)).toBe('already_decided');
    expect(risk(portal)).toBe('medium');
    const revision = portal.revision();
    clock.now += 30 * DAY - 1;
    expect(risk(portal)).toBe('medium');
    clock.now += 1;
    expect(risk(portal)).toBe('high');
    expect(portal.revision()).toBe(revision);
  });

  it('falls away when whoever argued for it may not any more, and after a week', async () => {
    const { administration, people, clock } = await risky();
    const first = must(await administration.proposeLowering(by(people.eve), lowering(clock)));
    must(await administration.revokeRole(by(people.ann), { person: people.eve, role: 'officer' }));
    expect(codeOf(await administration.approveLowering(by(people.sue), first))).toBe('proposal_over');
    clock.now += 7 * DAY;
    const second = must(await administration.proposeLowering(by(people.rob), lowering(clock)));
    clock.now += 7 * DAY;
    expect(codeOf(await administration.approveLowering(by(people.sue), second))).toBe('proposal_over');
    const third = must(await administration.proposeLowering(by(people.rob), lowering(clock)));
    expect(codeOf(await administration.declineLowering(by(people.sue), third))).toBe('ok');
    expect(codeOf(await administration.approveLowering(by(people.sue), third))).toBe('already_decided');
  });
});

describe('a contest', () => {
  const contest = (portal: Portal, person: string, proposal: string, words = 'Everybody knows my desk.') =>
    portal.services.acts.contestRisk(
      { person },
      { contest: portal.services.newId('contest'), proposal, words, language: 'en' },
    );

  it('is brought once, only against what holds, and shows nobody who it was', async () => {
    const { portal, people, worker, proposal, clock } = await lowered();
    expect(codeOf(await contest(portal, worker, 'prop_none'))).toBe('risk_not_lowered');
    expect(codeOf(await contest(portal, worker, proposal, ' '))).toBe('words_missing');
    expect(codeOf(await contest(portal, worker, proposal))).toBe('ok');
    expect(codeOf(await contest(portal, worker, proposal))).toBe('already_contested');
    const { risks } = portal.services;
    const page = risks.page({ person: people.eve, roles: ['officer'] });
    expect(page.contests.map(({ words }) => words)).toEqual(['Everybody knows my desk.']);
    const seen = JSON.stringify([page, risks.contest(page.contests[0]?.contest ?? '')]);
    expect(seen).not.toContain(worker);
    expect(seen).not.toContain('Wim');
    expect(risks.mine(worker).contests).toHaveLength(1);
    expect(risks.mine(people.ben).contests).toHaveLength(0);
    clock.now += 30 * DAY;
    expect(codeOf(await contest(portal, people.ben, proposal))).toBe('risk_not_lowered');
  });

  it('ends the lowering, or is answered that it stays by somebody who did not argue for it', async () => {
    const { portal, administration, people, worker, proposal } = await lowered();
    must(await contest(portal, worker, proposal));
    must(await contest(portal, people.ben, proposal));
    const [first, second] = portal.services.risks.page({ person: people.eve, roles: ['officer'] }).contests;
    const answer = (who: string, id: string | undefined, outcome: 'stays' | 'ends') =>
      administration
        .answerContest(by(who), { contest: id ?? '', outcome, words: 'We looked again.', language: 'en' })
        .then(codeOf);
    expect(await answer(people.ann, first?.contest, 'stays')).toBe('not_allowed');
    expect(await answer(people.eve, 'none', 'stays')).toBe('unknown_contest');
    expect(await answer(people.eve, first?.contest, 'stays')).toBe('not_your_own_proposal');
    expect(await answer(people.rob, first?.contest, 'stays')).toBe('ok');
    expect(await answer(people.rob, first?.contest, 'ends')).toBe('already_answered');
    expect(risk(portal)).toBe('medium');
    expect(await answer(people.eve, second?.contest, 'ends')).toBe('ok');
    expect(risk(portal)).toBe('high');
    expect(portal.services.risks.mine(worker).contests[0]?.answer).toMatchObject({
      outcome: 'stays',
      words: 'We looked again.',
    });
  });

  it('stands in nobody’s list of acts', async () => {
    const { portal, worker, proposal } = await lowered();
    must(await contest(portal, worker, proposal));
    const { lines } = portal.services.registers.audit({}, 'page', { roles: ['auditor'], language: 'en' });
    const ofRisk = lines.filter(({ operation }) => operation.startsWith('risk.'));
    expect(ofRisk.map(({ operation, name }) => [operation, name])).toEqual([
      ['risk.approve', 'Sue'],
      ['risk.propose', 'Eve'],
    ]);
    expect(JSON.stringify(ofRisk)).not.toContain(worker);
  });
});
