/** "Please read": whom it reaches, that nobody learns whom, and how often. And that no role has an exemption from the rule for figures. */
import { describe, expect, it } from 'vitest';
import { en } from '#app/messages/en';
import { SUPPRESSION } from '#domain/aggregate/suppression';
import { REMINDER_DAYS } from '#domain/notice/reminder';
import { DAY } from '#domain/time';
import { houseFiles, textOf } from '../house/tree';
import { addEmployee, MOUSE, must, NOTICE_TEXT, OPERATOR, tell } from './portal';
import { by, codeOf, house } from './two-people';

const setUp = async () => {
  const made = await house();
  const { portal, administration, people, give } = made;
  await give(people.eve, 'officer');
  await give(people.sue, 'dpo');
  for (const establishment of ['york', 'far']) {
    const country = establishment === 'far' ? 'FR' : 'GB';
    must(await administration.recordEstablishment(OPERATOR, { establishment, country, council: false }));
  }
  const [read, unread, elsewhere] = await Promise.all([
    addEmployee(portal),
    addEmployee(portal),
    addEmployee(portal, { establishment: 'york' }),
  ]);
  await tell(portal, read);
  const remind = (establishment?: string, who = people.eve) =>
    administration.remindNotice(by(who), {
      notice: 'training',
      ...(establishment !== undefined && { establishment }),
    });
  const asked = (person: string) =>
    portal.services.ask
      .myMonitoring(person, 'en')
      .unread.filter(({ remindedAt }) => remindedAt !== undefined);
  return { ...made, read, unread, elsewhere, remind, asked };
};

describe('a reminder', () => {
  it('reaches those at the place who have not read it, and goes when they have', async () => {
    const { portal, read, unread, elsewhere, remind, asked } = await setUp();
    expect(asked(unread)).toEqual([]);
    must(await remind('leeds'));
    expect(asked(unread)).toMatchObject([{ key: 'training', state: 'not_read' }]);
    expect([...asked(read), ...asked(elsewhere)]).toEqual([]);
    await tell(portal, unread);
    expect(asked(unread)).toEqual([]);
  });

  it('to all reaches every place, and none about an older version stays', async () => {
    const { administration, people, unread, elsewhere, remind, asked, clock, portal } = await setUp();
    must(await remind());
    expect([asked(unread).length, asked(elsewhere).length]).toEqual([1, 1]);
    clock.now += DAY;
    const { proposal } = must(
      await administration.proposeNotice(by(people.eve), {
        notice: 'training',
        programme: 'training',
        activities: [MOUSE],
        places: [],
        texts: { en: { ...NOTICE_TEXT, sentence: 'We record your mouse only if you agree.' } },
        effectiveFrom: 0,
        reacknowledge: false,
        stricter: false,
      }),
    );
    must(await administration.approveNotice(by(people.sue), { proposal }));
    expect(portal.services.ask.myMonitoring(unread, 'en').unread).toMatchObject([{ version: 2 }]);
    expect(asked(unread)).toEqual([]);
  });

  it('is an officer’s act, for a notice in force and a place where it tells people', async () => {
    const { administration, people, remind } = await setUp();
    expect(codeOf(await remind('leeds', people.sue))).toBe('not_allowed');
    expect(codeOf(await remind('leeds', people.ann))).toBe('not_allowed');
    expect(codeOf(await remind('far'))).toBe('not_told_there');
    expect(codeOf(await remind('nowhere'))).toBe('not_told_there');
    expect(codeOf(await administration.remindNotice(by(people.eve), { notice: 'none' }))).toBe(
      'not_in_force',
    );
  });

  it('comes once in so many days at a place, whether sent to it or to all', async () => {
    const { remind, clock } = await setUp();
    must(await remind('leeds'));
    expect(codeOf(await remind('leeds'))).toBe('reminded_lately');
    expect(codeOf(await remind())).toBe('reminded_lately');
    must(await remind('york'));
    clock.now += REMINDER_DAYS * DAY - 1;
    expect(codeOf(await remind('leeds'))).toBe('reminded_lately');
    clock.now += 1;
    must(await remind('leeds'));
  });

  it('tells whoever sent it nothing of whom it reached: the answer and the page are the same where everybody has read it', async () => {
    const answers = async (everybody: boolean) => {
      const { portal, unread, remind, people } = await setUp();
      if (everybody) {
        for (const person of [unread, ...Object.values(people)]) await tell(portal, person);
      }
      const before = portal.revision();
      const { revision } = must(await remind('leeds'));
      const { lines } = portal.services.registers.audit({}, 'page', { roles: ['auditor'], language: 'en' });
      const listed = lines.filter(({ operation }) => operation === 'notice.remind');
      return {
        entries: revision - before,
        after: portal.revision() - revision,
        reminders: portal.services.desk.reminders(),
        listed: listed.map(({ operation, object }) => [operation, object]),
      };
    };
    expect(await answers(true)).toEqual(await answers(false));
  });

  it('says “please read”, and nothing of choosing', () => {
    expect(en['home.banner.reminded']).toBe('Please read this notice');
    expect(en['home.banner.reminded']).not.toMatch(/cho|agree|yes|consent|answer/i);
  });
});

describe('exemptions from the rule for figures', () => {
  /** Where the table stands, and the two pages that list it. */
  const LISTED = [
    'app/components/exemptions.tsx',
    'app/components/figures.tsx',
    'domain/aggregate/suppression.ts',
  ];

  it('are granted to no role, and no code asks for one but to list it', () => {
    expect(SUPPRESSION.exemptions).toEqual([]);
    const asking = houseFiles().filter(
      (path) =>
        /^(app|db|domain|bin)\/.*\.tsx?$|^server\.ts$/.test(path) &&
        /\.exemptions\b|\bexemptions:/.test(textOf(path)),
    );
    expect(asking.sort()).toEqual(LISTED);
  });

  it('have no other door: what makes a figure is told no role', () => {
    const rule = houseFiles().filter((path) =>
      /^domain\/aggregate\/|^app\/services\/queries\/desk\/(weekly-figures|census|simulation|roll)/.test(
        path,
      ),
    );
    expect(rule.length).toBeGreaterThan(5);
    const knows = rule.filter((path) => /\brole\b|\broles\b|mayDo/.test(textOf(path)));
    expect(knows).toEqual(['domain/aggregate/suppression.ts']);
  });
});
