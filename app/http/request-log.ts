import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RoutePolicy } from './route-policy';

/** What the gate needs of a logger; pino is one. */
export interface GateLogger {
  /** Whether anybody reads lines of this level; without it, somebody does. */
  isLevelEnabled?(level: 'info' | 'debug'): boolean;
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What one request adds to its line while it is answered. */
export interface RequestFacts {
  requestId: string;
  /** On the clock of `performance.now`, in milliseconds. */
  startedAt: number;
  door?: RoutePolicy['door'];
  /** Why the gate refused. */
  refused?: string;
  /** Whoever asked again and again for what is not there for them; nobody else is named. */
  person?: string;
}

const LONGEST_PATH = 200;

/** A part of a path this long may be a secret: a one-time token, a key sent to the wrong place. */
const MAYBE_SECRET = /[\w~-]{32,}/g;

/**
 * One line per request once it is over: who asked for what, and how it ended. Never the query, a header, a cookie, a body or an
 * address of a person; the path is cut and long words in it are masked. Called when the answer is about to be written.
 */
export const logWhenOver = (
  logger: GateLogger,
  request: IncomingMessage,
  response: ServerResponse,
  facts: RequestFacts,
): void => {
  const { requestId, startedAt, door, refused, person } = facts;
  // Collectors ask all day: what was not refused is a line only for whoever looks for it.
  const level = door === 'machine' || door === 'health' ? 'debug' : 'info';
  const wanted = logger.isLevelEnabled?.(level) !== false;
  if (!refused && !wanted) return;
  const log = (): void => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const line = {
      request_id: requestId,
      method: request.method,
      path: path.slice(0, LONGEST_PATH).replace(MAYBE_SECRET, '…'),
      status: response.statusCode,
      ms: Math.round(performance.now() - startedAt),
      ...(door && { door }),
      ...(refused && { refused }),
      ...(person && { person }),
      ...(!response.writableFinished && { cut_off: true }),
    };
    if (refused) logger.warn(line, 'request refused');
    else logger[level](line, 'request');
  };
  if (response.closed) log();
  else response.once('close', log);
};
