/** What the demo's store hands out to a person: whole, readable, without formulas, and without the names of others. */
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openDiskStore } from '#demo/telemetry/disk-store';

it('a copy holds every record of the person in three forms, with its sums', async () => {
  const store = openDiskStore(mkdtempSync(join(tmpdir(), 'store-')), 30);
  const record = { at: '2026-10-02T08:00:00.000Z', participants: ['per_other'], body: '<b>=1+1' };
  await store.keep('per_ava', 'mouse_pointer', record);
  await store.keep('per_ava', 'app_usage', { ...record, participants: [], body: -5 });
  await store.keep('per_tom', 'mouse_pointer', { ...record, body: 'of Tom' });
  const answer = store.work({
    id: 'task_1',
    action: 'access',
    employee: 'per_ava',
    openedAt: record.at,
  });
  if (answer.outcome !== 'copy') throw new Error(answer.outcome);
  const [zip = new Uint8Array()] = answer.content as Uint8Array[];
  const files = Object.entries(unzipSync(zip)).map(
    ([name, content]) => [name, Buffer.from(content)] as const,
  );
  const text = Object.fromEntries(files.map(([name, content]) => [name, content.toString()]));
  expect(JSON.parse(text['everything.json'] ?? '')).toEqual([
    { category: 'app_usage', at: record.at, others: 0, body: -5 },
    { category: 'mouse_pointer', at: record.at, others: 1, body: record.body },
  ]);
  expect(text['everything.csv']).toContain('"mouse_pointer","2026-10-02T08:00:00.000Z","1","""<b>=1+1"""');
  expect(text['everything.csv']).toContain(`"'-5"`);
  expect(text['read-me.html']).toContain('&lt;b&gt;=1+1');
  expect(text['read-me.html']).not.toContain('<b>');
  const sums = files.flatMap(([name, content]) =>
    name === 'SHA256SUMS' ? [] : `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  expect(text.SHA256SUMS).toBe(sums.join(''));
  expect(Object.values(text).join('')).not.toMatch(/per_other|of Tom/);
});
