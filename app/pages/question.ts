import { createHash } from 'node:crypto';
import type { Language } from '../messages/languages';
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
  return { row, shown: fingerprint(questionLines(row, language).join('\n')) };
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
  const words = objectionWords(row, language);
  return { row, words, shown: fingerprint(words) };
};

const fingerprint = (words: string): string =>
  createHash('sha256').update(words, 'utf8').digest('base64url').slice(0, 22);
