import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#domain/log/canonical';
import { commitmentOf, leafData, leafHash } from '#domain/log/leaf';
import {
  ACTOR_KINDS,
  decodeRecord,
  encodeRecord,
  type LogRecord,
  MAX_RECORD_BYTES,
} from '#domain/log/record';
import { bitFlips } from './grown-tree';
import { sha256 } from './naive-tree';
import vectors from './vectors/log.json' with { type: 'json' };

const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample: LogRecord = {
  v: 1,
  seq: 3,
  at: '2025-03-03T09:16:02.017Z',
  type: 'choice.given.v1',
  actor: { kind: 'person', id: 'psn_7' },
  body: { activity: 'act_3' },
};

describe('golden vectors', () => {
  it.each(vectors.entries)('$name', (entry) => {
    const record = entry.record as unknown as LogRecord;
    const encoded = encodeRecord(record);
    expect(hex(encoded)).toBe(entry.bytesHex);
    expect(decodeRecord(bytes(entry.bytesHex))).toEqual({ ok: true, value: record });
    const commitment = commitmentOf(sha256, bytes(entry.saltHex), encoded);
    expect(hex(commitment)).toBe(entry.commitmentHex);
    const leaf = { origin: vectors.origin, seq: record.seq, commitment };
    expect(new TextDecoder().decode(leafData(leaf))).toBe(entry.leafData);
    expect(hex(leafHash(sha256, leaf))).toBe(entry.leafHashHex);
  });
});

describe('record bytes', () => {
  const id = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .filter((text) => !/\p{Cc}/u.test(text));
  const record = fc.record(
    {
      v: fc.constant(1 as const),
      seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      at: fc
        .date({
          min: new Date('1970-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString()),
      type: fc.stringMatching(/^[a-z][a-z0-9_]{0,9}(\.[a-z0-9_]{1,9}){1,2}\.v[1-9][0-9]{0,2}$/),
      actor: fc.record({ kind: fc.constantFrom(...ACTOR_KINDS), id }, { noNullPrototype: true }),
      subject: id,
      key: id,
      body: fc
        .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), {
          noNullPrototype: true,
        })
        .map((body) => JSON.parse(JSON.stringify(body)) as JsonObject),
    },
    { requiredKeys: ['v', 'seq', 'at', 'type', 'actor', 'body'], noNullPrototype: true },
  );

  it('any record reads back as it was written', () => {
    fc.assert(
      fc.property(record, (written) => {
        expect(decodeRecord(encodeRecord(written))).toEqual({ ok: true, value: written });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string]>([
    ['white space', ' {}'],
    ['a byte-order mark', `\ufeff${new TextDecoder().decode(encodeRecord(sample))}`],
    ['members in another order', JSON.stringify(sample)],
    ['a member twice', new TextDecoder().decode(encodeRecord(sample)).replace('"seq":3', '"seq":9,"seq":3')],
    ['another spelling of a number', new TextDecoder().decode(encodeRecord(sample)).replace(':3', ':3.0')],
    [
      'another spelling of a string',
      new TextDecoder().decode(encodeRecord(sample)).replace('act_3', '\\u0061ct_3'),
    ],
    ['a lone surrogate', new TextDecoder().decode(encodeRecord(sample)).replace('act_3', '\\ud800')],
    ['no JSON', '{"v":1'],
    ['nothing', ''],
    ['hostile nesting', '['.repeat(60_000)],
    ['valid nesting past the bound', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('bytes with %s are not the bytes of a record', (_, text) => {
    expect(decodeRecord(utf8(text))).toEqual({ ok: false, error: { code: 'record_not_canonical' } });
  });

  it('bytes that are not UTF-8 are refused', () => {
    expect(decodeRecord(Uint8Array.of(0x22, 0xff, 0x22)).ok).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an unknown member', { ...sample, name: 'Ada' }],
    ['an unknown member of the actor', { ...sample, actor: { kind: 'person', id: 'psn_7', name: 'Ada' } }],
    ['a missing member', (({ body: _body, ...rest }) => rest)(sample)],
    ['another version', { ...sample, v: 2 }],
    ['seq 0', { ...sample, seq: 0 }],
    ['a broken seq', { ...sample, seq: 1.5 }],
    ['a seq past exact numbers', { ...sample, seq: 2 ** 53 }],
    ['a time without milliseconds', { ...sample, at: '2025-03-03T09:16:02Z' }],
    ['a time with an offset', { ...sample, at: '2025-03-03T09:16:02.017+00:00' }],
    ['a day no calendar has', { ...sample, at: '2025-02-30T09:16:02.017Z' }],
    ['a tag without version', { ...sample, type: 'choice.given' }],
    ['a tag in capitals', { ...sample, type: 'Choice.given.v1' }],
    ['a tag of version 0', { ...sample, type: 'choice.given.v0' }],
    ['an unknown kind of actor', { ...sample, actor: { kind: 'robot', id: 'r' } }],
    ['an actor without id', { ...sample, actor: { kind: 'person', id: '' } }],
    ['an empty subject', { ...sample, subject: '' }],
    ['a key with a line break', { ...sample, key: 'a\nb' }],
    ['a list as body', { ...sample, body: [] }],
  ])('a record with %s is malformed when read and a bug when written', (_, value) => {
    const canonical = utf8(sortedJson(value));
    expect(decodeRecord(canonical)).toEqual({ ok: false, error: { code: 'record_malformed' } });
    expect(() => encodeRecord(value as LogRecord)).toThrow(TypeError);
  });

  it('64 KiB is accepted, one byte more is not', () => {
    const room = MAX_RECORD_BYTES - encodeRecord({ ...sample, body: { pad: '' } }).length;
    const full = encodeRecord({ ...sample, body: { pad: 'x'.repeat(room) } });
    expect(full.length).toBe(65_536);
    expect(decodeRecord(full).ok).toBe(true);
    expect(() => encodeRecord({ ...sample, body: { pad: 'x'.repeat(room + 1) } })).toThrow(RangeError);
    const over = utf8(new TextDecoder().decode(full).replace('xx', 'xxx'));
    expect(decodeRecord(over)).toEqual({ ok: false, error: { code: 'record_too_large' } });
  });
});

describe('the leaf', () => {
  const salt = new Uint8Array(32).fill(7);
  const record = encodeRecord(sample);
  const leaf = { origin: 'forthright.example/log', seq: 3, commitment: commitmentOf(sha256, salt, record) };

  it('every single-bit change of salt or record changes the commitment', () => {
    for (const changed of bitFlips(salt))
      expect(commitmentOf(sha256, changed, record)).not.toEqual(leaf.commitment);
    for (const changed of bitFlips(record))
      expect(commitmentOf(sha256, salt, changed)).not.toEqual(leaf.commitment);
  });

  it('the same record under another salt has another leaf, so a leaf tells nobody type, time or people', () => {
    const other = { ...leaf, commitment: commitmentOf(sha256, new Uint8Array(32).fill(8), record) };
    expect(leafHash(sha256, other)).not.toEqual(leafHash(sha256, leaf));
    const text = new TextDecoder().decode(leafData(leaf));
    expect(text).toMatch(/^forthright\/leaf\/v1\nforthright\.example\/log\n3\n[A-Za-z0-9+/]{43}=\n$/);
  });

  it('the same commitment at another place or in another log is another leaf', () => {
    expect(leafHash(sha256, { ...leaf, seq: 4 })).not.toEqual(leafHash(sha256, leaf));
    expect(leafHash(sha256, { ...leaf, origin: 'forthright.example/other' })).not.toEqual(
      leafHash(sha256, leaf),
    );
  });

  it('refuses what could not be told apart: origins with line breaks, short salts, seq 0', () => {
    expect(() => leafData({ ...leaf, origin: 'a\n1' })).toThrow(RangeError);
    expect(() => leafData({ ...leaf, seq: 0 })).toThrow(RangeError);
    expect(() => leafData({ ...leaf, commitment: salt.slice(1) })).toThrow(RangeError);
    expect(() => commitmentOf(sha256, salt.slice(1), record)).toThrow(RangeError);
  });
});

/** Canonical enough for the malformed samples: ASCII names, members sorted. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sortedJson(member)}`).join(',')}}`;
}
