import fc from 'fast-check';
import type { ChoiceFact } from '#domain/choice/machine';
import type { PersonFacts, World } from '#domain/decision/facts';
import type { Activity, Basis } from '#domain/monitoring/activity';
import { GATES, type GateRecord } from '#domain/monitoring/gates';
import type { NoticeContact } from '#domain/notice/told';
import type { NoticeVersion } from '#domain/notice/version';
import { PERSON_KINDS } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { activity, day, person, rule, world } from './world';

/** Facts of people lie on days 0–6; what the world does by itself lies on days 0–LAST_DAY. Whole days, so that edges meet. */
export const FIRST_NOW = 6;
export const LAST_DAY = 24;

const days = (min: number, max: number): fc.Arbitrary<Instant> => fc.integer({ min, max }).map(day);
const mostly = <Value>(usual: Value, arbitrary: fc.Arbitrary<Value>, weight = 4): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>, weight = 2): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const CATEGORIES = [
  'mouse_pointer',
  'url',
  'navigation',
  'chat_message',
  'email_content',
  'performance_review',
  'meeting_transcript',
  'audio',
  'screen_content',
];
const LANGUAGES = ['en', 'de', 'fr'];
const PLACES = ['GB', 'DE', 'US-NY', 'US', 'establishment:berlin', 'establishment:london'];
const NOTICES = ['n', 'm'];

const homes = [
  { establishment: 'london', country: 'GB' },
  { establishment: 'berlin', country: 'DE' },
  { establishment: 'albany', country: 'US', region: 'NY' },
  { establishment: 'unheard-of', country: 'GB' },
];
const establishments = [
  { id: 'london', country: 'GB', council: false },
  { id: 'berlin', country: 'DE', council: true },
  { id: 'albany', country: 'US', region: 'NY', council: false },
];

const basisRule = fc
  .record({
    basis: mostly<Basis>(
      'consent',
      fc.constantFrom<Basis>('legitimate_interest', 'public_task', 'legal_obligation', 'contract'),
      2,
    ),
    acknowledgement: fc.oneof(
      fc.constantFrom('not_required' as const, 'required' as const),
      days(0, 8).map((hiredSince) => ({ hiredSince })),
    ),
  })
  .map(({ basis, acknowledgement }) => rule(basis, { acknowledgement }));

const activityArbitrary = (programme: string, category: string): fc.Arbitrary<Activity> =>
  fc
    .record({
      verb: fc.constantFrom('collect' as const, 'use' as const),
      purpose: mostly('research_aggregate', fc.constantFrom('security', 'train_ai_agents'), 3),
      basisByPlace: fc.record({ GB: basisRule, DE: basisRule, US: basisRule }),
      newYork: maybe(basisRule),
      appliesTo: mostly([...PERSON_KINDS], fc.subarray([...PERSON_KINDS])),
      transfers: fc.subarray(['US']),
      processors: fc.subarray(['vendor']),
      onObjection: fc.constantFrom('stop' as const, 'restrict' as const, 'continue' as const),
      onRestriction: fc.constantFrom('stop' as const, 'continue' as const),
      onMissingAcknowledgement: fc.constantFrom('deny' as const, 'recorded_refusal_suffices' as const),
    })
    .map(({ basisByPlace, newYork, onObjection, onRestriction, onMissingAcknowledgement, ...more }) =>
      activity({
        ...more,
        programme,
        category,
        basisByPlace: { ...basisByPlace, ...(newYork && { 'US-NY': newYork }) },
        duty: { onObjection, onRestriction, onMissingAcknowledgement },
      }),
    );

const activitiesArbitrary: fc.Arbitrary<readonly Activity[]> = fc
  .tuple(
    fc.tuple(...CATEGORIES.map((category) => activityArbitrary('agents', category))),
    fc
      .subarray(['url', 'mouse_pointer', 'chat_message'])
      .chain((categories) =>
        fc.tuple(...categories.map((category) => activityArbitrary('security', category))),
      ),
    fc.boolean(),
  )
  // Half of the worlds have one purpose and verb throughout, so that reach has something to find.
  .map(([agents, security, aligned]) => [
    ...agents.map((each) =>
      aligned ? activity({ ...each, purpose: 'research_aggregate', verb: 'collect' }) : each,
    ),
    ...security,
  ]);

const gateRecords = (programme: string): fc.Arbitrary<readonly GateRecord[]> =>
  fc
    .tuple(
      fc.tuple(
        ...GATES.map((gate) =>
          fc.record({ gate: fc.constant(gate), at: days(0, 3), until: maybe(days(4, LAST_DAY), 6) }),
        ),
      ),
      fc.array(
        fc.record({
          gate: fc.constantFrom(...GATES),
          at: days(0, 5),
          until: maybe(days(4, LAST_DAY)),
          place: maybe(fc.constantFrom(...PLACES)),
          state: fc.constantFrom('open' as const, 'shut' as const),
        }),
        { maxLength: 3 },
      ),
    )
    .map(([base, more]) => [
      ...base.map((record): GateRecord => ({ ...record, programme, state: 'open' })),
      ...more.map((record): GateRecord => ({ ...record, programme })),
    ]);

const versionsOf = (notice: string, ids: readonly string[]): fc.Arbitrary<readonly NoticeVersion[]> =>
  fc
    .array(
      fc.record({
        effectiveFrom: fc.oneof(days(0, 5), days(0, LAST_DAY)),
        places: mostly<string[]>([], fc.subarray(PLACES)),
        activities: mostly([...ids], fc.subarray([...ids])),
        reacknowledge: fc.boolean(),
        reask: mostly<string[]>([], fc.subarray([...ids])),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((versions) =>
      versions.map((version, i) => ({
        notice,
        version: i + 1,
        programme: 'agents',
        languages: LANGUAGES,
        publishedAt: day(0),
        ...version,
      })),
    );

/** A whole world: two programmes, reach, gates that expire, two notices with overlapping versions, pauses. */
export const worldArbitrary: fc.Arbitrary<World> = activitiesArbitrary.chain((activities) => {
  const ids = activities.map((each) => each.id);
  return fc
    .record({
      gates: fc.tuple(gateRecords('agents'), gateRecords('security')).map((each) => each.flat()),
      n: versionsOf('n', ids),
      m: maybe(versionsOf('m', ids)),
      paused: mostly<string[]>([], fc.subarray(ids)),
      startsAt: mostly(day(0), days(0, 10)),
    })
    .map(({ n, m, ...more }) =>
      world({ activities, establishments, notices: { n, ...(m && { m }) }, ...more }),
    );
});

const contactArbitrary: fc.Arbitrary<NoticeContact> = fc.record(
  {
    delivered: fc.oneof(
      { weight: 4, arbitrary: days(0, 6).map((at) => ({ en: at })) },
      { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...LANGUAGES), days(0, 6)) },
    ),
    acknowledgement: fc.record({
      outcome: mostly('acknowledged' as const, fc.constant('declined' as const)),
      at: days(0, 6),
    }),
  },
  { requiredKeys: ['delivered'] },
);

const choiceArbitrary: fc.Arbitrary<ChoiceFact> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ since: days(0, 6), until: maybe(days(1, LAST_DAY)), renewed: fc.boolean() })
      .map(({ since, until, renewed }) => ({
        status: renewed ? ('renewed' as const) : ('given' as const),
        at: since,
        since,
        ...(until !== undefined && { until }),
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      status: fc.constantFrom('unknown', 'deferred', 'refused', 'withdrawn', 'revoked', 'invalidated'),
      at: days(0, 6),
    }),
  },
);

const mapOver = <Value>(keys: readonly string[], value: fc.Arbitrary<Value | undefined>) =>
  fc
    .tuple(...keys.map(() => value))
    .map(
      (values) =>
        new Map(keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i] as Value]]))),
    );

/** Facts of one person about the activities of a world. */
export const factsArbitrary = (id: string, of: World): fc.Arbitrary<PersonFacts> => {
  const ids = [...of.activities.keys()];
  return fc
    .record({
      home: fc.constantFrom(...homes),
      more: fc.record(
        {
          kind: mostly('employee' as const, fc.constantFrom(...PERSON_KINDS)),
          languages: mostly(['en'], fc.subarray(LANGUAGES)),
          minor: mostly(false, fc.constant(true), 8),
          synthetic: fc.boolean(),
          hiredAt: mostly(day(0), days(0, 12)),
          leftAt: days(5, LAST_DAY),
        },
        { requiredKeys: ['kind', 'languages', 'minor', 'synthetic', 'hiredAt'] },
      ),
      contacts: mapOver(
        NOTICES,
        fc
          .tuple(
            ...[1, 2, 3, 4].map((version) =>
              fc.tuple(fc.constant(version), mostly(true, fc.constant(false)), contactArbitrary),
            ),
          )
          .map(
            (all) =>
              new Map(all.flatMap(([version, kept, contact]) => (kept ? [[version, contact] as const] : []))),
          ),
      ),
      choices: mapOver(
        ids,
        fc.oneof({ weight: 9, arbitrary: choiceArbitrary }, { weight: 1, arbitrary: fc.constant(undefined) }),
      ),
      objections: mapOver(
        ids,
        maybe(fc.constantFrom('open' as const, 'upheld' as const, 'overridden' as const), 6),
      ),
      restrictions: mostly<string[]>([], fc.subarray(ids)),
      pause: maybe(fc.record({ since: days(0, 4), until: days(4, 14) }, { requiredKeys: ['since'] }), 8),
    })
    .map(({ home, more, contacts, restrictions, pause, ...facts }) => ({
      person: person({ id, ...home, ...more }),
      notices: contacts,
      // `programme.category.purpose.verb`; each part can be left out of a request.
      restrictions: restrictions.map((named, i) => {
        const [programme = '', category = ''] = named.split('.');
        return { ...(i % 2 === 0 && { programme }), ...(i % 3 === 0 && { category }) };
      }),
      ...facts,
      ...(pause !== undefined && { pause }),
    }));
};
