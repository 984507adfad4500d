/** A role takes two different people (security, S7, F11, F12). */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { RoleKey } from '#domain/authority/roles';
import { ROLE_CONFLICTS } from '#domain/authority/second-person';
import { DAY } from '#domain/time';
import { addEmployee, MIGRATIONS, must, newPortal, OPERATOR, openProgramme } from './portal';
import { by, codeOf, house, open } from './two-people';

describe('a role', () => {
  it('is given when another admin approves, and counts from the next page on', async () => {
    const { administration, people, portal } = await house();
    const asked = { person: people.eve, role: 'officer' as const };
    const { proposal } = must(await administration.proposeRole(by(people.ann), asked));
    const gate = {
      gate: 'assessment_missing' as const,
      programme: 'training',
      state: 'shut' as const,
      evidence: 'x',
    };
    expect(codeOf(await administration.recordGate(by(people.eve), gate))).toBe('not_allowed');
    must(await administration.approve(by(people.ben), { proposal }));
    must(await administration.recordGate(by(people.eve), gate));
    must(await administration.revokeRole(by(people.ben), asked));
    expect(codeOf(await administration.recordGate(by(people.eve), gate))).toBe('not_allowed');
    expect(portal.services.clock()).toBeGreaterThan(0);
  });

  it.each([
    ['the one who proposed it', 'ann', 'not_your_own_proposal'],
    ['the one who would get it', 'rob', 'not_for_yourself'],
    ['somebody without the role', 'sue', 'not_allowed'],
  ] as const)('is not approved by %s', async (_who, approver, code) => {
    const { administration, people, give } = await house();
    await give(people.rob, 'admin');
    const asked = { person: people.rob, role: 'engineer' as const };
    const { proposal } = must(await administration.proposeRole(by(people.ann), asked));
    expect(codeOf(await administration.approve(by(people[approver]), { proposal }))).toBe(code);
    expect(codeOf(await administration.approve(OPERATOR, { proposal }))).toBe('not_allowed');
    must(await administration.approve(by(people.ben), { proposal }));
  });

  it('is the operator’s alone to give only until two admins are in office, and never proposed for oneself', async () => {
    const { administration, people } = await house();
    const asked = { person: people.eve, role: 'officer' as const };
    expect(codeOf(await administration.grantRole(OPERATOR, asked))).toBe('second_person_needed');
    expect(codeOf(await administration.grantRole(by(people.ann), asked))).toBe('second_person_needed');
    expect(codeOf(await administration.grantRole(by(people.sue), asked))).toBe('not_allowed');
    const own = { person: people.ann, role: 'engineer' as const };
    expect(codeOf(await administration.proposeRole(by(people.ann), own))).toBe('not_for_yourself');
    const { proposal } = must(await administration.proposeRole(OPERATOR, asked));
    expect(codeOf(await administration.proposeRole(by(people.ann), asked))).toBe('already_proposed');
    must(await administration.approve(by(people.ann), { proposal }));
  });

  it('is never the operator’s alone again, whoever is relieved, whatever is made anew from the log', async () => {
    const { administration, people, give, portal, clock, dataDir } = await house();
    await give(people.rob, 'officer');
    const asked = { person: people.eve, role: 'engineer' as const };
    for (const person of [people.ann, people.ben]) {
      must(await administration.revokeRole(OPERATOR, { person, role: 'admin' }));
      expect(codeOf(await administration.grantRole(OPERATOR, asked))).toBe('second_person_needed');
    }
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
    await portal.close();
    open.splice(0);
    // As a version whose tables are made otherwise: the start makes every table from the log.
    const older = openDatabase(join(dataDir, 'forthright.db'));
    older.sqlite.exec('UPDATE own_projection SET version = 0; DELETE FROM setup_end');
    older.sqlite.close();
    const again = await newPortal(clock.now, dataDir);
    open.push(again);
    const late = again.portal.administration;
    expect(codeOf(await late.grantRole(OPERATOR, asked))).toBe('second_person_needed');
    // Nobody is in office who could agree, so somebody of another role does: to an admin, and to nothing else.
    const engineer = must(await late.proposeRole(OPERATOR, asked));
    expect(codeOf(await late.approve(by(people.rob), engineer))).toBe('not_allowed');
    const admin = must(await late.proposeRole(OPERATOR, { person: people.sue, role: 'admin' }));
    const seen = again.portal.services.registers.proposals({ person: people.rob, roles: ['officer'] });
    expect(seen.open.map(({ id, mayApprove }) => [id, mayApprove])).toEqual([[admin.proposal, true]]);
    expect(codeOf(await late.approve(by(people.eve), admin))).toBe('not_allowed');
    must(await late.approve(by(people.rob), admin));
    const second = must(await late.proposeRole(OPERATOR, { person: people.ann, role: 'admin' }));
    expect(codeOf(await late.approve(by(people.rob), second))).toBe('not_allowed');
    must(await late.approve(by(people.sue), second));
  });

  it('is the operator’s alone while one admin follows another, and an erasure of the first does not end that', async () => {
    const { portal, clock, dataDir } = await newPortal();
    open.push({ portal });
    await openProgramme(portal);
    const { administration, accounts, operator } = portal;
    const [first, second, third] = [
      await addEmployee(portal),
      await addEmployee(portal),
      await addEmployee(portal),
    ];
    must(await administration.grantRole(OPERATOR, { person: first, role: 'admin' }));
    must(await accounts.leave(OPERATOR, { person: first, leftAt: clock.now }));
    must(await administration.grantRole(OPERATOR, { person: second, role: 'admin' }));
    must(await operator.erasure.person(OPERATOR, { person: first, because: 'asked' }));
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
    must(await administration.grantRole(OPERATOR, { person: third, role: 'admin' }));
    const more = { person: third, role: 'engineer' as const };
    expect(codeOf(await administration.grantRole(OPERATOR, more))).toBe('second_person_needed');
  });

  it('falls away after a week, and when the proposer is relieved', async () => {
    const { administration, people, clock } = await house();
    const asked = { person: people.eve, role: 'officer' as const };
    const late = must(await administration.proposeRole(by(people.ann), asked));
    expect(late.openUntil).toBe(clock.now + 7 * DAY);
    clock.now += 7 * DAY;
    expect(codeOf(await administration.approve(by(people.ben), late))).toBe('proposal_over');
    const again = must(await administration.proposeRole(by(people.ann), asked));
    must(await administration.revokeRole(by(people.ann), { person: people.ann, role: 'admin' }));
    expect(codeOf(await administration.approve(by(people.ben), again))).toBe('proposal_over');
  });

  it('F11: two who decide at once: one wins, the other is told that it is decided', async () => {
    const { administration, people, give } = await house();
    await give(people.rob, 'admin');
    const { proposal } = must(
      await administration.proposeRole(by(people.ann), { person: people.eve, role: 'officer' }),
    );
    const both = await Promise.all([
      administration.approve(by(people.ben), { proposal }),
      administration.approve(by(people.rob), { proposal }),
      administration.decline(by(people.ann), { proposal }),
    ]);
    expect(both.map(codeOf)).toEqual(['ok', 'already_decided', 'already_decided']);
  });

  it('F12: demoted between read and write: refused in the same transaction', async () => {
    const { administration, people } = await house();
    const { proposal } = must(
      await administration.proposeRole(OPERATOR, { person: people.eve, role: 'officer' }),
    );
    const [revoked, approved] = await Promise.all([
      administration.revokeRole(by(people.ann), { person: people.ben, role: 'admin' }),
      administration.approve(by(people.ben), { proposal }),
    ]);
    expect([codeOf(revoked), codeOf(approved)]).toEqual(['ok', 'not_allowed']);
  });

  it('ends with the work, and nobody who left gets one', async () => {
    const { administration, people, portal, clock } = await house();
    const { proposal } = must(
      await administration.proposeRole(by(people.ann), { person: people.eve, role: 'officer' }),
    );
    must(await portal.accounts.leave(by(people.ann), { person: people.eve, leftAt: clock.now }));
    expect(codeOf(await administration.approve(by(people.ben), { proposal }))).toBe('has_left');
    must(await portal.accounts.leave(by(people.ann), { person: people.ben, leftAt: clock.now }));
    expect(codeOf(await administration.approve(by(people.ben), { proposal }))).toBe('not_allowed');
  });

  it.each(ROLE_CONFLICTS.filter(({ roles }) => !roles.includes('expert')))(
    '$roles do not go together ($source)',
    async ({ roles: [first, second] }) => {
      const { portal, administration, people, clock } = await house();
      must(
        await administration.recordEstablishment(OPERATOR, {
          establishment: 'berlin',
          country: 'DE',
          council: true,
        }),
      );
      const place = (role: RoleKey) => (role === 'representative' ? { establishment: 'berlin' } : {});
      const term = { until: clock.now + DAY };
      const asked = { person: people.eve, role: first, ...place(first), ...term };
      must(
        await administration.approve(
          by(people.ben),
          must(await administration.proposeRole(by(people.ann), asked)),
        ),
      );
      const clash = { person: people.eve, role: second, ...place(second), ...term };
      expect(codeOf(await administration.proposeRole(by(people.ann), clash))).toBe('role_conflict');
      expect(portal.services.health().ready).toBe(true);
    },
  );

  it('of a representative is for a place that exists and has a council', async () => {
    const { administration, people } = await house();
    const role = 'representative' as const;
    const ask = (establishment?: string) =>
      administration.proposeRole(by(people.ann), {
        person: people.eve,
        role,
        ...(establishment !== undefined && { establishment }),
      });
    expect(codeOf(await ask())).toBe('establishment_missing');
    expect(codeOf(await ask('nowhere'))).toBe('unknown_establishment');
    expect(codeOf(await ask('leeds'))).toBe('no_council_there');
    const officer = { person: people.eve, role: 'officer' as const, establishment: 'leeds' };
    expect(codeOf(await administration.proposeRole(by(people.ann), officer))).toBe(
      'establishment_not_for_this_role',
    );
  });
});
