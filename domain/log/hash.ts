import { concatBytes } from './bytes';

/** SHA-256, handed in by the caller: 32 bytes for any input. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Length of a SHA-256 value in bytes. */
export const HASH_LENGTH = 32;

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** Hash of a leaf (RFC 6962, section 2.1). The prefix keeps a leaf from being taken for a node. */
export const leafHashOf = (hash: Hash, leafData: Uint8Array): Uint8Array =>
  hash(concatBytes(LEAF_PREFIX, leafData));

/** Hash of a node over its two children (RFC 6962, section 2.1). */
export const nodeHashOf = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(concatBytes(NODE_PREFIX, left, right));

/** Root of a tree without leaves (RFC 6962, section 2.1): the hash of no bytes. */
export const emptyRoot = (hash: Hash): Uint8Array => hash(new Uint8Array(0));
