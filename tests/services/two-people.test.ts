/** Roles and live keys take two different people, whatever happened before (security, S7): nobody finds a way round. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { RoleKey } from '#domain/authority/roles';
import type { Actor, Entry } from '#domain/entry/bodies';
import { DAY } from '#domain/time';
import { addEmployee, MIGRATIONS, must, newPortal, OPERATOR } from './portal';
import { by, codeOf, PASSWORD } from './two-people';

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
  { act: 'leave', who: 0, whom: 3 },
  { act: 'wait', days: 1 },
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
    if (entry.type === 'role.granted.v2') {
      if (actor.kind !== 'operator') wrong(entry, 'not by the operator');
      if (isSetUp) wrong(entry, 'two admins have been in office');
      gets(subject, entry.body.role);
    } else if (entry.type === 'role.proposed.v2') {
      if (!isAdmin(actor)) wrong(entry, 'not an admin');
      const { proposal, open_until: until } = entry.body;
      proposals.set(proposal, { by: actor, whom: subject, until, decided: false });
    } else if (entry.type === 'role.approved.v2') {
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

/** An auditor is in office for a time. */
const termed = (person: string, role: RoleKey) => ({
  person,
  role,
  ...(role === 'auditor' && { until: Date.parse('2026-05-20T00:00:00Z') }),
});

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
            const input = termed(person(one.whom), one.role);
            const done = await administration.proposeRole(actor(one.who), input);
            if (done.ok) proposals.push(done.value.proposal);
          } else if (one.act === 'give') {
            const input = termed(person(one.whom), one.role);
            const done = await administration.proposeRole(actor(one.who), input);
            if (done.ok) pending.push(administration.approve(actor(one.second), done.value));
          } else if (one.act === 'grant') {
            pending.push(administration.grantRole(OPERATOR, termed(person(one.whom), one.role)));
          } else if (one.act === 'revoke') {
            const input = termed(person(one.whom), one.role);
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
            const input = termed(person(whom), wanted);
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
