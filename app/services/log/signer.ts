import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shutFile } from '#db/private-files';
import { fromBase64, toBase64 } from '#domain/log/base64';
import { equalBytes } from '#domain/log/bytes';
import { type SignBytes, signCheckpoint } from '#domain/log/checkpoint';
import { emptyRoot, HASH_LENGTH, type Hash } from '#domain/log/hash';
import { verifyConsistency } from '#domain/log/tree';
import { ok, type Result, refuse } from '#domain/result';
import type { LogKey } from './key-file';

/** The last tree this signer vouched for. */
export interface SignedHead {
  size: number;
  root: Uint8Array;
}

export interface Signer {
  head(): SignedHead | undefined;
  /** Signs a tree that continues the last one; `proof` is the consistency proof from that one. */
  sign(head: SignedHead, proof: readonly Uint8Array[]): Result<string, { code: 'inconsistent_log' }>;
}

/**
 * Signs checkpoints and never two that contradict each other: it keeps its last (size, root) in a file of its own and
 * asks for a consistency proof from there. It knows nothing of the log's content, so it can move to another machine.
 */
export const createSigner = (parts: {
  origin: string;
  key: LogKey & { sign: SignBytes };
  hash: Hash;
  stateFile: string;
}): Signer => {
  let last = readHead(parts.stateFile);
  return {
    head: () => last,
    sign: (head, proof) => {
      const continues =
        last === undefined ||
        (last.size === head.size
          ? equalBytes(last.root, head.root)
          : last.size < head.size &&
            verifyConsistency({
              hash: parts.hash,
              oldSize: last.size,
              oldRoot: last.root,
              size: head.size,
              root: head.root,
              path: proof,
            }));
      if (!continues) return refuse('inconsistent_log');
      // On disk before the signature leaves: a crash in between costs a signature, never a contradiction.
      if (last?.size !== head.size) writeHead(parts.stateFile, head);
      last = head;
      return ok(
        signCheckpoint({
          hash: parts.hash,
          checkpoint: { origin: parts.origin, size: head.size, root: head.root },
          key: { name: parts.origin, publicKey: parts.key.publicKey },
          sign: parts.key.sign,
        }),
      );
    },
  };
};

/** The head a signer wrote last; undefined where there is no file. Throws when the file does not hold one. */
export const readHead = (path: string): SignedHead | undefined => {
  if (!existsSync(path)) return undefined;
  shutFile(path);
  let stored: { size?: unknown; root?: unknown };
  try {
    stored = JSON.parse(readFileSync(path, 'utf8')) as typeof stored;
  } catch {
    stored = {};
  }
  const root = typeof stored.root === 'string' ? fromBase64(stored.root) : null;
  if (!Number.isSafeInteger(stored.size) || root?.length !== HASH_LENGTH)
    throw new Error(`${path} does not hold a signed head. Restore it from the newest copy of this folder.`);
  return { size: stored.size as number, root };
};

/** The head of a signer that has signed nothing: written before the first entry, so that its absence later tells. */
export const writeFirstHead = (path: string, hash: Hash): void =>
  writeHead(path, { size: 0, root: emptyRoot(hash) });

const writeHead = (path: string, head: SignedHead): void => {
  const next = `${path}.next`;
  const file = openSync(next, 'w', 0o600);
  try {
    // Written to its end or not at all: a disk that is nearly full takes half of a text and says nothing.
    writeFileSync(file, JSON.stringify({ size: head.size, root: toBase64(head.root) }));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
  // The name too must be on disk: a signer whose file is gone after a power cut would not be believed.
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
