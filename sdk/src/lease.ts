import { instantOf } from './instants';
import { failed, type Outcome, ok } from './outcome';
import { jsonOf, leasePayloadOf } from './parse';

/** What a lease header vouches for. `issuedAt` in milliseconds, by the portal's clock. */
export interface Lease {
  epoch: string;
  revision: number;
  pauseEpoch: number;
  etag: string;
  issuedAt: number;
}

/** Reads a `Forthright-Lease` header; null when the answer had none. */
export type ReadLease = (header: string | null) => Promise<Outcome<Lease>>;

const CONTEXT = new TextEncoder().encode('forthright/lease/v1\n');
const ED25519 = 1;

export const bytesOf = (binary: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0));

/** Unpadded base64url to bytes; undefined when it is not that. */
const base64UrlBytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return undefined;
  return bytesOf(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
};

export const concat = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
};

const ETAG = /^(?:W\/)?"?([^"]*)"?$/;

/** An entity tag without quotes and weakness mark: a compressing proxy adds a `W/`, and the payload may carry it bare. */
export const bareEtag = (etag: string): string => ETAG.exec(etag)?.[1] ?? etag;

/** A C2SP verifier key: `name+hash+base64(0x01 || public key)`. Throws a TypeError when it is none: a mistake of configuration. */
export const parseVerifierKey = (
  vkey: string,
): { name: string; hash: string; typed: Uint8Array<ArrayBuffer> } => {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(vkey.trim());
  const [, name, hash, encoded] = match ?? [];
  if (!name || !hash || !encoded || encoded.length % 4 !== 0) {
    throw new TypeError('verifyKey is not a verifier key of the form name+hash+base64.');
  }
  const typed = bytesOf(atob(encoded));
  if (typed.length !== 33 || typed[0] !== ED25519) throw new TypeError('verifyKey is not an Ed25519 key.');
  return { name, hash, typed };
};

/** The key for WebCrypto. Rejects when the hash in the verifier key is not its own, or this machine knows no Ed25519. */
export const importKey = async (vkey: ReturnType<typeof parseVerifierKey>): Promise<CryptoKey> => {
  const named = concat(new TextEncoder().encode(`${vkey.name}\n`), vkey.typed);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named));
  const hash = Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== vkey.hash) throw new TypeError('The hash in verifyKey does not belong to its key.');
  return crypto.subtle.importKey('raw', vkey.typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
};

/** A reader of lease headers. With a verifier key, a header counts only with the log key's signature on it. */
export const leaseReader = (verifyKey: string | undefined): ReadLease => {
  const parsed = verifyKey === undefined ? undefined : parseVerifierKey(verifyKey);
  let imported: Promise<CryptoKey> | undefined;

  const signed = async (payload: Uint8Array, signature: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    if (!parsed) return true;
    imported ??= importKey(parsed);
    try {
      return await crypto.subtle.verify('Ed25519', await imported, signature, concat(CONTEXT, payload));
    } catch {
      return false;
    }
  };

  return async (header) => {
    if (header === null) return failed('lease_missing', 'The answer carries no Forthright-Lease header.');
    const [encodedPayload = '', encodedSignature = '', ...rest] = header.split('.');
    const payload = base64UrlBytes(encodedPayload);
    const signature = base64UrlBytes(encodedSignature);
    if (!payload || !signature || rest.length > 0) {
      return failed('lease_malformed', 'The lease header is not two base64url parts.');
    }
    if (!(await signed(payload, signature))) {
      return failed('lease_signature', 'The lease is not signed by the key given as verifyKey.');
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(payload);
    } catch {
      return failed('lease_malformed', 'The lease payload is not UTF-8.');
    }
    const lease = leasePayloadOf(jsonOf(text));
    if (!lease) return failed('lease_malformed', 'The lease payload is not as documented.');
    return ok({
      epoch: lease.epoch,
      revision: lease.revision,
      pauseEpoch: lease.pause_epoch,
      etag: bareEtag(lease.etag),
      issuedAt: instantOf(lease.issued_at),
    });
  };
};
