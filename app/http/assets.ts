import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser may be given as a file, by its ending. Source maps are not among them. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** `name-HASH.ext`, as the bundler writes it: such a file never changes, so it may be kept for ever. */
const HASHED = /-[\w-]{8,}\.\w+$/;
const WORTH_COMPRESSING = new Set(['.css', '.js', '.svg']);

export interface Asset {
  type: string;
  bytes: Buffer;
  gzip?: Buffer;
}

/** Files by path, `/assets/…`. What is not in it does not exist, whatever lies on the disk. */
export type Assets = ReadonlyMap<string, Asset>;

/** Reads the hashed files of `build/client/assets` once, at start; a request never touches the disk. */
export const loadAssets = (clientDirectory: string): Assets => {
  const directory = join(clientDirectory, 'assets');
  const names = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(directory) : [];
  return new Map(
    names.flatMap((name): [string, Asset][] => {
      const ending = extname(name);
      const type = TYPES[ending];
      if (type === undefined || !HASHED.test(name)) return [];
      const bytes = readFileSync(join(directory, name));
      const gzip = WORTH_COMPRESSING.has(ending) ? gzipSync(bytes, { level: 9 }) : undefined;
      return [[`/assets/${name}`, { type, bytes, ...(gzip && gzip.length < bytes.length && { gzip }) }]];
    }),
  );
};
