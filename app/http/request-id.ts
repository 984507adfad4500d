import { randomUUID } from 'node:crypto';

/** A short name for one request, the same in the answer and in the log. */
export const newRequestId = (): string => randomUUID();

/** The caller's own name for it when it is a sane one (AuthZEN: echoed unchanged), else a new one. */
export const requestIdOf = (given: string | undefined): string =>
  given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : newRequestId();
