/** What a person reads of the systems that may record: who was heard from lately, who was not, and that nobody tells who looked. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { SECOND } from '#domain/time';
import { newSystem, reportAlive } from '../machine/door';
import { addEmployee, MOUSE, newPortal, openProgramme, tell } from './portal';

const open: Portal[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

const house = async () => {
  const { portal, clock } = await newPortal();
  open.push(portal);
  await openProgramme(portal);
  const person = await addEmployee(portal);
  await tell(portal, person);
  const view = () => {
    const seen = portal.services.ask.myMonitoring(person, 'en');
    const { recent: _recent, ...looks } = seen.looks;
    return { looks, observed: seen.rows.find((row) => row.activity === MOUSE)?.observed };
  };
  const report = (key: string) => reportAlive(portal, key);
  return { portal, clock, view, report };
};

describe('what is known of now', () => {
  it('is nothing where no system is connected', async () => {
    const { view } = await house();
    expect(view()).toEqual({ observed: 'no_system', looks: { systems: 0, reporting: 0 } });
  });

  it('names a collector that fell silent as long as it is, and no longer', async () => {
    const { portal, clock, view, report } = await house();
    const one = await newSystem(portal, 'one', { activities: [MOUSE] });
    const two = await newSystem(portal, 'two', { activities: [MOUSE] });
    expect(view()).toEqual({ observed: 'none_report', looks: { systems: 2, reporting: 0 } });
    report(one.key);
    report(two.key);
    expect(view().observed).toBe('all_report');
    clock.now += 30 * SECOND;
    clock.passed += 30 * SECOND;
    report(two.key);
    clock.now += 31 * SECOND;
    clock.passed += 31 * SECOND;
    expect(view().observed).toBe('some_report');
    clock.now += 30 * SECOND;
    clock.passed += 30 * SECOND;
    expect(view().observed).toBe('none_report');
    report(one.key);
    expect(view().observed).toBe('some_report');
  });
});
