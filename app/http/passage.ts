import type { IncomingMessage } from 'node:http';
import type { ReadBody } from './body';
import type { Gone } from './gone';
import type { AnswerKind } from './headers';
import type { Judged } from './judge';
import type { RequestFacts } from './request-log';
import type { Answer } from './respond';

/** One request on its way through the gate. */
export interface Passage {
  request: IncomingMessage;
  /** Whether the client went away; its signal is made when it is asked for. */
  gone: Gone;
  facts: RequestFacts;
  judged: Judged;
  body: ReadBody | undefined;
}

/** What a door said, before the last word on headers. */
export interface Said extends Omit<Answer, 'headers'> {
  kind: AnswerKind;
  headers: Readonly<Record<string, string | readonly string[]>>;
  nonce?: string;
}
