/** S9 for somebody with more entries than one entry can name: erased whole all the same, also when it was interrupted in between. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { MOST_NUMBERS } from '#domain/entry/retention';
import { DAY } from '#domain/time';
import { compared, findingsOf, textsWith, typesAbout } from './erased';
import { addEmployee, choose, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const MARKER = 'zz7marker';
const ALL = ['person.erased.v2', 'erasure.continued.v1'];

/** Makes so many entries about a person: every second goes at once, every second is kept as proof. */
const manyEntries = async (portal: Portal, person: string, count: number) => {
  for (let made = 0; made < count; made += 400) {
    const acts = Array.from({ length: 100 }, () => [
      portal.acts.pause({ person }, {}),
      choose(portal, person, 'withdraw'),
      portal.acts.resume({ person }),
      choose(portal, person, 'give'),
    ]);
    for (const done of await Promise.all(acts.flat())) must(done);
  }
};

const leaver = async (portal: Portal, count: number): Promise<string> => {
  await openProgramme(portal);
  const other = await addEmployee(portal, { synthetic: false });
  await tell(portal, other);
  const person = await addEmployee(portal, { name: `Mark ${MARKER} Er`, synthetic: false });
  await tell(portal, person);
  must(await choose(portal, person, 'give'));
  await manyEntries(portal, person, count);
  must(await choose(portal, other, 'give'));
  must(await portal.accounts.leave(OPERATOR, { person, leftAt: portal.services.clock() }));
  return person;
};

describe('the erasure of somebody with very many entries', () => {
  it('names them in several entries, leaves nothing, and what is kept goes when its time is over', async () => {
    const { portal, dataDir, clock, reported } = await newPortal();
    const person = await leaver(portal, 2.2 * MOST_NUMBERS);
    expect(textsWith(dataDir, MARKER)).not.toEqual([]);
    const erased = must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    expect(erased).toMatchObject({ rest: 0, journalEmptied: true });
    expect(portal.services.desk.stillToErase()).toBe(0);
    expect(textsWith(dataDir, MARKER)).toEqual([]);
    const parts = { 'person.erased.v2': 1, 'erasure.continued.v1': 2, 'person.left.v1': 1 };
    const { 'choice.made.v1': kept, ...others } = typesAbout(dataDir, person);
    expect(kept).toBeGreaterThan(MOST_NUMBERS);
    expect(others).toEqual({ ...parts, 'notice.delivered.v1': 1 });
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    await portal.close();

    const later = await newPortal(clock.now + 5 * 366 * DAY, dataDir);
    await later.portal.upkeep.prune();
    expect(typesAbout(dataDir, person)).toEqual(parts);
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    await later.portal.close();
    expect([...reported, ...later.reported]).toEqual([]);
  }, 120_000);

  it('goes on at the next start, or when asked again, where it was interrupted; the desk shows it until then', async () => {
    const { portal, dataDir, clock } = await newPortal();
    const person = await leaver(portal, 1.2 * MOST_NUMBERS);
    // It closes while the first part is written: no further one is begun.
    const asked = portal.operator.erasure.person(OPERATOR, { person, because: 'asked' });
    await expect
      .poll(() => typesAbout(dataDir, person)['person.erased.v2'], { timeout: 30_000, interval: 1 })
      .toBe(1);
    await portal.close();
    const { rest } = must(await asked);
    expect(rest).toBeGreaterThan(0);
    expect(textsWith(dataDir, MARKER)).toEqual([]);
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);

    const next = await newPortal(clock.now + DAY, dataDir);
    expect(next.portal.services.desk.stillToErase()).toBe(rest);
    expect(await next.portal.operator.erasure.person(OPERATOR, { person, because: 'asked' })).toMatchObject({
      ok: true,
      value: { rest: 0 },
    });
    expect(next.portal.services.desk.stillToErase()).toBe(0);
    expect(Object.keys(typesAbout(dataDir, person)).sort()).toEqual(
      [...ALL, 'choice.made.v1', 'notice.delivered.v1', 'person.left.v1'].sort(),
    );
    expect(await next.portal.operator.erasure.person(OPERATOR, { person, because: 'asked' })).toMatchObject({
      error: { code: 'unknown_person' },
    });
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    expect(next.reported).toEqual([]);
    await next.portal.close();
  }, 120_000);
});
