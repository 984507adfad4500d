import { storageFailure } from '#db/storage-failure';
import { DecisionsBehind } from './decisions/decisions';

/** Whether an error means that the portal cannot answer now, which is a 503 at every door; anything else is a bug. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DecisionsBehind || storageFailure(error) !== undefined;
