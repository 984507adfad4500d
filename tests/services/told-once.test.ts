/** What is told once and what is said of an account: a form that is sent again does nothing, and a refusal says what is so. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { Actor } from '#domain/entry/bodies';
import { addEmployee, MOUSE, must, newPortal, OPERATOR, openProgramme } from './portal';

const open: Portal[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const KEY = 'idem_12345678';

const house = async () => {
  const { portal } = await newPortal();
  open.push(portal);
  await openProgramme(portal);
  const admin = await addEmployee(portal, { name: 'Ann' });
  const second = await addEmployee(portal, { name: 'Ben' });
  const other = await addEmployee(portal, { name: 'Eve' });
  for (const person of [admin, second])
    must(await portal.administration.grantRole(OPERATOR, { person, role: 'admin' }));
  return { portal, other, ann: { kind: 'person', id: admin } satisfies Actor };
};

const joining = (email: string) => ({
  kind: 'employee' as const,
  entity: 'main',
  establishment: 'leeds',
  languages: ['en'],
  minor: false,
  synthetic: true,
  hiredAt: 0,
  profile: { name: 'New', email },
});

describe('a form that told a secret, sent again', () => {
  it('adds nobody a second time, and the code that was told still works', async () => {
    const { portal, ann } = await house();
    const admit = () => portal.accounts.admit(ann, joining('new@example.org'), 'person', KEY);
    const [first, again] = await Promise.all([admit(), admit()]);
    const { code, person } = must(first);
    expect(codeOf(again)).toBe('told_before');
    expect(codeOf(await admit())).toBe('told_before');
    const size = portal.decisions.position().revision;
    const signedIn = await portal.services.identity.redeemFirstSignIn({
      token: code,
      password: 'quilted-marble-otter-93-vane',
    });
    expect(must(signedIn).token).not.toBe('');
    expect(portal.decisions.findEmployee('email', 'new@example.org')).toBe(person);
    expect(portal.decisions.position().revision).toBe(size);
  });

  it('makes no second sign-in code, which would end the first one', async () => {
    const { portal, ann, other } = await house();
    const { code } = must(await portal.accounts.issueCode(ann, other, KEY));
    expect(codeOf(await portal.accounts.issueCode(ann, other, KEY))).toBe('told_before');
    const password = 'quilted-marble-otter-93-vane';
    must(await portal.services.identity.redeemFirstSignIn({ token: code, password }));
  });

  it.each(['live', 'test'] as const)('makes no second %s key', async (mode) => {
    const { portal, other } = await house();
    must(
      await portal.administration.registerSystem(OPERATOR, {
        system: 'agent',
        kind: 'collector',
        owner: other,
        activities: [MOUSE],
        lists: false,
        manifest: {
          version: '1',
          fields_by_category: { mouse_pointer: ['field'] },
          destinations: [],
          retention_days: 30,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
      }),
    );
    const mint = () => portal.administration.mintKey(OPERATOR, { system: 'agent', mode }, KEY);
    must(await mint());
    const size = portal.decisions.position().revision;
    expect(codeOf(await mint())).toBe('told_before');
    expect(portal.decisions.position().revision).toBe(size);
  });
});

describe('a second person', () => {
  it('for a live key is looked for before anybody starts', async () => {
    const { portal } = await newPortal();
    open.push(portal);
    await openProgramme(portal);
    const { registers, identity } = portal.services;
    const only = await addEmployee(portal, { name: 'Only' });
    const grant = (person: string, role: 'admin' | 'engineer') =>
      portal.administration.grantRole(OPERATOR, { person, role });
    must(await grant(only, 'admin'));
    must(await grant(only, 'engineer'));
    expect(registers.secondForKeys(only)).toBe('operator');
    const second = await addEmployee(portal, { name: 'Second' });
    must(await grant(second, 'admin'));
    // In office, and nothing of it counts before they were here with a code of the operator.
    expect(registers.secondForKeys(only)).toBe('nobody');
    const { code } = must(await portal.accounts.issueCode(OPERATOR, second));
    const password = 'quilted-marble-otter-93-vane';
    must(await identity.redeemFirstSignIn({ token: code, password }));
    expect(registers.secondForKeys(only)).toBe('somebody');
  });

  it('reads that a role is switched on later only where that is so', async () => {
    const { portal, ann, other } = await house();
    const reader = { person: ann.id, roles: ['admin' as const] };
    const { proposal } = must(
      await portal.administration.proposeRole(OPERATOR, { person: other, role: 'engineer' }),
    );
    const asleep = () => {
      const { open: waiting, decided } = portal.services.registers.proposals(reader);
      return [...waiting, ...decided].map((line) => line.asleep);
    };
    expect(asleep()).toEqual([true]);
    must(await portal.administration.approve(ann, { proposal }));
    expect(asleep()).toEqual([true]);
    const { code } = must(await portal.accounts.issueCode(OPERATOR, other));
    const password = 'quilted-marble-otter-93-vane';
    must(await portal.services.identity.redeemFirstSignIn({ token: code, password }));
    expect(asleep()).toEqual([false]);
  });
});

describe('a refusal about an account', () => {
  it('says that a role is held already', async () => {
    const { portal, ann, other } = await house();
    const asked = { person: other, role: 'engineer' as const };
    const { proposal } = must(await portal.administration.proposeRole(OPERATOR, asked));
    must(await portal.administration.approve(ann, { proposal }));
    expect(codeOf(await portal.administration.proposeRole(ann, asked))).toBe('has_this_role');
  });

  it('says that there is no account, or that nobody is signed in', async () => {
    const { portal, ann, other } = await house();
    expect(codeOf(await portal.accounts.endSignIns(ann, other))).toBe('no_account');
    must(await portal.accounts.issueCode(ann, other));
    expect(codeOf(await portal.accounts.endSignIns(ann, other))).toBe('nobody_signed_in');
  });
});
