import type { Database } from '#db/open';
import { type DirectoryUse, noteDirectoryUse } from '#db/own/directory';
import { storageFailure } from '#db/storage-failure';
import { DAY, type Instant, SECOND, toIso } from '#domain/time';

const WRITTEN_EVERY = 5 * SECOND;
const KEPT_DAYS = 30;

/** Counts how the directory was answered. A count is written some seconds later, and one that was not is lost with the process. */
export const createDirectoryUse = (db: Database, now: () => Instant) => {
  let waiting = new Map<string, DirectoryUse>();
  let writtenAt = 0;
  const write = (): void => {
    if (waiting.size === 0) return;
    const uses = [...waiting.values()];
    try {
      noteDirectoryUse(db, uses, dayOf(now() - KEPT_DAYS * DAY));
    } catch (cause) {
      // A full disk takes no counts; people are what the room is for.
      if (!storageFailure(cause)) throw cause;
    }
    waiting = new Map();
    writtenAt = now();
  };
  return {
    /** `code` is `ok`, or why it was refused. */
    note: (keyId: string, code: string): void => {
      const at = now();
      const day = dayOf(at);
      const name = `${keyId} ${day} ${code}`;
      const count = (waiting.get(name)?.count ?? 0) + 1;
      waiting.set(name, { keyId, day, code, count, lastAt: at });
      if (at - writtenAt >= WRITTEN_EVERY) write();
    },
    write,
  };
};

const dayOf = (at: Instant): string => toIso(at).slice(0, 'YYYY-MM-DD'.length);
