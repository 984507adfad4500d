/** What a person reads of who looked: whose name, how complete, which page, and nobody else's looks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookInput } from '#app/services/systems/judge-looks';
import type { Covered } from '#domain/access/coverage';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { APPS, type Door, newDoor, newEmployee, newSystem, START } from '../machine/door';
import { must, OPERATOR } from './portal';

let door: Door;
let ada: string;
let bo: string;
const keys: Record<string, string> = {};
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  bo = await newEmployee(door.portal);
  for (const name of ['store', 'quiet', 'never']) {
    keys[name] = (await newSystem(door.portal, name, { activities: [APPS] })).key;
  }
});
afterAll(() => door.portal.close());

let numbers = 0;
const look = (more: Partial<LookInput> = {}, detail: Partial<LookInput['detail']> = {}): LookInput => ({
  event: `ev_${++numbers}`,
  at: START,
  subjects: [{ type: 'employee', id: ada }],
  looker: {},
  ...more,
  detail: {
    kind: 'human',
    display: 'role',
    role: 'Support',
    operation: 'view',
    category: 'app_usage',
    purpose: 'security',
    reason: 'maintenance',
    outcome: 'allowed',
    bulk: false,
    ...detail,
  },
});
const tell = async (name: string, looks: readonly LookInput[], covers?: Covered) => {
  const { system, mode } = must(door.portal.authenticate(`Bearer ${keys[name]}`));
  return must(
    await door.portal.looks.record({
      system,
      mode,
      source: 'system',
      looks: looks.map((each) => ok(each)),
      ...(covers && { covers }),
    }),
  );
};
const page = (filter = {}, person = ada) => door.portal.services.ask.myLooks(person, filter);
const told = (filter = {}) => page(filter).lines.filter((line) => line.from === 'report');

describe('who looked', () => {
  it('is told page by page, newest first, each look once, and to nobody else', async () => {
    const looks = Array.from({ length: 120 }, (_, i) => look({ at: START + Math.floor(i / 3) }));
    expect((await tell('store', looks)).accepted).toBe(120);
    const seen: string[] = [];
    let from: ReturnType<typeof page>['next'];
    do {
      const { lines, next } = page(from ? { before: from } : {});
      seen.push(...lines.map((line) => line.look));
      from = next;
    } while (from);
    expect(new Set(seen).size).toBe(120);
    expect(seen.map(Number)).toEqual([...seen.map(Number)].sort((a, b) => b - a));
    expect(page({}, bo).lines).toEqual([]);
  });

  it('is told too where it was refused, or found nothing: somebody tried', async () => {
    const cy = await newEmployee(door.portal);
    const subjects = [{ type: 'employee', id: cy }];
    const outcomes = ['denied', 'error'] as const;
    const tried = outcomes.map((outcome) => look({ subjects }, { outcome }));
    expect((await tell('store', tried)).accepted).toBe(2);
    const { lines, summary } = page({}, cy);
    expect(lines.map((line) => line.from === 'report' && line.outcome).sort()).toEqual(outcomes);
    expect(summary.recent.count).toBe(2);
  });

  it('is found by system, kind and what does not fit', async () => {
    await tell('quiet', [look({}, { category: 'url', purpose: 'payroll_time' })]);
    expect(page({ system: 'quiet' }).lines).toHaveLength(1);
    expect(told({ category: 'url' }).map(({ system }) => system)).toEqual(['quiet']);
    expect(told({ mismatch: true }).map(({ detail }) => detail.match)).toEqual(['mismatch']);
    expect([page().systems, page().categories]).toEqual([
      ['quiet', 'store'],
      ['app_usage', 'url'],
    ]);
    expect(page().summary.recent).toEqual({ count: 121, mismatches: 1, last: START + 39 });
  });

  it('names whoever looked only where that was decided, and nobody who has left', async () => {
    const cleo = await newEmployee(door.portal);
    const named = { looker: { id: cleo, name: 'Cleo Name' } };
    await tell('store', [look({ ...named, at: START + 100 }, { display: 'named' })]);
    const newest = () => told()[0];
    expect(newest()).toMatchObject({ name: 'Cleo Name', detail: { role: 'Support' } });
    expect(JSON.stringify(page().lines)).not.toContain(cleo);
    must(await door.portal.accounts.leave(OPERATOR, { person: cleo, leftAt: door.portal.services.clock() }));
    expect(newest()).toMatchObject({ detail: { role: 'Support' } });
    expect(newest()?.name).toBeUndefined();
  });

  it('says of each system how complete it is: complete, open, silent, never', async () => {
    const states = () => Object.fromEntries(page().coverage.map(({ system, state }) => [system, state]));
    await tell('store', [], { from: START - DAY, to: door.clock.now });
    expect(states()).toEqual({ collector: 'never', store: 'complete', quiet: 'reports', never: 'never' });
    expect(page().summary).toMatchObject({ systems: 4, reporting: 2 });
    door.clock.now += DAY + 1;
    expect(states()).toEqual({ collector: 'never', store: 'silent', quiet: 'silent', never: 'never' });
  });
});
