import { ruleFor } from '#domain/calendar/clock-rules';
import { workingDayFrom } from '#domain/calendar/holidays';
import { monthsAfter } from '#domain/calendar/month';
import type { Instant } from '#domain/time';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { ObjectionTouch, OwnObjection } from '../services/queries/own-stops';
import type { MessageId } from './en';
import { type Clock, civilDate, sayDay, sayInstant } from './instants';
import type { Language } from './languages';
import { say } from './speak';

const EFFECTS = {
  collect: { stops: 'objection.effect.stop', goes_on: 'objection.effect.goes_on' },
  use: { stops: 'objection.effect.use_stops', goes_on: 'objection.effect.use_goes_on' },
} as const satisfies Record<ObjectionTouch['verb'], Record<'stops' | 'goes_on', MessageId>>;

/** What an objection does to one activity until it is decided, in a sentence or two. */
export const touchLines = (touch: ObjectionTouch, language: Language): readonly string[] => {
  const { verb, does, basis, grounds } = touch;
  if (does === 'untouched') {
    const id = basis === 'consent' ? 'objection.effect.your_yes' : 'objection.effect.untouched';
    return [say(language, { id })];
  }
  const effect = say(language, { id: EFFECTS[verb][does] });
  return grounds === undefined
    ? [effect]
    : [effect, say(language, { id: 'objection.grounds', values: { grounds } })];
};

/** The same for all that it reaches, a line each, with the name of the activity before it. */
const effectLines = (touches: readonly ObjectionTouch[], language: Language): readonly string[] =>
  touches.map((touch) => `${touch.title}: ${touchLines(touch, language).join(' ')}`);

/** The words of the page, as they go into the record. */
export const objectionWords = (
  row: Pick<MonitoringRow, 'text' | 'objectionTouches'>,
  language: Language,
): string =>
  [
    row.text.title,
    row.text.why,
    ...effectLines(row.objectionTouches, language),
    say(language, {
      id: 'words.answer',
      values: { answer: say(language, { id: 'objection.send' }) },
    }),
  ].join('\n');

/**
 * By when an answer is due, in words, where a law of the place says; undefined where none does. Days off of the whole country are
 * passed over, those of its parts are not: so it is never a day too late.
 */
export const answerDue = (at: Instant, country: string, clock: Clock): string | undefined => {
  const { binding, amount } = ruleFor('objection', { country });
  if (binding !== 'law') return undefined;
  return sayDay(workingDayFrom(monthsAfter(civilDate(at, clock.zone), amount), { country }), clock);
};

/** Where an objection stands: in the overview, beside the row. */
export const objectionNow = ({ state, at, country }: OwnObjection, clock: Clock): string => {
  const date = sayInstant(at, 'date', clock);
  if (state !== 'open') return say(clock.language, { id: `objection.now.${state}`, values: { date } });
  const due = answerDue(at, country, clock);
  return due === undefined
    ? say(clock.language, { id: 'objection.now.open', values: { date } })
    : say(clock.language, { id: 'objection.now.open_due', values: { date, due } });
};

const DID = {
  stops: 'objection.did.stops',
  goes_on: 'objection.did.goes_on',
  untouched: 'objection.did.untouched',
} as const satisfies Record<ObjectionTouch['does'], MessageId>;

/**
 * Objections that bear on a row, and for as long as they are open what each does to it: the person's own, and the one to
 * the capture that a use lives on.
 */
export const objectionLines = (
  row: Pick<MonitoringRow, 'activity' | 'objection' | 'captureObjection' | 'objectionTouches'>,
  clock: Clock,
): readonly string[] => {
  const does = row.objectionTouches.find(({ activity }) => activity === row.activity)?.does ?? 'untouched';
  const did = ({ state }: OwnObjection) => (state === 'open' ? [say(clock.language, { id: DID[does] })] : []);
  const { objection, captureObjection: capture } = row;
  return [
    ...(objection ? [[objectionNow(objection, clock), ...did(objection)].join(' ')] : []),
    ...(capture
      ? [
          [
            say(clock.language, { id: 'objection.to', values: { title: capture.title } }),
            objectionNow(capture, clock),
            ...did(capture),
          ].join(' '),
        ]
      : []),
  ];
};
