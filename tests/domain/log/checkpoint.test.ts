import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#domain/log/base64';
import {
  encodeVkey,
  formatCheckpoint,
  formatSignedNote,
  noteKeyId,
  parseCheckpoint,
  parseSignedNote,
  parseVkey,
  signCheckpoint,
  verifyCheckpoint,
} from '#domain/log/checkpoint';
import { bytes, hex, logKey, otherKey, sign, signWith, verify } from './ed25519';
import { bitFlips } from './grown-tree';
import { sha256 } from './naive-tree';
import vectors from './vectors/log.json' with { type: 'json' };

const checkpoint = { origin: vectors.origin, size: 5, root: bytes(vectors.roots[5] as string) };
const note = vectors.checkpointNote;
const ask = { hash: sha256, verify, key: logKey };
const code = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;

describe('golden vectors', () => {
  it('checkpoint text, signed note and verifier key are the frozen ones', () => {
    expect(formatCheckpoint(checkpoint)).toBe(vectors.checkpointText);
    expect(signCheckpoint({ hash: sha256, sign, key: logKey, checkpoint })).toBe(note);
    expect(encodeVkey(sha256, logKey)).toBe(vectors.vkey);
    expect(parseVkey(sha256, vectors.vkey)).toEqual({ ok: true, value: logKey });
  });

  it('the signed note verifies and answers its checkpoint', () => {
    expect(verifyCheckpoint({ ...ask, note })).toEqual({ ok: true, value: checkpoint });
  });

  it('the key id and verifier key of the published Go note example', () => {
    const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const parsed = parseVkey(sha256, vkey);
    expect(parsed.ok && encodeVkey(sha256, parsed.value)).toBe(vkey);
    expect(parsed.ok && hex(noteKeyId(sha256, parsed.value))).toBe('c74f20a3');
    const signed =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const opened = parseSignedNote(signed);
    if (!opened.ok || !parsed.ok) throw new Error('the published note does not parse');
    const signature = opened.value.signatures[0]?.signature as Uint8Array;
    expect(verify(parsed.value.publicKey, new TextEncoder().encode(opened.value.text), signature)).toBe(true);
  });
});

describe('checkpoint text', () => {
  const origin = fc.stringMatching(/^[a-z0-9./-]{1,30}$/);
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 });

  it('any checkpoint reads back as it was written', () => {
    fc.assert(
      fc.property(origin, fc.maxSafeNat(), root, (name, size, hash) => {
        const written = { origin: name, size, root: hash };
        expect(parseCheckpoint(formatCheckpoint(written))).toEqual({ ok: true, value: written });
      }),
    );
  });

  const text = vectors.checkpointText;
  it.each<[string, string]>([
    ['nothing', ''],
    ['no end of line', text.slice(0, -1)],
    ['more after the end', `${text}more\n`],
    ['an empty line after the end', `${text}\n`],
    ['a carriage return', text.replaceAll('\n', '\r\n')],
    ['a leading zero', text.replace('\n5\n', '\n05\n')],
    ['a sign', text.replace('\n5\n', '\n+5\n')],
    ['an exponent', text.replace('\n5\n', '\n5e0\n')],
    ['a size past exact numbers', text.replace('\n5\n', '\n9007199254740992\n')],
    ['no origin', text.replace(vectors.origin, '')],
    ['a space in the origin', text.replace('forthright.', 'forth right.')],
    ['a plus in the origin', text.replace('forthright.', 'forth+right.')],
    ['a root of 31 bytes', `${vectors.origin}\n5\n${toBase64(new Uint8Array(31))}\n`],
    ['a root without padding', text.replace('=\n', '\n')],
    ['a space before the root', text.replace('\n5\n', '\n5\n ')],
  ])('refuses %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(code(parseCheckpoint(changed))).toBe('checkpoint_malformed');
  });

  it('writing what no log has is a bug', () => {
    expect(() => formatCheckpoint({ ...checkpoint, origin: 'a\nb' })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, size: -1 })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, root: new Uint8Array(31) })).toThrow(RangeError);
    const order = { hash: sha256, sign, key: logKey, checkpoint: { ...checkpoint, origin: 'other.example' } };
    expect(() => signCheckpoint(order)).toThrow(RangeError);
  });
});

describe('signatures', () => {
  it('every single-bit change of the signed note is refused', () => {
    const encoded = new TextEncoder().encode(note);
    for (const changed of bitFlips(encoded)) {
      const text = new TextDecoder().decode(changed);
      expect(verifyCheckpoint({ ...ask, note: text }).ok).toBe(false);
    }
  });

  it('every single-bit change of the signature or of the public key is refused', () => {
    const { text, signatures } = parsed(note);
    const own = signatures[0] as (typeof signatures)[number];
    for (const signature of bitFlips(own.signature)) {
      const changed = formatSignedNote({ text, signatures: [{ ...own, signature }] });
      expect(code(verifyCheckpoint({ ...ask, note: changed }))).toBe('signature_invalid');
    }
    for (const publicKey of bitFlips(logKey.publicKey)) {
      expect(verifyCheckpoint({ ...ask, key: { ...logKey, publicKey }, note }).ok).toBe(false);
    }
  });

  it('cosignatures of unknown names and types are kept and ignored', () => {
    const { text, signatures } = parsed(note);
    const cosignature = {
      name: 'witness.example',
      keyId: bytes('01020304'),
      signature: new Uint8Array(72).fill(4),
    };
    const sameName = { ...cosignature, name: logKey.name };
    const cosigned = formatSignedNote({ text, signatures: [cosignature, ...signatures, sameName] });
    expect(parsed(cosigned).signatures).toHaveLength(3);
    expect(verifyCheckpoint({ ...ask, note: cosigned })).toEqual({ ok: true, value: checkpoint });
    const alone = formatSignedNote({ text, signatures: [cosignature, sameName] });
    expect(code(verifyCheckpoint({ ...ask, note: alone }))).toBe('signature_missing');
  });

  it('a bad signature under the key of the log refuses the note, whatever else it bears', () => {
    const { text, signatures } = parsed(note);
    const own = signatures[0] as (typeof signatures)[number];
    const bad = { ...own, signature: own.signature.map((byte) => byte ^ 1) };
    const mixed = formatSignedNote({ text, signatures: [own, bad] });
    expect(code(verifyCheckpoint({ ...ask, note: mixed }))).toBe('signature_invalid');
  });

  it('another key with the same name is not the log', () => {
    const forged = signCheckpoint({
      hash: sha256,
      sign: signWith(otherKey.secret),
      key: otherKey.key,
      checkpoint,
    });
    expect(code(verifyCheckpoint({ ...ask, note: forged }))).toBe('signature_missing');
  });

  it('a checkpoint about another log is refused though the signature holds', () => {
    const text = formatCheckpoint({ ...checkpoint, origin: 'other.example/log' });
    const signature = sign(new TextEncoder().encode(text));
    const signatures = [{ name: logKey.name, keyId: noteKeyId(sha256, logKey), signature }];
    expect(code(verifyCheckpoint({ ...ask, note: formatSignedNote({ text, signatures }) }))).toBe(
      'origin_mismatch',
    );
  });
});

describe('the signed note', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['a text without signatures', vectors.checkpointText],
    ['an empty line instead of signatures', `${vectors.checkpointText}\n`],
    ['no end of line', note.slice(0, -1)],
    ['more after the end', `${note}more`],
    ['an empty line at the end', `${note}\n`],
    ['a hyphen for the dash', note.replace('\u2014', '-')],
    ['two spaces', note.replace('\u2014 ', '\u2014  ')],
    ['a word after the signature', note.replace(/\n$/, ' more\n')],
    ['a tab in the text', note.replace('log\n', 'log\t\n')],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a signature of a key id alone', note.replace(/[^ ]+\n$/, 'AAAAAA==\n')],
    [
      'base64 with a stray bit',
      note.replace(/([^ ]+)=\n$/, (_, digits: string) => `${digits.slice(0, -1)}B=\n`),
    ],
    ['too many signatures', note + `\u2014 w.example AAAAAAA=\n`.repeat(64)],
  ])('refuses %s', (_, changed) => {
    expect(changed).not.toBe(note);
    expect(code(parseSignedNote(changed))).toBe('note_malformed');
  });

  it('any note that is read is written back byte for byte', () => {
    const line = fc.record({
      name: fc.stringMatching(/^[a-z.]{1,12}$/),
      keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    });
    const body = fc.array(
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, '')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(body, fc.array(line, { minLength: 1, maxLength: 16 }), (lines, signatures) => {
        const written = { text: `${lines.join('\n')}\n`, signatures };
        expect(parsed(formatSignedNote(written))).toEqual(written);
      }),
    );
  });

  it('verifier keys with another id, another type or another spelling are refused', () => {
    const name = vectors.origin;
    const id = hex(noteKeyId(sha256, logKey));
    const key = toBase64(Uint8Array.of(1, ...logKey.publicKey));
    expect(`${name}+${id}+${key}`).toBe(vectors.vkey);
    const cosigner = toBase64(Uint8Array.of(4, ...logKey.publicKey));
    const wrong = [
      '',
      `${name}+${id}`,
      `${name}+00000000+${key}`,
      `${name}+${id.toUpperCase()}+${key}`,
      `${name}x+${id}+${key}`,
      `${name}+${id}+${cosigner}`,
      `${name}+${id}+${key}=`,
      ` ${vectors.vkey}`,
      `${vectors.vkey}\n`,
    ];
    for (const vkey of wrong) expect(code(parseVkey(sha256, vkey))).toBe('vkey_malformed');
    expect(() => encodeVkey(sha256, { ...logKey, name: 'a+b' })).toThrow(RangeError);
    expect(() => encodeVkey(sha256, { ...logKey, publicKey: new Uint8Array(31) })).toThrow(RangeError);
  });
});

describe('base64', () => {
  it('agrees with the platform, and every accepted text is the one spelling of its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (value) => {
        expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
        expect(fromBase64(toBase64(value))).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=]{0,8}$/), (text) => {
        const value = fromBase64(text);
        expect(value === null || toBase64(value) === text).toBe(true);
      }),
    );
    for (const text of ['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'A===', '====', 'AA A', 'AA-_', 'AAAA\n']) {
      expect(fromBase64(text)).toBeNull();
    }
  });
});

function parsed(text: string) {
  const result = parseSignedNote(text);
  if (!result.ok) throw new Error(`not a note: ${result.error.code}`);
  return result.value;
}
