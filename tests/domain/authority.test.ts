/** For which time a role counts, what goes together, and who gives it (domain/authority). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNCIL_ROLES, mayApproveRole, mayProposeRole, mayStopRole } from '#domain/authority/givers';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { conflictWith, ROLE_CONFLICTS } from '#domain/authority/second-person';
import { isInForce, isOver, overlap, termUnfit } from '#domain/authority/terms';
import { DAY } from '#domain/time';

const moment = fc.integer({ min: 0, max: 40 });
const bound = fc.option(moment, { nil: undefined });
const term = fc.record({ from: bound, until: bound }).map(({ from, until }) => ({
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
}));

describe('the time of a role', () => {
  it('begins with its first moment and has ended at its end', () => {
    fc.assert(
      fc.property(term, moment, (one, now) => {
        const begun = one.from === undefined || now >= one.from;
        const ended = one.until !== undefined && now >= one.until;
        expect(isInForce(one, now)).toBe(begun && !ended);
        expect(isOver(one, now)).toBe(ended);
      }),
    );
    expect(isInForce({ from: 5, until: 6 }, 4)).toBe(false);
    expect(isInForce({ from: 5, until: 6 }, 5)).toBe(true);
    expect(isInForce({ from: 5, until: 6 }, 6)).toBe(false);
  });

  it('overlaps another where there is a moment at which both count, and only there', () => {
    fc.assert(
      fc.property(term, term, (one, other) => {
        const both = Array.from({ length: 43 }, (_, at) => at - 1).some(
          (at) => isInForce(one, at) && isInForce(other, at),
        );
        expect(overlap(one, other)).toBe(both);
        expect(overlap(other, one)).toBe(both);
      }),
    );
  });

  it.each([
    ['auditor', {}, 'end_missing'],
    ['expert', {}, 'end_missing'],
    ['officer', {}, undefined],
    ['officer', { stands_in_for: 'per_1' }, 'end_missing'],
    ['officer', { until: DAY }, 'already_over'],
    ['officer', { from: 3 * DAY, until: 3 * DAY }, 'ends_before_start'],
    ['auditor', { until: 91 * DAY }, undefined],
    ['auditor', { until: 91 * DAY + 1 }, 'term_too_long'],
    ['auditor', { from: 10 * DAY, until: 100 * DAY }, undefined],
    // Whoever names a day in the past begins now all the same.
    ['auditor', { from: 0, until: 91 * DAY }, undefined],
    ['admin', { until: 4_000 * DAY }, undefined],
  ] as const)('of %s with %o: %s', (role, terms, unfit) => {
    expect(termUnfit(role, terms, DAY)).toBe(unfit);
  });
});

describe('two roles that do not go together', () => {
  it.each(ROLE_CONFLICTS)('are found whichever is there first: $roles', ({ roles: [a, b] }) => {
    expect(conflictWith([{ role: a }], { role: b })).toBe(a);
    expect(conflictWith([{ role: b }], { role: a })).toBe(b);
    const now = { until: 10 };
    const later = { from: 10 };
    expect(conflictWith([{ role: a, ...now }], { role: b, ...later })).toBeUndefined();
    expect(conflictWith([{ role: a, ...now }], { role: b, from: 9 })).toBe(a);
  });

  it('name each pair once, and no role beside itself', () => {
    const pairs = ROLE_CONFLICTS.map(({ roles }) => [...roles].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { roles } of ROLE_CONFLICTS) expect(roles[0]).not.toBe(roles[1]);
  });
});

describe('who gives a role', () => {
  const admin = { roles: ['admin'] as const };
  const officer = { roles: ['officer'] as const };
  const speaker = { roles: ['representative'] as const, speaksFor: 'berlin' };
  const elsewhere = { roles: ['representative'] as const, speaksFor: 'hamburg' };
  const given = (role: RoleKey, council: number) => ({ role, establishment: 'berlin', council });

  it('is admins, for every role of the employer', () => {
    for (const role of ROLES.filter((one) => !COUNCIL_ROLES.includes(one))) {
      const asked = { role, council: 0 };
      expect([role, mayProposeRole(admin, asked), mayApproveRole(admin, asked, 2)]).toEqual([
        role,
        true,
        true,
      ]);
      for (const other of [officer, speaker]) {
        expect(mayProposeRole(other, asked)).toBe(false);
        expect(mayApproveRole(other, asked, 2)).toBe(false);
        expect(mayStopRole(other, asked)).toBe(false);
      }
    }
  });

  it.each([
    // [how many speak there, admin proposes, council proposes, admin approves, council approves]
    ['representative', 0, true, false, true, false],
    ['representative', 1, false, true, true, false],
    ['representative', 2, false, true, false, true],
    ['expert', 0, false, false, true, false],
    ['expert', 1, false, true, true, false],
    ['expert', 2, false, true, false, true],
  ] as const)('of %s where %i speak', (role, council, ...may) => {
    const asked = given(role, council);
    expect([
      mayProposeRole(admin, asked),
      mayProposeRole(speaker, asked),
      mayApproveRole(admin, asked, 2),
      mayApproveRole(speaker, asked, 2),
    ]).toEqual(may);
    // No other council, whatever stands where.
    expect(mayProposeRole(elsewhere, asked)).toBe(false);
    expect(mayApproveRole(elsewhere, asked, 2)).toBe(false);
    expect(mayStopRole(elsewhere, asked)).toBe(false);
    expect([mayStopRole(admin, asked), mayStopRole(speaker, asked)]).toEqual([council === 0, council > 0]);
  });
});
