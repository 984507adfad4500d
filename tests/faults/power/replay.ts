/** Replays what a process wrote, as strace saw it, up to a moment: what was flushed is on disk, the rest may be. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as the disk has it, and the writes nobody has waited for. */
interface Image {
  durable: Buffer;
  pending: Change[];
}

type Change = { at: number; bytes: Buffer } | { size: number };

/** What a cut leaves of the writes nobody waited for: nothing, some of them, or halves of them. */
export type Cut = 'none' | 'some' | 'torn';

export interface Replay {
  /** The revisions acknowledged so far, at each cut. */
  acknowledged: number;
  /** Writes the files as they would be found after the power came back. */
  leave(folder: string, cut: Cut, chance: () => number): void;
}

const LINE = /^(\w+)\((.*)\)\s+= (-?\d+)/;
const text = (escaped: string): Buffer =>
  Buffer.from([...escaped.matchAll(/\\x([0-9a-f]{2})/g)].map(([, hex]) => Number.parseInt(hex ?? '', 16)));

/** Every acknowledgement of a trace with the disk at that moment. `before` is the folder as it was, all of it durable. */
export function* replays(trace: string, dataDir: string, before: string): Generator<Replay> {
  const files = new Map<string, Image>();
  const open = new Map<number, { path: string; position: number }>();
  const imageOf = (path: string): Image => {
    let image = files.get(path);
    if (!image) {
      let durable: Buffer = Buffer.alloc(0);
      try {
        durable = readFileSync(join(before, path));
      } catch {
        // Made by the process itself.
      }
      image = { durable, pending: [] };
      files.set(path, image);
    }
    return image;
  };
  const leave = (folder: string, cut: Cut, chance: () => number): void => {
    cpSync(before, folder, { recursive: true });
    for (const [path, { durable, pending }] of files) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      const kept = cut === 'none' ? [] : pending.filter(() => chance() < 0.5);
      const changes = cut === 'torn' ? kept.map((change) => torn(change, chance)) : kept;
      writeFileSync(join(folder, path), changes.reduce(applied, durable));
    }
  };

  for (const line of trace.split('\n')) {
    const [, call = '', rest = '', result = '-1'] = LINE.exec(line) ?? [];
    if (Number(result) < 0) continue;
    const fd = Number.parseInt(rest, 10);
    const file = open.get(fd);
    if (call === 'openat') {
      const path = text(/"([^"]*)"/.exec(rest)?.[1] ?? '').toString();
      if (!path.startsWith(`${dataDir}/`) || path.endsWith('-shm')) open.delete(Number(result));
      else {
        const name = path.slice(dataDir.length + 1);
        if (rest.includes('O_TRUNC')) files.set(name, { durable: Buffer.alloc(0), pending: [] });
        open.set(Number(result), { path: name, position: 0 });
      }
    } else if (call === 'close') open.delete(fd);
    else if (call === 'rename') {
      const [from = '', to = ''] = [...rest.matchAll(/"([^"]*)"/g)].map(([, name]) =>
        text(name ?? '').toString(),
      );
      // At once on disk: the signer's head is then as far ahead of the log as it can be.
      const moved = files.get(from.slice(dataDir.length + 1));
      if (moved) files.set(to.slice(dataDir.length + 1), moved);
      files.delete(from.slice(dataDir.length + 1));
    } else if (call === 'write' && fd === 1) {
      const acknowledged = /ACK (\d+)/.exec(text(rest).toString())?.[1];
      if (acknowledged) yield { acknowledged: Number(acknowledged), leave };
    } else if (!file) continue;
    else if (call === 'pwrite64') {
      const at = Number(/, (\d+)$/.exec(rest)?.[1]);
      imageOf(file.path).pending.push({ at, bytes: text(rest) });
    } else if (call === 'write') {
      const bytes = text(rest);
      imageOf(file.path).pending.push({ at: file.position, bytes });
      file.position += bytes.length;
    } else if (call === 'ftruncate') {
      imageOf(file.path).pending.push({ size: Number(/, (\d+)$/.exec(rest)?.[1]) });
    } else if (call === 'fsync' || call === 'fdatasync') {
      const image = imageOf(file.path);
      image.durable = image.pending.reduce(applied, image.durable);
      image.pending = [];
    }
  }
}

const applied = (file: Buffer, change: Change): Buffer => {
  if ('size' in change) {
    const resized = Buffer.alloc(change.size);
    file.copy(resized, 0, 0, change.size);
    return resized;
  }
  const grown = Buffer.alloc(Math.max(file.length, change.at + change.bytes.length));
  file.copy(grown);
  change.bytes.copy(grown, change.at);
  return grown;
};

/** A write of which only the beginning reached the disk. */
const torn = (change: Change, chance: () => number): Change =>
  'size' in change
    ? change
    : { at: change.at, bytes: change.bytes.subarray(0, Math.floor(change.bytes.length * chance())) };
