/** Re-ask or inform: what the rule makes of a change (Art. 4(11), 7 GDPR). */
import { describe, expect, it } from 'vitest';
import { type Declared, materialChanges, OWED, termsOf, verdictOf } from '#domain/notice/material';
import { activity, rule } from '../decision/world';

const MOUSE = termsOf(activity());
const URLS = termsOf(activity({ category: 'url', basis: 'legitimate_interest' }));
const BEFORE: Declared = { controller: 'Acme', owner: 'per_1', activities: [MOUSE, URLS], places: ['GB'] };

const judged = (after: Partial<Declared>, stricter = false, before: Declared = BEFORE) => {
  const next = { ...BEFORE, ...after };
  const changes = materialChanges(before, next);
  return { changes, ...verdictOf(changes, [], next, stricter) };
};

describe('what a version changes', () => {
  it('is nothing where the same is said of the same', () => {
    expect(judged({})).toEqual({ changes: [], owed: 'nothing', reask: [], reacknowledge: false });
  });

  it.each([
    ['recipient', { recipients: ['ml-team', 'sales'] }],
    ['processor', { processors: ['vendor'] }],
    ['country', { transfers: ['US'] }],
    ['retention', { retentionDays: 366 }],
    ['basis', { basisByPlace: { GB: 'contract' as const, DE: 'consent' as const } }],
  ] as const)('takes the yes away from what it widens: %s', (what, more) => {
    const found = judged({ activities: [{ ...MOUSE, ...more }, URLS] });
    expect(found.changes.map((change) => change.what)).toEqual([what]);
    expect(found).toMatchObject({ owed: 're_ask', reask: [MOUSE.id], reacknowledge: true });
  });

  it('takes every yes away where another decides, or nobody can show who did', () => {
    expect(judged({ controller: 'Other' })).toMatchObject({ owed: 're_ask', reask: [MOUSE.id] });
    const { controller: _erased, ...unknown } = BEFORE;
    expect(judged({}, false, unknown)).toMatchObject({ owed: 're_ask', reask: [MOUSE.id] });
  });

  it('only informs where nothing was said yes to, or no yes is touched', () => {
    const wider = { ...URLS, recipients: ['ml-team', 'sales'] };
    expect(judged({ activities: [MOUSE, wider] })).toMatchObject({ owed: 'inform', reask: [] });
    expect(judged({ owner: 'per_2' })).toMatchObject({ owed: 'inform', reask: [], reacknowledge: true });
    expect(judged({ places: ['GB', 'DE'] })).toMatchObject({ owed: 'inform', reask: [] });
    expect(judged({ places: [] }).changes).toEqual([{ what: 'new_place', place: '*' }]);
  });

  it('is not material where less is seen, or shorter', () => {
    const narrower = { ...MOUSE, recipients: [], retentionDays: 1 };
    expect(judged({ activities: [narrower, URLS] })).toMatchObject({ changes: [], owed: 'nothing' });
  });

  it('asks a new question about a new activity, and says whether its purpose is new or its kind of data', () => {
    const training = termsOf(activity({ purpose: 'train_ai_agents' }));
    const chats = termsOf(activity({ category: 'chat_message' }));
    const { changes, owed, reask } = judged({ activities: [MOUSE, URLS, training, chats] });
    expect(changes).toEqual([
      { what: 'new_purpose', activity: training.id },
      { what: 'new_activity', activity: chats.id },
    ]);
    expect({ owed, reask }).toEqual({ owed: 'inform', reask: [] });
  });

  it('can be made stricter by the officer, and never milder', () => {
    expect(judged({}, true)).toMatchObject({ owed: 're_ask', reask: [MOUSE.id], reacknowledge: true });
    for (const stricter of [true, false]) {
      expect(judged({ controller: 'Other' }, stricter).owed).toBe('re_ask');
    }
  });

  it('asks people to confirm anew where the words about who, why, how long or who else are others', () => {
    const of = (part: 'why' | 'full') =>
      verdictOf([], [{ part, sentences: [{ is: 'added', sentence: 'x' }] }], BEFORE, false);
    expect(of('why')).toEqual({ owed: 'inform', reask: [], reacknowledge: true });
    expect(of('full')).toEqual({ owed: 'inform', reask: [], reacknowledge: false });
  });

  it('has a rule for every kind of change, and terms that are compared', () => {
    expect(Object.keys(OWED)).toHaveLength(10);
    const { law: _law, ...kept } = rule('consent');
    expect(kept.basis).toBe(MOUSE.basisByPlace.GB);
  });
});
