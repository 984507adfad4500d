/** Why the client refused what it was sent. Stable: operators alert on them. */
export type ErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'unauthorised'
  | 'http_error'
  | 'malformed'
  | 'lease_missing'
  | 'lease_malformed'
  | 'lease_signature'
  | 'lease_mismatch'
  | 'lease_replayed'
  | 'revision_rollback'
  | 'epoch_changed'
  | 'resync'
  | 'cache_unusable'
  | 'cache_unwritable';

export interface ClientError {
  code: ErrorCode;
  /** Plain words for a log line; holds no key and no person. */
  message: string;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** How long the portal asked us to wait. */
  retryAfterMs?: number | undefined;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: ClientError };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (
  code: ErrorCode,
  message: string,
  more: Pick<ClientError, 'status' | 'retryAfterMs'> = {},
): { ok: false; error: ClientError } => ({ ok: false, error: { code, message, ...more } });
