/** A folder for the demo of one run of the tests, told by whichever test needs it first; it goes when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo's data lies once it was told. */
    toldDemo: string;
  }
}

let folder: string | undefined;

export const setup = (project: TestProject): void => {
  folder = mkdtempSync(join(tmpdir(), 'forthright-told-'));
  project.provide('toldDemo', join(folder, 'data'));
};

export const teardown = (): void => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
};
