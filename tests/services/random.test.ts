import { describe, expect, it } from 'vitest';
import { createRandom } from '#app/services/random';

describe('random bytes', () => {
  it('are as many as asked for, never the same, and nobody’s once handed out', () => {
    const random = createRandom();
    const drawn = Array.from({ length: 2_000 }, (_, i) => random(16 + (i % 17)));
    expect(drawn.every((bytes, i) => bytes.length === 16 + (i % 17))).toBe(true);
    expect(new Set(drawn.map((bytes) => Buffer.from(bytes).toString('hex').slice(0, 32))).size).toBe(2_000);
    const kept = Buffer.from(drawn[0] as Uint8Array).toString('hex');
    for (let i = 0; i < 500; i++) random(32);
    expect(Buffer.from(drawn[0] as Uint8Array).toString('hex')).toBe(kept);
    expect(drawn[0]?.buffer.byteLength).toBe(16);
  });

  it('may be more than are drawn at once, and fall evenly', () => {
    const random = createRandom();
    expect(random(10_000)).toHaveLength(10_000);
    const counts = new Array<number>(256).fill(0);
    for (let i = 0; i < 2_560; i++) for (const byte of random(100)) counts[byte] = (counts[byte] ?? 0) + 1;
    // 1,000 of each are expected; six standard deviations are 190.
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1_200);
  });
});
