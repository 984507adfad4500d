import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's package `faketime` puts it; the folder is the machine's kind. */
const LIBRARY = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find((path) => existsSync(path));

/** Why no process can be given a clock of its own here, or undefined. */
export const noFaketime = LIBRARY === undefined ? 'libfaketime is not installed here' : undefined;

/**
 * A wall clock for one process, which can be set while it runs. The monotonic clock stays the machine's own, as when somebody sets the
 * clock: Node itself does not survive a monotonic clock that goes backwards.
 */
export const fakedClock = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'forthright-clock-')), 'offset');
  const write = (seconds: number): void => {
    writeFileSync(file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}`);
  };
  write(0);
  return {
    /** What the server is run under. */
    under: [
      'env',
      `LD_PRELOAD=${LIBRARY}`,
      `FAKETIME_TIMESTAMP_FILE=${file}`,
      'FAKETIME_DONT_FAKE_MONOTONIC=1',
      'FAKETIME_NO_CACHE=1',
    ],
    /** Sets the clock so many seconds off the machine's own, at once: the library reads its file each time it is asked. */
    set: write,
  };
};
