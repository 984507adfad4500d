/** The house in which tests look for a way round two people: who is in office, and who is not. */
import { afterEach } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { PortalOptions } from '#app/services/portal-options';
import type { RoleKey } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import { addEmployee, declared, must, newPortal, OPERATOR, openProgramme } from './portal';

/** A password that nobody guesses. */
export const PASSWORD = 'quilted-marble-otter-93-vane';
/** A person who acts. */
export const by = (id: string): Actor => ({ kind: 'person', id });
/** Portals of this file that are closed after each test. */
export const open: { portal: Portal }[] = [];
afterEach(async () => {
  for (const { portal } of open.splice(0)) await portal.close();
});

/** Two admins, an officer, an engineer and an employee, in office by the operator's first setting up and by two people after it. */
export const house = async (activities = [declared()], more: Partial<PortalOptions> = {}) => {
  const made = await newPortal(undefined, undefined, more);
  open.push(made);
  const { portal } = made;
  await openProgramme(portal, activities);
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

/** `ok`, or the code of the refusal. */
export const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;
