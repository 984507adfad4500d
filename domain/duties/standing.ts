import type { PersonFacts, World } from '../decision/facts';
import { noticeFor } from '../decision/ground';
import { type Activity, type BasisRule, basisFor } from '../monitoring/activity';
import { categoryOf, type Risk } from '../monitoring/category';
import { gateOpenSince, gatesNeeded } from '../monitoring/gates';
import { prohibitionOf } from '../monitoring/prohibitions';
import { type NoticeHistory, toldOf } from '../notice/told';
import { versionInForce } from '../notice/version';
import { type Establishment, type Person, placesOf } from '../people/person';
import type { Instant } from '../time';
import type { DutyState } from './met';
import type { ActivityScope, PersonScope } from './scope';
import type { WordingKey } from './wordings';

/** Somebody as far as a place knows them: whoever works there, an adult. */
export type Somebody = Pick<Person, 'establishment' | 'country' | 'region' | 'minor'>;

/** Whoever works at an establishment; no person's act is in it. */
export const somebodyAt = (establishment: Establishment): Somebody => ({
  establishment: establishment.id,
  country: establishment.country,
  ...(establishment.region !== undefined && { region: establishment.region }),
  minor: false,
});

/** What scope tests ask of a place; kind and day of hiring are not known, so what depends on them applies. */
export const placeScope = ({ country, region, council }: Establishment): PersonScope => ({
  country,
  ...(region !== undefined && { region }),
  council,
});

/** What scope tests ask of a person. An establishment that nobody recorded leaves open whether there is a council. */
export const personScope = (person: Person, establishment: Establishment | undefined): PersonScope => ({
  country: person.country,
  ...(person.region !== undefined && { region: person.region }),
  kind: person.kind,
  hiredAt: person.hiredAt,
  ...(establishment && { council: establishment.council }),
});

/** What scope tests ask of an activity, under the ground it has at the place of the person. */
export const activityScope = (
  activity: Activity,
  rule: BasisRule | undefined,
  establishment: Establishment | undefined,
  risk: Risk | undefined,
): ActivityScope => ({
  category: activity.category,
  purpose: activity.purpose,
  ...(rule && { basis: rule.basis }),
  decisions: activity.duty.decisions,
  processors: activity.processors.length > 0,
  transfers: activity.transfers.length > 0,
  otherPurpose: activity.verb === 'use' && activity.compatibleWith.length > 0,
  gates: gatesNeeded(activity, rule?.basis, establishment, risk),
});

/** Prescribed texts in one version of a notice; its texts are documents, so whoever calls has read them. */
export type WordingsOf = (notice: { key: string; version: number }) => ReadonlySet<WordingKey>;

/** What is known of a published notice beside its rules. */
export interface Published {
  wordingsOf: WordingsOf;
  /** Whether somebody said that this version hangs on a wall of the establishment; evidence: stated by a person. */
  isPosted: (establishment: string, notice: { key: string; version: number }) => boolean;
}

/** The facts that a duty is met by, read as domain/decision reads them. With `facts` they are those of one person. */
export const dutyStateOf = (
  world: World,
  activity: Activity,
  somebody: Somebody,
  { wordingsOf, isPosted }: Published,
  now: Instant,
  facts?: PersonFacts,
): DutyState => {
  const places = placesOf(somebody);
  const rule = basisFor(activity, places);
  const notice = noticeFor(world, activity, places, now);
  const version = notice && versionInForce(notice.versions, now);
  const records = world.gates.get(activity.programme) ?? [];
  return {
    basis: rule?.basis,
    acknowledgement: rule?.acknowledgement ?? 'not_required',
    onMissingAcknowledgement: activity.duty.onMissingAcknowledgement,
    multiParty: categoryOf(activity.category)?.multiParty === true,
    isOpen: (gate) => gateOpenSince(records, gate, activity, places, now) !== undefined,
    notice: notice !== undefined,
    wordings: version ? wordingsOf({ key: version.notice, version: version.version }) : new Set(),
    posted:
      version !== undefined &&
      isPosted(somebody.establishment, { key: version.notice, version: version.version }),
    prohibited: prohibitionOf(activity, somebody, rule?.basis) !== undefined,
    ...(facts && { told: toldState(notice?.versions ?? [], facts, notice?.key, rule, activity, now) }),
  };
};

const toldState = (
  versions: Parameters<typeof toldOf>[0],
  facts: PersonFacts,
  notice: string | undefined,
  rule: BasisRule | undefined,
  activity: Activity,
  now: Instant,
): NonNullable<DutyState['told']> => {
  const history: NoticeHistory | undefined = notice === undefined ? undefined : facts.notices.get(notice);
  const told = toldOf(versions, history, facts.person, rule, activity.duty, now);
  return told.told || told.reason;
};
