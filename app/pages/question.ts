import { createHash } from 'node:crypto';
import type { Language } from '../messages/languages';
import { objectionWords } from '../messages/objection';
import { questionLines } from '../messages/question';
import type { MonitoringRow } from '../services/queries/my-monitoring';
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

/** The same for the page on which a person objects. */
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
