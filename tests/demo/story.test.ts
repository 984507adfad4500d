/** The demo story: always the same, in order, refused nowhere, and telling what its cast list says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controllerAt } from '#app/services/queries/controller';
import { dayZeroOf, STORY_DAYS } from '#demo/story/calendar';
import { CAST } from '#demo/story/cast';
import { ASKED, NOTICES, PROGRAMMES } from '#demo/story/files';
import type { StoryStep } from '#demo/story/steps';
import { tellStory } from '#demo/story/story';
import { prohibitionOf } from '#domain/monitoring/prohibitions';
import { placesOf } from '#domain/people/person';
import { DAY } from '#domain/time';
import { companyAfter } from './company';

const FIRST_START = Date.parse('2026-11-22T18:00:00Z');
const dayZero = dayZeroOf(FIRST_START);
const steps = [...tellStory()];
const company = companyAfter(dayZero);
const of = <Name extends StoryStep['do']>(name: Name) =>
  steps.filter((step): step is Extract<StoryStep, { do: Name }> => step.do === name);
const mouse = (employee: string, more: object = {}) =>
  company.ask({
    employee,
    category: 'mouse_pointer',
    purpose: 'train_ai_agents',
    verb: 'collect',
    participants: [],
    ...more,
  });

describe('the story', () => {
  it('is the same each time it is told', () => {
    expect([...tellStory()]).toEqual(steps);
    expect(steps.length).toBeGreaterThan(700);
  });

  it('goes forward in time and is over when the portal first starts', () => {
    expect(steps.every((step, i) => step.at >= (steps[i - 1]?.at ?? 0))).toBe(true);
    expect(steps.at(-1)?.at).toBeLessThan(STORY_DAYS * DAY);
  });

  it.each(['2026-11-22T18:00:00Z', '2026-11-23T00:00:00Z', '2027-03-01T12:00:00Z'])(
    'begins on the last Monday that is 90 days before %s',
    (start) => {
      const zero = dayZeroOf(Date.parse(start));
      expect(new Date(zero).getUTCDay()).toBe(1);
      expect(zero % DAY).toBe(0);
      expect(Date.parse(start) - zero).toBeGreaterThanOrEqual(90 * DAY);
      expect(Date.parse(start) - zero).toBeLessThan(97 * DAY);
    },
  );

  it('happens on weekdays', () => {
    expect(steps.filter(({ at }) => Math.floor(at / DAY) % 7 > 4)).toEqual([]);
  });

  it('is made of acts of which the domain refuses none, wherever it is anchored', () => {
    for (const start of ['2026-03-01T00:00:00Z', '2028-02-29T23:59:59Z']) {
      expect(companyAfter(dayZeroOf(Date.parse(start))).people.size).toBe(company.people.size);
    }
  });

  it('would be refused if an act came too early', () => {
    const early = steps.map((step) => (step.do === 'choice.make' ? { ...step, at: 0 } : step));
    expect(() =>
      companyAfter(
        dayZero,
        early.sort((a, b) => a.at - b.at),
      ),
    ).toThrow('choice.make');
  });
});

describe('its people', () => {
  const count = (keep: (person: { country: string; establishment: string }) => boolean) =>
    [...company.people.values()].filter(({ person }) => keep(person)).length;

  it('are about 120, and at least 10 wherever aggregates may be shown', () => {
    expect(company.people.size).toBe(120);
    for (const [establishment, { country }] of company.world.establishments) {
      expect(count((person) => person.country === country)).toBeGreaterThanOrEqual(10);
      expect(count((person) => person.establishment === establishment)).toBeGreaterThanOrEqual(10);
    }
    expect([count(({ country }) => country === 'GB'), count(({ country }) => country === 'DE')]).toEqual([
      46, 34,
    ]);
    expect([count(({ country }) => country === 'US'), count(({ country }) => country === 'IE')]).toEqual([
      22, 18,
    ]);
  });

  it('are synthetic, with addresses that cannot exist', () => {
    const added = of('person.add').map(({ input }) => input);
    expect(
      added.every(({ synthetic, email }) => synthetic && /^[a-z.-]+@marlowfinch\.example$/.test(email)),
    ).toBe(true);
  });

  it('have one minor, an apprentice in Germany, who is never asked', () => {
    const minors = [...company.people.values()].filter(({ person }) => person.minor);
    expect(minors.map(({ person }) => [person.kind, person.country])).toEqual([['apprentice', 'DE']]);
    expect(minors[0]?.choices.size).toBe(0);
  });

  it('have the cast among them, each with an account, a label and something to try', () => {
    for (const { handle, label, tryThis, role } of CAST) {
      expect(company.people.has(handle)).toBe(true);
      expect(label.length * tryThis.length).toBeGreaterThan(0);
      const roles = (company.roles.get(handle) ?? []).map((grant) => grant.role);
      expect(roles).toEqual(role === 'employee' ? [] : [role]);
    }
    expect(company.accounts.size).toBe(CAST.length);
  });
});

describe('what came of it', () => {
  const told = (country: string) =>
    [...company.people.values()].filter(
      ({ person, notices }) =>
        person.country === country &&
        (notices.has('agent-training') || notices.has('agent-training-new-york')),
    );
  const firstAct = (person: string, act: string) =>
    of('choice.make').some(
      ({ input }) => input.person === person && input.act === act && input.activity === ASKED[0],
    );
  const share = (country: string, act: string) =>
    told(country).filter(({ person }) => firstAct(person.id, act)).length / told(country).length;

  it('in the UK: about 55 % said yes and 35 % no', () => {
    expect(share('GB', 'give')).toBeGreaterThan(0.48);
    expect(share('GB', 'give')).toBeLessThan(0.62);
    expect(share('GB', 'refuse')).toBeGreaterThan(0.28);
    expect(share('GB', 'refuse')).toBeLessThan(0.42);
    expect(share('GB', 'defer')).toBeGreaterThan(0);
    expect(share('GB', 'withdraw')).toBeGreaterThan(0.05);
  });

  it('in New York: about half have answered', () => {
    const answered = told('US').filter(({ choices }) => choices.size > 0).length / told('US').length;
    expect(answered).toBeGreaterThan(0.35);
    expect(answered).toBeLessThan(0.65);
  });

  it('some came back, one no came on paper, one person left, two changed languages, some declined', () => {
    const acts = new Map<string, string[]>();
    for (const { input } of of('choice.make')) {
      const cell = `${input.person} ${input.activity}`;
      acts.set(cell, [...(acts.get(cell) ?? []), input.act]);
    }
    const again = [...acts.values()].filter((list) => list.join() === 'give,withdraw,give');
    expect(again.length).toBeGreaterThan(0);
    expect(
      new Set(
        of('choice.make')
          .filter(({ input }) => input.act === 'record_no')
          .map(({ by }) => by),
      ),
    ).toEqual(new Set(['officer']));
    expect(of('person.leave')).toHaveLength(1);
    expect(of('person.languages')).toHaveLength(2);
    expect(
      of('notice.acknowledge').filter(({ input }) => input.outcome === 'declined').length,
    ).toBeGreaterThan(1);
  });

  it('the notice of the training has a second version, which some have read and some have not', () => {
    expect(company.world.notices.get('agent-training')).toHaveLength(2);
    const read = told('GB').filter(({ notices }) => notices.get('agent-training')?.has(2)).length;
    expect(read).toBeGreaterThan(30);
    expect(read).toBeLessThan(told('GB').length);
  });

  it('each of the cast is who the label says', () => {
    expect(ASKED.map((id) => company.people.get('uk-volunteer')?.choices.get(id)?.status)).toEqual(
      Array(4).fill('given'),
    );
    expect(mouse('uk-volunteer')).toMatchObject({ allow: true, reasons: [] });
    expect(mouse('uk-volunteer', { participants: ['ny-volunteer'] }).allow).toBe(true);
    expect(mouse('uk-volunteer', { participants: ['uk-refuser'] }).reasons).toEqual([
      'participant_not_permitted',
    ]);
    expect(mouse('uk-refuser').reasons).toEqual(['consent_refused']);
    expect(mouse('ny-undecided').reasons).toEqual(['consent_missing']);
    expect(mouse('ny-volunteer').allow).toBe(true);
    expect(mouse('berlin-employee').reasons).toEqual(['collective_gate_unmet', 'consent_missing']);
    expect(mouse('dublin-employee').reasons).toEqual(['assessment_missing', 'consent_missing']);
    expect(mouse('manager').reasons).toEqual(['consent_missing']);
  });

  it('the volunteer’s records of before the new version may be used: the permission has no break', () => {
    const collectedAt = dayZero + 50 * DAY;
    const answer = company.ask({
      employee: 'uk-volunteer',
      category: 'mouse_pointer',
      purpose: 'train_ai_agents',
      verb: 'use',
      participants: [],
      collectedAt,
      collectedFor: ASKED[0],
    });
    expect(answer).toMatchObject({ allow: true });
    expect(answer.since).toBeLessThan(collectedAt);
  });

  it.each([
    'keystroke_content',
    'screen_content',
    'chat_message',
    'performance_review',
    'meeting_transcript',
  ])('%s is shut for everybody, and not only because nobody said yes', (category) => {
    for (const employee of company.people.keys()) {
      const { allow, reasons } = company.ask({
        employee,
        category,
        purpose: 'train_ai_agents',
        verb: 'collect',
        participants: [],
      });
      expect(allow).toBe(false);
      expect(reasons).toContain('store_not_ready');
      expect(reasons).toContain('special_category_condition_missing');
    }
  });

  it('security and working time go on in every office, Berlin and Hamburg by their councils’ signature', () => {
    for (const category of ['app_usage', 'url']) {
      for (const establishment of company.world.establishments.keys()) {
        const there = [...company.people.values()].filter(
          ({ person }) => person.establishment === establishment,
        );
        const allowed = there.filter(
          ({ person }) =>
            company.ask({ employee: person.id, category, purpose: 'security', verb: 'collect' }).allow,
        );
        expect(allowed.length / there.length).toBeGreaterThan(0.7);
      }
    }
    const clock = { category: 'working_time', purpose: 'payroll_time', verb: 'collect' };
    expect(company.ask({ employee: 'berlin-employee', ...clock }).allow).toBe(true);
  });

  it('every system has a key that outlives the first start by weeks', () => {
    // The training store had one before, to tell of its first run.
    const lasting = company.keys.filter(({ endsAt }) => endsAt > FIRST_START + 60 * DAY);
    expect(lasting.map(({ system }) => system).sort()).toEqual([...company.systems.keys()].sort());
    expect(company.systems.size).toBe(5);
    expect(company.keys).toHaveLength(6);
  });
});

describe('its files', () => {
  const folder = join(import.meta.dirname, '../../demo/story/files');
  const words = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(words);

  it.each(readdirSync(folder).filter((name) => !name.endsWith('.system.json')))(
    '%s speaks in short sentences',
    (name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const texts = words([
        file.texts,
        (file.activities as { texts?: object }[] | '*') === '*'
          ? []
          : file.activities.map((activity: { texts: object }) => activity.texts),
      ]);
      // The sentence that New York's law fixes word for word cannot be made shorter.
      const own = texts.filter((text) => !text.includes('an employee shall be advised'));
      const long = own
        .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
        .filter((sentence) => sentence.split(/\s+/).length > 20);
      expect(own.length).toBeGreaterThan(10);
      expect(long).toEqual([]);
    },
  );

  it('quote the notice that New York asks for', () => {
    for (const name of ['agent-training-new-york', 'endpoint-security-new-york']) {
      const text = readFileSync(join(folder, `${name}.notice.json`), 'utf8');
      expect(text).toContain('may be subject to monitoring at any and all times and by any lawful means.');
    }
  });

  it('call forbidden what the portal calls forbidden at their places, and nothing else', () => {
    const kinds = {
      chat_message: /chats|المحادثات/i,
      keystroke_content: /what you type|was Sie tippen|ما يُكتب على لوحة مفاتيحك/,
      screen_content: /pictures of your screen|Bilder Ihres Bildschirms|صور شاشتك/,
      performance_review: /reviews|Beurteilungen|تقييمات العمل/,
      meeting_transcript: /meetings|Besprechungen|الاجتماعات/,
    };
    const told = [NOTICES.agentTraining, NOTICES.agentTraining2, NOTICES.agentTrainingNewYork];
    for (const { places, texts } of told) {
      const countries = places.length > 0 ? ['US'] : ['GB', 'IE', 'DE'];
      for (const { full } of Object.values(texts)) {
        const forbidden = full
          .flatMap(({ paragraphs }) => paragraphs)
          .filter((paragraph) => /forbidden|verboten|ممنوع/.test(paragraph));
        for (const [category, words] of Object.entries(kinds)) {
          const isForbidden = countries.some((country) =>
            prohibitionOf(
              { category, purpose: 'train_ai_agents' },
              { country, establishment: 'x', minor: false },
              'consent',
            ),
          );
          expect([category, forbidden.some((paragraph) => words.test(paragraph))]).toEqual([
            category,
            isForbidden,
          ]);
        }
      }
    }
  });

  it('name for everybody the authority of their own place', () => {
    const establishments = Object.values(PROGRAMMES).map(({ controller }) => controller);
    const shownAt = (country: string, establishment: string, region?: string) =>
      establishments.map(
        (controller) =>
          controllerAt(
            JSON.stringify(controller),
            placesOf({ country, establishment, ...(region && { region }) }),
          ).authority,
      );
    expect(new Set(shownAt('DE', 'berlin'))).toEqual(
      new Set(['Berliner Beauftragte für Datenschutz und Informationsfreiheit, datenschutz-berlin.de']),
    );
    for (const { id, country, region } of company.world.establishments.values()) {
      for (const authority of shownAt(country, id, region)) expect([id, authority]).not.toEqual([id, '']);
    }
    expect(shownAt('FR', 'paris')).toEqual(['', '', '']);
  });
});
