import { type Files, filesHere, readSmall, replaceFile } from './files';
import { instantOf } from './instants';
import { parseVerifierKey } from './lease';
import { type ClientError, failed, type Outcome, ok } from './outcome';
import { isCount, isText, jsonOf, own } from './parse';

/**
 * What outlives the process: where the log stood. Nobody's answers, for three reasons: a list of who allows tells who does not;
 * bytes on a disk are vouched for by no lease; and a clock that counts a lease begins anew with every process.
 */
export interface Kept {
  epoch: string;
  /** Highest revision of a state that was in force. */
  revision: number;
  /** Highest revision a lease vouched for. */
  leaseRevision: number;
  pauseEpoch: number;
  /** When the last lease was issued, by the portal's clock, in milliseconds: an answer kept elsewhere is recognised by it. */
  issuedAt: number;
}

/** Who the cache belongs to. Another owner's file is not touched. */
export interface Owner {
  /** The address of the portal. */
  portal: string;
  verifyKey: string | undefined;
  /** The only epoch that is trusted. */
  epoch: string | undefined;
}

export interface Cache {
  /** What an earlier process left: undefined when there was no file, an error when it cannot be trusted. */
  found: Outcome<(Kept & { verifyKey: string | undefined }) | undefined>;
  /** Writes soon; what comes meanwhile replaces what waits. */
  keep(kept: Kept): void;
  /** Resolves when everything that was handed in is written, or could not be. */
  close(): Promise<void>;
}

const FORMAT = 'forthright/cache/v1';
const LARGEST_BYTES = 4_096;
/** The revision moves with every entry of the log; the disk need not. */
const SELDOM_MS = 1_000;

/** The content of a cache file; undefined when anything is not exactly as it is written. */
const contentOf = (text: string): (Kept & Owner) | undefined => {
  const value = jsonOf(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const get = (name: string) => own(value as Record<string, unknown>, name);
  const [portal, epoch, verifyKey, issuedAt] = ['portal', 'epoch', 'verify_key', 'issued_at'].map(get);
  const [revision, leaseRevision, pauseEpoch] = ['revision', 'lease_revision', 'pause_epoch'].map(get);
  if (get('format') !== FORMAT || !isText(portal) || !isText(epoch) || !isText(issuedAt)) return undefined;
  if (!isCount(revision) || !isCount(leaseRevision) || !isCount(pauseEpoch)) return undefined;
  const issued = instantOf(issuedAt);
  if (leaseRevision < revision || Number.isNaN(issued)) return undefined;
  if (verifyKey !== null && !isVerifierKey(verifyKey)) return undefined;
  return {
    portal,
    verifyKey: verifyKey ?? undefined,
    epoch,
    revision,
    leaseRevision,
    pauseEpoch,
    issuedAt: issued,
  };
};

const isVerifierKey = (value: unknown): value is string => {
  try {
    return isText(value) && parseVerifierKey(value) !== undefined;
  } catch {
    return false;
  }
};

const textOf = (kept: Kept, { portal, verifyKey }: Owner): string =>
  `${JSON.stringify({
    format: FORMAT,
    portal,
    verify_key: verifyKey ?? null,
    epoch: kept.epoch,
    revision: kept.revision,
    lease_revision: kept.leaseRevision,
    pause_epoch: kept.pauseEpoch,
    issued_at: new Date(kept.issuedAt).toISOString(),
  })}\n`;

const unusable = (why: string) =>
  failed(
    'cache_unusable',
    `The cache file cannot be trusted (${why}). Everything is denied until somebody has looked and removed it.`,
  );

const read = (files: Files, path: string, owner: Owner): Cache['found'] => {
  let text: string | undefined;
  try {
    text = readSmall(files, path, LARGEST_BYTES);
  } catch (cause) {
    return unusable(cause instanceof Error ? cause.message : 'it cannot be read');
  }
  if (text === undefined) return ok(undefined);
  const content = contentOf(text);
  if (!content) return unusable('it is not as this client writes it');
  if (content.portal !== owner.portal) return unusable('it belongs to another portal');
  if (
    owner.verifyKey !== undefined &&
    content.verifyKey !== undefined &&
    content.verifyKey !== owner.verifyKey
  )
    return unusable('it belongs to another log key');
  if (owner.epoch !== undefined && content.epoch !== owner.epoch)
    return unusable('it belongs to another epoch');
  return ok(content);
};

/**
 * Opens a cache file. Throws a TypeError where there are no files, as in a browser. `onUnwritable` is told of the first write
 * that failed, and of the next one after a success.
 */
export const openCache = (path: string, owner: Owner, onUnwritable: (error: ClientError) => void): Cache => {
  const files = filesHere();
  if (!files) throw new TypeError('cacheFile needs a runtime with files (Node 20.19 or newer).');
  const found = read(files, path, owner);
  const verifyKey = owner.verifyKey ?? (found.ok ? found.value?.verifyKey : undefined);
  let waiting: Kept | undefined;
  let writing: Promise<void> | undefined;
  let failing = false;
  let hurry: () => void = () => undefined;
  let closed = false;

  const write = async (): Promise<void> => {
    while (waiting) {
      const kept = waiting;
      waiting = undefined;
      try {
        await replaceFile(files, path, textOf(kept, { ...owner, verifyKey }));
        failing = false;
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        const message = `The cache file cannot be written (${why}). After a restart an older log would not be noticed.`;
        if (!failing) onUnwritable({ code: 'cache_unwritable', message });
        failing = true;
      }
      if (!closed) await seldom();
    }
    writing = undefined;
  };

  const seldom = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, SELDOM_MS);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    found,
    keep: (kept) => {
      if (closed || !found.ok) return;
      waiting = kept;
      writing ??= write();
    },
    close: async () => {
      closed = true;
      hurry();
      await writing;
    },
  };
};
