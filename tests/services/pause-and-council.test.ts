/** A council that signed so has the last word on a pause at its own place, and at no other. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { Clauses } from '#domain/monitoring/clauses';
import { MINUTE } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

let portal: Portal;
let clock: { now: number };
afterEach(() => portal.close());
const by = (id: string) => ({ kind: 'person', id }) as const;

/** Leeds with a council that signed, somebody who said yes, and two who review and let go on. */
const open = async (clauses: Clauses) => {
  ({ portal, clock } = await newPortal());
  await openProgramme(portal, [declared()]);
  const { administration } = portal;
  const [kat, eve, sue, person] = (await Promise.all(
    ['Kat', 'Eve', 'Sue', 'Pia'].map((name) => addEmployee(portal, { name })),
  )) as [string, string, string, string];
  must(
    await administration.recordEstablishment(OPERATOR, {
      establishment: 'leeds',
      country: 'GB',
      council: true,
    }),
  );
  must(
    await administration.grantRole(OPERATOR, { person: kat, role: 'representative', establishment: 'leeds' }),
  );
  must(await administration.grantRole(OPERATOR, { person: eve, role: 'officer' }));
  must(await administration.grantRole(OPERATOR, { person: sue, role: 'dpo' }));
  const sign = () =>
    administration.recordGate(by(kat), {
      gate: 'collective_gate_unmet',
      programme: 'training',
      place: 'establishment:leeds',
      state: 'open',
      evidence: 'Signed',
      clauses,
    });
  must(await sign());
  await tell(portal, person);
  must(await choose(portal, person, 'give'));
  const review = async (outcome: 'ends' | 'goes_on') => {
    clock.now += MINUTE;
    const done = await administration.recordReview(
      by(eve),
      {
        programme: 'training',
        outcome,
        lookedAt: ['need'],
        words: 'Looked at.',
        language: 'en',
      },
      `review-${outcome}`,
    );
    clock.now += MINUTE;
    return done;
  };
  const pauseAndResume = async () => {
    must(await review('ends'));
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    must(await review('goes_on'));
    must(await administration.resumeProgramme(by(sue), { programme: 'training' }));
    clock.now += MINUTE;
  };
  const state = () => portal.services.council.programme('leeds', 'training', 'en')?.signature?.state;
  return { person, sign, pauseAndResume, state };
};

describe('a pause that is over', () => {
  it('leaves the place of the council shut until it signs again, where that was agreed to', async () => {
    const { person, sign, pauseAndResume, state } = await open({ resumesWithCouncil: true });
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    await pauseAndResume();
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    expect(state()).toBe('paused');
    expect(
      (await portal.services.desk.programme('training', 'en'))?.gates.map((gate) => gate.state),
    ).toContain('ended');
    must(await sign());
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    expect(state()).toBe('open');
  });

  it('is over there too without the clause', async () => {
    const { person, pauseAndResume, state } = await open({});
    await pauseAndResume();
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    expect(state()).toBe('open');
  });
});
