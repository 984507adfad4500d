import { existsSync, rmSync, statfsSync, statSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { shutFile } from '#db/private-files';

/** Room that must be left beside the reserve before it is made: else making it would fill the disk. */
const LEFT_BESIDE = 4 * 1024 * 1024;
const PIECE = 1024 * 1024;

/** Room on the disk that is kept for stopping, as a file that is emptied when the disk is full. */
export interface Reserve {
  /** `kept`: there. `spent`: given up, and not yet made again. `missing`: there never was room for it. */
  state(): 'kept' | 'spent' | 'missing';
  /** Gives the room back to the disk. False when there was none to give. */
  spend(): boolean;
  /** Makes it where there is room for it and a little more; answers whether it is kept now. */
  make(): Promise<boolean>;
}

/**
 * The reserve at this path. It holds random bytes: a file system that compresses would keep nothing for a file of zeros. When it is
 * spent the empty file stays, so that a start on a disk that is still full knows what it was for.
 */
export const openReserve = (parts: {
  path: string;
  bytes: number;
  random: (bytes: number) => Uint8Array;
}): Reserve => {
  const { path, bytes, random } = parts;
  shutFile(path);
  let state: ReturnType<Reserve['state']> = existsSync(path)
    ? statSync(path).size === bytes
      ? 'kept'
      : 'spent'
    : 'missing';
  let making = false;

  const hasRoom = (): boolean => {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize >= bytes + LEFT_BESIDE;
  };

  const write = async (): Promise<void> => {
    const file = await open(path, 'w', 0o600);
    try {
      for (let written = 0; written < bytes; written += PIECE) {
        await file.writeFile(random(Math.min(PIECE, bytes - written)));
      }
      await file.sync();
    } finally {
      await file.close();
    }
  };

  return {
    state: () => state,
    spend: () => {
      if (state !== 'kept') return false;
      truncateSync(path, 0);
      state = 'spent';
      return true;
    },
    make: async () => {
      if (state === 'kept') return true;
      if (making || !hasRoom()) return false;
      making = true;
      try {
        await write();
        state = 'kept';
      } catch {
        // The room was taken meanwhile. What was written of it must not stand in anybody's way.
        if (state === 'missing') rmSync(path, { force: true });
        else truncateSync(path, 0);
      } finally {
        making = false;
      }
      return state === 'kept';
    },
  };
};
