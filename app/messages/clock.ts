import type { Clock as Counted, Step } from '#domain/calendar/clock';
import type { ClockUnit } from '#domain/calendar/clock-rules';
import { type Clock, sayDay, sayInstant } from './instants';
import { placeLabel } from './labels';
import type { Language } from './languages';
import { type Sentence, say } from './speak';

/** A sentence about a step; `name` is the name of a holiday, in the language of the place. */
export interface StepSentence extends Sentence {
  name?: { text: string; language: string };
}

const period = (amount: number, unit: ClockUnit, language: Language): string =>
  say(language, { id: `clock.period.${unit}`, values: { amount } });

/** One step in words; dates with their day of the week, times by the clocks of the place where it is counted. */
const sentenceOf = (step: Step, unit: ClockUnit, clock: Clock): readonly StepSentence[] => {
  const day = (date: Parameters<typeof sayDay>[0]) => sayDay(date, clock, 'weekday');
  switch (step.kind) {
    case 'received':
      return unit === 'hours'
        ? [{ id: 'clock.received.hour', values: { time: sayInstant(step.at, 'full', clock) } }]
        : [{ id: 'clock.received', values: { date: day(step.on) } }];
    case 'begins':
      return [{ id: `clock.begins.${step.for}`, values: { date: day(step.on) } }];
    case 'next_hour':
      return [{ id: 'clock.next_hour', values: { time: sayInstant(step.at, 'full', clock) } }];
    case 'add': {
      const values = { period: period(step.amount, step.unit, clock.language), date: day(step.on) };
      return [{ id: 'clock.add', values }, ...(step.shorter ? [{ id: 'clock.shorter' } as const] : [])];
    }
    case 'extended': {
      const { told, first, amount, on } = step;
      const words = period(amount, step.unit, clock.language);
      return [
        {
          id: 'clock.extended',
          values: { told: day(told), first: day(first), period: words, date: day(on) },
        },
      ];
    }
    case 'extension_late':
      return [{ id: 'clock.extension_late', values: { told: day(step.told), first: day(step.first) } }];
    case 'extension_none':
      return [{ id: 'clock.extension_none', values: { told: day(step.told) } }];
    case 'paused': {
      const values = { from: day(step.from), to: day(step.to), date: day(step.on) };
      const more = { ...values, period: period(step.days, 'days', clock.language) };
      return [{ id: `clock.paused.${step.for}`, values: more }];
    }
    case 'pause_open':
      return [{ id: `clock.pause_open.${step.for}`, values: { from: day(step.from) } }];
    case 'runs_on':
      return [{ id: `clock.runs_on.${step.why}.${step.for}`, values: { from: day(step.from) } }];
    case 'day_off': {
      const values = { date: day(step.on) };
      if (step.why !== 'holiday') return [{ id: 'clock.weekend', values }];
      const { name, language } = step;
      if (name === undefined || language === undefined) return [{ id: 'clock.holiday', values }];
      return [{ id: 'clock.holiday.named', values, name: { text: name, language } }];
    }
    case 'straight':
      return [{ id: 'clock.straight' }];
    case 'working_day': {
      const place = placeLabel([step.country, step.region].filter(Boolean).join('-'), clock.language);
      return [{ id: `clock.working_day.${step.holidays}`, values: { date: day(step.on), place } }];
    }
    case 'due': {
      const values = { date: day(step.on), time: sayInstant(step.at, 'time', clock), zone: step.zone };
      return [{ id: 'clock.due', values }];
    }
  }
};

/** How a date was counted, in sentences, for a reader of that language. */
export const clockSentences = (
  { rule, steps }: Pick<Counted, 'rule' | 'steps'>,
  language: Language,
): readonly StepSentence[] => {
  const due = steps.find((step) => step.kind === 'due');
  const clock = { language, zone: due?.kind === 'due' ? due.zone : 'UTC' };
  return steps.flatMap((step) => sentenceOf(step, rule.unit, clock));
};
