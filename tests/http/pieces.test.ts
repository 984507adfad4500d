/** The small parts of the gate: redirects, cookies, files, the policy table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssets } from '#app/http/assets';
import { cookiesFor } from '#app/http/cookies';
import { parseJsonBody } from '#app/http/json-body';
import { POLICIES } from '#app/http/policy';
import { NOWHERE, policyOf } from '#app/http/policy-of';
import { safeRedirect } from '#app/http/redirect';

describe('where a form may lead (B09)', () => {
  it.each([
    '//evil',
    '/\\evil',
    '\\\\evil',
    '/%09/evil',
    '/\t/evil',
    '/%5cevil',
    'javascript:alert(1)',
    'https:evil',
    'https://evil.example/',
    'http:/evil',
    '/@evil',
    '/x/../evil',
    '/.well-known/x',
    '/x//evil',
    '/x\r\nSet-Cookie: a=b',
    '/x\n',
    'evil',
    '',
    `/${'a'.repeat(3_000)}`,
    null,
    undefined,
    7,
  ])('%j leads to the start', (to) => {
    expect(safeRedirect(to)).toBe('/');
    expect(safeRedirect(to, '/notices')).toBe('/notices');
  });

  it.each([
    '/',
    '/notices',
    '/receipts/3',
    '/receipts/3/',
    '/choose/agent-training.mouse_pointer.train_ai_agents.collect',
    '/sign-in?next=%2Freceipts%2F3',
    '/receipts?told=1#latest',
  ])('%s leads there', (to) => {
    expect(safeRedirect(to)).toBe(to);
  });

  it('never leaves the site, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/\\@:%.?#ajx\t 0') }), (to) => {
        expect(new URL(safeRedirect(to), 'https://portal.example.org').origin).toBe(
          'https://portal.example.org',
        );
      }),
    );
  });
});

describe('a cookie', () => {
  const secure = cookiesFor('https://portal.example.org').session;
  const plain = cookiesFor('http://localhost:3000').session;

  it('over https is bound to the host and to TLS', () => {
    expect(secure.write('abc', { maxAgeSeconds: 60 })).toBe(
      '__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    );
    expect(secure.clear()).toBe('__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });

  it('over http has a name that browsers keep', () => {
    expect(plain.write('abc')).toBe('session=abc; Path=/; HttpOnly; SameSite=Lax');
  });

  it.each([
    ['__Host-session=abc', 'abc'],
    ['a=1; __Host-session=abc; b=2', 'abc'],
    ['a=1;__Host-session=abc', 'abc'],
    ['__Host-session=abc; __Host-session=def', undefined],
    ['__Host-session=abc; __Host-session=abc', undefined],
    ['session=abc', undefined],
    ['x__Host-session=abc', undefined],
    ['__Host-session=', undefined],
    ['__Host-session="abc"', undefined],
    ['__Host-session=a%20b', undefined],
    [`__Host-session=${'a'.repeat(201)}`, undefined],
    ['', undefined],
    [null, undefined],
  ])('in %j is read as %j', (header, expected) => {
    expect(secure.read(header)).toBe(expected);
  });

  it('takes no value that would add an attribute', () => {
    expect(() => plain.write('a; Domain=evil.example')).toThrow();
  });
});

describe('the files of a build', () => {
  it('are those with a hash in their name and a type we know', () => {
    const directory = mkdtempSync(join(tmpdir(), 'assets-'));
    mkdirSync(join(directory, 'assets', 'deeper-abcdefgh.css'), { recursive: true });
    rmSync(join(directory, 'assets', 'deeper-abcdefgh.css'), { recursive: true });
    const names = [
      'root-Ab3_x9Zq.css',
      'root-Ab3_x9Zq.css.map',
      'plain.css',
      'font-abcd1234.woff2',
      '.hidden-abcdefgh',
      'x-abcdefgh.html',
    ];
    for (const name of names) writeFileSync(join(directory, 'assets', name), 'a'.repeat(2_000));
    writeFileSync(join(directory, 'outside-abcdefgh.css'), '');
    const assets = loadAssets(directory);
    expect([...assets.keys()].sort()).toEqual(['/assets/font-abcd1234.woff2', '/assets/root-Ab3_x9Zq.css']);
    expect(assets.get('/assets/root-Ab3_x9Zq.css')?.gzip?.()?.length).toBeLessThan(2_000);
    expect(loadAssets(join(directory, 'nowhere')).size).toBe(0);
    rmSync(directory, { recursive: true });
  });
});

describe('the policy table', () => {
  it('finds each row by an address of its own', () => {
    for (const row of POLICIES) {
      expect(policyOf(row.path.replaceAll(/:\w+/g, 'x.y').replace('*', 'x/y'))).toBe(row);
    }
  });

  it.each([
    '/nowhere',
    '/Notices',
    '/notices/',
    '/notices/a/b',
    '/%6eotices',
    '/choose',
    '/receipts/3/x',
    '/sign-in.',
  ])('has no row for %s', (path) => expect(policyOf(path)).toBe(NOWHERE));

  it('takes what is exact before what has a parameter', () => {
    expect(policyOf('/receipts/3').page?.route).toBe('receipts.$number');
    expect(policyOf('/receipts/3/copy.json').page?.route).toBe('receipts.$number_.copy[.]json');
  });

  it('gives a body only to routes with an unsafe method, a key to every system that asks, an audience to every page', () => {
    for (const { methods, door, asker, page, ...row } of POLICIES) {
      expect(methods.some((method) => ['POST', 'PUT', 'PATCH'].includes(method))).toBe('body' in row);
      if (door !== 'pages') expect(asker).not.toBe('cookie');
      expect(page?.read !== undefined).toBe(door === 'pages' && methods.includes('GET'));
      expect(page?.post !== undefined).toBe(door === 'pages' && methods.includes('POST'));
    }
  });

  it('has no address twice', () => {
    expect(new Set(POLICIES.map(({ path }) => path)).size).toBe(POLICIES.length);
  });
});

describe('JSON that is fine', () => {
  it('is read as JSON.parse reads it', () => {
    const names = fc
      .string()
      .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name) && !name.includes('\0'));
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        text,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const bytes = Buffer.from(JSON.stringify(given, null, 1));
        expect(parseJsonBody(bytes, { depth: 16, keys: 5_000 })).toEqual({
          ok: true,
          value: JSON.parse(bytes.toString()),
        });
      }),
    );
  });
});
