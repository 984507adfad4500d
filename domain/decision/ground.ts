import { type Activity, type BasisRule, basisFor } from '../monitoring/activity';
import { categoryOf } from '../monitoring/category';
import { loweredSince, riskAt, riskTurns } from '../monitoring/classification';
import { gateOpenSince, gateRecordMatches, gatesNeeded } from '../monitoring/gates';
import { prohibitionOf } from '../monitoring/prohibitions';
import { purposeOf } from '../monitoring/purpose';
import { pauseStops } from '../monitoring/review';
import { type NoticeVersion, reaskedAt, versionInForce } from '../notice/version';
import { type Person, placesOf } from '../people/person';
import type { Instant } from '../time';
import type { World } from './facts';
import type { Reason } from './reasons';

/**
 * The part of a cell that is the same for everybody who works at one place: the basis, the gates, the notice. It holds
 * for a stretch of time, from one turn to the next.
 */
export interface Ground {
  rule: BasisRule | undefined;
  /** What denies here, whoever asks. */
  reasons: readonly Reason[];
  /** The latest moment at which something opened that must be open; only counts where nothing denies. */
  since: Instant;
  startsAt: Instant;
  notice: { key: string; versions: readonly NoticeVersion[] } | undefined;
  /** The version in force. */
  noticeVersion: number | undefined;
  /** When the version came into force with which the question was last asked anew. */
  reaskedAt: Instant | undefined;
}

/** The grounds of one standing: a place, and whether the person is a minor. */
export interface Standing {
  ground(activity: Activity, now: Instant): Ground;
  /** Every instant at which the ground of this activity may turn, earliest first. */
  turns(activity: Activity): readonly Instant[];
}

/** Grounds of one world, each computed once: a hundred thousand people share a few dozen places. */
type StandingOf = (person: Pick<Person, 'establishment' | 'country' | 'region' | 'minor'>) => Standing;

/** The grounds of a world. They are kept as long as the world is: it never changes, another one takes its place. */
export const standingsIn = (world: World): StandingOf => {
  const found = standings.get(world) ?? createStandings(world);
  standings.set(world, found);
  return found;
};

const standings = new WeakMap<World, StandingOf>();

const createStandings = (world: World): StandingOf => {
  const known = new Map<string, Standing>();
  return (person) => {
    const name = JSON.stringify([person.establishment, person.country, person.region, person.minor]);
    let standing = known.get(name);
    if (!standing) {
      standing = standingAt(world, person);
      known.set(name, standing);
    }
    return standing;
  };
};

const standingAt = (world: World, person: Parameters<StandingOf>[0]): Standing => {
  const places = placesOf(person);
  const byActivity = new Map<string, { turns: readonly Instant[]; grounds: (Ground | undefined)[] }>();
  const historyOf = (activity: Activity) => {
    let history = byActivity.get(activity.id);
    if (!history) {
      history = { turns: turnsOf(world, activity, places), grounds: [] };
      byActivity.set(activity.id, history);
    }
    return history;
  };
  return {
    turns: (activity) => historyOf(activity).turns,
    ground: (activity, now) => {
      const { turns, grounds } = historyOf(activity);
      let stretch = turns.length;
      while (stretch > 0 && (turns[stretch - 1] as Instant) > now) stretch--;
      let ground = grounds[stretch];
      if (!ground) {
        ground = groundAt(world, person, places, activity, now);
        grounds[stretch] = ground;
      }
      return ground;
    },
  };
};

const groundAt = (
  world: World,
  person: Parameters<StandingOf>[0],
  places: readonly string[],
  activity: Activity,
  now: Instant,
): Ground => {
  const rule = basisFor(activity, places);
  const reasons: Reason[] = [];
  // A programme may name what this portal has no rules for: then nothing is known of its risk.
  if (!categoryOf(activity.category)) reasons.push('unknown_category');
  if (!purposeOf(activity.purpose)) reasons.push('unknown_purpose');
  if (prohibitionOf(activity, person, rule?.basis)) reasons.push('prohibited');
  if (rule === undefined) reasons.push('no_lawful_basis');

  let since = coveredSince(world, activity, places, now);
  const gates = world.gates.get(activity.programme) ?? [];
  const establishment = world.establishments.get(person.establishment);
  const risk = riskAt(activity.category, world.classified, now);
  const needed = gatesNeeded(activity, rule?.basis, establishment, risk);
  const lowered = loweredSince(activity.category, world.classified, now);
  if (lowered !== undefined) {
    // What is not asked for any more was asked for until then: permission never looks older than it was.
    for (const gate of gatesNeeded(activity, rule?.basis, establishment, 'high')) {
      if (needed.includes(gate)) continue;
      const open = gateOpenSince(gates, gate, activity, places, now);
      since = Math.max(since, Math.min(open ?? lowered, lowered));
    }
  }
  for (const gate of needed) {
    const open = gateOpenSince(gates, gate, activity, places, now);
    if (open === undefined) reasons.push(gate);
    else since = Math.max(since, open);
  }
  // A pause is a break for everybody (docs/decisions/0020-a-pause-is-a-break.md): what was recorded before it is not used after it.
  const resumed = world.resumed.get(activity.programme);
  if (resumed !== undefined && pauseStops(activity)) since = Math.max(since, resumed);
  const notice = noticeFor(world, activity, places, now);
  return {
    rule,
    reasons,
    since,
    startsAt: world.programmes.get(activity.programme)?.startsAt ?? Number.POSITIVE_INFINITY,
    notice,
    noticeVersion: notice && versionInForce(notice.versions, now)?.version,
    reaskedAt: notice && reaskedAt(notice.versions, activity.id, now),
  };
};

/**
 * The notice that covers an activity at a person's place: one that names the place beats one written for everywhere,
 * and of two alike the one that came into force later. Only the version in force counts: a newer version that leaves
 * the activity or the place out ends what the older one said. `versions` are those of its versions that cover.
 */
export const noticeFor = (
  world: Pick<World, 'notices'>,
  activity: Pick<Activity, 'id'>,
  places: readonly string[],
  now: Instant,
): Ground['notice'] => {
  let best: { key: string; all: readonly NoticeVersion[]; rank: number; from: Instant } | undefined;
  for (const [key, all] of world.notices) {
    if (!mentions(all, activity)) continue;
    const newest = versionInForce(all, now);
    if (!newest?.activities.includes(activity.id)) continue;
    const rank = rankOf(newest, places);
    if (rank === undefined) continue;
    if (!best || rank < best.rank || (rank === best.rank && newest.effectiveFrom > best.from)) {
      best = { key, all, rank, from: newest.effectiveFrom };
    }
  }
  if (!best) return undefined;
  const covers = (version: NoticeVersion) =>
    version.activities.includes(activity.id) && rankOf(version, places) !== undefined;
  return { key: best.key, versions: best.all.filter(covers) };
};

/** Since when the notice that covers now has done so without another, or none, in between. */
const coveredSince = (
  world: Pick<World, 'notices'>,
  activity: Pick<Activity, 'id'>,
  places: readonly string[],
  now: Instant,
): Instant => {
  const turns: Instant[] = [];
  for (const versions of world.notices.values()) {
    if (!mentions(versions, activity)) continue;
    for (const version of versions) if (version.effectiveFrom <= now) turns.push(version.effectiveFrom);
  }
  const key = noticeFor(world, activity, places, now)?.key;
  let since = now;
  for (const turn of turns.sort((a, b) => b - a)) {
    if (noticeFor(world, activity, places, turn)?.key !== key) break;
    since = turn;
  }
  return since;
};

const mentions = (versions: readonly NoticeVersion[], activity: Pick<Activity, 'id'>): boolean =>
  versions.some((version) => version.activities.includes(activity.id));

/** How exactly a version speaks of these places: 0 names the most specific, the last is everywhere, undefined is elsewhere. */
const rankOf = (version: NoticeVersion, places: readonly string[]): number | undefined =>
  version.places.length === 0 ? places.length : smallest(version.places, places);

const smallest = (written: readonly string[], places: readonly string[]): number | undefined => {
  const position = places.findIndex((place) => written.includes(place));
  return position < 0 ? undefined : position;
};

/** Every instant at which basis, gates or notice could turn without an act, earliest first. */
const turnsOf = (world: World, activity: Activity, places: readonly string[]): readonly Instant[] => {
  const found = new Set<Instant>();
  const add = (instant: Instant | undefined) => {
    if (instant !== undefined && Number.isFinite(instant)) found.add(instant);
  };
  add(world.programmes.get(activity.programme)?.startsAt);
  for (const turn of riskTurns(activity.category, world.classified)) add(turn);
  for (const record of world.gates.get(activity.programme) ?? []) {
    if (gateRecordMatches(record, record.gate, activity, places)) {
      add(record.at);
      add(record.until);
    }
  }
  for (const versions of world.notices.values()) {
    if (!mentions(versions, activity)) continue;
    for (const version of versions) add(version.effectiveFrom);
  }
  return [...found].sort((a, b) => a - b);
};
