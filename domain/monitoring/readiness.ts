import type { World } from '../decision/facts';
import { noticeFor } from '../decision/ground';
import { type Establishment, placesOf } from '../people/person';
import type { Instant } from '../time';
import { type Activity, type Basis, basisFor } from './activity';
import { riskAt } from './classification';
import { type Gate, type GateRecord, gateOpenSince, gateRecordMatches, gatesNeeded } from './gates';
import { prohibitionOf } from './prohibitions';

/**
 * Where an activity stands at a place before anybody there is asked; `open` means that only the people's own part is left.
 * In the order in which it counts: what is forbidden needs no gate.
 */
export type Readiness = 'prohibited' | 'no_basis' | 'not_started' | 'gated' | 'no_notice' | 'paused' | 'open';

/** One gate that an activity needs at a place. */
export interface GateReadiness {
  gate: Gate;
  open: boolean;
  /** Open since then; only while it is open. */
  since?: Instant;
  /** The next record to run out: then it shuts by itself. */
  until?: Instant;
}

export interface PlaceReadiness {
  establishment: string;
  readiness: Readiness;
  basis?: Basis;
  /** The rule a lawyer would cite. */
  law?: string;
  gates: readonly GateReadiness[];
  /** The notice in force that tells people there. */
  notice?: string;
  /** Whether its programme has begun. */
  started: boolean;
}

/** What holds for an activity at an establishment, for an adult who works there; no person's act is in it. */
export const readinessAt = (
  world: Pick<World, 'programmes' | 'gates' | 'notices' | 'classified' | 'paused'>,
  activity: Activity,
  establishment: Establishment,
  now: Instant,
): PlaceReadiness => {
  const somebody = { ...establishment, establishment: establishment.id, minor: false };
  const places = placesOf(somebody);
  const rule = basisFor(activity, places);
  const records = world.gates.get(activity.programme) ?? [];
  const gates = gatesNeeded(
    activity,
    rule?.basis,
    establishment,
    riskAt(activity.category, world.classified, now),
  ).map((gate) => gateReadiness(records, gate, activity, places, now));
  const notice = noticeFor(world, activity, places, now);
  const starts = world.programmes.get(activity.programme)?.startsAt ?? Number.POSITIVE_INFINITY;
  const readiness: Readiness = prohibitionOf(activity, somebody, rule?.basis)
    ? 'prohibited'
    : !rule
      ? 'no_basis'
      : gates.some(({ open }) => !open)
        ? 'gated'
        : !notice
          ? 'no_notice'
          : starts > now
            ? 'not_started'
            : world.paused.has(activity.id)
              ? 'paused'
              : 'open';
  return {
    establishment: establishment.id,
    readiness,
    ...(rule && { basis: rule.basis, law: rule.law }),
    gates,
    ...(notice && { notice: notice.key }),
    started: starts <= now,
  };
};

const gateReadiness = (
  records: readonly GateRecord[],
  gate: Gate,
  activity: Activity,
  places: readonly string[],
  now: Instant,
): GateReadiness => {
  const since = gateOpenSince(records, gate, activity, places, now);
  const ends = records
    .filter((record) => gateRecordMatches(record, gate, activity, places) && record.state === 'open')
    .flatMap(({ until }) => (until !== undefined && until > now ? [until] : []));
  return {
    gate,
    open: since !== undefined,
    ...(since !== undefined && { since }),
    ...(since !== undefined && ends.length > 0 && { until: Math.min(...ends) }),
  };
};

/** A moment at which a programme's rules change by themselves. */
export interface Turn {
  at: Instant;
  what: 'starts' | 'gate_ends' | 'notice_begins';
}

/** The next moment at which something of a programme turns without anybody's act, or undefined. */
export const nextTurn = (
  world: Pick<World, 'programmes' | 'gates' | 'notices'>,
  programme: string,
  now: Instant,
): Turn | undefined => {
  const turns: Turn[] = [];
  const add = (at: Instant | undefined, what: Turn['what']) => {
    if (at !== undefined && at > now) turns.push({ at, what });
  };
  add(world.programmes.get(programme)?.startsAt, 'starts');
  for (const { state, until } of world.gates.get(programme) ?? []) {
    if (state === 'open') add(until, 'gate_ends');
  }
  for (const versions of world.notices.values()) {
    for (const version of versions) {
      if (version.programme === programme) add(version.effectiveFrom, 'notice_begins');
    }
  }
  return turns.sort((a, b) => a.at - b.at)[0];
};
