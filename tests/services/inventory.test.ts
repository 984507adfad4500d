/** What a system held before anybody was told: said by who answers for it, taken back by an officer alone, shown to everybody. */
import { describe, expect, it } from 'vitest';
import { operate } from '#app/operator/operator';
import type { HeldInput } from '#app/services/commands/state-inventory';
import type { Portal } from '#app/services/open-portal';
import { DAY, toIso } from '#domain/time';
import { MOUSE, must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

const dayOf = (at: number) => toIso(at).slice(0, 10);

/** Eve runs the recorder, Rob another system, Sue is an officer. */
const inventoried = async () => {
  const made = await house();
  const { administration, people, give, clock } = made;
  await give(people.eve, 'engineer');
  await give(people.rob, 'engineer');
  await give(people.sue, 'officer');
  const register = async (system: string, owner: string) =>
    must(
      await administration.registerSystem(OPERATOR, {
        system,
        kind: 'consumer',
        owner,
        activities: [MOUSE],
        lists: true,
        manifest: {
          version: '1',
          fields_by_category: { mouse_pointer: ['x'], url: ['site'] },
          destinations: [],
          retention_days: 30,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
      }),
    );
  await register('recorder', people.eve);
  await register('other', people.rob);
  const held = (more: Partial<HeldInput> = {}): HeldInput => ({
    since: '2025-01-01',
    until: dayOf(clock.now - 10 * DAY),
    plan: 'delete',
    by: dayOf(clock.now + 10 * DAY),
    what: 'Mouse movements of a trial',
    amount: '12 GB',
    where: 'A locked folder',
    ...more,
  });
  const say = (who: string, line: HeldInput | undefined, category = 'mouse_pointer', system = 'recorder') =>
    administration
      .stateInventory(by(who), {
        system,
        language: 'en',
        lines: [{ category, ...(line && { held: line }) }],
      })
      .then(codeOf);
  const done = (who: string, doneOn = dayOf(clock.now), statement = statementOf(made.portal, who)) =>
    administration
      .reportInventoryDone(by(who), { system: 'recorder', category: 'mouse_pointer', statement, doneOn })
      .then(codeOf);
  return { ...made, held, say, done };
};
const stateOf = (portal: Portal, person: string, category = 'mouse_pointer') =>
  portal.services.inventory
    .page('recorder', { person, roles: ['engineer'] })
    ?.rows.find((row) => row.category === category);
const statementOf = (portal: Portal, person: string) => stateOf(portal, person)?.statement ?? 0;

describe('a statement', () => {
  it('is of who answers for the system, or of an officer, and of nobody else', async () => {
    const { people, say, held } = await inventoried();
    expect(await say(people.rob, held())).toBe('not_allowed');
    expect(await say(people.ann, held())).toBe('not_allowed');
    expect(await say(people.eve, held(), 'mouse_pointer', 'gone')).toBe('unknown_system');
    expect(await say(people.eve, held())).toBe('ok');
    expect(await say(people.sue, held())).toBe('ok');
  });

  it('has days that fit, words, and a ground where something is kept', async () => {
    const { people, say, held, clock } = await inventoried();
    const asked = (more: Partial<HeldInput>) => say(people.eve, held(more));
    expect(await say(people.eve, held(), 'made_up')).toBe('unknown_category');
    expect(await asked({ since: dayOf(clock.now), until: '2025-01-01' })).toBe('held_days_unfit');
    expect(await asked({ until: dayOf(clock.now + 2 * DAY) })).toBe('held_days_unfit');
    expect(await asked({ plan: 'keep' })).toBe('held_ground_missing');
    expect(await asked({ plan: 'keep', ground: ' ' })).toBe('held_ground_missing');
    expect(await asked({ what: '  ' })).toBe('words_missing');
    expect(await asked({ where: 'x'.repeat(1_001) })).toBe('words_too_long');
    expect(await asked({ plan: 'keep', ground: '§ 147 AO' })).toBe('ok');
  });

  it('takes the place of the one before, which stays in the log', async () => {
    const { portal, people, say, held } = await inventoried();
    await say(people.eve, held());
    const before = portal.revision();
    expect(await say(people.eve, held({ amount: '14 GB' }))).toBe('ok');
    expect(portal.revision()).toBe(before + 1);
    const row = stateOf(portal, people.eve);
    expect(row).toMatchObject({ state: 'open', version: 2, statedBy: 'Eve' });
    expect(row?.line).toMatchObject({ amount: '14 GB', what: 'Mouse movements of a trial' });
  });

  it('cannot talk its way out of a plan without an officer', async () => {
    const { people, say, held, clock } = await inventoried();
    await say(people.eve, held());
    expect(await say(people.eve, undefined)).toBe('officer_needed');
    expect(await say(people.eve, held({ since: '2025-01-02' }))).toBe('officer_needed');
    expect(await say(people.eve, held({ until: '2025-01-02' }))).toBe('officer_needed');
    expect(await say(people.eve, held({ plan: 'keep', ground: '§ 147 AO' }))).toBe('officer_needed');
    expect(await say(people.eve, held({ by: dayOf(clock.now + 11 * DAY) }))).toBe('officer_needed');
    expect(await say(people.eve, held({ by: dayOf(clock.now + 9 * DAY) }))).toBe('ok');
    expect(await say(people.sue, undefined)).toBe('ok');
  });
});

describe('a plan', () => {
  it('is late once its day is over, until somebody says that it is done', async () => {
    const { portal, people, say, held, done, clock } = await inventoried();
    await say(people.eve, held());
    const findings = () =>
      portal.services.inventory
        .findings('recorder')
        .filter(({ finding }) => finding !== 'owes')
        .map(({ finding }) => finding);
    expect(findings()).toEqual(['open']);
    clock.now += 12 * DAY;
    expect(findings()).toEqual(['late']);
    expect(stateOf(portal, people.eve)?.state).toBe('overdue');
    expect(await done(people.rob)).toBe('not_allowed');
    expect(await done(people.eve, dayOf(clock.now + 2 * DAY))).toBe('not_yet');
    expect(await done(people.eve)).toBe('ok');
    expect(await done(people.eve)).toBe('nothing_to_do');
    expect([findings(), stateOf(portal, people.eve)?.state]).toEqual([[], 'done']);
  });

  it('that is said anew is to be done anew', async () => {
    const { portal, people, say, held, done } = await inventoried();
    await say(people.eve, held());
    await done(people.eve);
    expect(await say(people.eve, held())).toBe('ok');
    expect(stateOf(portal, people.eve)?.state).toBe('open');
  });

  it('that is done stays told: only an officer says that nothing was there', async () => {
    const { portal, people, say, held, done } = await inventoried();
    await say(people.eve, held());
    await done(people.eve);
    expect(await say(people.eve, undefined)).toBe('officer_needed');
    expect(stateOf(portal, people.eve)?.state).toBe('done');
    expect(await say(people.sue, undefined)).toBe('ok');
    expect(stateOf(portal, people.eve)?.state).toBe('nothing');
  });

  it('is done as it was read: of what was said meanwhile nothing is done by it', async () => {
    const { portal, people, say, held, done, clock } = await inventoried();
    await say(people.eve, held());
    const read = statementOf(portal, people.eve);
    await say(people.sue, held({ since: '2019-01-01' }));
    expect(await done(people.eve, dayOf(clock.now), read)).toBe('statement_moved_on');
    expect(stateOf(portal, people.eve)?.state).toBe('open');
    expect(await done(people.eve)).toBe('ok');
  });
});

describe('everybody', () => {
  it('reads what is held, what is owed and who held nothing, and no name', async () => {
    const { portal, people, say, held } = await inventoried();
    await say(people.eve, held());
    await say(people.rob, undefined, 'mouse_pointer', 'other');
    await say(people.rob, undefined, 'url', 'other');
    const { inventory } = portal.services;
    expect(inventory.lines()).toMatchObject([{ system: 'recorder', purposes: [] }]);
    expect(inventory.lines('url')).toEqual([]);
    expect(inventory.owing()).toEqual([{ system: 'recorder', categories: ['url'] }]);
    expect(inventory.empty()).toEqual(['other']);
    const read = JSON.stringify([inventory.lines(), inventory.owing(), inventory.findings()]);
    expect([read.includes('Eve'), read.includes(people.eve)]).toEqual([false, false]);
  });
});

describe('a file', () => {
  it('says it with the registration, once for each kind, and the answer names what is still owed', async () => {
    const { portal, people, clock, done } = await inventoried();
    const account = { person: people.eve, email: 'eve@example.org', password: PASSWORD };
    must(await portal.services.identity.setAccount(account));
    const file = {
      system: 'recorder',
      kind: 'consumer',
      owner: 'eve@example.org',
      activities: [MOUSE],
      manifest: {
        version: '2',
        fields_by_category: { mouse_pointer: ['x'], url: ['site'] },
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
      lists: true,
    };
    const register = (kinds?: object) =>
      operate(portal.operator, OPERATOR, 'system.register', {
        file: { ...file, ...(kinds && { held_before: { language: 'en', kinds } }) },
      });
    expect(await register()).toMatchObject({ value: { no_use_before_stated: ['mouse_pointer', 'url'] } });
    const trial = {
      since: '2025-01-01',
      until: '2025-06-30',
      plan: 'delete',
      by: dayOf(clock.now + DAY),
      what: 'A trial',
      amount: '12 GB',
      where: 'A folder',
    };
    const said = await register({ mouse_pointer: trial });
    expect(said).toMatchObject({ ok: true, value: { no_use_before_stated: ['url'] } });
    expect(await done(people.eve)).toBe('ok');
    const again = await register({ mouse_pointer: trial, url: 'nothing' });
    expect(again).toMatchObject({ ok: true });
    expect(JSON.stringify(again)).not.toContain('no_use_before_stated');
    expect(stateOf(portal, people.eve)?.state).toBe('done');
  });
});
