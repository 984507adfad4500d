/** What the house tests look at: the files of this house, as a fresh clone has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the house. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const ignored = new Set(
  readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/^\//, '').replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const isIgnored = (name: string) => name === '.git' || ignored.has(name);

/** Every file of the house that belongs to it (what `.gitignore` names is left out), as paths with `/` from its root. */
export function houseFiles(): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (isIgnored(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && !entry.name.endsWith('.log'))
        found.push(relative(root, path).split(sep).join('/'));
    }
  };
  walk(root);
  return found.sort();
}

/** The text of one file of the house. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** TypeScript sources whose path starts with one of the given rooms (`domain/`, `server.ts`). */
export const sourcesIn = (rooms: readonly string[]): string[] =>
  houseFiles().filter((path) => /\.tsx?$/.test(path) && rooms.some((room) => path.startsWith(room)));
