import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';

const OTHERS = 0o077;
/** What a new file system puts into its top folder by itself. */
const NOT_OURS_NOR_THEIRS = new Set(['lost+found']);

/** The folder is open to others on the machine, and is not the portal's to shut. */
class SharedFolder extends Error {
  readonly code = 'shared_folder';
}

/**
 * Makes a folder that only its owner can enter (0700), or shuts one that holds nothing yet or holds `ours`. A folder with other
 * things in it is not shut behind their owner's back: throws SharedFolder.
 */
export const makePrivateFolder = (path: string, ours: string): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if ((statSync(path).mode & OTHERS) === 0) return;
  const held = readdirSync(path).filter((name) => !NOT_OURS_NOR_THEIRS.has(name));
  if (held.length > 0 && !held.includes(ours)) {
    throw new SharedFolder(
      `${path} holds other things and can be entered by others on this machine. Give the portal a folder of its own.`,
    );
  }
  chmodSync(path, 0o700);
};

/** Makes a file that only its owner can read before anything is written into it, or shuts one that is there (0600). */
export const makePrivateFile = (path: string): void => {
  closeSync(openSync(path, 'a', 0o600));
  shutFile(path);
};

/** Takes everybody else's rights on a file away, if it is there. */
export const shutFile = (path: string): void => {
  if (existsSync(path) && (statSync(path).mode & OTHERS) !== 0) chmodSync(path, 0o600);
};
