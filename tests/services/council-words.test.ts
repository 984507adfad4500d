/** What a council asks, disputes or states: at its own place only, answered once, and nobody's to take away but its own. */
import { afterEach, describe, expect, it } from 'vitest';
import { logFiles } from '#app/services/log/log-files';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { Actor } from '#domain/entry/bodies';
import { DAY } from '#domain/time';
import { addEmployee, MIGRATIONS, must, newPortal, OPERATOR, openProgramme } from './portal';

const by = (id: string): Actor => ({ kind: 'person', id });
const open: Portal[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

let forms = 0;

/** A programme in Hull and York, both with a council; one speaks for each, and an officer answers. */
const house = async () => {
  const made = await newPortal();
  open.push(made.portal);
  const { portal, clock } = made;
  const { administration, services } = portal;
  await openProgramme(portal);
  for (const establishment of ['hull', 'york'])
    must(await administration.recordEstablishment(OPERATOR, { establishment, country: 'GB', council: true }));
  const grant = async (role: 'representative' | 'officer', establishment?: string) => {
    const person = await addEmployee(portal, { name: `${role} ${establishment ?? ''}` });
    const input = { person, role, ...(establishment !== undefined && { establishment }) };
    must(await administration.grantRole(OPERATOR, input));
    return person;
  };
  const hull = await grant('representative', 'hull');
  const york = await grant('representative', 'york');
  const officer = await grant('officer');
  type Said = Partial<Parameters<typeof administration.councilSay>[1]>;
  const say = (person: string, more: Said = {}, formKey = `form-${forms++}`) =>
    administration.councilSay(
      by(person),
      {
        kind: 'question',
        programme: 'training',
        words: 'Who reads it?',
        language: 'en',
        due: clock.now + DAY,
        ...more,
      },
      formKey,
    );
  const words = (establishment = 'hull') =>
    services.council.programme(establishment, 'training', 'en')?.words ?? [];
  return { ...made, administration, services, hull, york, officer, say, words };
};

describe('a council', () => {
  it('asks with a day, and the question waits at the desk until it is answered once', async () => {
    const { say, hull, officer, words, services, administration, clock } = await house();
    must(await say(hull));
    expect(words()).toMatchObject([
      { kind: 'question', state: 'open', establishment: 'hull', text: 'Who reads it?' },
    ]);
    expect(words('york')).toEqual([]);
    const [waiting] = services.desk.toAnswer();
    const answer = (words: string) =>
      administration.councilAnswer(by(officer), { word: waiting?.word ?? '', words, language: 'en' });
    clock.now += DAY;
    expect(services.desk.toAnswer()).toMatchObject([{ state: 'overdue' }]);
    must(await answer('Two people of the AI team.'));
    expect(services.desk.toAnswer()).toEqual([]);
    expect(words()).toMatchObject([{ state: 'answered', answer: { text: 'Two people of the AI team.' } }]);
    expect(await answer('Three.')).toMatchObject({ error: { code: 'already_answered' } });
  });

  it('sends a form twice and has said it once', async () => {
    const { say, hull, words } = await house();
    must(await say(hull, {}, 'the-same-form'));
    must(await say(hull, {}, 'the-same-form'));
    expect(words()).toHaveLength(1);
  });

  it('states something beside the notice of its staff: they read it, others do not, until it takes it back', async () => {
    const { portal, say, hull, york, words, services, administration } = await house();
    const at = async (establishment: string) => addEmployee(portal, { establishment });
    const [ours, theirs] = [await at('hull'), await at('york')];
    const beside = (person: string) => services.ask.myNotice(person, 'training', 'en')?.statements;
    must(await say(hull, { kind: 'statement', notice: 'training', words: 'We did not agree to this.' }));
    expect(beside(ours)).toMatchObject([{ text: 'We did not agree to this.', notice: { version: 1 } }]);
    expect(beside(theirs)).toEqual([]);
    const { word = '' } = words()[0] ?? {};
    expect(await administration.councilTakeBack(by(york), { word })).toMatchObject({
      error: { code: 'unknown_word' },
    });
    must(await administration.councilTakeBack(by(hull), { word }));
    expect(beside(ours)).toEqual([]);
    expect(words()).toMatchObject([{ state: 'taken_back', text: 'We did not agree to this.' }]);
    expect(await administration.councilTakeBack(by(hull), { word })).toMatchObject({
      error: { code: 'changes_nothing' },
    });
  });

  it.each([
    ['without a day', { due: undefined }, 'due_missing'],
    ['with a day that is over', { due: 0 }, 'already_over'],
    ['about a programme that does not reach it', { programme: 'another' }, 'unknown_programme'],
    ['as a statement without a notice', { kind: 'statement' as const }, 'notice_missing'],
    [
      'as a statement on a notice of others',
      { kind: 'statement' as const, notice: 'another' },
      'unknown_notice',
    ],
    ['at length', { words: 'x'.repeat(5_001) }, 'words_too_long'],
  ])('is refused %s', async (_, more, code) => {
    const { say, hull, words } = await house();
    expect(await say(hull, more as Parameters<typeof say>[1])).toMatchObject({ error: { code } });
    expect(words()).toEqual([]);
  });

  it('is nobody else: neither the privacy team nor the operator speaks for it, and none of them takes a word away', async () => {
    const { say, hull, officer, administration, words, services } = await house();
    expect(await say(officer)).toMatchObject({ error: { code: 'not_allowed' } });
    must(await say(hull));
    const word = words()[0]?.word ?? '';
    const input = { kind: 'question', programme: 'training', words: 'x', language: 'en', due: 2e12 } as const;
    expect(await administration.councilSay(OPERATOR, input, 'form-of-operator')).toMatchObject({
      error: { code: 'outside_your_competence' },
    });
    for (const actor of [OPERATOR, by(officer)]) {
      expect((await administration.councilTakeBack(actor, { word })).ok).toBe(false);
    }
    expect(await administration.councilAnswer(by(hull), { word, words: 'x', language: 'en' })).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect(services.desk.toAnswer()).toHaveLength(1);
  });

  it('leaves what a rebuild makes again', async () => {
    const { say, hull, officer, administration, words, dataDir } = await house();
    must(await say(hull));
    must(await say(hull, { kind: 'dispute' }));
    const [one, two] = words().map(({ word }) => word);
    must(await administration.councilAnswer(by(officer), { word: one ?? '', words: 'Yes.', language: 'en' }));
    must(await administration.councilTakeBack(by(hull), { word: two ?? '' }));
    const db = openForReading(logFiles(dataDir).database);
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
  });
});
