/** Known holes in packages we stand on (docs: security). A lock that goes back below a fix is refused. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { textOf } from './tree';

interface Fixed {
  name: string;
  advisory: string;
  /** The first version without the hole. */
  fixed: string;
}

const FIXED: readonly Fixed[] = [
  {
    name: '@remix-run/react',
    advisory: 'GHSA-3cgp-3xvw-98x8, GHSA-8v8x-cx79-35w7: script injection',
    fixed: '2.17.3',
  },
  { name: '@remix-run/node', advisory: 'CVE-2025-61686: file session storage', fixed: '2.17.2' },
  {
    name: '@remix-run/server-runtime',
    advisory: 'CVE-2026-22030, CVE-2026-42342: cross-site requests, exhaustion by __manifest',
    fixed: '2.17.5',
  },
  { name: '@remix-run/router', advisory: 'CVE-2026-22029, CVE-2026-40181: open redirects', fixed: '1.23.4' },
  { name: 'drizzle-orm', advisory: 'CVE-2026-39356: identifier injection', fixed: '0.45.2' },
  { name: 'zod', advisory: 'CVE-2023-4316: slow e-mail pattern', fixed: '3.22.3' },
];

/** CVE-2025-6965, CVE-2025-7709 and CVE-2025-70873 are fixed from here on. */
const SQLITE_FIXED = '3.51.3';

/** Without a fix. The row names what holds instead, and goes when a new version comes. */
const OPEN = [
  {
    name: 'turbo-stream',
    advisory: 'CVE-2026-34077: recursion on reflected input',
    version: '2.4.1',
    instead: 'no action echoes raw input; forms are parsed by strict schemas',
  },
] as const;

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { version?: string }> };

/** Every version of a package in the lock, nested copies too. */
const versionsOf = (name: string) =>
  Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  );

const isBefore = (version: string, other: string) =>
  version.localeCompare(other, 'en', { numeric: true }) < 0;

describe('a known hole', () => {
  it.each(FIXED)('$advisory in $name is closed', ({ name, fixed }) => {
    expect(versionsOf(name).length).toBeGreaterThan(0);
    expect(versionsOf(name).filter((version) => isBefore(version, fixed))).toEqual([]);
  });

  it('in SQLite is closed in the library that runs', () => {
    const db = new Database(':memory:');
    const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    db.close();
    expect(isBefore(version, SQLITE_FIXED)).toBe(false);
  });

  it.each(OPEN)('$advisory in $name has no fix yet: $instead', ({ name, version }) => {
    expect(versionsOf(name)).toEqual([version]);
  });

  it('is found by number, not by letter', () => {
    expect(isBefore('2.9.0', '2.17.3')).toBe(true);
    expect(isBefore('2.17.10', '2.17.9')).toBe(false);
  });
});
