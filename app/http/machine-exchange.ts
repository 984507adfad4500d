import type { ReadBody } from './body';

/** What the door for systems is asked: headers, address and body already judged by the gate. */
export interface MachineRequest {
  method: string;
  /** Path without query, exactly as sent. */
  path: string;
  /** Each key at most once; a repeated key never gets here. */
  query: ReadonlyMap<string, string>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON body, or undefined where the route takes none. */
  body: unknown;
  /** The bytes of the body as received. */
  rawBody: Buffer;
  /** Where the body is a file: takes it to the disk. Whoever asks for it sees to it that it goes again. */
  receive?: ReadBody['receive'];
  /** Aborted when the client goes away before it was answered. */
  signal: AbortSignal;
  /** Echoed in the answer and noted in the log. */
  requestId: string;
}

/** What it answers. Pieces of an iterable are written as fast as the reader takes them, and made only then. */
export interface MachineResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | Buffer | Iterable<string> | AsyncIterable<string>;
}
