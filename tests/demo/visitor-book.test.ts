/** The visitors' book of the demo does what is asked by a badge, of that badge alone, and the same again changes nothing. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVisitorBook } from '#demo/telemetry/visitor-book';
import type { ReferenceTask } from '#sdk/tasks';

it('hands out, deletes and looks again by the badge of one visitor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  const book = openVisitorBook(folder, Date.now());
  const task = (action: ReferenceTask['action'], value = 'v-1001'): ReferenceTask => ({
    id: 'task_1',
    action,
    reference: { kind: 'visitor_badge', value },
    openedAt: new Date().toISOString(),
  });
  expect(book.work(task('access'))).toMatchObject({ outcome: 'done', count: 2 });
  expect(book.work(task('erase', 'guest@visitors.example'))).toEqual({ outcome: 'not_applicable' });
  expect(book.work(task('erase'))).toMatchObject({ outcome: 'done', count: 2 });
  expect(book.work(task('erase'))).toEqual({ outcome: 'not_applicable' });
  expect(openVisitorBook(folder, Date.now()).work(task('absence'))).toEqual({ outcome: 'done', found: 0 });
  expect(book.work(task('access', 'V-1002'))).toMatchObject({ outcome: 'done', count: 1 });
  expect(book.work(task('correct'))).toMatchObject({ outcome: 'failed' });
});
