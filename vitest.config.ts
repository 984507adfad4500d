import { defineConfig } from 'vitest/config';

// Three projects, so that a slow one never makes a quick one wait: `npx vitest run tests/domain` runs what its path
// matches, `--project faults` runs one stage. The e2e and fault tests own ports, files and processes: one file at a time.
const slow = {
  fileParallelism: false,
  globalSetup: ['tests/process/told-demo.ts'],
  hookTimeout: 180_000,
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
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          ...slow,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], sequence: { groupOrder: 2 }, ...slow },
      },
    ],
  },
});
