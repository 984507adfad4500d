import { en } from '../messages/en';
import { endSentence, problemSentence } from '../messages/people-import';
import { say } from '../messages/speak';
import type { ImportView } from '../services/people-import/imports';

type PrintedList = { ok: true; value: object } | { ok: false; error: { code: string; message?: string } };

/** Problems that are printed; the page of the list has more. */
const PROBLEMS = 50;

/** What would become of a list, or what became of it. */
export const printedList = (list: ImportView | undefined): PrintedList => {
  if (!list) return { ok: false, error: { code: 'operation_failed' } };
  const { state, rows, counts, problems } = list;
  const ended = endSentence(list);
  if (ended) return { ok: false, error: { code: 'list_unusable', message: say('en', ended) } };
  const toMend = problems.slice(0, PROBLEMS).map(({ row, column, code }) => ({
    row,
    ...(column && { column }),
    problem: en[problemSentence({ code, ...(column && { column }) })],
  }));
  return { ok: true, value: { state: state === 'ready' ? 'checked' : state, rows, ...counts, toMend } };
};
