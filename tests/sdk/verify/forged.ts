/** A log of our own, whose key we hold: so that everything is right but the one thing a test looks at. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const ORIGIN = 'forged.example/log';

const named = (name: string, publicKey: Uint8Array) => {
  const typed = Buffer.concat([Buffer.of(1), publicKey]);
  const id = sha256(`${name}\n`, typed).subarray(0, 4);
  return { name, id, vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
};

const makeKey = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { ...named(name, publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)), privateKey };
};

/** A verifier key that is rightly written, of a point of small order: a stranger can sign under it. */
export const weakVkey = named(ORIGIN, Buffer.alloc(32)).vkey;

const KEY = makeKey(ORIGIN);

/** The verifier key of this log. */
export const { vkey } = KEY;
/** Another key of the same name. */
export const otherKey = makeKey(ORIGIN);

/** A line that signs `text`; `signed` is what the signature is over, when it is another text. */
export const signatureLine = (text: string, by = KEY, signed = text): string => {
  const bytes = Buffer.concat([by.id, sign(null, Buffer.from(signed), by.privateKey)]);
  return `\u2014 ${by.name} ${bytes.toString('base64')}\n`;
};

export const textOf = (size: number | string, root: Uint8Array, origin = ORIGIN): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** A checkpoint of this log, signed by its key. */
export const checkpointOf = (size: number | string, root: Uint8Array): string => {
  const text = textOf(size, root);
  return `${text}\n${signatureLine(text)}`;
};

export const emptyRoot = sha256();

/** A receipt for these bytes as the one entry of this log: rightly committed, rightly signed, whatever they say. */
export const receiptOf = (
  record: string | Uint8Array,
  change: { proof?(proof: string): string; note?(text: string): string } = {},
): string => {
  const salt = Buffer.alloc(32, 7);
  const commitment = sha256(salt, record).toString('base64');
  const leaf = sha256(Buffer.of(0), `forthright/leaf/v1\n${ORIGIN}\n1\n${commitment}\n`);
  const note = change.note?.(textOf(1, leaf)) ?? checkpointOf(1, leaf);
  const proof = `c2sp.org/tlog-proof@v1\nindex 0\n\n${note}`;
  return JSON.stringify({
    version: 'forthright/receipt/v1',
    record: Buffer.from(record).toString('base64'),
    salt: salt.toString('base64'),
    proof: change.proof?.(proof) ?? proof,
    vkey,
  });
};

/** A record that is as it must be, with these members instead of its own. */
export const recordWith = (members: Readonly<Record<string, unknown>>): string => {
  const record: Record<string, unknown> = {
    actor: { id: 'psn_1', kind: 'person' },
    at: '2025-03-03T09:16:02.017Z',
    body: {},
    seq: 1,
    type: 'choice.made.v1',
    v: 1,
    ...members,
  };
  const names = Object.keys(record).sort();
  return `{${names
    .filter((name) => record[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(record[name])}`)
    .join(',')}}`;
};
