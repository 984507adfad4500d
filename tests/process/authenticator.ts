/**
 * A device with a key, made of node:crypto alone: it speaks WebAuthn (Level 3) as a browser and its authenticator do, with CBOR of its own, and
 * can be told to lie. It shares no code with what verifies it.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** CBOR as far as WebAuthn needs it: integers, texts, bytes and maps (RFC 8949). */
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value, 'utf8')]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]),
  ]);
};

const head = (major: number, size: number): Buffer => {
  const type = major << 5;
  if (size < 24) return Buffer.from([type | size]);
  if (size < 0x100) return Buffer.from([type | 24, size]);
  return Buffer.from([type | 25, size >> 8, size & 0xff]);
};

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer): string => bytes.toString('base64url');

/** What a browser and its device say about the moment; every part can be made wrong. */
export interface Told {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Whether the device made sure who holds it. */
  verified?: boolean;
  type?: string;
  counter?: number;
  /** As whose key it is shown. */
  credential?: string;
  userHandle?: string;
  crossOrigin?: boolean;
}

interface Asked {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
  user?: { id: string };
}

export interface Authenticator {
  credential: string;
  /** How often it says it was used; 0 for ever where it does not count. */
  counter: number;
  /** Answers `navigator.credentials.create`, as JSON. */
  make(asked: unknown, told?: Told): string;
  /** Answers `navigator.credentials.get`, as JSON. */
  show(asked: unknown, told?: Told): string;
}

export const createAuthenticator = (
  origin = 'http://localhost:3000',
  { counts = true }: { counts?: boolean } = {},
): Authenticator => {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let userHandle: string | undefined;

  const clientData = (type: string, asked: Asked, told: Told): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: told.type ?? type,
        challenge: told.challenge ?? asked.challenge,
        origin: told.origin ?? origin,
        crossOrigin: told.crossOrigin ?? false,
      }),
    );
  const authenticatorData = (rpId: string, told: Told, attested: Buffer | undefined): Buffer => {
    // UP 0x01, UV 0x04, AT 0x40
    const flags = 0x01 | ((told.verified ?? true) ? 0x04 : 0) | (attested ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(told.counter ?? device.counter);
    return Buffer.concat([
      sha256(told.rpId ?? rpId),
      Buffer.from([flags]),
      counter,
      attested ?? Buffer.alloc(0),
    ]);
  };
  const step = (): void => {
    if (counts) device.counter += 1;
  };

  const device: Authenticator = {
    credential: base64url(id),
    counter: 0,
    make: (given, told = {}) => {
      const asked = given as Asked;
      userHandle = asked.user?.id;
      step();
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const client = clientData('webauthn.create', asked, told);
      const attestationObject = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authenticatorData(asked.rp?.id ?? '', told, attested)],
        ]),
      );
      return JSON.stringify({
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          attestationObject: base64url(attestationObject),
          transports: ['internal'],
        },
      });
    },
    show: (given, told = {}) => {
      const asked = given as Asked;
      step();
      const client = clientData('webauthn.get', asked, told);
      const data = authenticatorData(asked.rpId ?? '', told, undefined);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      const name = told.credential ?? base64url(id);
      return JSON.stringify({
        id: name,
        rawId: name,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          userHandle: told.userHandle ?? userHandle,
        },
      });
    },
  };
  return device;
};

/** A P-256 key as COSE writes it (RFC 9053, section 7.1). */
const coseKey = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
};
