import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

/** Whether there is a folder at this path. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes a file, or the names in a folder, durable. */
export const flush = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
