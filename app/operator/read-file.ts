import { readFileSync, statSync } from 'node:fs';
import { ok, type Result } from '#domain/result';

/** The longest file, in bytes: what goes over the operator's socket with room to spare. */
const LONGEST = 2 * 1024 * 1024;
/** No file of ours is nested deeper than ten. */
const DEEPEST = 64;

/** The content of a JSON file, or why it cannot be used, in a sentence for whoever named it. */
export const readJsonFile = (path: string): Result<unknown, { code: 'unreadable'; message: string }> => {
  const no = (message: string) => ({ ok: false as const, error: { code: 'unreadable' as const, message } });
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > LONGEST) return no(`${path} has ${size} bytes. A file may have ${LONGEST}.`);
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return no(READ_FAULTS[code ?? '']?.(path) ?? `${path} cannot be read (${code}).`);
  }
  if (depthOf(text) > DEEPEST)
    return no(`${path} is nested deeper than ${DEEPEST}. No file of this portal is.`);
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    return no(`${path} is not JSON: ${(cause as Error).message}`);
  }
};

const READ_FAULTS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  EACCES: (path) => `You may not read ${path}.`,
};

/** How deep brackets go in a text, strings left out: judged before JSON.parse, which has a stack of its own to lose. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const mark of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').match(/[[{\]}]/g) ?? []) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
