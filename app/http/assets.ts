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

const VERIFIER_PATH = '/verify.html';

export interface Asset {
  type: string;
  bytes: Buffer;
  /** Compressed, where that is shorter: when it is first asked for, so that no start waits for it. */
  gzip?(): Buffer | undefined;
  /** The name to save it under: it is handed out to be taken home, and never opened here. */
  download?: string;
}

/** Files by path, `/assets/…` and the verifier. What is not in it does not exist, whatever lies on the disk. */
export type Assets = ReadonlyMap<string, Asset>;

/**
 * The verifier, as one file to take home. It has a script of its own, so it is never shown under the portal's address: it is
 * saved and opened from there, without a network. Empty when this build has none.
 */
export const loadVerifier = (file: string): Assets => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return new Map();
  const asset = {
    type: 'text/html; charset=utf-8',
    bytes: readFileSync(file),
    download: 'forthright-verify.html',
  };
  return new Map([[VERIFIER_PATH, asset]]);
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
