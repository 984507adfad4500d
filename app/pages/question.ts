import { createHash } from 'node:crypto';
import { permits } from '#domain/choice/machine';
import { DAY } from '#domain/time';
import { type Language, recordedLanguage } from '../messages/languages';
import { objectionWords } from '../messages/objection';
import { questionLines } from '../messages/question';
import type { MonitoringRow, WaitingQuestion } from '../services/queries/my-monitoring';
import type { Services } from '../services/services';
import { refused } from './refused';

/**
 * The question about one activity as this person is asked it now, and the fingerprint of its words. An answer brings the
 * fingerprint back: what is recorded as the words of a yes are the words that were on the page. Throws 404 when there is
 * no such activity for this person.
 */
export const questionOf = (
  services: Services,
  person: string,
  activity: string | undefined,
  language: Language,
): { row: MonitoringRow; shown: string } => {
  const row = services.ask.myMonitoring(person, language).rows.find((one) => one.activity === activity);
  if (!row) throw refused('unknown_activity');
  return { row, shown: fingerprint(questionLines(row, recordedLanguage(language)).join('\n')) };
};

/** So long the same answer to the same words is one answer. */
const SAME_ANSWER_FOR = DAY;

/**
 * The receipt of the answer that stands, where it is this very one: the same button under the same words, a moment ago. Whoever goes
 * back gets the page anew, with a key of its own, so the key alone does not make the second press the same act. Where the portal
 * cannot vouch for what it has, nothing is answered from it.
 */
export const answeredAlready = (
  services: Services,
  person: string,
  { choice, notice }: MonitoringRow,
  { words, act, language }: { words: string; act: string; language: Language },
): number | undefined => {
  if (choice.receipt === undefined || !services.health().ready) return undefined;
  if (act === 'give' && !permits(choice.status)) return undefined;
  const before = services.ask.myReceipt(person, choice.receipt, language);
  if (before?.act !== act || before.by !== 'self' || before.words?.text !== words) return undefined;
  return before.notice?.version === notice?.version && services.clock() - before.at < SAME_ANSWER_FOR
    ? choice.receipt
    : undefined;
};

/** The questions a notice tells about that this person can answer now and has not. */
export const questionsAfter = (
  services: Services,
  person: string,
  notice: string,
  language: Language,
): readonly WaitingQuestion[] => {
  const { rows, unanswered } = services.ask.myMonitoring(person, language);
  return rows
    .filter((row) => row.notice?.key === notice && unanswered.includes(row.activity))
    .map(({ activity, textLanguage, text: { title } }) => ({ activity, textLanguage, text: { title } }));
};

/** The question as the page shows it on which a person objects. */
export const objectionOf = (
  services: Services,
  person: string,
  activity: string | undefined,
  language: Language,
): { row: MonitoringRow; words: string; shown: string } => {
  const { row } = questionOf(services, person, activity, language);
  const words = objectionWords(row, recordedLanguage(language));
  return { row, words, shown: fingerprint(words) };
};

const fingerprint = (words: string): string =>
  createHash('sha256').update(words, 'utf8').digest('base64url').slice(0, 22);
