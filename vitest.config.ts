import { defineConfig } from 'vitest/config';

// Three projects, so that a slow one never makes a quick one wait: `npx vitest run tests/domain` runs what its path
// matches, `--project faults` runs one stage. The e2e and fault tests start processes of their own: two files at a time.
const slow = {
  globalSetup: ['tests/process/told-demo.ts'],
  hookTimeout: 180_000,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
};

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/faults/**'],
          hookTimeout: 60_000,
          // No test leaves anything in a module behind: what one file has loaded, the next one need not load again.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          ...slow,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...slow },
      },
    ],
  },
});
