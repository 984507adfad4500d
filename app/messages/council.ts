import { zoneOf } from '#domain/calendar/zone-of';
import type { Clauses } from '#domain/monitoring/clauses';
import type { Instant } from '#domain/time';
import type { CouncilProgramme } from '../services/queries/council';
import type { CouncilMatter } from '../services/queries/council-matter';
import { clauseLines } from './clauses';
import { councilFacts, kindOfStaff } from './council-facts';
import { sayInstant } from './instants';
import { placeName } from './labels';
import type { Language } from './languages';
import { type Sentence, say } from './speak';

/** What a council may decide, and the words on the buttons. A closing is made in the overview, with one press. */
export const COUNCIL_ANSWERS = {
  sign: 'council.sign.yes',
  decline: 'council.sign.no',
  close: 'council.close',
} as const;
export type CouncilAct = keyof typeof COUNCIL_ANSWERS;

/** Titles in one line; they may hold commas, so they are not joined as a sentence would. */
export const titles = (all: readonly string[]): string => all.join('; ');

/**
 * What is put on record with a decision: the words that stood beside the button, in the language of the page, and the answer.
 * `until` is the end of the last day at the establishment; it and the limits belong to a signature.
 */
export const councilWords = (
  programme: Pick<CouncilProgramme, 'title' | 'version' | 'place'> & Pick<CouncilMatter, 'activities'>,
  said: { establishment: string; act: CouncilAct; until?: Instant; clauses?: Clauses },
  language: Language,
): string => {
  const line = (id: Sentence['id'], values?: Sentence['values']) =>
    say(language, { id, ...(values && { values }) });
  const clock = { language, zone: zoneOf(programme.place) };
  const term =
    said.until === undefined
      ? line('council.words.open_ended')
      : line('council.words.until', {
          date: sayInstant(said.until - 1, 'date', clock),
          place: placeName(said.establishment),
          moment: sayInstant(said.until, 'full', clock),
        });
  const limits = clauseLines(said.clauses ?? {}).map((limit) => say(language, limit));
  const agreed =
    limits.length === 0
      ? line('council.words.no_limits')
      : line('council.words.limits', { list: limits.join(' ') });
  const place = line('council.sign.where.text', { place: placeName(said.establishment) });
  return [
    line('council.words.programme', { title: programme.title, version: programme.version }),
    ...(said.act === 'close'
      ? [place]
      : [
          line('council.words.activities', { list: titles(programme.activities.map(({ title }) => title)) }),
          ...programme.activities.map((activity) => factsInWords(activity, language)),
          place,
          ...(said.act === 'sign' ? [term, agreed] : []),
          line('council.sign.version.text', { version: programme.version }),
          line('council.sign.basis.text'),
          line('council.sign.undo.text'),
        ]),
    line('council.words.answer', { answer: line(COUNCIL_ANSWERS[said.act]) }),
  ].join('\n');
};

/** "Mouse movements, recorded and kept. Purpose: …": one line of the record for each activity. */
const factsInWords = (activity: CouncilMatter['activities'][number], language: Language): string => {
  const kind = say(language, kindOfStaff(activity.category));
  const verb = say(language, { id: `activity.verb.${activity.verb}` });
  const facts = councilFacts(activity, language).map(
    ({ name, text }) => `${say(language, { id: name })}: ${text}`,
  );
  return [`${activity.title} (${kind}; ${verb})`, ...facts].join(' · ');
};
