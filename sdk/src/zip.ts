import { createSha256 } from './sha256';

/** A ZIP file as it comes, without compression: the same in every runtime, and readable by every program. */

/** Pieces of a file, made anew each time it is asked for. */
export type Pieces = () => AsyncIterable<Uint8Array>;

/** What a file is, before it is written. */
export interface Measured {
  name: string;
  bytes: number;
  sha256: string;
  crc: number;
}

/** ZIP without its extension for large files. */
const MOST = 2 ** 32 - 1;
/** 1 January 1980: a copy of the same records is the same to the last bit. */
const DAY_ONE = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x0800;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const crcWith = (crc: number, bytes: Uint8Array): number => {
  let rest = ~crc;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 255] as number);
  return ~rest >>> 0;
};

/** Size and sums of a file, read once and not kept. */
export const measure = async (name: string, pieces: AsyncIterable<Uint8Array>): Promise<Measured> => {
  const sha = createSha256();
  let [bytes, crc] = [0, 0];
  for await (const piece of pieces) {
    sha.update(piece);
    crc = crcWith(crc, piece);
    bytes += piece.length;
  }
  if (bytes > MOST) throw new RangeError('The copy is too large for a ZIP file.');
  return { name, bytes, sha256: sha.digest(), crc };
};

/** Numbers of two and four bytes, the last first, as ZIP has them. */
const packed = (...parts: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
};

const about = ({ crc, bytes }: Measured, nameLength: number) =>
  [
    [2, 0],
    [2, 0],
    [2, DAY_ONE],
    [4, crc],
    [4, bytes],
    [4, bytes],
    [2, nameLength],
    [2, 0],
  ] as const;

/**
 * The ZIP of these files. Throws when a file is not what was measured: then records changed while they were copied, and what came until then is no whole
 * copy.
 */
export async function* zipOf(
  files: readonly { measured: Measured; pieces: Pieces }[],
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { measured, pieces } of files) {
    const name = new TextEncoder().encode(measured.name);
    const head = packed([4, 0x04034b50], [2, 20], [2, UTF8], ...about(measured, name.length));
    directory.push(
      packed([4, 0x02014b50], [2, 20], [2, 20], [2, UTF8], ...about(measured, name.length)),
      packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      name,
    );
    yield head;
    yield name;
    let [bytes, crc] = [0, 0];
    for await (const piece of pieces()) {
      bytes += piece.length;
      crc = crcWith(crc, piece);
      yield piece;
    }
    if (bytes !== measured.bytes || crc !== measured.crc) {
      throw new Error(`${measured.name} changed while it was copied.`);
    }
    at += head.length + name.length + bytes;
    if (at > MOST) throw new RangeError('The copy is too large for a ZIP file.');
  }
  yield* directory;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  yield packed(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, at],
    [2, 0],
  );
}
