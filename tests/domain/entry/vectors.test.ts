import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entryOf } from '#db/log/read';
import { encodeRecord, type LogRecord } from '#domain/log/record';
import { SAMPLES } from './samples';
import FROZEN from './vectors.json';

const recordOf = (type: string, body: unknown): LogRecord => ({
  v: 1,
  seq: 7,
  at: '2026-03-02T09:00:00.000Z',
  type,
  actor: { kind: 'person', id: 'per_1' },
  subject: 'per_1',
  body: body as LogRecord['body'],
});

/**
 * What an entry's bytes are is fixed for ever: a record that was hashed once must read and hash the same in every version.
 * vectors.json may be added to, never edited.
 */
describe('every entry type', () => {
  it.each(Object.entries(SAMPLES))(
    '%s has the bytes it always had, and reads back as it was written',
    (type, body) => {
      const bytes = encodeRecord(recordOf(type, body));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect({ [type]: sha256 }).toEqual({ [type]: (FROZEN as Record<string, string>)[type] });
      expect(entryOf(bytes).body).toEqual(body);
    },
  );

  it('has no frozen vector that nothing writes any more', () => {
    expect(Object.keys(FROZEN).sort()).toEqual(Object.keys(SAMPLES).sort());
  });
});
