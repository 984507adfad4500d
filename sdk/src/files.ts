/** The few parts of `node:fs` that the cache needs, by shape: this package builds without Node's types. */
export interface Files {
  lstatSync(path: string): FileFacts;
  openSync(path: string, flags: number): number;
  fstatSync(file: number): FileFacts;
  readSync(file: number, into: Uint8Array): number;
  closeSync(file: number): void;
  constants: { O_RDONLY: number; O_NOFOLLOW?: number; O_NONBLOCK?: number };
  promises: {
    open(path: string, flags: string, mode?: number): Promise<OpenFile>;
    rename(from: string, to: string): Promise<void>;
    unlink(path: string): Promise<void>;
  };
}

interface FileFacts {
  isFile(): boolean;
  size: number;
  mode: number;
}

interface OpenFile {
  writeFile(text: string): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

interface Runtime {
  platform?: string;
  getBuiltinModule?(name: string): unknown;
}

/**
 * Asked of the runtime instead of imported: a bundler for browsers finds no Node module here. Undefined where there are no
 * files.
 */
export const filesHere = (): Files | undefined =>
  (globalThis as { process?: Runtime }).process?.getBuiltinModule?.('node:fs') as Files | undefined;

/** Windows keeps no such modes: what it reports says nothing. */
const modesMean = (): boolean => (globalThis as { process?: Runtime }).process?.platform !== 'win32';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * The text of a small file. Undefined when there is none. Throws on anything that is not a plain file of at most `maxBytes`
 * which only its owner may write, on a link in its place, and on bytes that are not UTF-8.
 */
export const readSmall = (files: Files, path: string, maxBytes: number): string | undefined => {
  try {
    // Before opening: a pipe in its place would hold the process.
    if (!files.lstatSync(path).isFile()) throw new Error('it is not a plain file');
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT') return undefined;
    throw cause;
  }
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = files.constants;
  const file = files.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const facts = files.fstatSync(file);
    if (!facts.isFile()) throw new Error('it is not a plain file');
    if (modesMean() && (facts.mode & WRITABLE_BY_OTHERS) !== 0) throw new Error('others may write it');
    const bytes = new Uint8Array(maxBytes + 1);
    const length = files.readSync(file, bytes);
    if (facts.size > maxBytes || length > maxBytes) throw new Error('it is too large');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } finally {
    files.closeSync(file);
  }
};

/** Replaces a file in one step, readable by its owner only: after a power cut the old text is there, or the new one. */
export const replaceFile = async (files: Files, path: string, text: string): Promise<void> => {
  const { open, rename, unlink } = files.promises;
  const beside = `${path}.${crypto.randomUUID()}.tmp`;
  const file = await open(beside, 'wx', 0o600);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await unlink(beside).catch(() => undefined);
    throw cause;
  }
  await syncFolder(files, path.replace(/[^/\\]*$/, '') || '.');
};

/** Not every system can; the new name then becomes lasting a little later. */
const syncFolder = async (files: Files, folder: string): Promise<void> => {
  try {
    const opened = await files.promises.open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch {}
};
