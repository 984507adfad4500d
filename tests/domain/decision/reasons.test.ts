import { describe, expect, it } from 'vitest';
import { cellsFromFacts, decide, type Question, type Scope } from '#domain/decision/decide';
import type { PersonFacts, World } from '#domain/decision/facts';
import { inOrder, REASONS, type Reason } from '#domain/decision/reasons';
import type { Activity } from '#domain/monitoring/activity';
import { GATES, type Gate } from '#domain/monitoring/gates';
import {
  activity,
  byId,
  day,
  delivered,
  everyGateOpen,
  given,
  noticeVersion,
  person,
  rule,
  scopeFor,
  willing,
  world,
} from './world';

const NOW = day(20);
const MOUSE = activity();
const CHAT = activity({ category: 'chat_message' });
const SCREEN = activity({ category: 'screen_content' });
const TRAINING = activity({ purpose: 'train_ai_agents', verb: 'use' });
const SECURITY = activity({ purpose: 'security', basis: 'legitimate_interest' });

interface Case {
  about?: Activity;
  world?: World;
  people?: readonly PersonFacts[];
  question?: Partial<Question>;
  scope?: Scope;
}

const reasonsOf = ({ about = MOUSE, people, question, scope, ...more }: Case): readonly Reason[] => {
  const of = more.world ?? world({ activities: [about] });
  const { category, purpose, verb } = about;
  const source = cellsFromFacts(of, byId(...(people ?? [willing([about])])), NOW);
  const answer = decide(source, { employee: 'ada', category, purpose, verb, ...question }, NOW, scope);
  expect(answer.allow).toBe(answer.reasons.length === 0);
  return answer.reasons;
};

const withoutGate = (gate: Gate, about: Activity): Case => ({
  about,
  world: world({
    activities: [about],
    gates: everyGateOpen('agents', day(0)).filter((each) => each.gate !== gate),
  }),
  question: { participants: [] },
});
const choosing = (status: 'refused' | 'withdrawn' | 'revoked' | 'invalidated' | 'deferred'): Case => ({
  people: [willing([], { choices: new Map([[MOUSE.id, { status, at: day(2) }]]) })],
});
const training = (question: Partial<Question>): Case => ({
  about: TRAINING,
  question: { collectedAt: day(4), collectedFor: TRAINING.id, ...question },
});
const V2 = noticeVersion([MOUSE], { version: 2, effectiveFrom: day(10) });
const ACKNOWLEDGED = activity({ basisByPlace: { GB: rule('consent', { acknowledgement: 'required' }) } });

/** For every reason, a world in which it is the one thing that is wrong. */
const CASES: Readonly<Partial<Record<Reason, readonly Case[]>>> = {
  system_not_authorised: [{ scope: { ...scopeFor([MOUSE]), activities: new Set() } }],
  category_undeclared: [{ scope: { ...scopeFor([MOUSE]), declared: new Set() } }],
  paused: [{ world: world({ activities: [MOUSE], paused: [MOUSE.id] }) }],
  paused_by_person: [{ people: [willing([MOUSE], { pause: { since: day(3) } })] }],
  unknown_subject: [{ question: { employee: 'nobody' } }],
  unknown_category: [{ question: { category: 'made_up' } }, { question: { category: 'constructor' } }],
  unknown_purpose: [
    { question: { purpose: 'made_up' } },
    { question: { purpose: undefined } },
    { question: { purpose: '__proto__' } },
    { question: { verb: 'sell' } },
  ],
  ambiguous_programme: [{ world: world({ activities: [MOUSE, activity({ programme: 'other' })] }) }],
  prohibited: [{ people: [willing([MOUSE], { person: person({ minor: true }) })] }],
  out_of_scope_or_exempt: [
    { people: [willing([MOUSE], { person: person({ kind: 'visitor' }) })] },
    { people: [willing([MOUSE], { person: person({ leftAt: day(10) }) })] },
    { people: [willing([MOUSE], { person: person({ hiredAt: day(21) }) })] },
    { world: world({ activities: [MOUSE], startsAt: day(21) }) },
  ],
  no_published_notice: [
    { world: world({ activities: [MOUSE], notices: [] }) },
    { world: world({ activities: [MOUSE], notices: [noticeVersion([MOUSE], { effectiveFrom: day(21) })] }) },
    { world: world({ activities: [MOUSE], notices: [noticeVersion([MOUSE], { places: ['DE'] })] }) },
    { world: world({ activities: [MOUSE], notices: [noticeVersion([MOUSE]), { ...V2, activities: [] }] }) },
  ],
  notice_stale: [{ world: world({ activities: [MOUSE], notices: [noticeVersion([MOUSE]), V2] }) }],
  not_notified: [
    { people: [willing([MOUSE], { notices: new Map() })] },
    { people: [willing([MOUSE], { notices: new Map([['n', new Map([[1, delivered(day(1), 'de')]])]]) })] },
  ],
  not_acknowledged: [{ about: ACKNOWLEDGED }],
  assessment_missing: [withoutGate('assessment_missing', CHAT)],
  collective_gate_unmet: [
    {
      world: world({
        activities: [MOUSE],
        gates: everyGateOpen('agents', day(0)).filter((each) => each.gate !== 'collective_gate_unmet'),
        establishments: [{ id: 'london', country: 'GB', council: true }],
      }),
    },
  ],
  store_not_ready: [withoutGate('store_not_ready', CHAT)],
  no_detriment_unpromised: [withoutGate('no_detriment_unpromised', MOUSE)],
  processor_unregistered: [withoutGate('processor_unregistered', activity({ processors: ['vendor'] }))],
  transfer_mechanism_missing: [withoutGate('transfer_mechanism_missing', activity({ transfers: ['US'] }))],
  special_category_condition_missing: [withoutGate('special_category_condition_missing', CHAT)],
  no_lawful_basis: [{ about: activity({ basisByPlace: {} }) }, { question: { purpose: 'security' } }],
  consent_missing: [{ people: [willing([])] }, choosing('deferred')],
  consent_refused: [choosing('refused')],
  consent_withdrawn: [choosing('withdrawn'), choosing('revoked')],
  consent_expired: [{ people: [willing([], { choices: new Map([[MOUSE.id, given(day(2), NOW)]]) })] }],
  consent_invalidated: [choosing('invalidated')],
  objected: [{ about: SECURITY, people: [willing([], { objections: new Map([[SECURITY.id, 'open']]) })] }],
  objection_upheld: [
    { about: SECURITY, people: [willing([], { objections: new Map([[SECURITY.id, 'upheld']]) })] },
  ],
  restricted: [
    {
      people: [
        willing([MOUSE], { restrictions: [{ category: MOUSE.category, programme: MOUSE.programme }] }),
      ],
    },
  ],
  reveals_refused_category: [{ about: SCREEN, question: { participants: [] } }],
  participant_not_permitted: [{ question: { participants: ['nobody'] } }],
  participant_unknown: [
    { about: CHAT, question: { participants: [], participantsUnknown: true } },
    { about: CHAT },
  ],
  inventory_missing: [
    {
      ...training({}),
      scope: scopeFor([TRAINING]),
      world: world({
        activities: [TRAINING],
        inventories: { owed: new Set(['mouse_pointer']), barred: new Map() },
      }),
    },
  ],
  held_before: [
    {
      ...training({}),
      world: world({
        activities: [TRAINING],
        inventories: { owed: new Set(), barred: new Map([['mouse_pointer', day(4)]]) },
      }),
    },
  ],
  collected_before_permission: [
    training({ collectedAt: day(2) - 1 }),
    training({ collectedAt: undefined }),
    training({ collectedAt: Number.NaN }),
    training({ collectedAt: NOW + 1 }),
  ],
  collected_for_other_purpose: [
    training({ collectedFor: undefined }),
    training({ collectedFor: SECURITY.id }),
  ],
  embargo: [training({ collectedAt: day(6) + 1 })],
  retention_closed: [
    {
      about: activity({ purpose: 'train_ai_agents', verb: 'use', embargoDays: 0, retentionDays: 10 }),
      question: { collectedAt: day(10), collectedFor: TRAINING.id },
    },
  ],
};

/** Reasons that others give: the door that resolves devices, the strike of a window of captured records, an index that lags. */
const GIVEN_ELSEWHERE: readonly Reason[] = ['subject_ambiguous', 'struck', 'answer_ended'];

describe('reasons', () => {
  it('are all either produced here or known to come from elsewhere', () => {
    expect(new Set([...Object.keys(CASES), ...GIVEN_ELSEWHERE])).toEqual(new Set(Object.keys(REASONS)));
  });

  it.each(
    Object.entries(CASES).flatMap(([reason, cases]) => cases.map((each, i) => ({ reason, i: i + 1, each }))),
  )('$reason is told alone when it alone is wrong ($i)', ({ reason, each }) => {
    const told = reasonsOf(each);
    expect(told[0]).toBe(reason);
    expect(told).toEqual([reason]);
  });

  it('are nothing when nothing is wrong', () => {
    expect(reasonsOf({})).toEqual([]);
    expect(reasonsOf({ about: CHAT, question: { participants: [] } })).toEqual([]);
    expect(reasonsOf({ about: SECURITY })).toEqual([]);
    expect(reasonsOf(training({}))).toEqual([]);
    expect(reasonsOf({ scope: scopeFor([MOUSE]) })).toEqual([]);
  });

  it('keep the order of the model, section 4.1', () => {
    expect(Object.keys(REASONS)).toEqual([
      ...['system_not_authorised', 'category_undeclared', 'paused', 'paused_by_person'],
      ...[
        'unknown_subject',
        'subject_ambiguous',
        'unknown_category',
        'unknown_purpose',
        'ambiguous_programme',
      ],
      ...['prohibited', 'out_of_scope_or_exempt'],
      ...['no_published_notice', 'notice_stale', 'not_notified', 'not_acknowledged'],
      ...GATES,
      'no_lawful_basis',
      ...[
        'consent_missing',
        'consent_refused',
        'consent_withdrawn',
        'consent_expired',
        'consent_invalidated',
      ],
      ...['objected', 'objection_upheld', 'restricted'],
      ...['reveals_refused_category', 'participant_not_permitted', 'participant_unknown'],
      // Beyond the model: of what was there before anybody was told.
      ...['inventory_missing', 'held_before'],
      ...[
        'collected_before_permission',
        'collected_for_other_purpose',
        'embargo',
        'struck',
        'retention_closed',
      ],
      // Beyond the model: of an index that did not keep up with time.
      'answer_ended',
    ]);
  });

  it('are all listed, the deciding one first, when nearly everything is wrong', () => {
    const use = activity({
      category: 'screen_content',
      purpose: 'train_ai_agents',
      verb: 'use',
      processors: ['vendor'],
      transfers: ['US'],
      retentionDays: 0,
    });
    const ada = willing([], {
      person: person({ minor: true, kind: 'visitor' }),
      notices: new Map(),
      choices: new Map([[use.id, { status: 'refused', at: day(2) }]]),
      restrictions: [{ category: use.category, programme: use.programme }],
      pause: { since: day(3) },
    });
    expect(
      reasonsOf({
        about: use,
        world: world({
          activities: [use],
          gates: [],
          paused: [use.id],
          establishments: [{ id: 'london', country: 'GB', council: true }],
        }),
        people: [ada],
        question: { participants: ['nobody'], participantsUnknown: true, collectedAt: NOW },
      }),
    ).toEqual([
      ...['paused', 'paused_by_person', 'prohibited', 'out_of_scope_or_exempt', 'not_notified'],
      ...GATES,
      ...['consent_refused', 'restricted', 'reveals_refused_category'],
      ...['participant_not_permitted', 'participant_unknown'],
      ...['collected_before_permission', 'collected_for_other_purpose', 'embargo', 'retention_closed'],
    ]);
  });

  it('do not repeat, and sort whatever order they come in', () => {
    expect(inOrder(['embargo', 'paused', 'embargo', 'prohibited'])).toEqual([
      'paused',
      'prohibited',
      'embargo',
    ]);
  });
});
