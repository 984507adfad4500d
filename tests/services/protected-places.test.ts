/** A council's own list of where nothing is recorded: its representatives write and read it, and nobody else reads that there is one. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { MOST_OWN_CONTEXTS, type OwnContext } from '#domain/council/own-contexts';
import { textsWith } from './erased';
import { addEmployee, must, newPortal, OPERATOR, openProgramme } from './portal';

let portal: Portal;
let dataDir: string;
afterEach(() => portal.close());

const by = (id: string) => ({ kind: 'person', id }) as const;
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const linesOf = (place: string, reader: string) => portal.services.council.contexts(place, reader).lines;
const APP: OwnContext = { kind: 'app', match: 'com.example.xylophone' };

const open = async () => {
  ({ portal, dataDir } = await newPortal());
  await openProgramme(portal);
  const { administration } = portal;
  const [kat, kim, ole, eve, ann] = await Promise.all(
    ['Kat', 'Kim', 'Ole', 'Eve', 'Ann'].map((name) => addEmployee(portal, { name })),
  );
  for (const establishment of ['berlin', 'hamburg'])
    must(await administration.recordEstablishment(OPERATOR, { establishment, country: 'DE', council: true }));
  const speak = (person: string | undefined, establishment: string) =>
    administration.grantRole(OPERATOR, { person: person ?? '', role: 'representative', establishment });
  must(await speak(kat, 'berlin'));
  must(await speak(kim, 'berlin'));
  must(await speak(ole, 'hamburg'));
  must(await administration.grantRole(OPERATOR, { person: eve ?? '', role: 'officer' }));
  must(await administration.grantRole(OPERATOR, { person: ann ?? '', role: 'admin' }));
  const protect = (person: string, context: OwnContext, act: 'add' | 'remove' = 'add') =>
    administration.protectPlaces(by(person), { act, context });
  return {
    people: { kat, kim, ole, eve, ann } as Record<'kat' | 'kim' | 'ole' | 'eve' | 'ann', string>,
    protect,
  };
};

describe('a council’s own protected places', () => {
  it('name nobody who is erased, and their id goes from the list when it is next written', async () => {
    const { people, protect } = await open();
    must(await protect(people.kat, { kind: 'person', match: people.eve }));
    must(await portal.accounts.leave(OPERATOR, { person: people.eve, leftAt: portal.services.clock() }));
    must(await portal.operator.erasure.person(OPERATOR, { person: people.eve, because: 'asked' }));
    expect(linesOf('berlin', people.kat)).toEqual([]);
    must(await protect(people.kat, APP));
    expect(textsWith(dataDir, `"match":"${people.eve}"`)).toEqual([]);
  });

  it('are written and read by its representatives, each council its own', async () => {
    const { people, protect } = await open();
    must(await protect(people.kat, APP));
    must(await protect(people.kim, { kind: 'person', match: people.kat }));
    expect(linesOf('berlin', people.kat)).toEqual([APP, { kind: 'person', match: people.kat, name: 'Kat' }]);
    expect(linesOf('hamburg', people.ole)).toEqual([]);
    expect(linesOf('berlin', people.ole)).toEqual([]);
    expect(codeOf(await protect(people.kat, APP))).toBe('already_done');
    expect(codeOf(await protect(people.ole, APP, 'remove'))).toBe('unknown_context');
    must(await protect(people.kat, APP, 'remove'));
    expect(linesOf('berlin', people.kim)).toHaveLength(1);
  });

  it('are nobody else’s to write, the operator included', async () => {
    const { people, protect } = await open();
    expect(codeOf(await protect(people.eve, APP))).toBe('not_allowed');
    expect(codeOf(await protect(people.ann, APP))).toBe('not_allowed');
    const operator = await portal.administration.protectPlaces(OPERATOR, { act: 'add', context: APP });
    expect(codeOf(operator)).toBe('outside_your_competence');
  });

  it('mean one thing each, and are not more than a collector can compare', async () => {
    const { people, protect } = await open();
    expect(codeOf(await protect(people.kat, { kind: 'app', match: '*' }))).toBe('context_unfit');
    for (let i = 0; i < MOST_OWN_CONTEXTS; i++)
      must(await protect(people.kat, { kind: 'room', match: `R ${i}` }));
    expect(codeOf(await protect(people.kat, APP))).toBe('too_many_contexts');
  });

  it('stand in no list, file or entry that anybody else reads: not that there are any, nor how many', async () => {
    const { people, protect } = await open();
    const read = () => {
      const { desk, registers } = portal.services;
      const reader = { roles: ['admin'], language: 'en' } as const;
      return JSON.stringify([
        registers.audit({}, 'page', reader),
        registers.audit({}, 'file', reader),
        registers.systems(),
        desk.programmes('en'),
        desk.programme('training', 'en'),
        portal.services.ask.myMonitoring(people.eve, 'en').rows,
      ]);
    };
    const before = read();
    must(await protect(people.kat, APP));
    must(await protect(people.kat, { kind: 'room', match: 'Xylophone' }));
    expect(read()).toBe(before);
  });

  it('leave no older list behind, and a start finds nothing missing and everything as it was', async () => {
    const { people, protect } = await open();
    must(await protect(people.kat, APP));
    must(await protect(people.kat, { kind: 'room', match: 'Second' }));
    must(await protect(people.kat, APP, 'remove'));
    const expected = linesOf('berlin', people.kat);
    await portal.close();
    ({ portal } = await newPortal(undefined, dataDir));
    expect(linesOf('berlin', people.kat)).toEqual(expected);
    await expect.poll(() => portal.services.health()).toMatchObject({ ready: true });
  });
});
