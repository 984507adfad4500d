import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BasisRule, Duty } from '#domain/monitoring/activity';
import { acknowledgementDue, type NoticeContact, toldOf } from '#domain/notice/told';
import { effectiveVersions, type NoticeVersion, versionInForce } from '#domain/notice/version';
import { activity, DUTY, day, noticeVersion, rule } from '../decision/world';

const MOUSE = activity();
const NOW = day(20);
const version = (number: number, from: number, more: Partial<NoticeVersion> = {}) =>
  noticeVersion([MOUSE], { version: number, effectiveFrom: day(from), ...more });
const V1 = version(1, 0);
const V2 = version(2, 10);
const V2_AGAIN = version(2, 10, { reacknowledge: true });

type Contacts = Record<number, { en?: number; de?: number; acknowledged?: number; declined?: number }>;

const historyOf = (contacts: Contacts) =>
  new Map(
    Object.entries(contacts).map(
      ([number, { acknowledged, declined, ...languages }]): [number, NoticeContact] => {
        const delivered = Object.fromEntries(
          Object.entries(languages).map(([language, n]) => [language, day(n)]),
        );
        const at = acknowledged ?? declined;
        return [
          Number(number),
          {
            delivered,
            ...(at !== undefined && {
              acknowledgement: {
                outcome: acknowledged === undefined ? ('declined' as const) : ('acknowledged' as const),
                at: day(at),
              },
            }),
          },
        ];
      },
    ),
  );

interface Case {
  versions?: readonly NoticeVersion[];
  contacts: Contacts;
  languages?: readonly string[];
  hired?: number;
  acknowledgement?: BasisRule['acknowledgement'];
  onMissing?: Duty['onMissingAcknowledgement'];
}

const told = ({
  versions = [V1],
  contacts,
  languages = ['en'],
  hired = 0,
  acknowledgement = 'not_required',
  onMissing = 'deny',
}: Case) => {
  const answer = toldOf(
    versions,
    historyOf(contacts),
    { languages, hiredAt: day(hired) },
    rule('consent', { acknowledgement }),
    { ...DUTY, onMissingAcknowledgement: onMissing },
    NOW,
  );
  return answer.told ? { since: answer.since, version: answer.version } : answer.reason;
};

describe('told', () => {
  it('is no where nothing is in force, and no without any history', () => {
    expect(told({ versions: [], contacts: { 1: { en: 1 } } })).toBe('no_published_notice');
    expect(told({ versions: [version(1, 21)], contacts: { 1: { en: 1 } } })).toBe('no_published_notice');
    expect(
      toldOf([V1], undefined, { languages: ['en'], hiredAt: day(0) }, rule('consent'), DUTY, NOW),
    ).toEqual({
      told: false,
      reason: 'not_notified',
    });
  });

  it('needs a delivery in a language the person chose', () => {
    expect(told({ contacts: { 1: { en: 3 } } })).toEqual({ since: day(3), version: 1 });
    expect(told({ contacts: { 1: { de: 3 } } })).toBe('not_notified');
    expect(told({ contacts: { 1: { de: 3 } }, languages: ['fr', 'de'] })).toEqual({
      since: day(3),
      version: 1,
    });
    expect(told({ contacts: { 1: { de: 3, en: 2 } }, languages: ['de', 'en'] })).toEqual({
      since: day(2),
      version: 1,
    });
    expect(told({ contacts: { 1: { en: 3 } }, languages: [] })).toBe('not_notified');
  });

  it('starts when the notice comes into force, if it was delivered before', () => {
    expect(told({ versions: [version(1, 5)], contacts: { 1: { en: 3 } } })).toEqual({
      since: day(5),
      version: 1,
    });
  });

  it('is stale for somebody who only knows an older version, and not notified for somebody who knows none', () => {
    expect(told({ versions: [V1, V2], contacts: { 1: { en: 3 } } })).toBe('notice_stale');
    expect(told({ versions: [V1, V2], contacts: {} })).toBe('not_notified');
    expect(told({ versions: [V1, V2], contacts: { 1: { de: 3 } } })).toBe('not_notified');
    expect(told({ versions: [V1, version(2, 21)], contacts: { 1: { en: 3 } } })).toEqual({
      since: day(3),
      version: 1,
    });
  });

  it('goes on through a new version that was delivered in time, and restarts with one that was late', () => {
    expect(told({ versions: [V1, V2], contacts: { 1: { en: 3 }, 2: { en: 10 } } })).toEqual({
      since: day(3),
      version: 2,
    });
    expect(told({ versions: [V1, V2], contacts: { 1: { en: 3 }, 2: { en: 11 } } })).toEqual({
      since: day(11),
      version: 2,
    });
    expect(told({ versions: [V1, V2], contacts: { 2: { en: 9 } } })).toEqual({ since: day(10), version: 2 });
    expect(told({ versions: [V1, V2], contacts: { 1: { en: 12 }, 2: { en: 9 } } })).toEqual({
      since: day(10),
      version: 2,
    });
    const three = [V1, V2, version(3, 15)];
    expect(told({ versions: three, contacts: { 1: { en: 3 }, 2: { en: 12 }, 3: { en: 13 } } })).toEqual({
      since: day(12),
      version: 3,
    });
  });

  it('NY-01: asks people hired while the duty applies to acknowledge, and nobody hired before', () => {
    const acknowledgement = { hiredSince: day(5) };
    expect(told({ contacts: { 1: { en: 6 } }, acknowledgement, hired: 4 })).toEqual({
      since: day(6),
      version: 1,
    });
    expect(told({ contacts: { 1: { en: 6 } }, acknowledgement, hired: 5 })).toBe('not_acknowledged');
    expect(told({ contacts: { 1: { en: 6, acknowledged: 8 } }, acknowledgement, hired: 5 })).toEqual({
      since: day(8),
      version: 1,
    });
    expect(acknowledgementDue(undefined, { hiredAt: day(9) })).toBe(false);
    expect(acknowledgementDue(rule('consent', { acknowledgement: 'required' }), { hiredAt: day(0) })).toBe(
      true,
    );
    expect(acknowledgementDue(rule('consent'), { hiredAt: day(9) })).toBe(false);
  });

  it('needs delivery beside acknowledgement', () => {
    expect(told({ contacts: { 1: { acknowledged: 3 } }, acknowledgement: 'required' })).toBe('not_notified');
  });

  it('lets a recorded refusal suffice only where the activity declares it', () => {
    const declined = { contacts: { 1: { en: 2, declined: 3 } }, acknowledgement: 'required' } as const;
    expect(told(declined)).toBe('not_acknowledged');
    expect(told({ ...declined, onMissing: 'recorded_refusal_suffices' })).toEqual({
      since: day(3),
      version: 1,
    });
    expect(told({ ...declined, contacts: { 1: { en: 2 } }, onMissing: 'recorded_refusal_suffices' })).toBe(
      'not_acknowledged',
    );
    expect(told({ ...declined, acknowledgement: 'not_required' })).toEqual({ since: day(2), version: 1 });
  });

  it('carries an acknowledgement over to later versions until one asks again', () => {
    const contacts = { 1: { en: 2, acknowledged: 3 }, 2: { en: 9 } };
    const acknowledgement = 'required';
    expect(told({ versions: [V1, V2], contacts, acknowledgement })).toEqual({ since: day(3), version: 2 });
    expect(told({ versions: [V1, V2_AGAIN], contacts, acknowledgement })).toBe('not_acknowledged');
    const again = { ...contacts, 2: { en: 9, acknowledged: 10 } };
    expect(told({ versions: [V1, V2_AGAIN], contacts: again, acknowledgement })).toEqual({
      since: day(3),
      version: 2,
    });
    const late = { ...contacts, 2: { en: 9, acknowledged: 14 } };
    expect(told({ versions: [V1, V2_AGAIN], contacts: late, acknowledgement })).toEqual({
      since: day(14),
      version: 2,
    });
    const declined = { ...contacts, 2: { en: 9, declined: 9 } };
    expect(told({ versions: [V1, V2], contacts: declined, acknowledgement })).toBe('not_acknowledged');
    const third = version(3, 15);
    expect(
      told({ versions: [V1, V2_AGAIN, third], contacts: { ...contacts, 3: { en: 14 } }, acknowledgement }),
    ).toBe('not_acknowledged');
  });

  it('never lets an older version come back, though its date lies later', () => {
    const versions = [V1, version(2, 12), version(3, 8)];
    expect(told({ versions, contacts: { 1: { en: 1 }, 3: { en: 7 } } })).toEqual({
      since: day(1),
      version: 3,
    });
    expect(told({ versions, contacts: { 1: { en: 1 }, 2: { en: 7 } } })).toBe('notice_stale');
  });
});

describe('the version in force', () => {
  it('is the newest that came into force, and the last of those that ever were in force', () => {
    const versions = fc
      .array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 })
      .map((froms) => froms.map((from, i) => version(i + 1, from)));
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 12 }), (all, n) => {
        const ever = effectiveVersions(all, day(n));
        expect(ever.at(-1)).toBe(versionInForce(all, day(n)));
        for (const each of all.map((one) => one.effectiveFrom).filter((at) => at <= day(n))) {
          expect(ever).toContain(versionInForce(all, each));
        }
        for (const each of ever) expect(versionInForce(all, each.effectiveFrom)).toBe(each);
      }),
    );
  });
});
