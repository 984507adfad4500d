/** Roles with dates and deputies: an ended one gives nothing at that very moment, and no sweep is waited for (security, S5, S7). */
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/time';
import { must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

/** A house in which somebody is signed in, whom two admins give a role for a time. */
const withGrants = async () => {
  const made = await house();
  const { administration, people, portal } = made;
  const give = async (input: Parameters<typeof administration.proposeRole>[1]) => {
    const proposed = await administration.proposeRole(by(people.ann), input);
    return proposed.ok ? administration.approve(by(people.ben), proposed.value) : proposed;
  };
  const signIn = async (person: string) => {
    const { identity } = portal.services;
    const email = `${person}@example.org`;
    must(await identity.setAccount({ person, email, password: PASSWORD }));
    const begun = must(await identity.signIn({ email, password: PASSWORD, address: '192.0.2.1' }));
    return async () => (await identity.viewer(begun.token))?.viewer.roles;
  };
  return { ...made, give, signIn };
};

describe('a role with dates', () => {
  it('counts from its first moment up to its end, in the middle of a sign-in, and leaves no entry behind', async () => {
    const { people, portal, clock, give, signIn } = await withGrants();
    const [from, until] = [clock.now + 60_000, clock.now + 120_000];
    must(await give({ person: people.eve, role: 'auditor', from, until }));
    const roles = await signIn(people.eve);
    expect(await roles()).toEqual(['employee']);
    clock.now = from;
    expect(await roles()).toEqual(['employee', 'auditor']);
    const { revision } = portal.decisions.position();
    clock.now = until - 1;
    expect(await roles()).toEqual(['employee', 'auditor']);
    clock.now = until;
    expect(await roles()).toEqual(['employee']);
    expect(portal.decisions.position().revision).toBe(revision);
  });

  it('that has ended lets nobody act, and can be given anew', async () => {
    const { administration, people, clock, give } = await withGrants();
    const until = clock.now + 60_000;
    must(await give({ person: people.eve, role: 'officer', until }));
    const shut = { gate: 'assessment_missing', programme: 'training', state: 'shut', evidence: 'x' } as const;
    clock.now = until - 1;
    must(await administration.recordGate(by(people.eve), shut));
    clock.now = until;
    expect(codeOf(await administration.recordGate(by(people.eve), shut))).toBe('not_allowed');
    must(await give({ person: people.eve, role: 'officer' }));
    must(await administration.recordGate(by(people.eve), shut));
    expect(codeOf(await give({ person: people.eve, role: 'officer', until: clock.now + DAY }))).toBe(
      'has_this_role',
    );
  });

  it('of the proposer that ended meanwhile takes the proposal with it, as does one of the second person', async () => {
    const { administration, people, clock, give } = await withGrants();
    const until = clock.now + 60_000;
    must(await give({ person: people.eve, role: 'admin', until }));
    const asked = must(await administration.proposeRole(by(people.eve), { person: people.sue, role: 'dpo' }));
    clock.now = until;
    expect(codeOf(await administration.approve(by(people.eve), asked))).toBe('not_allowed');
    expect(codeOf(await administration.approve(by(people.ben), asked))).toBe('proposal_over');
  });

  it('must have an end where the role needs one, and is judged again when it is approved', async () => {
    const { administration, people, clock, give } = await withGrants();
    expect(codeOf(await give({ person: people.eve, role: 'auditor' }))).toBe('end_missing');
    expect(codeOf(await give({ person: people.eve, role: 'auditor', until: clock.now + 91 * DAY }))).toBe(
      'term_too_long',
    );
    const brief = { person: people.eve, role: 'auditor', until: clock.now + 60_000 } as const;
    const asked = must(await administration.proposeRole(by(people.ann), brief));
    clock.now += 60_000;
    expect(codeOf(await administration.approve(by(people.ben), asked))).toBe('already_over');
  });

  it('that does not go together with another may follow it, and not overlap it', async () => {
    const { administration, people, clock, give } = await withGrants();
    const end = clock.now + 30 * DAY;
    must(await give({ person: people.eve, role: 'dpo', until: end }));
    expect(codeOf(await give({ person: people.eve, role: 'officer' }))).toBe('role_conflict');
    expect(codeOf(await give({ person: people.eve, role: 'officer', from: end - 1 }))).toBe('role_conflict');
    must(await give({ person: people.eve, role: 'officer', from: end }));
    // What was fit when it was proposed is not when it is approved.
    const auditor = { person: people.sue, role: 'auditor', until: end } as const;
    const asked = must(await administration.proposeRole(by(people.ann), auditor));
    must(await give({ person: people.sue, role: 'engineer' }));
    expect(codeOf(await administration.approve(by(people.ben), asked))).toBe('role_conflict');
  });

  it('counts for an admin to whom a code is refused already before it begins', async () => {
    const { people, portal, clock, give } = await withGrants();
    must(
      await give({ person: people.eve, role: 'officer', from: clock.now + DAY, until: clock.now + 2 * DAY }),
    );
    const code = () => portal.accounts.issueCode(by(people.ann), people.eve);
    expect(codeOf(await code())).toBe('has_a_role');
    clock.now += 2 * DAY;
    expect(codeOf(await code())).toBe('ok');
  });
});

describe('a deputy', () => {
  it('stands in for somebody who has the role, for a time, and for nobody else', async () => {
    const { administration, people, portal, clock, give } = await withGrants();
    must(await give({ person: people.eve, role: 'officer' }));
    const deputy = { person: people.sue, role: 'officer', stands_in_for: people.eve } as const;
    expect(codeOf(await give(deputy))).toBe('end_missing');
    const until = clock.now + 10 * DAY;
    expect(codeOf(await give({ ...deputy, until, stands_in_for: people.rob }))).toBe('not_their_role');
    expect(codeOf(await give({ ...deputy, until, stands_in_for: people.sue }))).toBe('not_their_role');
    must(await give({ ...deputy, until }));
    // Nobody stands in for one who stands in.
    const second = { person: people.rob, role: 'officer', stands_in_for: people.sue, until } as const;
    expect(codeOf(await give(second))).toBe('not_their_role');
    const shown = portal.services.registers.heldBy(people.sue);
    expect(shown).toMatchObject([{ role: 'officer', holder: 'Eve', until, begun: true }]);
    // Two roles that do not go together do not for a deputy either.
    must(await give({ person: people.ann === people.rob ? people.ben : people.rob, role: 'dpo' }));
    const clash = { person: people.rob, role: 'officer', stands_in_for: people.eve, until } as const;
    expect(codeOf(await give(clash))).toBe('role_conflict');
    clock.now = until;
    expect(portal.services.registers.heldBy(people.sue)).toEqual([]);
    expect(codeOf(await administration.revokeRole(OPERATOR, { person: people.sue, role: 'officer' }))).toBe(
      'ok',
    );
  });
});
