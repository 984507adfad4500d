import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { MessageId } from './en';
import { kindName, purposeName, sayKinds } from './labels';
import type { Language } from './languages';
import { type Sentence, say } from './speak';

/** The answers to a question, and the words on their buttons. */
export const ANSWERS = {
  give: 'choose.yes',
  refuse: 'choose.no',
  defer: 'choose.later',
  withdraw: 'action.withdraw',
} as const satisfies Record<string, MessageId>;
export type AnswerAct = keyof typeof ANSWERS;

const dotless = (text: string): string => text.replace(/\.$/, '');

/** Whether the promise that a no does no harm is on record: it is shown only then. */
export const isPromised = (row: Pick<MonitoringRow, 'reasons'>): boolean =>
  !row.reasons.includes('no_detriment_unpromised');

/** Whether something other than this person keeps it shut: then nobody asks them for a yes, and only a no can be said. */
export const isShut = (row: Pick<MonitoringRow, 'cannot'>): boolean => row.cannot.give === 'shut_by_a_gate';

/** Everything the question page says about the act, one line each: what a yes or a no was said to. */
export const questionLines = (row: MonitoringRow, language: Language): readonly string[] => {
  const line = (sentence: Sentence) => say(language, sentence);
  return [
    row.text.title,
    row.text.why,
    line({ id: 'words.kind', values: { kind: line(kindName(row.category)) } }),
    ...(row.includes.length > 0
      ? [line({ id: 'kind.includes', values: { list: sayKinds(language, row.includes) } })]
      : []),
    line({ id: 'words.purpose', values: { purpose: line(purposeName(row.purpose)) } }),
    line({ id: 'words.recipients', values: { recipients: dotless(row.text.recipients) } }),
    line({ id: 'words.retention', values: { retention: retention(row.retentionDays, language) } }),
    ...(isShut(row)
      ? [line({ id: 'choose.shut.no' })]
      : [line({ id: 'words.irreversible', values: { irreversible: dotless(row.text.irreversible) } })]),
    ...(isPromised(row) ? [line({ id: 'choose.no_detriment' })] : []),
    ...(isShut(row) ? [] : [line({ id: 'choose.withdraw_any_time' })]),
  ];
};

/**
 * The exact words of an answer, as they go into the record: what stood there, and the words of the button. A withdrawal is
 * made in the overview, where only the title stands beside the button.
 */
export const wordsOf = (row: MonitoringRow, act: AnswerAct, language: Language): string =>
  [
    ...(act === 'withdraw' ? [row.text.title] : questionLines(row, language)),
    say(language, { id: 'words.answer', values: { answer: say(language, { id: ANSWERS[act] }) } }),
  ].join('\n');

/** How long something is kept, in words. */
const retention = (days: number, language: Language): string =>
  say(language, { id: 'row.retention_days', values: { days } });
