import { describe, expect, it } from 'vitest';
import { type CheckFacts, ERASE_WITHIN, holdingFault } from '#domain/request/holding-check';
import { DAY } from '#domain/time';
import { activity, day, person } from '../decision/world';

const NOW = day(100);
const PERSON = person();
const MOUSE = activity();
const SECURITY = activity({ purpose: 'security', basis: 'legitimate_interest' });
const held = { count: 3, bytes: 30, first: NOW - 9 * DAY, last: NOW - 5 * DAY, location: 'archive' };
const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  person: PERSON,
  now: NOW,
  activities: [MOUSE],
  served: new Set([MOUSE.id, SECURITY.id]),
  everGiven: new Set([MOUSE.id]),
  erasures: [],
  ...more,
});
const erasure = (more: object = {}) => ({
  task: 'task_1',
  activity: MOUSE.id,
  state: 'done' as const,
  openedAt: NOW - 3 * DAY,
  answeredAt: NOW - 2 * DAY,
  ...more,
});
const fault = (more?: Partial<CheckFacts>, holding: object = held) =>
  holdingFault('mouse_pointer', { ...held, ...holding }, facts(more));

describe('what a system says it holds', () => {
  it('is in order where something once permitted it', () => {
    expect(fault()).toBeUndefined();
    expect(fault({ everGiven: new Set(), activities: [SECURITY] })).toBeUndefined();
  });

  it('is held without permission where nothing ever did, unless it was declared as held before', () => {
    expect(fault({ everGiven: new Set() })).toEqual({ kind: 'held_without_permission', since: held.first });
    expect(fault({ everGiven: new Set(), declaredUntil: held.last })).toBeUndefined();
    expect(fault({ everGiven: new Set(), declaredUntil: held.last - 1 })).toMatchObject({
      kind: 'held_without_permission',
    });
    expect(fault({ everGiven: new Set() }, { count: 0, first: undefined, last: undefined })).toBeUndefined();
  });

  it('came back where records from before a deletion are there, and nothing else permits them', () => {
    expect(fault({ erasures: [erasure()] })).toEqual({
      kind: 'came_back',
      since: NOW - 2 * DAY,
      task: 'task_1',
    });
    // Captured after it was asked for: under a new yes.
    expect(fault({ erasures: [erasure()] }, { first: NOW - 2 * DAY, last: NOW - DAY })).toBeUndefined();
    // The same system may hold this kind for security too: the numbers do not tell which is which.
    expect(fault({ erasures: [erasure()], activities: [MOUSE, SECURITY] })).toBeUndefined();
    expect(
      fault({ erasures: [erasure({ activity: undefined })], activities: [MOUSE, SECURITY] }),
    ).toMatchObject({ kind: 'came_back' });
  });

  it('came back from a window only where all of it lies in the window', () => {
    const within = { from: held.first - DAY, to: held.last + DAY };
    expect(fault({ erasures: [erasure(within)] })).toMatchObject({ kind: 'came_back' });
    expect(fault({ erasures: [erasure({ ...within, to: held.last - 1 })] })).toBeUndefined();
  });

  it('is held without permission once a deletion is late, and not where a law holds it back', () => {
    const late = { state: 'queued' as const, answeredAt: undefined, openedAt: NOW - ERASE_WITHIN };
    const longAgo = { first: NOW - 50 * DAY };
    expect(fault({ erasures: [erasure(late)] }, longAgo)).toMatchObject({
      kind: 'held_without_permission',
      since: NOW,
    });
    expect(fault({ erasures: [erasure({ ...late, openedAt: late.openedAt + 1 })] }, longAgo)).toBeUndefined();
    expect(fault({ erasures: [erasure({ ...late, state: 'held' })] }, longAgo)).toBeUndefined();
  });
});
