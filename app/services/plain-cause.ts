import { type StorageFailure, storageFailure } from '#db/storage-failure';

const DISK = {
  full: 'the disk of the data folder is full. Make room, then start it again.',
  refused: 'the data folder takes no writes',
  doubt: 'the disk of the data folder gives errors. Look at the disk before you start it again',
} as const satisfies Record<StorageFailure, string>;

/** What an error means to whoever runs it. */
export const plainCause = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause);
  const failure = storageFailure(cause);
  if (!failure) return message;
  return failure === 'full' ? DISK.full : `${DISK[failure]} (${message}).`;
};
