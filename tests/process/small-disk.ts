import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  path: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives back what was taken. */
  empty(): void;
  /** Takes no writes, or takes them again. The kernel refuses to begin that while a file is open for writing. */
  takesWrites(takes: boolean): void;
  remove(): void;
}

/** Mounts a file system in memory (tmpfs), or answers undefined where this machine lets nobody mount one. */
export const smallDisk = (megabytes: number): SmallDisk | undefined => {
  const path = mkdtempSync(join(tmpdir(), 'forthright-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', path], {
      stdio: 'pipe',
    });
  } catch {
    rmSync(path, { recursive: true, force: true });
    return undefined;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      const file = openSync(ballast, 'a');
      try {
        for (let size = 1024 * 1024; size >= 1; ) {
          try {
            writeSync(file, Buffer.alloc(size));
          } catch {
            size = size === 1 ? 0 : Math.floor(size / 4);
          }
        }
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    takesWrites: (takes) => {
      execFileSync('mount', ['-o', `remount,${takes ? 'rw' : 'ro'}`, path], { stdio: 'pipe' });
    },
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
};

/** Why there is no small disk here, or undefined. A test that needs one says so, and counts as skipped. */
export const noSmallDisk = ((): string | undefined => {
  const disk = smallDisk(1);
  if (!disk) return 'this machine lets nobody mount a tmpfs: root with CAP_SYS_ADMIN is needed';
  disk.remove();
  return undefined;
})();
