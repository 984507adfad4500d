import { oneMonthAfter } from '#domain/calendar/month';
import type { Instant } from '#domain/time';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { MessageId } from './en';
import { type Clock, civilDate, sayDay, sayInstant } from './instants';
import type { Language } from './languages';
import { say } from './speak';

/** Places whose people have an answer within a month (Art. 12(3) GDPR and UK GDPR): the European Economic Area and the United Kingdom. */
const ANSWER_IN_A_MONTH = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

const EFFECTS = {
  collect: {
    stop: 'objection.effect.stop',
    restrict: 'objection.effect.restrict',
    continue: 'objection.effect.continue',
  },
  use: {
    stop: 'objection.effect.use_stops',
    restrict: 'objection.effect.use_stops',
    continue: 'objection.effect.use_continue',
  },
} as const satisfies Record<MonitoringRow['verb'], Record<MonitoringRow['onObjection'], MessageId>>;

type Told = Pick<MonitoringRow, 'verb' | 'onObjection' | 'text'>;

/** What the objection does at once, as it is said before it is sent. */
export const effectLines = (row: Told, language: Language): readonly string[] => {
  const effect = say(language, { id: EFFECTS[row.verb][row.onObjection] });
  if (row.onObjection !== 'continue' || row.text.grounds === undefined) return [effect];
  return [effect, say(language, { id: 'objection.grounds', values: { grounds: row.text.grounds } })];
};

/** The words of the page, as they go into the record. */
export const objectionWords = (row: Told, language: Language): string =>
  [
    row.text.title,
    row.text.why,
    ...effectLines(row, language),
    say(language, {
      id: 'words.answer',
      values: { answer: say(language, { id: 'objection.send' }) },
    }),
  ].join('\n');

/** By when an answer is due, in words; undefined where this portal knows no such rule for the place. */
export const answerDue = (at: Instant, country: string, clock: Clock): string | undefined =>
  ANSWER_IN_A_MONTH.has(country) ? sayDay(oneMonthAfter(civilDate(at, clock.zone)), clock) : undefined;

/** Where an objection stands: in the overview, beside the row. */
export const objectionNow = (
  { state, at, country }: NonNullable<MonitoringRow['objection']>,
  clock: Clock,
): string => {
  const date = sayInstant(at, 'date', clock);
  if (state !== 'open') return say(clock.language, { id: `objection.now.${state}`, values: { date } });
  const due = answerDue(at, country, clock);
  return due === undefined
    ? say(clock.language, { id: 'objection.now.open', values: { date } })
    : say(clock.language, { id: 'objection.now.open_due', values: { date, due } });
};
