/** A case that is shown late (docs/decisions/0063): two people, 90 days, two renewals, and an end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cannotEnd, hasDpo, isLive, RESTRICTED, roughlyOpen } from '#domain/access/restricted';
import { DAY } from '#domain/time';
import { newEmployee, newSystem, START } from '../machine/door';
import { deskOf } from './desk-acts';
import { list, takeIn } from './people-import';
import { declared, must, OPERATOR } from './portal';
import { code, newRestrictedHouse, type RestrictedHouse, WHY } from './restricted-house';

let { door, who, id, as, lane, propose, live, close, pass, numberOf, look, tell, formKey } =
  {} as RestrictedHouse;
beforeAll(async () => {
  ({ door, who, id, as, lane, propose, live, close, pass, numberOf, look, tell, formKey } =
    await newRestrictedHouse());
});
afterAll(() => door.portal.close());

describe('the rules', () => {
  it('are 90 days, two renewals, and an end that moves forward', () => {
    const now = 1_000 * DAY;
    expect(RESTRICTED).toMatchObject({ lasts: 90 * DAY, renewals: 2 });
    expect(cannotEnd({ from: now, until: now + 90 * DAY }, now)).toBeUndefined();
    expect(cannotEnd({ from: now, until: now + 90 * DAY + 1 }, now)).toBe('case_too_long');
    expect(cannotEnd({ from: now, until: now }, now)).toBe('case_end_past');
    expect(cannotEnd({ from: now, until: now + DAY, renewals: 3 }, now)).toBe('renewed_enough');
  });

  it('show it from its last moment on, whatever any clock writes down', () => {
    expect(isLive({ state: 'in_force', endsAt: 10 }, 9)).toBe(true);
    expect(isLive({ state: 'in_force', endsAt: 10 }, 10)).toBe(false);
    for (const state of ['proposed', 'declined', 'ended'] as const) {
      expect(isLive({ state, endsAt: 10 }, 0)).toBe(false);
    }
  });

  it('want the data protection officer among the two, and count for everybody by fives from ten on', () => {
    expect([hasDpo(['officer'], ['officer']), hasDpo(['officer'], ['dpo'])]).toEqual([false, true]);
    expect([0, 1, 9, 10, 14, 15].map(roughlyOpen)).toEqual([undefined, undefined, undefined, 10, 10, 15]);
  });
});

describe('a case', () => {
  it.each([
    ['somebody without a role', 'bo', {}, 'not_allowed'],
    ['the DPO, who runs none', 'dpo', {}, 'not_allowed'],
    ['a thin reason', 'officer', { words: 'because' }, 'reason_too_thin'],
    ['no law', 'officer', { law: ' ' }, 'reason_too_thin'],
    ['too long', 'officer', { until: START + 91 * DAY }, 'case_too_long'],
    ['a system that is not there', 'officer', { systems: ['nothing'] }, 'case_reach_unfit'],
    ['no kind of data', 'officer', { categories: [] }, 'case_reach_unfit'],
    ['somebody in it without a role', 'officer', { named: ['bo'] }, 'case_reach_unfit'],
    ['themselves', 'officer', { person: 'officer' }, 'your_own_request'],
    ['nobody', 'officer', { person: 'per_nobody' }, 'unknown_person'],
  ])('is not proposed by or with %s', async (_, by, more: Record<string, unknown>, refused) => {
    const person = typeof more.person === 'string' ? { person: who[more.person] ?? more.person } : {};
    const named = Array.isArray(more.named) ? { named: more.named.map((name) => id(name as string)) } : {};
    expect(code(await propose({ ...more, ...person, ...named }, by))).toBe(refused);
  });

  it('does nothing before a second person agrees, one of whom is the DPO', async () => {
    const { case: made } = must(await propose());
    const number = numberOf(made);
    expect((await tell([look(number)])).refused).toMatchObject([{ code: 'case_unknown' }]);
    expect(code(await lane().act.approve(as('officer'), { case: made }))).toBe('not_your_own_proposal');
    expect(code(await lane().act.approve(as('other'), { case: made }))).toBe('dpo_missing');
    expect(code(await lane().act.approve(as('bo'), { case: made }))).toBe('not_allowed');
    expect(code(await lane().act.approve(OPERATOR, { case: made }))).toBe('not_allowed');
    expect(lane().waiting(id('dpo'))).toMatchObject([{ case: made }]);
    must(await lane().act.approve(as('dpo'), { case: made }));
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('already_decided');
    expect((await tell([look(number)])).accepted).toBe(1);
    await close(made);
  });

  it('is not for its own person, nor for whoever the person complains about, nor for an owner', async () => {
    const about = must(await propose({ person: id('dpo') }, 'responder')).case;
    expect(code(await lane().act.approve(as('dpo'), { case: about }))).toBe('your_own_request');
    expect([lane().page(id('dpo'), about), lane().waiting(id('dpo'))]).toEqual([undefined, []]);
    must(await lane().act.decline(as('responder'), { case: about }));
    const owned = declared({ category: 'app_usage', purpose: 'support_debug' });
    must(
      await door.portal.administration.applyProgramme(OPERATOR, {
        programme: 'owned',
        startsAt: START,
        controller: {},
        texts: { en: { title: 'owned', activities: {} } },
        activities: [owned],
        owner: id('owner'),
      }),
    );
    await newSystem(door.portal, 'owned-store', { activities: ['owned.app_usage.support_debug.collect'] });
    const theirs = { systems: ['owned-store'] };
    expect(code(await propose(theirs, 'owner'))).toBe('you_own_the_programme');
    expect(code(await propose({ ...theirs, categories: ['url'] }, 'owner'))).toBe('ok');
  });

  it('is not proposed by whoever the person complains about, and falls away where they complain meanwhile', async () => {
    const { requests } = door.portal.services;
    const eva = await newEmployee(door.portal);
    const make = async (more: object) => {
      const by = { person: eva, idempotencyKey: formKey() };
      return must(await requests.make(by, { language: 'en', ...more } as never)).request;
    };
    const earlier = await make({ kind: 'access' });
    const refusal = { request: earlier, reasons: ['process_unfounded'] as const, words: 'No.' };
    must(await deskOf(door.portal).refuse(as('officer'), refusal));
    const { case: made } = must(await propose({ person: eva }));
    await make({ kind: 'complaint', against: 'handling', earlier, words: 'That was unfair.' });
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('proposal_over');
    expect(code(await propose({ person: eva }))).toBe('you_decided_before');
    const { case: theirs } = must(await propose({ person: eva }, 'other'));
    must(await lane().act.decline(as('other'), { case: theirs }));
    must(await lane().act.decline(as('other'), { case: made }));
  });

  it('falls away when nobody agrees in time, and when its proposer is relieved', async () => {
    const { case: made } = must(await propose({}, 'responder'));
    pass(8 * DAY);
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('proposal_over');
    expect(
      lane()
        .shown(id('ada'))
        .map(({ number }) => number),
    ).not.toContain(numberOf(made));
  });

  it('goes on twice, by two, for 90 days each, and no further', async () => {
    const made = await live({ until: door.clock.now + 90 * DAY });
    const renew = (until: number) => lane().act.renew(as('officer'), { case: made, until, words: WHY });
    let end = door.clock.now + 90 * DAY;
    for (const round of [1, 2]) {
      expect(code(await renew(end + 91 * DAY))).toBe('case_too_long');
      end += 90 * DAY;
      must(await renew(end));
      expect(code(await renew(end))).toBe('already_proposed');
      expect(code(await lane().act.approve(as('officer'), { case: made }))).toBe('not_your_own_proposal');
      must(await lane().act.approve(as('dpo'), { case: made }));
      expect(lane().page(id('officer'), made)).toMatchObject({ renewals: round, to: end });
    }
    expect(code(await renew(end + DAY))).toBe('renewed_enough');
    await close(made);
  });
});

describe('a form', () => {
  it('that is sent twice makes one case, and leads to it both times', async () => {
    const key = formKey();
    const input = {
      person: id('bo'),
      reason: 'abuse_review' as const,
      law: 'GDPR Art. 23(1)(d)',
      words: WHY,
      systems: ['store'],
      categories: ['app_usage'],
      named: [],
      until: door.clock.now + DAY,
    };
    const send = async (by = 'officer') => must(await lane().act.propose(as(by), input, key)).case;
    const made = await send();
    expect(await send()).toBe(made);
    expect(lane().page(id('officer'), made)).toMatchObject({ person: id('bo') });
    const theirs = await send('other');
    expect(theirs).not.toBe(made);
    for (const [one, by] of [
      [made, 'officer'],
      [theirs, 'other'],
    ] as const) {
      must(await lane().act.decline(as(by), { case: one }));
    }
  });
});

describe('whose case it is', () => {
  it('is told to no council by a move: a line stays where its person worked', async () => {
    const hr = { kind: 'person', id: id('hr') } as const;
    const listed = (place: string) => list(`h-9,Max Moves,,,,${place},en,2021-03-01,,`);
    await takeIn(door.portal, hr, listed('leeds'));
    const moves = door.portal.decisions.findEmployee('external_id', 'h-9') ?? '';
    const york = { establishment: 'york', country: 'GB' as const, council: true };
    must(await door.portal.administration.recordEstablishment(OPERATOR, york));
    const made = await live({ person: moves });
    const read = () => [lane().lines(['leeds']), lane().lines(['york'])];
    const before = read();
    expect(before[1]).toEqual([]);
    expect((await takeIn(door.portal, hr, listed('york'))).counts).toMatchObject({ changed: 1 });
    expect(read()).toEqual(before);
    await close(made);
  });
});

describe('more than one case', () => {
  it('about one person is not in force at once, and all of them last 270 days in a year at most', async () => {
    const about = await newEmployee(door.portal);
    const end = (days: number) => ({ person: about, until: door.clock.now + days * DAY });
    const agree = (made: string) => lane().act.approve(as('dpo'), { case: made });
    const first = await live(end(90));
    const { case: second } = must(await propose(end(90)));
    expect(code(await agree(second))).toBe('case_at_once');
    await close(first);
    must(await agree(second));
    for (let i = 0; i < 2; i++) {
      pass(90 * DAY);
      await live(end(90));
    }
    pass(91 * DAY);
    const { case: more } = must(await propose(end(5)));
    expect(code(await agree(more))).toBe('cases_too_long');
    pass(95 * DAY);
    await live(end(5));
    pass(6 * DAY);
    await door.portal.upkeep.passTime();
  });
});
