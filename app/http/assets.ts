import { createHash } from 'node:crypto';
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

/** Pages to take home: the address, which is the name of the file in the build too, and the name to save it under. */
const TAKEN_HOME = {
  '/verify.html': 'forthright-verify.html',
  '/open-copy.html': 'forthright-open-copy.html',
};

export interface Asset {
  type: string;
  bytes: Buffer;
  /** Compressed, where that is shorter: when it is first asked for, so that no start waits for it. */
  gzip?(): Buffer | undefined;
  /** The name to save it under: it is handed out to be taken home, and never opened here. */
  download?: string;
}

/** Files by path, `/assets/…` and the pages to take home. What is not in it does not exist, whatever lies on the disk. */
export type Assets = ReadonlyMap<string, Asset>;

/**
 * The verifier and the page that opens sealed copies, each as one file. They have a script of their own, so they are never shown under the portal's
 * address: they are saved and opened from there, without a network. What this build has not is not there.
 */
export const loadTakenHome = (directory: string): Assets =>
  new Map(
    Object.entries(TAKEN_HOME).flatMap(([path, download]): [string, Asset][] => {
      const file = join(directory, path);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
      return [[path, { type: 'text/html; charset=utf-8', bytes: readFileSync(file), download }]];
    }),
  );

/** What the page that opens sealed copies can be compared by: the SHA-256 of its file, in hex. Undefined when this build has none. */
export const openerSha256 = (assets: Assets): string | undefined => {
  const opener = assets.get('/open-copy.html');
  return opener && createHash('sha256').update(opener.bytes).digest('hex');
};

const zipOf = (bytes: Buffer): (() => Buffer | undefined) => {
  let zipped: Buffer | undefined;
  return () => {
    zipped ??= gzipSync(bytes, { level: 9 });
    return zipped.length < bytes.length ? zipped : undefined;
  };
};

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
      return [
        [`/assets/${name}`, { type, bytes, ...(WORTH_COMPRESSING.has(ending) && { gzip: zipOf(bytes) }) }],
      ];
    }),
  );
};
