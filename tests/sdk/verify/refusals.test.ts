/** Everything is right but one thing: each code of the verifier is seen to be given, for the thing it names. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#domain/log/canonical';
import { REFUSALS } from '#verify/refusals';
import { verifyCheckpoint, verifyConsistency, verifyReceipt } from '#verify/verify';
import {
  checkpointOf,
  emptyRoot,
  otherKey,
  receiptOf,
  recordWith,
  signatureLine,
  textOf,
  vkey,
  weakVkey,
} from './forged';

const given = new Set<string>();
const codeOf = (result: { verdict: string; code?: string }) => {
  if (result.code !== undefined) given.add(result.code);
  return result.code ?? result.verdict;
};
const receipt = async (text: string, key = vkey) => codeOf(await verifyReceipt(text, key));
const checkpoint = async (text: string, key = vkey) => codeOf(await verifyCheckpoint(text, key));
const consistency = async (older: string, proof: string) =>
  codeOf(await verifyConsistency(older, proof, vkey));

const ROOT = new Uint8Array(32).fill(1);
const OTHER = new Uint8Array(32).fill(2);
const hash = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

afterEach(() => vi.unstubAllGlobals());

describe('a receipt that somebody made with a key of their own', () => {
  it('holds under that key, and says whose key it is not', async () => {
    expect(await receipt(receiptOf(recordWith({})))).toBe('verified');
    expect(await verifyReceipt(receiptOf(recordWith({})))).toMatchObject({ verdict: 'key_not_trusted' });
    expect(await receipt(receiptOf(recordWith({})), otherKey.vkey)).toBe('key_other');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['with white space', `${recordWith({})}\n`, 'record_not_canonical'],
    ['with members out of order', '{"v":1,"seq":1}', 'record_not_canonical'],
    ['with a member twice', recordWith({}).replace('"seq":1', '"seq":1,"seq":1'), 'record_not_canonical'],
    [
      'with a number in a second spelling',
      recordWith({}).replace('"v":1', '"v":1.0'),
      'record_not_canonical',
    ],
    ['with -0', recordWith({}).replace('{}', '{"a":-0}'), 'record_not_canonical'],
    ['with a number beyond all', recordWith({}).replace('{}', '{"a":1e999}'), 'record_not_canonical'],
    ['with an escape that is not needed', recordWith({}).replace('psn', '\\u0070sn'), 'record_not_canonical'],
    ['with half a character', recordWith({}).replace('psn', '\\ud800'), 'record_not_canonical'],
    ['with a byte order mark', `\ufeff${recordWith({})}`, 'record_malformed'],
    ['that is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'record_not_text'],
    ['that is no JSON', 'seq 1', 'record_malformed'],
    ['that is a list', '[]', 'record_malformed'],
    ['that is nothing', '', 'record_malformed'],
    ['that is too large', recordWith({ body: { a: 'x'.repeat(65_536) } }), 'record_too_large'],
    ['that is deep', recordWith({}).replace('{}', `{"a":${nested(200)}}`), 'record_not_canonical'],
    ['that is deeper than any stack', nested(30_000), 'record_not_canonical'],
    ['of another number', recordWith({ seq: 2 }), 'record_elsewhere'],
    ['with a member too many', recordWith({ w: 1 }), 'record_malformed'],
    [
      'with __proto__',
      recordWith({}).replace('{}', '{}').replace('{"actor"', '{"__proto__":{},"actor"'),
      'record_malformed',
    ],
    ['of version 2', recordWith({ v: 2 }), 'record_malformed'],
    ['without a time', recordWith({ at: undefined }), 'record_malformed'],
    ['on the 30th of February', recordWith({ at: '2025-02-30T00:00:00.000Z' }), 'record_malformed'],
    ['without milliseconds', recordWith({ at: '2025-02-20T00:00:00Z' }), 'record_malformed'],
    ['with a type in capitals', recordWith({ type: 'Choice.made.v1' }), 'record_malformed'],
    ['with a type without version', recordWith({ type: 'choice.made' }), 'record_malformed'],
    ['by nobody', recordWith({ actor: { id: '', kind: 'person' } }), 'record_malformed'],
    ['by an unknown kind', recordWith({ actor: { id: 'a', kind: 'ghost' } }), 'record_malformed'],
    [
      'by an actor with more to say',
      recordWith({ actor: { id: 'a', kind: 'person', x: 1 } }),
      'record_malformed',
    ],
    ['about a control character', recordWith({ subject: 'a\u0085' }), 'record_malformed'],
    ['about a name of 257', recordWith({ subject: 'x'.repeat(257) }), 'record_malformed'],
    ['with seq 0', recordWith({ seq: 0 }), 'record_malformed'],
    ['with half a seq', recordWith({ seq: 1.5 }), 'record_malformed'],
    ['with a body that is a list', recordWith({ body: [] }), 'record_malformed'],
  ])('is refused: a record %s', async (_, record, code) => {
    expect(await receipt(receiptOf(record))).toBe(code);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a name of 256 signs of two units', { subject: '😀'.repeat(256) }],
    ['every optional member', { subject: 'psn_1', key: 'form:1' }],
    ['a body of every kind of value', { body: { '': [null, true, 1.5, 'é\u2028', { '😀': -1e-7 }] } }],
    ['the largest body', { body: { a: 'x'.repeat(65_380) } }],
  ])('holds with %s', async (_, members) => {
    expect(await receipt(receiptOf(recordWith(members)))).toBe('verified');
  });

  it('holds as deep as the writer writes, and no deeper', async () => {
    const withDepth = (depth: number) => recordWith({ body: { a: JSON.parse(nested(depth)) } });
    const isWritten = (depth: number) => {
      try {
        canonicalJson(JSON.parse(withDepth(depth)));
        return true;
      } catch {
        return false;
      }
    };
    let deepest = 1;
    while (isWritten(deepest + 1)) deepest += 1;
    // The record and its body are two levels more: docs/log-format.md says 101.
    expect(deepest + 2).toBe(101);
    expect(await receipt(receiptOf(withDepth(deepest)))).toBe('verified');
    expect(await receipt(receiptOf(withDepth(deepest + 1)))).toBe('record_not_canonical');
  });
});

describe('a document that is no receipt', () => {
  const right = JSON.parse(receiptOf(recordWith({}))) as Record<string, string>;
  it.each([
    [JSON.stringify({ ...right, note: 'hello' }), 'member_unknown'],
    [JSON.stringify({ ...right, __proto__: undefined, commitment: right.salt }), 'member_unknown'],
    [JSON.stringify({ ...right, version: 'forthright/receipt/v2' }), 'version_unknown'],
    [JSON.stringify({ ...right, version: 'toString' }), 'version_unknown'],
    [JSON.stringify({ ...right, salt: undefined }), 'member_missing'],
    ['{"version":"a","version":"a"}', 'member_twice'],
    ['{"version":"a","\\u0076ersion":"a"}', 'member_twice'],
    ['{"version":"\\ud800"}', 'not_text'],
    ['\ud800', 'not_text'],
    [`{"version":"${'a'.repeat(262_144)}"}`, 'too_large'],
    ['{"version":{"a":"b"}}', 'not_receipt'],
    ['{"version":"a",}', 'not_receipt'],
    ['{"version":"a\n"}', 'not_receipt'],
    [`${'{"a":'.repeat(50_000)}`, 'not_receipt'],
    ['{}', 'member_missing'],
  ])('%.60s is refused: %s', async (text, code) => {
    expect(await receipt(text)).toBe(code);
  });

  it('is refused where there is no cryptography', async () => {
    vi.stubGlobal('crypto', {});
    expect(await receipt(JSON.stringify(right))).toBe('no_cryptography');
    vi.stubGlobal('crypto', undefined);
    expect(await checkpoint(checkpointOf(1, ROOT))).toBe('no_cryptography');
  });
});

describe('a proof', () => {
  const withProof = (change: (proof: string) => string) =>
    receipt(receiptOf(recordWith({}), { proof: change }));

  it('may carry an extra line, which nobody signs and nobody reads', async () => {
    expect(await withProof((proof) => proof.replace('index', 'extra aGVsbG8=\nindex'))).toBe('verified');
    expect(await withProof((proof) => proof.replace('index', 'extra aGVsbG9=\nindex'))).toBe(
      'base64_malformed',
    );
    expect(await withProof((proof) => proof.replace('index', 'extra a\nextra a\nindex'))).not.toBe(
      'verified',
    );
  });

  it.each<[string | RegExp, string, string]>([
    ['index 0', 'index 00', 'number_malformed'],
    ['index 0', 'index -0', 'number_malformed'],
    ['index 0', 'index 9007199254740992', 'number_malformed'],
    ['index 0', 'Index 0', 'proof_malformed'],
    ['index 0', `index 0\n${hash(1)}`, 'path_length'],
    ['index 0', `index 0${`\n${hash(1)}`.repeat(64)}`, 'path_length'],
    ['index 0', 'index 0\nAAAA', 'length_wrong'],
    ['@v1', '@v2', 'proof_malformed'],
    ['\n\n', '\n', 'base64_malformed'],
    [/\n/g, ' ', 'proof_malformed'],
  ])('with %s as %j is refused: %s', async (was, is, code) => {
    expect(await withProof((proof) => proof.replace(was, is))).toBe(code);
  });

  it('for a place that the log did not have is refused', async () => {
    const two = receiptOf(recordWith({ seq: 2 }), { proof: (proof) => proof.replace('index 0', 'index 1') });
    expect(await receipt(two)).toBe('index_outside');
  });

  it('without a path in a log of two is refused', async () => {
    const note = (text: string) => {
      const two = text.replace('\n1\n', '\n2\n');
      return `${two}\n${signatureLine(two)}`;
    };
    expect(await receipt(receiptOf(recordWith({}), { note }))).toBe('path_length');
  });
});

describe('a checkpoint', () => {
  const text = textOf(1, ROOT);

  it('holds with its own signature, beside signatures of others', async () => {
    const others =
      signatureLine(text, otherKey) + signatureLine('x', { ...otherKey, name: 'witness.example' });
    expect(await checkpoint(checkpointOf(1, ROOT))).toBe('verified');
    expect(await checkpoint(checkpointOf(1, ROOT) + others)).toBe('verified');
    expect(await checkpoint(`${text}\n${others}${signatureLine(text)}${signatureLine(text)}`)).toBe(
      'verified',
    );
  });

  it.each([
    ['signed by another key of that name', `${text}\n${signatureLine(text, otherKey)}`, 'signature_missing'],
    [
      'with a signature of another text',
      `${text}\n${signatureLine(text, undefined, 'x')}`,
      'signature_wrong',
    ],
    [
      'with one signature that holds and one that does not',
      `${checkpointOf(1, ROOT)}${signatureLine(text, undefined, 'x')}`,
      'signature_wrong',
    ],
    [
      'of another log',
      textOf(1, ROOT, 'other.example/log') + signatureLine(text).replace('', '\n'),
      'origin_other',
    ],
    ['with a fourth line', `${text}more\n\n${signatureLine(`${text}more\n`)}`, 'checkpoint_extension'],
    [
      'with an empty line in its text',
      `${text}\nmore\n\n${signatureLine(`${text}\nmore\n`)}`,
      'checkpoint_extension',
    ],
    ['with two lines', `a\n1\n\n${signatureLine('a\n1\n')}`, 'checkpoint_malformed'],
    ['without a signature', `${text}\n`, 'checkpoint_malformed'],
    ['without the last line end', checkpointOf(1, ROOT).trimEnd(), 'checkpoint_malformed'],
    ['with 65 signatures', `${text}\n${signatureLine(text).repeat(65)}`, 'checkpoint_malformed'],
    ['with a signature of two bytes', `${text}\n\u2014 a AAA=\n`, 'length_wrong'],
    ['with a hyphen for a dash', checkpointOf(1, ROOT).replace('\u2014', '-'), 'checkpoint_malformed'],
    ['with Windows line ends', checkpointOf(1, ROOT).replaceAll('\n', '\r\n'), 'control_character'],
    ['with a size of 01', checkpointOf('01', ROOT), 'number_malformed'],
    ['with a root of 31 bytes', checkpointOf(1, ROOT.slice(1)), 'length_wrong'],
    ['named nothing', `${textOf(1, ROOT, '')}\n${signatureLine(text)}`, 'name_malformed'],
  ])('%s is refused', async (_, note, code) => {
    expect(await checkpoint(note)).toBe(code);
  });

  it.each([
    ['a key that is none', 'key', 'key_malformed'],
    ['a key with a slip', vkey.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')), 'key_id_wrong'],
    ['a key of small order', weakVkey, 'key_weak'],
    [
      'a key of another algorithm',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      'key_algorithm',
    ],
  ])('is not verified under %s', async (_, key, code) => {
    expect(await checkpoint(checkpointOf(1, ROOT), key)).toBe(code);
  });
});

describe('that a log only grew', () => {
  const proof = (oldSize: number | string, note: string, ...path: string[]) =>
    [`old ${oldSize}`, ...path, '', note].join('\n');

  it('holds between equal checkpoints, and from nothing', async () => {
    expect(await consistency(checkpointOf(7, ROOT), proof(7, checkpointOf(7, ROOT)))).toBe('verified');
    expect(await consistency(checkpointOf(0, emptyRoot), proof(0, checkpointOf(7, ROOT)))).toBe('verified');
  });

  it('takes a receipt for the older checkpoint', async () => {
    const older = receiptOf(recordWith({}));
    const note = (JSON.parse(older) as { proof: string }).proof.split('\n\n').slice(1).join('\n\n');
    expect(await consistency(older, proof(1, note))).toBe('verified');
    expect(await consistency(older.replace('"salt"', '"sallt"'), proof(1, note))).toBe('member_missing');
  });

  it.each([
    ['two roots at one size', checkpointOf(7, ROOT), proof(7, checkpointOf(7, OTHER)), 'two_roots'],
    ['two roots of nothing', checkpointOf(0, ROOT), proof(0, checkpointOf(7, OTHER)), 'not_consistent'],
    ['a smaller log than before', checkpointOf(8, ROOT), proof(8, checkpointOf(7, OTHER)), 'older_is_newer'],
    [
      'a proof from another size',
      checkpointOf(6, ROOT),
      proof(5, checkpointOf(7, OTHER)),
      'consistency_other_size',
    ],
    [
      'no hashes where some are needed',
      checkpointOf(6, ROOT),
      proof(6, checkpointOf(7, OTHER)),
      'path_length',
    ],
    [
      'hashes where none is needed',
      checkpointOf(7, ROOT),
      proof(7, checkpointOf(7, ROOT), hash(1)),
      'path_length',
    ],
    [
      'hashes that lead elsewhere',
      checkpointOf(1, ROOT),
      proof(1, checkpointOf(2, OTHER), hash(1)),
      'not_consistent',
    ],
    [
      '64 hashes',
      checkpointOf(1, ROOT),
      proof(1, checkpointOf(2, OTHER), ...Array(64).fill(hash(1))),
      'path_length',
    ],
    ['an old of 01', checkpointOf(1, ROOT), proof('01', checkpointOf(2, OTHER), hash(1)), 'number_malformed'],
    ['no old', checkpointOf(1, ROOT), `${hash(1)}\n\n${checkpointOf(2, OTHER)}`, 'consistency_malformed'],
    ['one text', checkpointOf(1, ROOT), 'old 1', 'consistency_malformed'],
    [
      'an unsigned older one',
      `${textOf(1, ROOT)}\n`,
      proof(1, checkpointOf(2, OTHER)),
      'checkpoint_malformed',
    ],
  ])('is refused with %s', async (_, older, text, code) => {
    expect(await consistency(older, text)).toBe(code);
  });
});

it('every code was given for something, but those that only a changed receipt shows', () => {
  const elsewhere = ['not_included'];
  expect(Object.keys(REFUSALS).filter((code) => !given.has(code) && !elsewhere.includes(code))).toEqual([]);
});
