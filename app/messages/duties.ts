import type { AbsentDuty } from '#domain/duties/at-place';
import type { MustAct, Outcome } from '#domain/duties/met';
import type { Period, Requirement, RiskLevel } from '#domain/duties/rule';
import { type RuleId, ruleOf } from '#domain/duties/rules';
import { de } from './de';
import { en, type MessageId } from './en';
import { type Clock, sayInstant } from './instants';
import type { Language } from './languages';
import { type Sentence, say } from './speak';

/** The languages in which a row is reviewed. Another one that is added ends no review; one of these that changes does. */
const REVIEWED = [en, de] as const;

/** What is open about one part of a row, in few words; undefined where the text is clear. */
export const riskWords = (rule: RuleId, risk: RiskLevel): MessageId | undefined => {
  const id = `duty.${rule}.risk.${risk}`;
  return Object.hasOwn(en, id) ? (id as MessageId) : undefined;
};

/** The sentences of a row by name, in the order in which they are shown. */
export const sentencesOfRule = (rule: RuleId): readonly MessageId[] => [
  `duty.${rule}.title`,
  `duty.${rule}.asks`,
  ...(ruleOf(rule)?.risks ?? []).flatMap((risk) => riskWords(rule, risk) ?? []),
];

/** All the words of a row in the languages that are reviewed: what a review is of, beside the row itself. */
export const wordsOfRule = (rule: RuleId): string =>
  REVIEWED.flatMap((words) => sentencesOfRule(rule).map((id) => words[id])).join('\n');

const period = (language: Language, { value, unit }: Period): string =>
  say(language, { id: `period.${unit}`, values: { value } });

/** One part of a duty in words. */
export const requirementWords = (asked: Requirement, clock: Clock): string => {
  const { language } = clock;
  return say(language, sentenceOf(asked, clock));
};

const sentenceOf = (asked: Requirement, clock: Clock): Sentence => {
  const { language } = clock;
  switch (asked.do) {
    case 'notice':
      return { id: `asked.notice.${asked.at}` };
    case 'acknowledgement':
      if (asked.or === 'notice_each_day') return { id: 'asked.acknowledgement.daily' };
      if (asked.hiredSince === undefined) return { id: 'asked.acknowledgement' };
      return {
        id: 'asked.acknowledgement.hired',
        // A day of hiring is a day of UTC.
        values: { date: sayInstant(asked.hiredSince, 'date', { ...clock, zone: 'UTC' }) },
      };
    case 'posting':
      return { id: `asked.posting.${asked.where}` };
    case 'cadence':
      return { id: `asked.cadence.${asked.every}` };
    case 'gate':
      return { id: 'asked.gate', values: { gate: say(language, { id: `gate.${asked.gate}` }) } };
    case 'order':
      return { id: `asked.order.${asked.before}` };
    case 'choice':
      return { id: `asked.choice.${asked.of}` };
    case 'built_in':
      return { id: `asked.built_in.${asked.what}` };
    case 'without_delay':
      return asked.what === 'tell_people'
        ? { id: 'asked.without_delay.tell_people' }
        : { id: 'asked.without_delay.answer' };
    case 'record':
      return { id: 'asked.record', values: { what: say(language, { id: `asked.file.${asked.of}` }) } };
    case 'keep':
      return {
        id: 'asked.keep',
        values: {
          time: period(language, asked.atLeast),
          what: say(language, { id: `asked.file.${asked.of}` }),
        },
      };
    case 'deadline': {
      const values = {
        what: say(language, { id: `asked.deadline.${asked.what}` }),
        time: period(language, asked.within),
      };
      if (!asked.longer) return { id: 'asked.within', values };
      return { id: 'asked.within.longer', values: { ...values, longer: period(language, asked.longer) } };
    }
    default:
      return { id: `asked.${asked.do}` };
  }
};

/** Why a rule makes no duty, in words. */
export const absentWords = ({ why }: AbsentDuty, clock: Clock): string => {
  const { language } = clock;
  if (why.because === 'scope') {
    const question = why.question && say(language, { id: `question.${why.question}` });
    return say(language, { id: `duty_why.${why.reason}`, ...(question && { values: { question } }) });
  }
  if (why.because !== 'not_yet' && why.because !== 'over')
    return say(language, { id: `duty_why.${why.because}` });
  const at = why.because === 'over' ? why.until : why.from;
  const date = sayInstant(at, 'date', { ...clock, zone: 'UTC' });
  return say(language, { id: `duty_why.${why.because}`, values: { date } });
};

/** Who must act; to the person themselves they are "you". */
export const mustActWords = (who: MustAct, language: Language, reader: 'desk' | 'person'): string => {
  if (who === 'management') return say(language, { id: 'who.management' });
  if (who === 'employee' && reader === 'person') return say(language, { id: 'my_duties.you' });
  return say(language, { id: `role.${who}` });
};

/** What is missing first, then what nobody checks, then what is met; otherwise in the order of law. */
export const worstFirst = <One>(all: readonly One[], isOf: (one: One) => Outcome['is']): readonly One[] => {
  const order = { missing: 0, not_checked: 1, met: 2 } as const;
  return [...all].sort((a, b) => order[isOf(a)] - order[isOf(b)]);
};
