/** What a store hands out to a person: whole, readable by programs that know nothing of us, without formulas, and the same each time. */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '#demo/telemetry/disk-store';
import { type CopyOptions, type CopyRecord, makeCopy } from '#sdk/copy';
import { createSha256 } from '#sdk/sha256';

const zipOf = async (options: CopyOptions): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of makeCopy(options)) parts.push(part);
  return Buffer.concat(parts);
};
const filesOf = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );

const AT = '2026-10-02T08:00:00.000Z';
const FORMULAS = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u{ff1d}1+1',
  '\u{ff0b}1',
  '\u{ff0d}1',
  '\u{ff20}SUM(1)',
  'x;=1+1',
  'x\n=1+1',
];
const records: readonly CopyRecord[] = [
  {
    category: 'chat_message',
    at: AT,
    others: 2,
    fields: { text: '<script>alert(1)</script> "Grüße" مرحبا', n: 1 },
  },
  ...FORMULAS.map((text) => ({ category: text, at: text, fields: { text, [text]: text } })),
];
const removed = [{ category: 'chat_message', count: 12, reason: 'other_person' }] as const;
const lookedAt = [{ category: 'chat_message', count: 340 }];
const options: CopyOptions = { records: () => records, removed, lookedAt };

describe('a copy', () => {
  it('opens in two foreign programs, and its list has the size and sum of each file', async () => {
    const zip = await zipOf(options);
    const path = join(mkdtempSync(join(tmpdir(), 'copy-')), 'copy.zip');
    writeFileSync(path, zip);
    const read = (code: string) => execFileSync('python3', ['-c', code, path]).toString().trim();
    expect(read('import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())')).toBe('None');
    const names = ['index.html', 'records.json', 'records.csv', 'removed.json', 'manifest.json'];
    expect(read('import sys, zipfile; print(",".join(zipfile.ZipFile(sys.argv[1]).namelist()))')).toBe(
      names.join(),
    );
    const files = unzipSync(zip);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, -1));
    for (const { name, bytes, sha256 } of manifest.files) {
      const file = files[name] ?? new Uint8Array();
      expect([name, file.length, createHash('sha256').update(file).digest('hex')]).toEqual([
        name,
        bytes,
        sha256,
      ]);
    }
    expect((await zipOf(options)).equals(zip)).toBe(true);
  });

  it('has every record, and what was left out and why', async () => {
    const files = filesOf(await zipOf(options));
    expect(JSON.parse(files['records.json'] ?? '')).toEqual(records);
    expect(JSON.parse(files['removed.json'] ?? '')).toEqual({ looked_at: lookedAt, removed });
    expect(files['index.html']).toContain('chat_message: 12 of 340. It tells about somebody else.');
    const arabic = filesOf(await zipOf({ ...options, removed: [], language: 'ar' }))['index.html'];
    expect(arabic).toMatch(/lang="ar" dir="rtl"[\s\S]*لم يُحذف شيء/);
    expect(JSON.parse(filesOf(await zipOf({ records: () => [] }))['records.json'] ?? '')).toEqual([]);
  });

  it('has no formula in any field, and nothing in its page that is not text', async () => {
    const files = filesOf(await zipOf(options));
    const rows: string[][] = parse(files['records.csv'] ?? '', { bom: true });
    expect(rows).toHaveLength(records.length + 1);
    const bad = rows.flat().filter((text) => /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text));
    expect(bad).toEqual([]);
    // Where a program parts cells by another sign, nothing begins with a formula either.
    expect(rows.flat().filter((text) => /[;\t\r\n]["\s]*[=+\-@\uff1d]/.test(text))).toEqual([]);
    expect(files['index.html']).not.toContain('<script');
    expect(files['index.html']).toContain('&lt;script&gt;');
  });

  it('is not made of records that change under it', async () => {
    let read = 0;
    const moving = () => records.slice(0, 1 + (read++ % 2));
    await expect(zipOf({ records: moving })).rejects.toThrow('changed while it was copied');
  });

  it('counts SHA-256 as everybody does', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000]) {
      const bytes = randomBytes(length);
      const sum = createSha256();
      sum.update(bytes.subarray(0, length >> 1));
      sum.update(bytes.subarray(length >> 1));
      expect(sum.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('a copy of the store of the demo', () => {
  const store = openDiskStore(mkdtempSync(join(tmpdir(), 'store-')), 30);
  const task = { id: 'task_1', action: 'access' as const, employee: 'per_ava', openedAt: AT };
  const review = { categories: ['chat_message'], done: false, reviewers: [{ id: 'per_keeper', until: AT }] };

  it('counts other people and names none, and leaves out what whoever was named leaves out', async () => {
    const record = { at: AT, participants: ['per_other'], body: { text: 'hello' } };
    await store.keep('per_ava', 'chat_message', record);
    await store.keep('per_ava', 'chat_message', { ...record, body: { text: 'she is ill' }, private: true });
    await store.keep('per_tom', 'chat_message', { ...record, body: 'of Tom' });
    expect(store.work({ ...task, review: { ...review, reviewers: [] } })).toEqual({ outcome: 'later' });
    const answer = store.work({ ...task, review });
    if (answer.outcome !== 'copy') throw new Error(answer.outcome);
    expect(answer.review).toMatchObject({
      reviewer: { id: 'per_keeper' },
      lookedAt: [{ category: 'chat_message', count: 2, participants: [{ id: 'per_other' }] }],
      removed: [{ category: 'chat_message', count: 1, reason: 'other_person' }],
    });
    const parts: Uint8Array[] = [];
    for await (const part of answer.content) parts.push(part);
    const files = filesOf(Buffer.concat(parts));
    expect(JSON.parse(files['records.json'] ?? '')).toEqual([
      { category: 'chat_message', at: AT, others: 1, fields: { text: 'hello' } },
    ]);
    expect(Object.values(files).join('')).not.toMatch(/per_other|of Tom|she is ill/);
  });
});
