/** A file of a form: it goes to the disk as it arrives, only of somebody who may send it, and never lies there afterwards. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageContext } from '#app/http/page-door';
import type { RoleKey } from '#domain/authority/roles';
import { FORM, type GateHouse, gateHouse, OWN, parseReply } from './gate-house';

const folder = join(mkdtempSync(join(tmpdir(), 'forthright-upload-')), 'arriving');
let roles: readonly RoleKey[] | undefined = ['admin'];
const seen: { upload?: PageContext['upload']; content?: string; mode?: number }[] = [];
let house: GateHouse;
beforeAll(async () => {
  house = await gateHouse({
    uploads: folder,
    askerOf: async () =>
      roles && { roles, isFresh: true, left: false, missed: async () => false, person: 'per_1' },
    doors: {
      machine: () => ({ status: 200, headers: {}, body: '' }),
      pages: async (_request, { upload }) => {
        seen.push({
          upload,
          ...(upload && {
            content: readFileSync(upload.path, 'utf8'),
            mode: statSync(upload.path).mode & 0o777,
          }),
        });
        return new Response('<!doctype html><title>page</title>', {
          headers: { 'content-type': 'text/html' },
        });
      },
    },
  });
});
afterAll(() => house.close());
beforeEach(() => {
  roles = ['admin'];
  seen.length = 0;
});

const MB = 1_024 * 1_024;
const TYPE = 'Content-Type: multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW';
const BOUNDARY = '------WebKitFormBoundary7MA4YWxkTrZu0gW';
const part = (name: string, content: string, filename?: string) =>
  `${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: text/csv`}\r\n\r\n${content}\r\n`;
const form = (...parts: string[]) => `${parts.join('')}${BOUNDARY}--\r\n`;
const send = (body: string, headers: readonly string[] = [TYPE, OWN]) =>
  house.send('POST /admin/import', headers, body);
const left = () => (existsSync(folder) ? readdirSync(folder) : []);

describe('the file of a form', () => {
  it('lies on the disk, for its owner alone, while the page looks at it, and is gone after', async () => {
    const reply = await send(form(part('file', 'external_id,name\nh-1,Sam\n', 'people.csv')));
    expect(reply.status).toBe(200);
    expect(seen[0]).toMatchObject({ content: 'external_id,name\nh-1,Sam\n', mode: 0o600 });
    expect(seen[0]?.upload).toMatchObject({
      bytes: 25,
      sha256: createHash('sha256').update('external_id,name\nh-1,Sam\n').digest('hex'),
    });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(left()).toEqual([]);
  });

  it('may be empty: the page says so', async () => {
    expect((await send(form(part('file', '', '')))).status).toBe(200);
    expect(seen[0]?.upload?.bytes).toBe(0);
  });

  it.each([
    [
      'another field beside it',
      form(part('role', 'admin'), part('file', 'a', 'a.csv')),
      400,
      'field_refused',
    ],
    ['a file under another name', form(part('other', 'a', 'a.csv')), 400, 'field_refused'],
    ['two files', form(part('file', 'a', 'a.csv'), part('file', 'b', 'b.csv')), 400, 'field_refused'],
    ['a field in its place', form(part('file', 'a')), 400, 'field_refused'],
    ['nothing at all', form(), 400, 'malformed_body'],
    ['no end', part('file', 'a', 'a.csv'), 400, 'malformed_body'],
  ])('with %s is refused, and nothing is left', async (_, body, status, code) => {
    const reply = await send(body);
    expect([reply.status, house.lines.at(-1)?.facts.refused]).toEqual([status, code]);
    expect(seen).toEqual([]);
    expect(left()).toEqual([]);
  });

  it.each([
    ['a form of fields', FORM, 'file=x', 415],
    ['multipart without a boundary', 'Content-Type: multipart/form-data', 'x', 400],
    ['another multipart', TYPE.replace('form-data', 'mixed'), form(part('file', 'a', 'a')), 415],
  ])('in the shape of %s is not taken', async (_, type, body, status) => {
    expect((await send(body, [type, OWN])).status).toBe(status);
    expect(seen).toEqual([]);
  });
});

describe('who may not send it', () => {
  it.each([
    ['nobody signed in', undefined, 303],
    ['an employee', ['employee'], 200],
    ['an officer', ['officer'], 200],
  ] as const)('%s is answered before a byte of it is on the disk', async (_, who, status) => {
    roles = who;
    const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: ${20 * MB}\r\n\r\n`;
    const reply = parseReply(await house.raw(head + part('file', 'a', 'a.csv'), { keepOpen: true }));
    // The house draws one page for all that pages say; the door itself has put another address in its place.
    expect(reply.status).toBe(status);
    expect(seen.filter(({ upload }) => upload !== undefined)).toEqual([]);
    expect(left()).toEqual([]);
  });

  it('a page of another origin is refused', async () => {
    const reply = await send(form(part('file', 'a', 'a.csv')), [TYPE, 'Sec-Fetch-Site: cross-site']);
    expect(reply.status).toBe(403);
    expect(left()).toEqual([]);
  });
});

describe('a file that is too large', () => {
  it('of 2 GB: 413 by its declared length, at once', async () => {
    const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: ${2_048 * MB}\r\n\r\n`;
    const reply = parseReply(await house.raw(head, { keepOpen: true }));
    expect(reply.status).toBe(413);
    expect(left()).toEqual([]);
  });

  it('in chunks without an end: 413 once the limit is passed, and the disk and the memory are free again', async () => {
    const before = process.memoryUsage().rss;
    const piece = 'x'.repeat(MB);
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const body = chunk(part('file', '', 'a.csv').slice(0, -2)) + chunk(piece).repeat(66);
    const slow = await gateHouse({
      uploads: folder,
      askerOf: async () => ({
        roles: ['admin'],
        isFresh: true,
        left: false,
        missed: async () => false,
        person: 'per_1',
      }),
      bodyTimeoutMs: 20_000,
    });
    const reply = parseReply(await slow.raw(head.replace(house.host, slow.host) + body, { keepOpen: true }));
    await slow.close();
    expect(reply.status).toBe(413);
    expect(left()).toEqual([]);
    expect((process.memoryUsage().rss - before) / MB).toBeLessThan(300);
  });

  it('or too slow: 408, and nothing is left', async () => {
    const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: 1000\r\n\r\n`;
    const reply = parseReply(await house.raw(head + part('file', 'a', 'a.csv'), { keepOpen: true }));
    expect(reply.status).toBe(408);
    expect(left()).toEqual([]);
  });

  it('or broken off: nothing is left, and nobody is told that it came', async () => {
    const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: 1000\r\n\r\n`;
    await house.raw(head + part('file', 'a', 'a.csv'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toEqual([]);
    expect(left()).toEqual([]);
  });
});

it('takes two at a time, so that nobody fills the disk with many', async () => {
  const head = `POST /admin/import HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: 1000\r\n\r\n`;
  const slow = [1, 2].map(() => house.raw(head + part('file', 'a', 'a.csv'), { keepOpen: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await send(form(part('file', 'a', 'a.csv')))).status).toBe(503);
  await Promise.all(slow);
  expect((await send(form(part('file', 'a', 'a.csv')))).status).toBe(200);
});

it('sent slowly by strangers keeps no office from sending: each address has its own two', async () => {
  const head = `POST /ask/code-x/receipt HTTP/1.1\r\nHost: ${house.host}\r\n${TYPE}\r\n${OWN}\r\nContent-Length: 1000\r\n\r\n`;
  const slow = [1, 2].map(() => house.raw(head + part('file', 'a', 'a.json'), { keepOpen: true }));
  await vi.waitFor(() => expect(left()).toHaveLength(2), { interval: 5 });
  const stranger = () =>
    house.send('POST /ask/code-x/receipt', [TYPE, OWN], form(part('file', 'a', 'a.json')));
  expect((await stranger()).status).toBe(503);
  expect((await send(form(part('file', 'a', 'a.csv')))).status).toBe(200);
  await Promise.all(slow);
  expect((await stranger()).status).toBe(200);
  const large = part('file', 'a'.repeat(200 * 1_024), 'a.json');
  expect((await house.send('POST /ask/code-x/receipt', [TYPE, OWN], form(large))).status).toBe(413);
});

it('that a service took over stays', async () => {
  const kept = join(folder, 'kept.csv');
  const taking = await gateHouse({
    uploads: folder,
    askerOf: async () => ({
      roles: ['admin'],
      isFresh: true,
      left: false,
      missed: async () => false,
      person: 'per_1',
    }),
    doors: {
      machine: () => ({ status: 200, headers: {}, body: '' }),
      pages: async (_request, { upload }) => {
        renameSync(upload?.path ?? '', kept);
        return new Response('<!doctype html><title>page</title>', {
          headers: { 'content-type': 'text/html' },
        });
      },
    },
  });
  await taking.send('POST /admin/import', [TYPE, OWN], form(part('file', 'a', 'a.csv')));
  await taking.close();
  expect(left()).toEqual(['kept.csv']);
});
