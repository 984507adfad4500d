import type { ChoiceFact } from '#domain/choice/machine';
import type { Scope } from '#domain/decision/decide';
import { nothingYet, type PersonFacts, type World } from '#domain/decision/facts';
import { type Activity, activityId, type BasisRule, type Duty, type Verb } from '#domain/monitoring/activity';
import type { Classifications } from '#domain/monitoring/classification';
import { GATES, type GateRecord } from '#domain/monitoring/gates';
import type { NoticeContact } from '#domain/notice/told';
import type { NoticeVersion } from '#domain/notice/version';
import type { Establishment, Person } from '#domain/people/person';
import type { Inventories } from '#domain/systems/inventory';
import { DAY, type Instant } from '#domain/time';

/** Day `n` of every story told in these tests. */
export const day = (n: number): Instant => Date.UTC(2026, 0, 1) + n * DAY;

export const rule = (basis: BasisRule['basis'], more: Partial<BasisRule> = {}): BasisRule => ({
  basis,
  law: 'GDPR 6(1)',
  acknowledgement: 'not_required',
  ...more,
});

export const DUTY: Duty = {
  onLostContactHours: 0,
  onObjection: 'stop',
  onRestriction: 'stop',
  onMissingAcknowledgement: 'deny',
  decisions: 'none',
};

type ActivityParts = Partial<Omit<Activity, 'id' | 'duty'>> & {
  duty?: Partial<Duty>;
  basis?: BasisRule['basis'];
};

/** An activity of programme `agents` under consent in the UK, about mouse movement, unless told otherwise. */
export const activity = ({ duty, basis = 'consent', ...more }: ActivityParts = {}): Activity => {
  const parts = {
    programme: 'agents',
    category: 'mouse_pointer',
    purpose: 'research_aggregate',
    verb: 'collect' as Verb,
    ...more,
  };
  return {
    basisByPlace: { GB: rule(basis) },
    appliesTo: ['employee'],
    recipients: ['ml-team'],
    processors: [],
    transfers: [],
    retentionDays: 365,
    embargoDays: 14,
    compatibleWith: [],
    ...parts,
    // Never another's: what is asked of an activity is found by it.
    id: activityId(parts),
    duty: { ...DUTY, ...duty },
  };
};

export const person = (more: Partial<Person> = {}): Person => ({
  id: 'ada',
  kind: 'employee',
  entity: 'acme-uk',
  establishment: 'london',
  country: 'GB',
  languages: ['en'],
  minor: false,
  synthetic: false,
  hiredAt: day(0),
  ...more,
});

const LONDON: Establishment = { id: 'london', country: 'GB', council: false };

export const noticeVersion = (
  activities: readonly Activity[],
  more: Partial<NoticeVersion> = {},
): NoticeVersion => ({
  notice: 'n',
  version: 1,
  programme: 'agents',
  activities: activities.map((each) => each.id),
  places: [],
  languages: ['en', 'de'],
  publishedAt: day(0),
  effectiveFrom: day(0),
  reacknowledge: false,
  ...more,
});

/** Every gate of the programme recorded as open since `at`. */
export const everyGateOpen = (programme: string, at: Instant): GateRecord[] =>
  GATES.map((gate) => ({ gate, programme, state: 'open', at }));

interface WorldParts {
  activities: readonly Activity[];
  /** Versions of notice `n`, or of several by key; default: version 1 about everything. */
  notices?: readonly NoticeVersion[] | Readonly<Record<string, readonly NoticeVersion[]>>;
  gates?: readonly GateRecord[];
  establishments?: readonly Establishment[];
  classified?: Classifications;
  inventories?: Inventories;
  paused?: readonly string[];
  resumed?: Readonly<Record<string, Instant>>;
  startsAt?: Instant;
}

/** Every system says of all of it: nothing was held before. */
const NOTHING_HELD: Inventories = { owed: new Set(), barred: new Map() };

/** A world in which nothing stands in the way, unless a part says otherwise. */
export const world = (parts: WorldParts): World => {
  const { activities, startsAt = day(0) } = parts;
  const keys = [...new Set(activities.map((each) => each.programme))];
  const gates = parts.gates ?? keys.flatMap((key) => everyGateOpen(key, day(0)));
  const notices = parts.notices ?? [noticeVersion(activities)];
  return {
    programmes: new Map(
      keys.map((key) => [
        key,
        {
          key,
          controller: 'acme',
          startsAt,
          activities: activities.filter((each) => each.programme === key),
        },
      ]),
    ),
    activities: new Map(activities.map((each) => [each.id, each])),
    establishments: new Map((parts.establishments ?? [LONDON]).map((each) => [each.id, each])),
    gates: new Map(keys.map((key) => [key, gates.filter((record) => record.programme === key)])),
    notices: new Map(
      Array.isArray(notices)
        ? [['n', notices as readonly NoticeVersion[]]]
        : Object.entries(notices as Readonly<Record<string, readonly NoticeVersion[]>>),
    ),
    classified: parts.classified ?? new Map(),
    inventories: parts.inventories ?? NOTHING_HELD,
    paused: new Set(parts.paused ?? []),
    resumed: new Map(Object.entries(parts.resumed ?? {})),
  };
};

export const given = (since: Instant, until?: Instant): ChoiceFact => ({
  status: 'given',
  at: since,
  since,
  ...(until !== undefined && { until }),
});

export const delivered = (at: Instant, language = 'en'): NoticeContact => ({ delivered: { [language]: at } });

/** Somebody who was told on day 1 and said yes to `activities` on day 2. */
export const willing = (activities: readonly Activity[], more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...nothingYet(person()),
  notices: new Map([['n', new Map([[1, delivered(day(1))]])]]),
  choices: new Map(activities.map((each) => [each.id, given(day(2))])),
  ...more,
});

/** A system that may ask about these activities and declares their categories. */
export const scopeFor = (activities: readonly Activity[], masked: readonly string[] = []): Scope => ({
  system: 'asker',
  activities: new Set(activities.map((each) => each.id)),
  declared: new Set(activities.map((each) => each.category)),
  masked: new Set(masked),
});

export const byId = (...people: readonly PersonFacts[]): ReadonlyMap<string, PersonFacts> =>
  new Map(people.map((facts) => [facts.person.id, facts]));
