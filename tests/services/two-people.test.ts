/** Roles and live keys take two different people (security, S7, F11, F12): nobody finds a way round. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { entriesAfter, logSize } from '#db/log/read';
import { openDatabase, openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { RoleKey } from '#domain/authority/roles';
import { ROLE_CONFLICTS } from '#domain/authority/second-person';
import type { Actor, Entry } from '#domain/entry/bodies';
import { DAY } from '#domain/time';
import { addEmployee, MIGRATIONS, MOUSE, must, newPortal, OPERATOR, openProgramme } from './portal';

const PASSWORD = 'quilted-marble-otter-93-vane';
const by = (id: string): Actor => ({ kind: 'person', id });
const open: { portal: Portal }[] = [];
afterEach(async () => {
  for (const { portal } of open.splice(0)) await portal.close();
});

/** Two admins, an officer, an engineer and an employee, in office by the operator's first setting up and by two people after it. */
const house = async () => {
  const made = await newPortal();
  open.push(made);
  const { portal } = made;
  await openProgramme(portal);
  const [ann, ben, eve, rob, sue] = await Promise.all(
    ['Ann', 'Ben', 'Eve', 'Rob', 'Sue'].map((name) => addEmployee(portal, { name })),
  );
  const people = { ann, ben, eve, rob, sue } as Record<'ann' | 'ben' | 'eve' | 'rob' | 'sue', string>;
  const { administration } = portal;
  for (const person of [people.ann, people.ben])
    must(await administration.grantRole(OPERATOR, { person, role: 'admin' }));
  const give = async (person: string, role: RoleKey) => {
    const { proposal } = must(await administration.proposeRole(by(people.ann), { person, role }));
    must(await administration.approve(by(people.ben), { proposal }));
  };
  return { ...made, administration, people, give };
};

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

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

  it.each(ROLE_CONFLICTS)('$roles do not go together ($source)', async ({ roles: [first, second] }) => {
    const { portal, administration, people } = await house();
    must(
      await administration.recordEstablishment(OPERATOR, {
        establishment: 'berlin',
        country: 'DE',
        council: true,
      }),
    );
    const place = (role: RoleKey) => (role === 'representative' ? { establishment: 'berlin' } : {});
    const asked = { person: people.eve, role: first, ...place(first) };
    must(
      await administration.approve(
        by(people.ben),
        must(await administration.proposeRole(by(people.ann), asked)),
      ),
    );
    const clash = { person: people.eve, role: second, ...place(second) };
    expect(codeOf(await administration.proposeRole(by(people.ann), clash))).toBe('role_conflict');
    expect(portal.services.health().ready).toBe(true);
  });

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

describe('a key', () => {
  const withSystem = async () => {
    const made = await house();
    const { administration, people, give } = made;
    await give(people.eve, 'engineer');
    await give(people.rob, 'officer');
    must(
      await administration.registerSystem(by(people.eve), {
        system: 'agent',
        kind: 'collector',
        owner: people.eve,
        activities: [MOUSE],
        manifest: {
          version: '1',
          fields_by_category: { mouse_pointer: ['x'] },
          destinations: [],
          retention_days: 1,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
        lists: true,
      }),
    );
    const asks = (key: string) => codeOf(made.portal.authenticate(`Bearer ${key}`));
    return { ...made, asks };
  };

  it('that is live opens nothing until a second person approved it, and nothing again once it is revoked', async () => {
    const { administration, people, asks } = await withSystem();
    const minted = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' }));
    expect(minted.proposal).toBeDefined();
    expect(asks(minted.key)).toBe('key_unknown');
    const proposal = minted.proposal ?? '';
    expect(codeOf(await administration.approve(by(people.eve), { proposal }))).toBe('not_your_own_proposal');
    expect(codeOf(await administration.approve(by(people.sue), { proposal }))).toBe('not_allowed');
    must(await administration.approve(by(people.rob), { proposal }));
    expect(asks(minted.key)).toBe('ok');
    must(await administration.revokeKey(by(people.rob), { keyId: minted.keyId }));
    expect(asks(minted.key)).toBe('key_revoked');
  });

  it('that is declined never opens anything', async () => {
    const { administration, people, asks } = await withSystem();
    const minted = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' }));
    const proposal = minted.proposal ?? '';
    must(await administration.decline(by(people.rob), { proposal }));
    expect(codeOf(await administration.approve(by(people.rob), { proposal }))).toBe('already_decided');
    expect(asks(minted.key)).toBe('key_unknown');
  });

  it('for tests is minted by one person; of both kinds there are two at most, those that wait among them', async () => {
    const { administration, people, asks } = await withSystem();
    const test = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'test' }));
    expect(test.proposal).toBeUndefined();
    expect(asks(test.key)).toBe('ok');
    const operators = must(await administration.mintKey(OPERATOR, { system: 'agent', mode: 'live' }));
    expect(operators.proposal).toBeDefined();
    const third = await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' });
    expect(codeOf(third)).toBe('two_keys_already');
    must(await administration.approve(by(people.ann), { proposal: operators.proposal ?? '' }));
    expect(asks(operators.key)).toBe('ok');
  });
});

describe('an account', () => {
  it('of somebody with a role gets no code from one admin: they could be both people', async () => {
    const { portal, people, administration } = await house();
    expect(codeOf(await portal.accounts.issueCode(by(people.ann), people.ben))).toBe('has_a_role');
    expect(codeOf(await portal.accounts.issueCode(by(people.sue), people.eve))).toBe('not_allowed');
    must(await portal.accounts.issueCode(by(people.ann), people.eve));
    const history = portal.services.ask.myHistory(people.eve, 'en');
    expect(history.map(({ type }) => type)).toContain('code_issued');
    expect(administration).toBeDefined();
  });

  describe('that an admin had a code for', () => {
    /** The house, with what whoever holds a code can do: set a password, sign in, and see what that opens. */
    const withCodes = async () => {
      const made = await house();
      const { portal, people } = made;
      const { identity } = portal.services;
      const codeFor = async (maker: Actor, person: string) =>
        must(await portal.accounts.issueCode(maker, person)).code;
      const redeem = (token: string) => identity.redeemFirstSignIn({ token, password: PASSWORD });
      const signIn = (person: string) =>
        identity.signIn({ email: `${person}@example.org`, password: PASSWORD, address: '192.0.2.1' });
      const rolesBy = async (token: string) => {
        const viewer = (await identity.viewer(token))?.viewer;
        return viewer && [viewer.roles, viewer.asleep];
      };
      return { ...made, identity, codeFor, redeem, signIn, rolesBy, ann: by(people.ann) };
    };

    it('before they got a role: the code opens nothing afterwards', async () => {
      const { people, give, codeFor, redeem, ann, administration } = await withCodes();
      const before = await codeFor(ann, people.eve);
      const asked = { person: people.eve, role: 'engineer' as const };
      const { proposal } = must(await administration.proposeRole(OPERATOR, asked));
      const meanwhile = await codeFor(ann, people.sue);
      must(await administration.approve(by(people.ben), { proposal }));
      await give(people.sue, 'officer');
      for (const code of [before, meanwhile]) expect(codeOf(await redeem(code))).toBe('token_unknown');
    });

    it('and set the password of: the role sleeps until the person took a code of the operator', async () => {
      const { people, give, codeFor, redeem, signIn, rolesBy, ann } = await withCodes();
      const { token: stolen } = must(await redeem(await codeFor(ann, people.eve)));
      await give(people.eve, 'engineer');
      expect(await rolesBy(stolen)).toBeUndefined();
      const { token } = must(await signIn(people.eve));
      expect(await rolesBy(token)).toEqual([['employee'], ['engineer']]);
      const woken = must(await redeem(await codeFor(OPERATOR, people.eve)));
      expect(await rolesBy(woken.token)).toEqual([['employee', 'engineer'], []]);
      expect(await rolesBy(token)).toBeUndefined();
    });

    it('while they had no role in between: what they get again sleeps too', async () => {
      const { people, give, codeFor, redeem, signIn, rolesBy, ann, administration } = await withCodes();
      must(await redeem(await codeFor(OPERATOR, people.eve)));
      await give(people.eve, 'officer');
      must(await administration.revokeRole(ann, { person: people.eve, role: 'officer' }));
      must(await redeem(await codeFor(ann, people.eve)));
      await give(people.eve, 'officer');
      expect(await rolesBy(must(await signIn(people.eve)).token)).toEqual([['employee'], ['officer']]);
    });

    it('in the moment in which the role was given: it opens nothing either', async () => {
      const { people, redeem, ann, administration, portal } = await withCodes();
      const asked = { person: people.eve, role: 'engineer' as const };
      const { proposal } = must(await administration.proposeRole(OPERATOR, asked));
      const [code, approved] = await Promise.all([
        portal.accounts.issueCode(ann, people.eve),
        administration.approve(by(people.ben), { proposal }),
      ]);
      must(approved);
      expect(codeOf(await redeem(must(code).code))).toBe('token_unknown');
    });

    it('is not asked to prove again what the operator’s own code proved; nobody is kept from their own pages', async () => {
      const { people, give, codeFor, redeem, rolesBy } = await withCodes();
      const { token } = must(await redeem(await codeFor(OPERATOR, people.eve)));
      const waiting = await codeFor(OPERATOR, people.sue);
      await give(people.eve, 'engineer');
      await give(people.sue, 'officer');
      expect(await rolesBy(token)).toEqual([['employee', 'engineer'], []]);
      expect(await rolesBy(must(await redeem(waiting)).token)).toEqual([['employee', 'officer'], []]);
    });
  });

  it('is one person’s: no second one with the same address or the same id of another system', async () => {
    const { portal, people } = await house();
    const input = (email: string, external_id: string) => ({
      kind: 'employee' as const,
      entity: 'main',
      establishment: 'leeds',
      languages: ['en'],
      minor: false,
      synthetic: true,
      hiredAt: 0,
      profile: { name: 'New', email, external_id },
    });
    must(await portal.accounts.admit(by(people.ann), input('New.One@example.org', 'HR-1')));
    const again = await portal.accounts.admit(by(people.ann), input('new.one@EXAMPLE.org', 'HR-2'));
    expect(codeOf(again)).toBe('email_taken');
    const twice = await Promise.all([
      portal.accounts.admit(by(people.ann), input('a@example.org', 'HR-3')),
      portal.accounts.admit(by(people.ben), input('b@example.org', 'HR-3')),
    ]);
    expect(twice.map(codeOf)).toEqual(['ok', 'external_id_taken']);
    expect(portal.decisions.findEmployee('external_id', 'HR-1')).toMatch(/^per_/);
  });
});

type Act =
  | { act: 'propose'; who: number; whom: number; role: RoleKey }
  | { act: 'approve' | 'decline'; who: number; which: number }
  | { act: 'revoke'; who: number; whom: number; role: RoleKey }
  | { act: 'grant'; whom: number; role: RoleKey }
  | { act: 'leave'; who: number; whom: number }
  | { act: 'give'; who: number; second: number; whom: number; role: RoleKey }
  | { act: 'erase'; whom: number }
  | { act: 'code'; who: number; whom: number }
  | { act: 'redeem'; which: number }
  | { act: 'borrow'; who: number; whom: number; role: RoleKey }
  | { act: 'wait'; days: number };

const ROLES_TRIED: readonly RoleKey[] = ['admin', 'officer', 'dpo', 'engineer', 'auditor'];
const who = fc.integer({ min: -1, max: 4 });
const role = fc.constantFrom(...ROLES_TRIED);
const often = <T>(arbitrary: fc.Arbitrary<T>, weight = 3) => ({ arbitrary, weight });
const acts: fc.Arbitrary<Act> = fc.oneof(
  often(fc.record({ act: fc.constant('propose' as const), who, whom: fc.nat(4), role })),
  often(fc.record({ act: fc.constant('approve' as const), who, which: fc.nat(6) }), 6),
  often(fc.record({ act: fc.constant('decline' as const), who, which: fc.nat(6) }), 1),
  // Two people who agree: what a random search alone finds too seldom.
  often(fc.record({ act: fc.constant('give' as const), who, second: fc.nat(1), whom: fc.nat(4), role }), 4),
  often(fc.record({ act: fc.constant('revoke' as const), who, whom: fc.nat(4), role }), 4),
  often(fc.record({ act: fc.constant('grant' as const), whom: fc.nat(4), role }), 3),
  often(fc.record({ act: fc.constant('leave' as const), who, whom: fc.nat(4) }), 1),
  often(fc.record({ act: fc.constant('erase' as const), whom: fc.nat(4) }), 1),
  often(fc.record({ act: fc.constant('code' as const), who, whom: fc.nat(4) }), 4),
  often(fc.record({ act: fc.constant('redeem' as const), which: fc.nat(2) }), 4),
  // An admin uses the code they made, and both admins give the account a role.
  often(
    fc.record({
      act: fc.constant('borrow' as const),
      who: fc.nat(1),
      whom: fc.integer({ min: 2, max: 4 }),
      role,
    }),
    3,
  ),
  often(fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 8 }) }), 1),
);

/** One history that reaches every outcome that is looked for below, whatever the seed finds beside it. */
const EVERY_OUTCOME: Act[] = [
  { act: 'propose', who: 0, whom: 2, role: 'engineer' },
  { act: 'approve', who: 1, which: 0 },
  { act: 'approve', who: 1, which: 0 },
  { act: 'propose', who: 0, whom: 3, role: 'auditor' },
  { act: 'approve', who: 0, which: 1 },
  { act: 'approve', who: 4, which: 1 },
  { act: 'wait', days: 8 },
  { act: 'approve', who: 1, which: 1 },
  { act: 'borrow', who: 0, whom: 4, role: 'officer' },
  { act: 'erase', whom: 3 },
];

/**
 * The judge: reads nothing but the log, and knows nothing of proposals' tables. Every way to a role that is not two people, or
 * the operator before two admins were ever in office, is a finding.
 */
const waysRound = (entries: Iterable<Entry>): string[] => {
  const held = new Map<string, Set<RoleKey>>();
  const proposals = new Map<string, { by: Actor; whom: string; until: number; decided: boolean }>();
  const rolesOf = (id: string) => held.get(id) ?? new Set<RoleKey>();
  const admins = () => [...held.values()].filter((roles) => roles.has('admin')).length;
  let isSetUp = false;
  const gets = (subject: string, role: RoleKey) => {
    held.set(subject, rolesOf(subject).add(role));
    if (admins() >= 2) isSetUp = true;
  };
  const standsIn = (id: string, role: RoleKey) =>
    admins() === 0 && role === 'admin' && (rolesOf(id).has('officer') || rolesOf(id).has('engineer'));
  const found: string[] = [];
  const wrong = (entry: Entry, what: string) => found.push(`${entry.seq} ${entry.type}: ${what}`);
  const isAdmin = ({ kind, id }: Actor) => kind === 'operator' || rolesOf(id).has('admin');
  for (const entry of entries) {
    const { actor, subject = '' } = entry;
    if (entry.type === 'role.granted.v1') {
      if (actor.kind !== 'operator') wrong(entry, 'not by the operator');
      if (isSetUp) wrong(entry, 'two admins have been in office');
      gets(subject, entry.body.role);
    } else if (entry.type === 'role.proposed.v1') {
      if (!isAdmin(actor)) wrong(entry, 'not an admin');
      const { proposal, open_until: until } = entry.body;
      proposals.set(proposal, { by: actor, whom: subject, until, decided: false });
    } else if (entry.type === 'role.approved.v1') {
      const waiting = proposals.get(entry.body.proposal);
      if (!waiting) wrong(entry, 'never proposed');
      else {
        if (actor.kind !== 'person') wrong(entry, 'not by a person');
        else if (!rolesOf(actor.id).has('admin') && !standsIn(actor.id, entry.body.role))
          wrong(entry, 'not by an admin');
        if (waiting.by.id === actor.id) wrong(entry, 'by the proposer');
        if (waiting.whom === actor.id || waiting.whom !== subject) wrong(entry, 'by the one who gets it');
        if (waiting.decided) wrong(entry, 'decided twice');
        if (entry.at >= waiting.until) wrong(entry, 'too late');
        if (!isAdmin(waiting.by)) wrong(entry, 'the proposer was relieved');
        waiting.decided = true;
      }
      gets(subject, entry.body.role);
    } else if (entry.type === 'role.declined.v1') {
      const waiting = proposals.get(entry.body.proposal);
      if (!waiting || waiting.decided) wrong(entry, 'nothing to decline');
      else waiting.decided = true;
    } else if (entry.type === 'role.revoked.v1') {
      if (!isAdmin(actor) && actor.id !== subject) wrong(entry, 'not an admin');
      rolesOf(subject).delete(entry.body.role);
    } else if (entry.type === 'person.left.v1') held.delete(subject);
  }
  return found;
};

describe('after any history of proposals and codes', () => {
  it('no role came about by fewer than two people or is open to another, and every table is what the log says', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 40, maxLength: 120 }), async (history) => {
        const { portal, clock, dataDir } = await newPortal();
        const leeds = { establishment: 'leeds', country: 'GB', council: false };
        must(await portal.administration.recordEstablishment(OPERATOR, leeds));
        const people: string[] = [];
        for (let i = 0; i < 5; i++) people.push(await addEmployee(portal));
        const { administration, accounts } = portal;
        const person = (i: number) => people[i] as string;
        const actor = (i: number) => (i < 0 ? OPERATOR : by(person(i)));
        for (const i of [0, 1])
          await administration.grantRole(OPERATOR, { person: person(i), role: 'admin' });
        const proposals: string[] = [];
        const { identity } = portal.services;
        const codes: { holder: number; whom: number; code: string }[] = [];
        // Who is signed in as whom by a code that somebody else made, and who knows whose password.
        const signedIn: { holder: number; token: string }[] = [];
        const knows = new Map<number, number>();
        let redeemed = 0;
        const redeem = async ({ holder, whom, code: token }: (typeof codes)[number]): Promise<boolean> => {
          // A hash of a password takes its time.
          if (redeemed++ >= 3) return false;
          const done = await identity.redeemFirstSignIn({ token, password: PASSWORD });
          if (!done.ok) return false;
          knows.set(whom, holder);
          signedIn.push({ holder, token: done.value.token });
          return true;
        };
        const signInKnowing = async (holder: number, whom: number): Promise<void> => {
          const email = `${person(whom)}@example.org`;
          const done = await identity.signIn({ email, password: PASSWORD, address: '192.0.2.1' });
          if (done.ok) signedIn.push({ holder, token: done.value.token });
        };
        /** Roles that an admin could act in by the account of somebody else. */
        const borrowed = async (): Promise<readonly RoleKey[]> => {
          const found: RoleKey[] = [];
          for (const { holder, token } of signedIn) {
            const viewer = holder < 0 ? undefined : (await identity.viewer(token))?.viewer;
            if (viewer && viewer.asleep.length > 0) reached.add('a borrowed account with a role');
            found.push(...(viewer?.roles.filter((one) => one !== 'employee') ?? []));
          }
          return found;
        };
        // Several at once, so that they meet in one flush.
        const pending: Promise<unknown>[] = [];
        for (const one of history) {
          clock.now += 1;
          if (one.act === 'wait') {
            await Promise.all(pending.splice(0));
            clock.now += one.days * DAY;
          } else if (one.act === 'propose') {
            const input = { person: person(one.whom), role: one.role };
            const done = await administration.proposeRole(actor(one.who), input);
            if (done.ok) proposals.push(done.value.proposal);
          } else if (one.act === 'give') {
            const input = { person: person(one.whom), role: one.role };
            const done = await administration.proposeRole(actor(one.who), input);
            if (done.ok) pending.push(administration.approve(actor(one.second), done.value));
          } else if (one.act === 'grant') {
            pending.push(administration.grantRole(OPERATOR, { person: person(one.whom), role: one.role }));
          } else if (one.act === 'revoke') {
            const input = { person: person(one.whom), role: one.role };
            pending.push(administration.revokeRole(actor(one.who), input));
          } else if (one.act === 'leave') {
            pending.push(accounts.leave(actor(one.who), { person: person(one.whom), leftAt: clock.now }));
          } else if (one.act === 'erase') {
            const gone = { person: person(one.whom), because: 'asked' as const };
            const erased = portal.operator.erasure.person(OPERATOR, gone);
            pending.push(erased.then((done) => reached.add(`erase ${codeOf(done)}`)));
          } else if (one.act === 'code') {
            const { who: holder, whom } = one;
            pending.push(
              accounts.issueCode(actor(holder), person(whom)).then((done) => {
                if (done.ok) codes.unshift({ holder, whom, code: done.value.code });
              }),
            );
          } else if (one.act === 'redeem') {
            await Promise.all(pending.splice(0));
            const held = codes[one.which];
            if (held) await redeem(held);
            expect(await borrowed()).toEqual([]);
          } else if (one.act === 'borrow') {
            await Promise.all(pending.splice(0));
            const { who: holder, whom, role: wanted } = one;
            const made = await accounts.issueCode(actor(holder), person(whom));
            if (!made.ok || !(await redeem({ holder, whom, code: made.value.code }))) continue;
            const input = { person: person(whom), role: wanted };
            const asked = await administration.proposeRole(actor(holder), input);
            if (asked.ok) await administration.approve(actor(1 - holder), asked.value);
            await signInKnowing(holder, whom);
            expect(await borrowed()).toEqual([]);
          } else {
            const proposal = proposals[one.which % Math.max(1, proposals.length)] ?? 'prop_none';
            pending.push(
              administration[one.act](actor(one.who), { proposal }).then((done) =>
                reached.add(`${one.act} ${codeOf(done)}`),
              ),
            );
          }
        }
        await Promise.all(pending);
        for (const [whom, holder] of knows) await signInKnowing(holder, whom);
        expect(await borrowed()).toEqual([]);
        const db = openForReading(join(dataDir, 'forthright.db'));
        try {
          expect(waysRound(entriesAfter(db, 0, logSize(db)))).toEqual([]);
          expect(differences(db, MIGRATIONS)).toEqual([]);
        } finally {
          db.sqlite.close();
          await portal.close();
        }
      }),
      // What it found is told also where making it short would take too long.
      {
        numRuns: 20,
        examples: [[EVERY_OUTCOME]],
        interruptAfterTimeLimit: 150_000,
        markInterruptAsFailure: true,
      },
    );
    // A search that never got anywhere would prove nothing.
    for (const code of ['ok', 'not_allowed', 'already_decided', 'not_your_own_proposal', 'proposal_over']) {
      expect(reached).toContain(`approve ${code}`);
    }
    expect(reached).toContain('a borrowed account with a role');
    expect(reached).toContain('erase ok');
  }, 240_000);
});

describe('the list of acts', () => {
  const linesFor = (portal: Portal, roles: readonly RoleKey[], language = 'en') =>
    portal.services.registers.audit({}, 'page', { roles, language }).lines;

  it('says in names what an act was about; a person’s name only to whoever has the list of all people', async () => {
    const { portal, people } = await house();
    const aboutOf = (operation: string, roles: readonly RoleKey[]) =>
      linesFor(portal, roles).find((line) => line.operation === operation)?.about;
    expect(aboutOf('role.grant', ['admin'])).toEqual({ is: 'person', name: 'Ben' });
    for (const roles of [['officer'], ['dpo'], ['auditor'], ['officer', 'auditor']] as RoleKey[][]) {
      const text = JSON.stringify(linesFor(portal, roles));
      for (const name of ['Ann', 'Ben', 'Eve', 'Rob', 'Sue']) expect(text).not.toContain(`"${name}"`);
      expect(text).toContain(people.ben);
      expect(aboutOf('notice.publish', roles)).toMatchObject({ is: 'notice', version: 1, language: 'en' });
      expect(aboutOf('programme.apply', roles)).toMatchObject({ is: 'programme', language: 'en' });
      expect(aboutOf('gate.record', roles)).toMatchObject({ is: 'gate', gate: expect.any(String) });
      expect(aboutOf('establishment.record', roles)).toEqual({ is: 'place', place: 'leeds' });
    }
  });

  it('tells every record about a gate apart: its state, which gate, for what, where, until when', async () => {
    const { portal } = await house();
    const record = (state: 'open' | 'shut', more: object) =>
      portal.administration.recordGate(OPERATOR, {
        gate: 'store_not_ready',
        programme: 'training',
        evidence: 'x',
        state,
        ...more,
      });
    const until = portal.services.clock() + DAY;
    must(await record('open', { place: 'establishment:leeds', until }));
    must(await record('shut', { activity: MOUSE }));
    const [shut, open] = linesFor(portal, ['auditor']);
    expect(open?.about).toMatchObject({
      is: 'gate',
      gate: 'store_not_ready',
      state: 'open',
      place: 'establishment:leeds',
      until,
    });
    expect(shut?.about).toMatchObject({ state: 'shut', activity: 'Record your mouse' });
    const file = portal.services.registers.audit({}, 'file', { roles: ['auditor'], language: 'en' });
    expect(file.lines.slice(0, 2).map(({ gate }) => gate)).toEqual([
      { state: 'shut' },
      { state: 'open', place: 'establishment:leeds' },
    ]);
  });
});
