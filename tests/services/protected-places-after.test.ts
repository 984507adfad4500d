/** Who reads a council's list once its people change: whom they chose, and nobody whom others appointed. */
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/time';
import { newDoor } from '../machine/door';
import { compared, findingsOf } from './erased';
import { addEmployee, must, OPERATOR } from './portal';
import { by, codeOf, house, open, PASSWORD } from './two-people';

const APP = { kind: 'app', match: 'com.example.xylophone' } as const;
const ROOM = { kind: 'room', match: 'Sound room' } as const;
const SPEAKER = { role: 'representative', establishment: 'berlin' } as const;

/** Eve, the first representative in Berlin, with one line on the list of her council. */
const withList = async () => {
  const made = await house();
  const { administration, people, portal } = made;
  const place = { establishment: 'berlin', country: 'DE', council: true };
  must(await administration.recordEstablishment(OPERATOR, place));
  for (const person of Object.values(people))
    must(
      await portal.services.identity.setAccount({
        person,
        email: `${person}@example.org`,
        password: PASSWORD,
      }),
    );
  const give = async (
    asks: string,
    agrees: string,
    person: string,
    more: { from?: number; until?: number } = {},
  ) =>
    administration.approve(
      by(agrees),
      must(await administration.proposeRole(by(asks), { person, ...SPEAKER, ...more })),
    );
  const protect = (person: string, context: typeof APP | typeof ROOM) =>
    administration.protectPlaces(by(person), { act: 'add', context });
  const end = (person: string) => administration.protectPlaces(by(person), { act: 'end_earlier' });
  const leave = (person: string) =>
    portal.accounts.leave(OPERATOR, { person, leftAt: portal.services.clock() });
  const page = (person: string) => portal.services.council.contexts('berlin', person);
  must(await give(people.ann, people.ben, people.eve));
  must(await protect(people.eve, APP));
  return { ...made, give, protect, end, leave, page };
};

describe('the list of a council', () => {
  it('is read by whom a reader asked for', async () => {
    const { people, give, leave, page } = await withList();
    must(await give(people.eve, people.ann, people.rob));
    expect(page(people.rob)).toEqual({ lines: [APP], earlier: false, served: true });
    must(await leave(people.eve));
    expect(page(people.rob).lines).toEqual([APP]);
  });

  it('is not read by whom the employer appoints when nobody is left, nor by whom that one asks for', async () => {
    const { people, give, leave, page, protect, dataDir } = await withList();
    must(await leave(people.eve));
    must(await give(people.ann, people.ben, people.rob));
    expect(page(people.rob)).toEqual({ lines: [], earlier: true, served: true });
    must(await protect(people.rob, ROOM));
    must(await give(people.rob, people.ann, people.sue));
    for (const person of [people.rob, people.sue]) {
      expect(page(person)).toEqual({ lines: [ROOM], earlier: true, served: true });
    }
    expect(compared(dataDir)).toEqual([]);
  });

  it('is not read again by who comes back by others', async () => {
    const { people, administration, give, page } = await withList();
    must(await administration.revokeRole(by(people.eve), { person: people.eve, role: 'representative' }));
    must(await give(people.ann, people.ben, people.eve));
    expect(page(people.eve)).toEqual({ lines: [], earlier: true, served: true });
  });

  it('is not read again after a last day, when others give the role anew', async () => {
    const { people, give, leave, protect, page, clock, dataDir } = await withList();
    must(await leave(people.eve));
    must(await give(people.ann, people.ben, people.rob, { until: clock.now + DAY }));
    must(await protect(people.rob, ROOM));
    clock.now += 2 * DAY;
    must(await give(people.ann, people.ben, people.rob));
    expect(page(people.rob)).toEqual({ lines: [], earlier: true, served: true });
    expect(compared(dataDir)).toEqual([]);
  });

  it('is not read by whom a reader asked for whose own term was over before anybody agreed', async () => {
    const { people, administration, give, leave, page, clock } = await withList();
    must(await give(people.eve, people.ann, people.rob, { until: clock.now + DAY }));
    must(await leave(people.eve));
    const asked = must(await administration.proposeRole(by(people.rob), { person: people.sue, ...SPEAKER }));
    clock.now += 2 * DAY;
    expect(codeOf(await administration.approve(by(people.ann), asked))).toBe('proposal_over');
    must(await administration.decline(by(people.ann), asked));
    must(await give(people.ann, people.ben, people.sue));
    expect(page(people.sue)).toEqual({ lines: [], earlier: true, served: true });
  });

  it('is not read by whom others gave the role before it began, for a day after', async () => {
    const { people, administration, give, page, clock, end } = await withList();
    must(await administration.revokeRole(by(people.eve), { person: people.eve, role: 'representative' }));
    must(await give(people.ann, people.ben, people.rob, { from: clock.now + 2 * DAY }));
    must(await give(people.ann, people.ben, people.sue));
    must(await end(people.sue));
    must(await administration.protectPlaces(by(people.sue), { act: 'add', context: ROOM }));
    clock.now += 3 * DAY;
    expect(page(people.rob)).toEqual({ lines: [], earlier: false, served: true });
    expect(codeOf(await end(people.rob))).toBe('already_done');
  });

  it('can be ended as a whole by who cannot read it, and by nobody while a reader is in office', async () => {
    const { people, give, leave, page, end, protect, dataDir } = await withList();
    expect(codeOf(await end(people.eve))).toBe('already_done');
    must(await leave(people.eve));
    must(await give(people.ann, people.ben, people.rob));
    expect(codeOf(await end(people.ann))).toBe('not_allowed');
    must(await protect(people.rob, ROOM));
    must(await end(people.rob));
    expect(page(people.rob)).toEqual({ lines: [ROOM], earlier: false, served: true });
    expect(codeOf(await end(people.rob))).toBe('already_done');
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
  });
});

describe('what collectors are served', () => {
  it('holds the lines of a council without anybody in office, and none of a place without a council', async () => {
    const door = await newDoor();
    open.push(door);
    const { administration, accounts, services } = door.portal;
    const served = async () =>
      JSON.stringify(JSON.parse((await door.get('/api/v1/snapshot')).text.split('\n')[0] ?? ''));
    const place = { establishment: 'berlin', country: 'DE', council: true };
    must(await administration.recordEstablishment(OPERATOR, place));
    const [eve, rob] = [await addEmployee(door.portal), await addEmployee(door.portal)];
    must(await administration.grantRole(OPERATOR, { person: eve, ...SPEAKER }));
    must(await administration.protectPlaces(by(eve), { act: 'add', context: APP }));
    must(await accounts.leave(OPERATOR, { person: eve, leftAt: services.clock() }));
    expect(await served()).toContain(APP.match);
    must(await administration.grantRole(OPERATOR, { person: rob, ...SPEAKER }));
    expect(await served()).toContain(APP.match);
    must(await administration.recordEstablishment(by(rob), { ...place, council: false }));
    expect(await served()).not.toContain(APP.match);
    expect(services.council.contexts('berlin', rob).served).toBe(false);
  });
});
