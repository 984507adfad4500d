/** What comes by the calendar: the checkpoint of the week to a works council, the statement of the year to everybody, and the page it leads to. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLetters } from '#app/mail/letters';
import { DAY } from '#domain/time';
import { addEmployee, choose, MOUSE, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const HOUR = DAY / 24;
const at = (day: string) => Date.parse(`${day}T09:00:00Z`);

/** A demo's portal: its mails lie in the outbox, so that no test of dates needs a network. */
const house = async (day: string) => {
  const made = await newPortal(at(day), undefined, {
    mail: { write: createLetters('http://localhost:3000') },
  });
  const { portal, clock } = made;
  onTestFinished(() => portal.close());
  await openProgramme(portal);
  const goTo = async (to: number) => {
    clock.passed += to - clock.now;
    clock.now = to;
    await portal.upkeep.mail();
  };
  const mails = () => portal.services.mail.outbox() ?? [];
  return { ...made, goTo, mails };
};

describe('the checkpoint of the week', () => {
  it('goes to each representative once a week, is the same for all, and is made up for once after a stop', async () => {
    const { portal, goTo, mails, clock } = await house('2026-03-04');
    const leeds = { establishment: 'leeds', country: 'GB', council: true };
    must(await portal.administration.recordEstablishment(OPERATOR, leeds));
    const give = async (role: 'representative' | 'officer') => {
      const person = await addEmployee(portal);
      must(
        await portal.administration.grantRole(OPERATOR, {
          person,
          role,
          ...(role === 'representative' && { establishment: 'leeds' }),
        }),
      );
      return person;
    };
    const representatives = [await give('representative'), await give('representative')];
    await give('officer');
    await goTo(clock.now + HOUR);
    expect(
      mails()
        .map(({ address }) => address)
        .sort(),
    ).toEqual(representatives.map((person) => `${person}@example.org`).sort());
    const [first, second] = mails();
    expect(first?.text).toBe(second?.text);
    // Every line of the note as it was signed, the key, and how to compare.
    expect(first?.text).toContain(portal.services.log.vkey());
    expect(first?.text).toMatch(
      /\n\nlocalhost\/forthright\/\w+\n\d+\n[\w+/=]{44}\n\n— localhost\/forthright\/\w+ \S+\n\n/,
    );
    expect(first?.text).toMatch(/http:\/\/localhost:3000\/log\/consistency\?old=\d+\n/);
    await goTo(clock.now + DAY);
    expect(mails()).toHaveLength(2);
    await goTo(at('2026-03-09'));
    expect(mails()).toHaveLength(4);
    // Three Mondays went by while it was off.
    await goTo(at('2026-03-31'));
    expect(mails()).toHaveLength(6);
    must(portal.services.mail.choose(representatives[0] ?? '', 'none'));
    await goTo(at('2026-04-06'));
    expect(mails()).toHaveLength(7);
  });
});

describe('the statement of a year', () => {
  it('is told once, to whoever worked here in it, and begins with the year in which the portal first ran', async () => {
    const { portal, goTo, mails, clock } = await house('2026-03-04');
    const [ava, early, late] = [
      await addEmployee(portal),
      await addEmployee(portal),
      await addEmployee(portal),
    ];
    must(await portal.accounts.leave(OPERATOR, { person: early, leftAt: clock.now }));
    await goTo(at('2026-12-30'));
    expect(mails()).toEqual([]);
    must(await portal.accounts.leave(OPERATOR, { person: late, leftAt: clock.now }));
    await goTo(at('2027-02-03'));
    // Who has left is written to at an address of their own, or not at all.
    expect(mails().map(({ address }) => address)).toEqual([`${ava}@example.org`]);
    expect(mails()[0]?.text).toContain('http://localhost:3000/statement?year=2026\n');
    await goTo(at('2027-03-04'));
    expect(mails()).toHaveLength(1);
    await goTo(at('2028-01-01'));
    expect(mails()).toHaveLength(2);
  });

  it('lists what held, what was told, and every entry of that year and no other', async () => {
    const { portal, goTo } = await house('2026-03-04');
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await choose(portal, person, 'refuse'));
    await goTo(at('2027-02-03'));
    must(await choose(portal, person, 'give'));
    const { ask } = portal.services;
    const before = ask.myStatement(person, 'en', 2026);
    expect(before).toMatchObject({
      year: 2026,
      years: [2027, 2026],
      notices: [{ key: 'training', version: 1, openedAt: at('2026-03-04') }],
      today: [{ activity: MOUSE, allow: true, basis: 'consent' }],
    });
    expect(before?.history.map(({ type, outcome }) => [type, outcome])).toEqual([
      ['choice', 'refuse'],
      ['delivery', 'en'],
      ['added', 'employee'],
    ]);
    expect(ask.myStatement(person, 'en')?.history).toMatchObject([{ type: 'choice', outcome: 'give' }]);
    for (const year of [2025, 2028, 1970, 9999]) expect(ask.myStatement(person, 'en', year)).toBeUndefined();
    expect(ask.myStatement('per_nobody', 'en')).toBeUndefined();
  });
});
