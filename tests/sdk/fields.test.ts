import { describe, expect, it } from 'vitest';
import { createFields } from '#sdk/fields';

const DAY = 86_400_000;
const names = (count: number, length = 5) =>
  Array.from({ length: count }, (_, i) => String(i).padStart(length, 'f'));
const told = (fields: ReturnType<typeof createFields>) => {
  const report = fields.unreported();
  report?.accepted();
  return Object.values(report?.fields ?? {}).flat();
};

describe('fields that were seen', () => {
  it('are told once a day while they pass by', () => {
    let now = 0;
    const fields = createFields(() => now);
    fields.seen('mouse', ['x']);
    expect(told(fields)).toEqual(['x']);
    fields.seen('mouse', ['x', 'y']);
    expect(told(fields)).toEqual(['y']);
    now = DAY;
    expect(told(fields)).toEqual(['x']);
    now = 3 * DAY;
    expect(fields.unreported()).toBeUndefined();
  });

  it('are told in reports of a bounded length, one after the other, and all of them', () => {
    const fields = createFields(() => 0);
    const all = names(100, 256);
    fields.seen('mouse', all);
    const reports = [];
    for (let more = told(fields); more.length > 0; more = told(fields)) reports.push(more);
    expect(Math.max(...reports.map((report) => report.join('').length))).toBeLessThanOrEqual(8_000);
    expect(reports.flat()).toEqual(all);
  });

  it('are remembered up to a number, whoever reports data as names', () => {
    const fields = createFields(() => 0);
    fields.seen('mouse', names(5_000));
    for (const category of names(200)) fields.seen(category, ['x']);
    const all = [];
    for (let more = told(fields); more.length > 0; more = told(fields)) all.push(...more);
    expect(all).toHaveLength(2_000);
    const others = createFields(() => 0);
    for (const category of names(200)) others.seen(category, ['x']);
    expect(told(others)).toHaveLength(100);
  });
});
