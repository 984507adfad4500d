/** One opening in twenty is drawn, by its leaf alone. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOverdue, isSampled, SAMPLE } from '#domain/access/sample';

const leaf = (n: number): Uint8Array => createHash('sha256').update(String(n)).digest();

describe('an opening', () => {
  it('is drawn by the first bytes of its leaf, one in twenty, always the same', () => {
    const first = (value: number) =>
      Uint8Array.from([value >>> 24, value >>> 16, value >>> 8, value, ...Array(28).fill(255)]);
    expect(isSampled(first(0))).toBe(true);
    expect(isSampled(first(214_748_364))).toBe(true);
    expect(isSampled(first(214_748_365))).toBe(false);
    expect(isSampled(first(0xffff_ffff))).toBe(false);
    const drawn = Array.from({ length: 20_000 }, (_, n) => leaf(n)).filter(isSampled);
    expect(drawn.length).toBeGreaterThan(900);
    expect(drawn.length).toBeLessThan(1_100);
  });

  it('is overdue after two weeks', () => {
    expect([isOverdue(0, SAMPLE.days - 1), isOverdue(0, SAMPLE.days)]).toEqual([false, true]);
  });
});
