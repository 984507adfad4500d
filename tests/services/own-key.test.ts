/** A key that came from a browser: taken only if systems can seal to it, in place of an earlier one until something was sealed, and never with a passphrase. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { MINUTE } from '#domain/time';
import { newKey } from '#sdk/open';
import { keyFingerprint, sealCopy } from '#sdk/seal';
import { type Door, newDoor, newEmployee } from '../machine/door';
import { must, OPERATOR } from './portal';

/** The field of P-256 and the constant of its curve (NIST SP 800-186). */
const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const power = (base: bigint, exponent: bigint): bigint => {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % PRIME, exponent / 2n);
  return exponent % 2n === 1n ? (half * base) % PRIME : half;
};
/** The point of the curve at x = 0, with x written as it is given. */
const atZero = (x: bigint): string =>
  Buffer.from(
    `04${[x, power(B, (PRIME + 1n) / 4n)].map((each) => each.toString(16).padStart(64, '0')).join('')}`,
    'hex',
  ).toString('base64');

let door: Door;
let person: string;
let request: string;
beforeEach(async () => {
  door = await newDoor();
  onTestFinished(() => door.portal.close());
  const { portal } = door;
  person = await newEmployee(portal);
  const officer = await newEmployee(portal);
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  const by = { person, idempotencyKey: 'form-key-1' };
  ({ request } = must(
    await portal.services.requests.make(by, { kind: 'access', category: 'mouse_pointer', language: 'en' }),
  ));
  must(await portal.services.inbox.act.accept({ person: officer, formKey: 'form-key-2' }, { request }));
});

const brought = async () => {
  const { publicKey, lock, passphrase } = await newKey();
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { publicKey: base64(publicKey), lock: base64(lock), passphrase };
};
const copies = () => door.portal.services.copies;
const sealTo = async () => (await door.get('/api/v1/tasks')).json().tasks[0]?.seal_to;

const nextTask = async () => (await door.get('/api/v1/tasks', { query: { open: '1' } })).json().tasks[0];
/** A copy as a system brings it, sealed to a key that it was told once. */
const bring = async (task: string, to: string, sealedTo?: string) => {
  const parts: Uint8Array[] = [];
  for await (const part of sealCopy([Buffer.from('a copy')], to)) parts.push(part);
  const sealed = Buffer.concat(parts);
  const path = join(mkdtempSync(join(tmpdir(), 'sealed-')), 'copy');
  writeFileSync(path, sealed);
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const done = await copies().receive({
    system: 'collector',
    task,
    path,
    sha256,
    bytes: sealed.length,
    sealedTo,
  });
  return done.ok ? 'taken' : done.error.code;
};

describe('a copy that was sealed to a key of before', () => {
  it('is refused while the new one was not handed out, and by its fingerprint ever after', async () => {
    const [first, second] = [await brought(), await brought()];
    must(copies().takeKey(person, request, first));
    const { id } = await nextTask();
    must(copies().takeKey(person, request, second));
    expect(await bring(id, first.publicKey)).toBe('sealed_to_other_key');
    expect(await sealTo()).toBe(second.publicKey);
    const old = await keyFingerprint(first.publicKey);
    expect(await bring(id, first.publicKey, old)).toBe('sealed_to_other_key');
    // It is asked for again at once, and another key can still be made.
    expect(await sealTo()).toBe(second.publicKey);
    expect(copies().mine(person)[0]?.mayMakeKey).toBe(true);
    const now = await keyFingerprint(second.publicKey);
    expect(await bring(id, second.publicKey, now.replaceAll(' ', '').toUpperCase())).toBe('taken');
    expect(await copies().open(person, id, second.passphrase)).toMatchObject({ ok: true });
  });

  it('counts as sealed to the key that was handed out last where the system does not say', async () => {
    const key = await brought();
    must(copies().takeKey(person, request, key));
    const { id } = await nextTask();
    expect(await bring(id, key.publicKey)).toBe('taken');
  });
});

describe('opening a copy at the portal', () => {
  it('is one at a time for each person, and ten in a minute', async () => {
    const key = must(await copies().makeKey(person, request));
    const { id, seal_to: to } = await nextTask();
    expect(await bring(id, to)).toBe('taken');
    const open = async (passphrase: string) => {
      const done = await copies().open(person, id, passphrase);
      return done.ok ? 'open' : done.error.code;
    };
    expect(await Promise.all([open('AAAA'), open('BBBB')])).toEqual(['wrong_passphrase', 'opening_enough']);
    for (let at = 2; at <= 10; at++) expect(await open('AAAA')).toBe('wrong_passphrase');
    expect(await open(key.passphrase)).toBe('opening_enough');
    door.clock.now += MINUTE;
    expect(await open(key.passphrase)).toBe('open');
  });
});

describe('a key from a browser', () => {
  it('is what systems are told, says where it was made, and is replaced in either direction', async () => {
    const first = await brought();
    must(copies().takeKey(person, request, first));
    expect(await sealTo()).toBe(first.publicKey);
    const [shown] = copies().mine(person);
    expect(shown).toMatchObject({
      hasKey: true,
      mayMakeKey: true,
      key: { madeIn: 'browser', fingerprint: await keyFingerprint(first.publicKey) },
    });

    must(await copies().makeKey(person, request));
    expect(copies().mine(person)[0]?.key?.madeIn).toBe('portal');
    const second = await brought();
    must(copies().takeKey(person, request, second));
    expect(await sealTo()).toBe(second.publicKey);
    expect(copies().mine(person)[0]?.key?.madeIn).toBe('browser');

    const bytes = readdirSync(door.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(bytes.some((file) => file.includes(second.publicKey))).toBe(true);
    expect(bytes.some((file) => file.includes(second.passphrase))).toBe(false);
    expect(bytes.some((file) => file.includes(second.passphrase.replaceAll('-', '')))).toBe(false);
  });

  it('is nobody else’s to bring', async () => {
    const key = await brought();
    const other = await newEmployee(door.portal);
    expect(copies().takeKey(other, request, key)).toMatchObject({ error: { code: 'not_found' } });
    expect(copies().mine(person)[0]?.hasKey).toBe(false);
  });

  it('is refused with a code where it is no point of P-256, or no lock', async () => {
    const { publicKey, lock } = await brought();
    const point = Buffer.from(publicKey, 'base64');
    const locked = Buffer.from(lock, 'base64');
    const changed = (bytes: Buffer, at: number, value: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = value;
      return copy.toString('base64');
    };
    const short = Buffer.concat([Buffer.of(2 + ((point[64] ?? 0) & 1)), point.subarray(1, 33)]);
    for (const [what, wrong] of Object.entries({
      nothing: '',
      'a point beside the curve': changed(point, 64, (point[64] ?? 0) ^ 1),
      'the point at infinity': Buffer.of(0).toString('base64'),
      'zeros behind a four': Buffer.concat([Buffer.of(4), Buffer.alloc(64)]).toString('base64'),
      'a number that is larger than the field': atZero(PRIME),
      'a compressed point': short.toString('base64'),
      'a hybrid point': changed(point, 0, 6 + ((point[64] ?? 0) & 1)),
      'a byte too many': Buffer.concat([point, Buffer.of(0)]).toString('base64'),
      'base64 with something beside it': `${publicKey} `,
      'base64 of another alphabet': `${publicKey.slice(0, -2)}-_`,
    }))
      expect(copies().takeKey(person, request, { publicKey: wrong, lock }), what).toMatchObject({
        error: { code: 'key_unfit' },
      });
    const weak = Buffer.from(locked);
    weak.writeUInt32BE(99_999, 16);
    const heavy = Buffer.from(locked);
    heavy.writeUInt32BE(10_000_000, 16);
    for (const [what, wrong] of Object.entries({
      nothing: '',
      'more rounds than the portal is to do': heavy.toString('base64'),
      'another name': changed(locked, 0, 0),
      'fewer rounds than are safe': weak.toString('base64'),
      'a lock that is cut off': locked.subarray(0, locked.length - 1).toString('base64'),
      'a byte behind it': Buffer.concat([locked, Buffer.of(0)]).toString('base64'),
    }))
      expect(copies().takeKey(person, request, { publicKey, lock: wrong }), what).toMatchObject({
        error: { code: 'key_unfit' },
      });
    expect(copies().mine(person)[0]?.hasKey).toBe(false);
    must(copies().takeKey(person, request, { publicKey: atZero(0n), lock }));
    must(copies().takeKey(person, request, { publicKey, lock }));
  });
});
