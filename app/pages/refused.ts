import { data } from '@remix-run/node';
import { refusalOf } from '../messages/refusals';

/** What an error page is told: a code, and what its way on needs. */
export interface Refused {
  code: string;
  /** The notice or activity that the way on leads to. */
  about?: string;
}

/** A refusal as an answer to throw: its status from the one table, its page drawn by the root's error boundary. */
export const refused = (code: string, about?: string) =>
  data<Refused>({ code, ...(about !== undefined && { about }) }, { status: refusalOf(code).status });
