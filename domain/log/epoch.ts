import { toBase64 } from './base64';
import { isOrigin } from './origin';

/** A lineage that follows another: the log was put back from a copy, and goes on from its tree. */
export interface Succession {
  origin: string;
  previous: string;
  epoch: string;
  /** The tree of the copy. */
  size: number;
  root: Uint8Array;
  /** The number of the entry with which two people declared it. */
  opened: number;
}

const EPOCH = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The text that is signed so that whoever follows the log may follow it into another lineage (docs/log-format.md). It can never be read as
 * a checkpoint: the second line of a checkpoint is a number, and here it is the name of the log. Throws RangeError on what no note may hold.
 */
export const formatSuccession = (succession: Succession): string => {
  const { origin, previous, epoch, size, root, opened } = succession;
  if (!isOrigin(origin)) throw new RangeError('epoch: not an origin');
  if (!EPOCH.test(previous) || !EPOCH.test(epoch) || previous === epoch)
    throw new RangeError('epoch: not two names of lineages');
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(opened) || size < 1 || opened <= size)
    throw new RangeError('epoch: the declaration is an entry after the copy');
  return `forthright/epoch/v1\n${origin}\n${previous}\n${epoch}\n${size}\n${toBase64(root)}\n${opened}\n`;
};
