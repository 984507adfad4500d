import { DAY, type Instant } from '#domain/time';
import type { CouncilProgramme } from '../services/queries/council';
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
 * `until` is the end of the last day in UTC; it belongs to a signature.
 */
export const councilWords = (
  programme: Pick<CouncilProgramme, 'title' | 'version' | 'activities'>,
  said: { establishment: string; act: CouncilAct; until?: Instant },
  language: Language,
): string => {
  const line = (id: Sentence['id'], values?: Sentence['values']) =>
    say(language, { id, ...(values && { values }) });
  const term =
    said.until === undefined
      ? line('council.words.open_ended')
      : line('council.words.until', {
          date: sayInstant(said.until - DAY, 'date', { language, zone: 'UTC' }),
        });
  const place = line('council.sign.where.text', { place: placeName(said.establishment) });
  return [
    line('council.words.programme', { title: programme.title, version: programme.version }),
    ...(said.act === 'close'
      ? [place]
      : [
          line('council.words.activities', { list: titles(programme.activities.map(({ title }) => title)) }),
          place,
          ...(said.act === 'sign' ? [term] : []),
          line('council.sign.version.text', { version: programme.version }),
          line('council.sign.basis.text'),
          line('council.sign.undo.text'),
        ]),
    line('council.words.answer', { answer: line(COUNCIL_ANSWERS[said.act]) }),
  ].join('\n');
};
