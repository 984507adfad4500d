import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '#domain/calendar/clock';
import {
  cannotExtend,
  cannotFulfil,
  cannotHandle,
  cannotRefuse,
  conflictOf,
  EXPIRES_AFTER,
  endsWithRequest,
  hasExpired,
  isSameRequest,
  type RequestFact,
  type RequestTask,
} from '#domain/request/can';
import { REQUEST_KINDS, type RequestKind } from '#domain/request/kinds';
import {
  isOver,
  nextRequestState,
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  type RequestAct,
  type RequestState,
  stateNow,
} from '#domain/request/machine';
import { DELAY_REASONS, REFUSAL_REASONS, reasonsFit } from '#domain/request/reasons';
import { TASK_ACTIONS } from '#domain/request/task';
import { DAY } from '#domain/time';

const ACTS = [
  'acknowledge',
  'ask_identity',
  'confirm_identity',
  'ask',
  'clarify',
  'accept',
  'take',
  'fulfil',
  'fulfil_partly',
  'refuse',
  'withdraw',
  'expire',
  'reopen',
] as const satisfies readonly RequestAct[];
const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];

const tasks = fc.array(
  fc.record({
    id: fc.uuid(),
    action: fc.constantFrom(...TASK_ACTIONS),
    state: fc.constantFrom('queued', 'sent', 'done', 'failed', 'held', 'not_applicable'),
  }),
  { maxLength: 5 },
) as fc.Arbitrary<readonly RequestTask[]>;
const fact = fc.record({
  kind: fc.constantFrom(...KINDS),
  state: fc.constantFrom(...REQUEST_STATES),
  identity: fc.constantFrom('proven', 'open'),
  tasks,
}) as fc.Arbitrary<RequestFact>;

/** A walk of what anybody may try, with what systems answer in between. */
const walk = (
  start: Pick<RequestFact, 'identity'>,
  steps: readonly { act: RequestAct; opens: boolean }[],
): readonly { act: RequestAct; before: RequestState; after: RequestState }[] => {
  let state: RequestState = 'submitted';
  let { identity } = start;
  const taken: { act: RequestAct; before: RequestState; after: RequestState }[] = [];
  for (const { act, opens } of steps) {
    const after = nextRequestState({ state, identity }, act, opens ? ['queued'] : []);
    if (after === undefined) continue;
    taken.push({ act, before: state, after });
    if (act === 'confirm_identity') identity = 'proven';
    if (act === 'ask_identity') identity = 'open';
    state = after;
  }
  return taken;
};
const steps = fc.array(fc.record({ act: fc.constantFrom(...ACTS), opens: fc.boolean() }), { maxLength: 40 });
const walks = (check: (taken: ReturnType<typeof walk>) => void) =>
  fc.assert(
    fc.property(fc.constantFrom('proven', 'open'), steps, (identity, acts) =>
      check(walk({ identity }, acts)),
    ),
  );

describe('the machine of a request', () => {
  it('never leaves its states, and nothing follows a withdrawal', () => {
    walks((taken) => {
      for (const [place, { after }] of taken.entries()) {
        expect(REQUEST_STATES).toContain(after);
        if (after === 'withdrawn') expect(place).toBe(taken.length - 1);
      }
    });
  });

  it('does nothing for somebody who has not shown who they are', () => {
    walks((taken) => {
      let open = false;
      for (const { act, after } of taken) {
        if (act === 'ask_identity') open = true;
        if (act === 'confirm_identity') open = false;
        if (open) expect(['accepted', 'in_progress', 'awaiting_systems']).not.toContain(after);
      }
    });
    expect(nextRequestState({ state: 'submitted', identity: 'open' }, 'acknowledge')).toBe('identity_check');
    expect(nextRequestState({ state: 'acknowledged', identity: 'open' }, 'accept')).toBeUndefined();
  });

  it('lets a person take back what is not over, at any time, and refuses or answers only what is not over', () => {
    for (const state of REQUEST_STATES) {
      const row: Partial<Record<RequestAct, RequestState>> = REQUEST_TRANSITIONS[state];
      expect(row.withdraw !== undefined).toBe(!isOver(state));
      if (isOver(state)) expect(row.refuse ?? row.fulfil ?? row.fulfil_partly).toBeUndefined();
    }
  });

  it('expires only while it waits for the person (a sweep never ends live work)', () => {
    for (const state of REQUEST_STATES) {
      const waits = state === 'identity_check' || state === 'clarification';
      expect(nextRequestState({ state, identity: 'proven' }, 'expire') !== undefined).toBe(waits);
      expect(hasExpired(state, 0, EXPIRES_AFTER)).toBe(waits);
      expect(hasExpired(state, 0, EXPIRES_AFTER - 1)).toBe(false);
    }
  });

  it('waits for systems as long as one has not answered, and then for somebody to look', () => {
    expect(nextRequestState({ state: 'acknowledged', identity: 'proven' }, 'accept', ['queued'])).toBe(
      'awaiting_systems',
    );
    expect(nextRequestState({ state: 'acknowledged', identity: 'proven' }, 'accept')).toBe('accepted');
    expect(stateNow('awaiting_systems', ['done', 'failed'])).toBe('awaiting_systems');
    expect(stateNow('awaiting_systems', ['done', 'held'])).toBe('awaiting_systems');
    expect(stateNow('awaiting_systems', ['done', 'not_applicable'])).toBe('review');
    expect(stateNow('accepted', ['done'])).toBe('accepted');
  });
});

describe('what may be done with a request', () => {
  it('is wholly done only when every system is, and somebody looks after each deletion', () => {
    fc.assert(
      fc.property(fact, (request) => {
        if (cannotFulfil(request) !== undefined) return;
        for (const { action, state } of request.tasks) {
          if (action !== 'absence') expect(['done', 'not_applicable']).toContain(state);
        }
        const deleted = request.tasks.filter(({ action, state }) => action === 'erase' && state === 'done');
        expect(deleted).toEqual([]);
      }),
    );
    const held: RequestFact = {
      kind: 'erasure',
      state: 'awaiting_systems',
      identity: 'proven',
      tasks: [{ id: 'task_1', action: 'erase', state: 'held' }],
    };
    expect(cannotFulfil(held)).toBe('tasks_open');
    expect(cannotHandle(held, 'fulfil_partly')).toBeUndefined();
    const deleted: RequestFact = { ...held, tasks: [{ id: 'task_1', action: 'erase', state: 'done' }] };
    const look = { action: 'absence', state: 'queued' } as const;
    expect(cannotFulfil(deleted)).toBe('checks_missing');
    expect(cannotFulfil({ ...deleted, tasks: [...deleted.tasks, { id: 'task_2.all.1', ...look }] })).toBe(
      'checks_missing',
    );
    expect(
      cannotFulfil({ ...deleted, tasks: [...deleted.tasks, { id: 'task_1.all.1', ...look }] }),
    ).toBeUndefined();
  });

  it('is put off once, in the first period, with a reason', () => {
    const clock = { rule: { extension: { amount: 2 } }, firstDueAt: 100 } as Clock;
    fc.assert(
      fc.property(
        fact,
        fc.boolean(),
        fc.subarray([...DELAY_REASONS]),
        fc.integer({ min: 0, max: 200 }),
        (row, extended, why, now) => {
          const before = extended ? { ...clock, extendedTo: 150 } : clock;
          if (cannotExtend(row, before, why, now) !== undefined) return;
          expect(now).toBeLessThanOrEqual(clock.firstDueAt);
          expect(extended).toBe(false);
          expect(isOver(row.state)).toBe(false);
          expect(why.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is refused only for a reason that fits its kind', () => {
    fc.assert(
      fc.property(fact, fc.subarray(Object.keys(REFUSAL_REASONS)), (row, why) => {
        if (cannotRefuse(row, why) === undefined) expect(reasonsFit(row.kind, why)).toBe(true);
      }),
    );
    expect(reasonsFit('erasure', ['legitimate_interest_override'])).toBe(false);
    expect(reasonsFit('objection', ['legitimate_interest_override'])).toBe(true);
    expect(reasonsFit('erasure', ['toString'])).toBe(false);
    expect(reasonsFit('erasure', [])).toBe(false);
  });

  it('ends with a withdrawal only what is the person’s to end, and nothing that was done or fetched for deletion', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        for (const { action, state } of endsWithRequest(all)) {
          expect(['done', 'not_applicable']).not.toContain(state);
          expect(['correct', 'absence', 'unrestrict']).not.toContain(action);
          if (action === 'erase') expect(state).toBe('queued');
        }
      }),
    );
  });

  it('is decided by nobody whose own it is, who answers for the programme, or who decided what it is about', () => {
    expect(conflictOf('per_1', { person: 'per_1', decidedBefore: [] })).toBe('your_own_request');
    expect(conflictOf('per_1', { programmeOwner: 'per_1', decidedBefore: [] })).toBe('you_own_the_programme');
    expect(conflictOf('per_1', { person: 'per_2', decidedBefore: ['per_1'] })).toBe('you_decided_before');
    expect(conflictOf('per_1', { person: 'per_2', decidedBefore: [] })).toBeUndefined();
  });

  it('goes with another of the same only where that serves the person', () => {
    const erasure = { kind: 'erasure', category: 'screen_content' } as const;
    expect(isSameRequest(erasure, erasure)).toBe(true);
    expect(isSameRequest(erasure, { ...erasure, from: DAY })).toBe(false);
    expect(isSameRequest({ kind: 'complaint' }, { kind: 'complaint' })).toBe(false);
  });
});
