import { describe, expect, it } from 'vitest';
import { capturedFor, cellsFromFacts, decide, type Question } from '#domain/decision/decide';
import type { Activity } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import { activity, byId, day, given, scopeFor, willing, world } from './world';

const train = activity({ purpose: 'train_ai_agents', verb: 'use', retentionDays: 30 });
const captured = 'agents.mouse_pointer.train_ai_agents.collect';

const ask = (question: Partial<Question>, about: Activity = train, now = day(20), since = day(2)) => {
  const { programme, category, purpose, verb } = about;
  const ada = willing([], { choices: new Map([[about.id, given(since)]]) });
  const collecting = activity({ purpose, verb: 'collect' });
  const security = activity({ programme: 'security', category: 'url', purpose: 'security' });
  const declared = new Map([about, collecting, security].map((each) => [each.id, each]));
  const source = cellsFromFacts(world({ activities: [...declared.values()] }), byId(ada), now);
  const stamps = { collectedAt: day(3), collectedFor: captured };
  return decide(source, { employee: 'ada', programme, category, purpose, verb, ...stamps, ...question }, now);
};

describe('use of what was captured', () => {
  it('is allowed for what was captured under the same unbroken permission', () => {
    expect(ask({})).toMatchObject({ allow: true, since: day(2) });
  });

  it('is a no where a stamp is missing', () => {
    expect(ask({ collectedAt: undefined }).reasons).toEqual(['collected_before_permission']);
    expect(ask({ collectedFor: undefined }).reasons).toEqual(['collected_for_other_purpose']);
    expect(ask({ collectedAt: undefined, collectedFor: undefined }).reasons).toEqual([
      'collected_before_permission',
      'collected_for_other_purpose',
    ]);
  });

  it('is a no for what was captured a millisecond before the permission', () => {
    expect(ask({ collectedAt: day(2) }).allow).toBe(true);
    expect(ask({ collectedAt: day(2) - 1 }).reasons).toEqual(['collected_before_permission']);
  });

  it('is a no for a time that is none, or that has not come', () => {
    for (const collectedAt of [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, day(20) + 1]) {
      expect(ask({ collectedAt }).reasons).toContain('collected_before_permission');
      expect(ask({ collectedAt }, activity({ verb: 'use', basis: 'legitimate_interest' })).allow).toBe(false);
    }
  });

  it('waits out the embargo to the millisecond', () => {
    expect(ask({ collectedAt: day(6) }).allow).toBe(true);
    expect(ask({ collectedAt: day(6) + 1 }).reasons).toEqual(['embargo']);
    expect(ask({ collectedAt: day(20) }).reasons).toEqual(['embargo']);
  });

  it('ends with the retention, and says so beforehand', () => {
    const kept = { ...train, retentionDays: 16 };
    expect(ask({ collectedAt: day(4) + 1 }, kept)).toMatchObject({ allow: true, until: day(20) + 1 });
    expect(ask({ collectedAt: day(4) }, kept).reasons).toEqual(['retention_closed']);
    expect(ask({ collectedAt: day(3) }).until).toBe(day(3) + 30 * DAY);
  });

  it('takes the records of the collect of the same programme, its own, and what was assessed as compatible', () => {
    const compatible = activity({ ...train, compatibleWith: ['security.url.security.collect'] });
    const declared = new Set([captured, train.id, 'security.url.security.collect']);
    expect(capturedFor(compatible, declared)).toEqual(declared);
    expect(capturedFor(compatible, new Set([captured]))).toEqual(new Set([captured]));
    expect(ask({ collectedFor: train.id }).allow).toBe(true);
    expect(ask({ collectedFor: 'security.url.security.collect' }, compatible).allow).toBe(true);
    for (const other of [
      'security.url.security.collect',
      'other.mouse_pointer.train_ai_agents.collect',
      'agents.click_target.train_ai_agents.collect',
      'agents.mouse_pointer.support_debug.collect',
      '',
    ]) {
      expect(ask({ collectedFor: other }).reasons).toEqual(['collected_for_other_purpose']);
    }
  });

  it('does not take records of an activity that nobody declared', () => {
    const compatible = activity({ ...train, compatibleWith: ['gone.url.security.collect'] });
    expect(ask({ collectedFor: 'gone.url.security.collect' }, compatible).reasons).toEqual([
      'collected_for_other_purpose',
    ]);
  });

  it('knows no embargo and no permission date where the basis is not consent, but keeps stamps and retention', () => {
    const audit = activity({
      purpose: 'security',
      verb: 'use',
      basis: 'legitimate_interest',
      retentionDays: 5,
    });
    const own = { collectedFor: 'agents.mouse_pointer.security.collect' };
    expect(ask({ ...own, collectedAt: day(20) }, audit).allow).toBe(true);
    expect(ask({ ...own, collectedAt: day(15) }, audit).reasons).toEqual(['retention_closed']);
    expect(ask({ ...own, collectedAt: undefined }, audit).allow).toBe(false);
    expect(ask({}, audit).reasons).toContain('collected_for_other_purpose');
  });

  it('asks no stamps of a collector', () => {
    expect(ask({ collectedAt: undefined, collectedFor: undefined }, activity()).allow).toBe(true);
  });

  it('after a withdrawal and a new yes, leaves alone what was captured under the old one', () => {
    expect(ask({ collectedAt: day(3) }, train, day(20), day(4)).reasons).toEqual([
      'collected_before_permission',
    ]);
    expect(ask({ collectedAt: day(4) }, train, day(20), day(4)).allow).toBe(true);
  });

  describe('and of what was there before anybody was told', () => {
    const held = (category: string, until: number, about: Activity = train) => {
      const others = [
        activity({ purpose: 'train_ai_agents' }),
        activity({ programme: 'security', category: 'url', purpose: 'security' }),
      ];
      const barred = new Map([[category, until]]);
      const of = world({
        activities: [about, ...others],
        inventories: { owed: new Set(), barred },
      });
      const ada = willing([], { choices: new Map([[about.id, given(day(2))]]) });
      const { category: kind, purpose, verb } = about;
      return (collectedAt: number, collectedFor = captured) =>
        decide(
          cellsFromFacts(of, byId(ada), day(20)),
          { employee: 'ada', category: kind, purpose, verb, collectedAt, collectedFor },
          day(20),
        ).reasons;
    };

    it('is a no up to the last moment, whoever asks, and a yes from the next', () => {
      expect(held('mouse_pointer', day(3))(day(3))).toEqual(['held_before']);
      expect(held('mouse_pointer', day(3))(day(3) + 1)).toEqual([]);
      expect(held('click_target', day(3))(day(3))).toEqual([]);
    });

    it('holds where there is no consent to be older than the record', () => {
      const audit = activity({ purpose: 'security', verb: 'use', basis: 'legitimate_interest' });
      const ask = held('mouse_pointer', day(3), audit);
      expect([ask(day(3), audit.id), ask(day(3) + 1, audit.id)]).toEqual([['held_before'], []]);
    });

    it('reaches what a use may take of another kind', () => {
      const compatible = activity({ ...train, compatibleWith: ['security.url.security.collect'] });
      const ask = held('url', day(3), compatible);
      expect(ask(day(3), 'security.url.security.collect')).toEqual(['held_before']);
      expect(held('url', day(3))(day(3))).toEqual([]);
    });

    it('leaves capturing alone', () => {
      const collect = activity({ purpose: 'train_ai_agents' });
      expect(held('mouse_pointer', day(30), collect)(day(3))).toEqual([]);
    });
  });

  describe('and while some system has not said what it held', () => {
    const owed = (category: string, about: Activity = train, asks = true) => {
      const others = [
        activity({ purpose: 'train_ai_agents' }),
        activity({ programme: 'security', category: 'url', purpose: 'security' }),
      ];
      const of = world({
        activities: [about, ...others],
        inventories: { owed: new Set([category]), barred: new Map() },
      });
      const ada = willing([], { choices: new Map([[about.id, given(day(2))]]) });
      const { category: kind, purpose, verb } = about;
      const question = { employee: 'ada', category: kind, purpose, verb, collectedAt: day(6) };
      return decide(
        cellsFromFacts(of, byId(ada), day(20)),
        { ...question, collectedFor: captured },
        day(20),
        asks ? scopeFor([about]) : undefined,
      ).reasons;
    };

    it('is a no for that kind, however new the record, and for none else', () => {
      expect(owed('mouse_pointer')).toEqual(['inventory_missing']);
      expect(owed('click_target')).toEqual([]);
    });

    it('is a no for a use that may take that kind too', () => {
      const compatible = activity({ ...train, compatibleWith: ['security.url.security.collect'] });
      expect([owed('url', compatible), owed('url')]).toEqual([['inventory_missing'], []]);
    });

    it('leaves capturing alone, and what is said to the person', () => {
      expect(owed('mouse_pointer', activity({ purpose: 'train_ai_agents' }))).toEqual([]);
      expect(owed('mouse_pointer', train, false)).toEqual([]);
    });
  });
});
