import { fromBase64 } from '#domain/log/base64';

/** Reads the text of a consistency proof as docs/log-format.md describes it; throws where it does not read. */
export const readConsistency = (
  text: string,
): { oldSize: number; path: Uint8Array[]; checkpoint: string } => {
  const gap = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, gap).split('\n');
  const size = /^old (0|[1-9][0-9]*)$/.exec(first)?.[1];
  if (gap < 0 || size === undefined) throw new Error('no consistency proof');
  const path = lines.map((line) => fromBase64(line) ?? new Uint8Array());
  return { oldSize: Number(size), path, checkpoint: text.slice(gap + 2) };
};
