import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../sdk/src/decide';
import { changesOf } from '../../sdk/src/parse';
import { fold, readSnapshot, type State } from '../../sdk/src/state';
import { activity, employee, header, iso, type Json, START } from './portal';

/**
 * Snapshots replace and changes follow (protocols.md section 6). The named defects are Unleash edge #1603 (a hydration
 * applied as a delta kept stale data) and node-sdk #797 (a missed event must force a new hydration).
 */
const ACTIVITIES = ['mouse', 'clicks', 'chat'];
const activityId = (category: string) => `training.${category}.train.collect`;

const stateOf = (lines: readonly Json[]): State => {
  const reader = readSnapshot();
  for (const line of lines) if (!reader.line(JSON.stringify(line))) throw new Error('the rig is wrong');
  const state = reader.finish();
  if (!state) throw new Error('the rig is wrong');
  return state;
};

const activities = ACTIVITIES.map((category) => activity(category));
const itemsOf = (items: readonly Json[], revision: number) => {
  const body = changesOf({ items, revision, epoch: 'ep_one', pause_epoch: 0, expires_at: iso(START) });
  if (!body) throw new Error('the rig is wrong');
  return body.items;
};
const apply = (state: State, items: readonly Json[], revision: number) =>
  fold(state, itemsOf(items, revision), revision);

const asks = (state: State, who: string, category: string) =>
  evaluate(
    state,
    { employee: who, category, purpose: 'train', action: 'collect' },
    { monotonic: 1, confirmed: 1, wall: START, forward: START },
  );

const allow = (revision: number, who: string, category: string, more: Json = {}): Json => ({
  revision,
  kind: 'allow',
  employee: who,
  activity: activityId(category),
  until: null,
  since: null,
  ...more,
});
const deny = (revision: number, who: string, category: string): Json => ({
  revision,
  kind: 'deny',
  employee: who,
  activity: activityId(category),
});
const pause = (revision: number, category: string, kind: 'pause' | 'resume' = 'pause'): Json => ({
  revision,
  kind,
  activity: activityId(category),
  pause_epoch: revision,
});

const base = () => stateOf([header({ activities }), employee('per_ann', [0, 1]), employee('per_bob', [0])]);

describe('a snapshot replaces', () => {
  it('an allow missing from the new snapshot is gone, whatever was folded before', () => {
    const old = base();
    apply(old, [allow(11, 'per_eve', 'mouse')], 11);
    expect(asks(old, 'per_eve', 'mouse').allow).toBe(true);
    const next = stateOf([header({ activities, revision: 12 }), employee('per_bob', [0])]);
    expect(asks(next, 'per_eve', 'mouse').allow).toBe(false);
    expect(asks(next, 'per_ann', 'mouse').allow).toBe(false);
    expect(asks(next, 'per_bob', 'mouse').allow).toBe(true);
  });

  it('a deny that was folded is not remembered against a later snapshot', () => {
    const old = base();
    apply(old, [deny(11, 'per_ann', 'mouse'), pause(11, 'clicks')], 11);
    expect(asks(old, 'per_ann', 'mouse').allow).toBe(false);
    const next = stateOf([header({ activities, revision: 12 }), employee('per_ann', [0, 1])]);
    expect(asks(next, 'per_ann', 'mouse').allow).toBe(true);
    expect(asks(next, 'per_ann', 'clicks').allow).toBe(true);
  });

  it('positions belong to their own snapshot', () => {
    const turned = [...activities].reverse();
    const next = stateOf([header({ activities: turned }), employee('per_ann', [0])]);
    expect(asks(next, 'per_ann', 'chat').allow).toBe(true);
    expect(asks(next, 'per_ann', 'mouse').allow).toBe(false);
  });
});

describe('changes follow in order', () => {
  it('the last word on a cell counts, also within one answer', () => {
    const state = base();
    const items = [deny(11, 'per_ann', 'mouse'), allow(12, 'per_ann', 'mouse'), deny(13, 'per_ann', 'mouse')];
    expect(apply(state, items, 13)).toBe(true);
    expect(asks(state, 'per_ann', 'mouse').reason).toBe('not_permitted');
    expect(asks(state, 'per_ann', 'clicks').allow).toBe(true);
    expect(state.revision).toBe(13);
  });

  it('an allow replaces the end and the beginning of an older one', () => {
    const state = base();
    apply(state, [allow(11, 'per_ann', 'mouse', { until: iso(START + 5), since: iso(START - 5) })], 11);
    expect(asks(state, 'per_ann', 'mouse').until).toBe(START + 5);
    apply(state, [allow(12, 'per_ann', 'mouse')], 12);
    expect(asks(state, 'per_ann', 'mouse').until).toBeUndefined();
  });

  it('a pause covers everybody, and a resume gives back only what is allowed', () => {
    const state = base();
    apply(state, [pause(11, 'mouse'), deny(12, 'per_bob', 'mouse')], 12);
    expect(asks(state, 'per_ann', 'mouse').reason).toBe('paused');
    apply(state, [pause(13, 'mouse', 'resume')], 13);
    expect(asks(state, 'per_ann', 'mouse').allow).toBe(true);
    expect(asks(state, 'per_bob', 'mouse').reason).toBe('not_permitted');
  });

  it('the last allow of a person leaves no trace of them', () => {
    const state = base();
    apply(state, [deny(11, 'per_bob', 'mouse')], 11);
    expect(state.employees.has('per_bob')).toBe(false);
  });
});

describe('what cannot be followed asks for a new snapshot, and until then only takes away', () => {
  it.each<[string, Json]>([
    ['a resync', { revision: 11, kind: 'resync' }],
    ['other activities', { revision: 11, kind: 'activities' }],
    ['an unknown kind', { revision: 11, kind: 'merge', employee: 'per_eve' }],
    ['an allow of an unknown activity', { ...allow(11, 'per_eve', 'mouse'), activity: 'training.new' }],
    ['a deny of an unknown activity', { ...deny(11, 'per_ann', 'mouse'), activity: 'training.new' }],
    ['a revision that was already there', allow(10, 'per_eve', 'mouse')],
  ])('%s', (_, item) => {
    const [mouse, clicks, chat] = activities;
    const head = header({ activities: [mouse, clicks, { ...chat, paused: true }] });
    const state = stateOf([head, employee('per_ann', [0, 1]), employee('per_bob', [0, 2])]);
    const revision = 12;
    const items = [
      item,
      allow(12, 'per_eve', 'mouse'),
      pause(12, 'chat', 'resume'),
      deny(12, 'per_ann', 'mouse'),
      pause(12, 'clicks'),
    ];
    expect(apply(state, items, revision)).toBe(false);
    expect(state.revision).toBe(10);
    expect(asks(state, 'per_eve', 'mouse').allow).toBe(false);
    expect(asks(state, 'per_ann', 'mouse').allow).toBe(false);
    expect(asks(state, 'per_ann', 'clicks').reason).toBe('paused');
    expect(asks(state, 'per_bob', 'chat').reason).toBe('paused');
    expect(asks(state, 'per_bob', 'mouse').allow).toBe(true);
  });
});

/** A portal in miniature: the truth after every act, its items, and the snapshot of it. */
interface Truth {
  cells: Map<string, Map<number, { until: string | null; since: string | null }>>;
  paused: Set<number>;
}
type Act = {
  who: string;
  position: number;
  kind: 'allow' | 'deny' | 'pause' | 'resume';
  end: number;
  start: number;
};

const PEOPLE = ['per_ann', 'per_bob', 'per_eve', '__proto__', 'constructor'];
const anyAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  position: fc.nat({ max: ACTIVITIES.length - 1 }),
  kind: fc.constantFrom('allow', 'allow', 'deny', 'pause', 'resume'),
  end: fc.integer({ min: -2, max: 3 }),
  start: fc.integer({ min: -3, max: 0 }),
});

const enact = (truth: Truth, act: Act, revision: number): Json => {
  const category = ACTIVITIES[act.position] as string;
  if (act.kind === 'pause' || act.kind === 'resume') {
    if (act.kind === 'pause') truth.paused.add(act.position);
    else truth.paused.delete(act.position);
    return pause(revision, category, act.kind);
  }
  const cells = truth.cells.get(act.who) ?? new Map();
  truth.cells.set(act.who, cells);
  if (act.kind === 'deny') {
    cells.delete(act.position);
    return deny(revision, act.who, category);
  }
  const cell = {
    until: act.end > 1 ? null : iso(START + act.end),
    since: act.start === 0 ? null : iso(START + act.start),
  };
  cells.set(act.position, cell);
  return allow(revision, act.who, category, cell);
};

const snapshotOf = (truth: Truth, revision: number): Json[] => [
  header({ revision, activities: activities.map((wire, i) => ({ ...wire, paused: truth.paused.has(i) })) }),
  ...[...truth.cells]
    .filter(([, cells]) => cells.size > 0)
    .map(([id, cells]) => ({
      id,
      allow: [...cells.keys()],
      until: [...cells.values()].map(({ until }) => until),
      since: [...cells.values()].map(({ since }) => since),
    })),
];

describe('fold of the changes equals the snapshot at the same revision', () => {
  it('for any history, cut into any polls, joined at any point', () => {
    fc.assert(
      fc.property(
        fc.array(anyAct, { maxLength: 60 }),
        fc.nat({ max: 60 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
        (acts, joinedAt, cuts) => {
          const truth: Truth = { cells: new Map(), paused: new Set() };
          const joined = Math.min(joinedAt, acts.length);
          acts.slice(0, joined).forEach((act, i) => void enact(truth, act, i + 1));
          const followed = stateOf(snapshotOf(truth, joined));
          const items = acts.slice(joined).map((act, i) => enact(truth, act, joined + i + 1));
          for (let from = 0, poll = 0; from < items.length; poll += 1) {
            const part = items.slice(from, from + (cuts[poll % cuts.length] as number));
            from += part.length;
            expect(apply(followed, part, joined + from)).toBe(true);
          }
          const fetched = stateOf(snapshotOf(truth, acts.length));
          expect(followed.revision).toBe(fetched.revision);
          expect(followed.employees).toEqual(fetched.employees);
          expect([...followed.byId.values()]).toEqual([...fetched.byId.values()]);
          for (const who of PEOPLE) {
            ACTIVITIES.forEach((category, position) => {
              const cell = truth.cells.get(who)?.get(position);
              const lasts = cell !== undefined && (cell.until === null || Date.parse(cell.until) > START);
              const answer = asks(followed, who, category);
              expect(answer).toEqual(asks(fetched, who, category));
              expect(answer.allow).toBe(lasts && !truth.paused.has(position));
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
