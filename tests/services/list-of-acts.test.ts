/** What the list of acts says in names, and to whom. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import { MOUSE, must, OPERATOR } from './portal';
import { house } from './two-people';

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
