import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/log/canonical';
import vectors from './vectors/rfc8785.json' with { type: 'json' };

const double = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

describe('RFC 8785', () => {
  it.each(vectors.numbers)('appendix B: the double %s is written %s', (bits, text) => {
    expect(canonicalJson(double(bits as string))).toBe(text);
  });

  it.each(vectors.refusedNumbers)('appendix B: the double %s has no JSON form', (bits) => {
    expect(() => canonicalJson(double(bits))).toThrow(TypeError);
  });

  it('section 3.2.2: the sample object', () => {
    const { input, canonicalHex } = vectors.structure;
    expect(Buffer.from(canonicalJson(JSON.parse(input))).toString('hex')).toBe(canonicalHex);
  });

  it('section 3.2.3: members are sorted by UTF-16 code units', () => {
    const sorted = canonicalJson(JSON.parse(vectors.sorting.input));
    expect(sorted.match(/(?<=:)"[^"]*"/g)?.map((value) => JSON.parse(value))).toEqual(vectors.sorting.values);
  });
});

describe('what JSON cannot carry is a bug', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['NaN', [Number.NaN]],
    ['an infinity', { a: Number.NEGATIVE_INFINITY }],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a symbol member', { [Symbol('s')]: 1 }],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00b'],
    ['a lone surrogate in a member name', { '\ud83d': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['a cycle', cyclic],
  ])('%s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('for any JSON value', () => {
  const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 });
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    const backwards = Object.entries(value).reverse();
    return Object.fromEntries(backwards.map(([name, member]) => [name, shuffled(member)]));
  };

  it('the text reads back as the value, and is its own canonical text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which members were written does not show', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(shuffled(value)) === canonicalJson(value)));
  });

  it('a member called __proto__ is data like any other', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });
});
