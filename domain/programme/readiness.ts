import type { World } from '../decision/facts';
import { activityId } from '../monitoring/activity';
import { revealedBy } from '../monitoring/category';
import type { Gate } from '../monitoring/gates';
import { type PlaceReadiness, readinessAt } from '../monitoring/readiness';
import { REVIEW_RULE } from '../monitoring/review';
import type { Instant } from '../time';

/** What must be there before a programme runs. Gates stand under their own names. */
export type ReadyLine =
  | 'prohibited'
  | 'basis'
  | Gate
  | 'reveals'
  | 'notice'
  | 'started'
  | 'pause'
  | 'introduction'
  | 'owner'
  | 'review'
  | 'languages'
  | 'postings'
  | 'duties'
  | 'reporter'
  | 'keys'
  | 'told';

/** Who must act; `time` and `people` are waited for. */
export type ReadyActor =
  | 'officer'
  | 'dpo'
  | 'management'
  | 'representative'
  | 'engineer'
  | 'people'
  | 'time'
  | 'nobody';

interface ReadyRule {
  line: ReadyLine;
  who: ReadyActor;
  /** Whether decide() denies by it. What is only owed stops nothing, and is owed all the same. */
  denies: boolean;
  source: string;
}

/**
 * THE TABLE of the readiness page, in the order of decide() and then of what is owed beside it: the checklist of the ICO for monitoring
 * workers, WP249, GDPR Art. 35, and the gates of the model, section 0.
 */
export const READY_RULES = [
  {
    line: 'prohibited',
    who: 'nobody',
    denies: true,
    source: 'BAG 2 AZR 681/16; AI Act Art. 5(1)(f); our own rules',
  },
  { line: 'basis', who: 'officer', denies: true, source: 'GDPR Art. 6(1); ICO, monitoring workers' },
  {
    line: 'assessment_missing',
    who: 'officer',
    denies: true,
    source: 'GDPR Art. 35(1), 35(2), 35(9); WP248; ICO, monitoring workers',
  },
  {
    line: 'collective_gate_unmet',
    who: 'representative',
    denies: true,
    source: 'BetrVG § 87(1) Nr. 6; CJEU C-65/23',
  },
  { line: 'store_not_ready', who: 'engineer', denies: true, source: 'GDPR Art. 32' },
  {
    line: 'no_detriment_unpromised',
    who: 'management',
    denies: true,
    source: 'GDPR Art. 7; EDPB Guidelines 05/2020; WP249',
  },
  { line: 'processor_unregistered', who: 'officer', denies: true, source: 'GDPR Art. 28' },
  { line: 'transfer_mechanism_missing', who: 'officer', denies: true, source: 'GDPR Art. 44–49' },
  {
    line: 'special_category_condition_missing',
    who: 'officer',
    denies: true,
    source: 'GDPR Art. 9(2); ICO, monitoring workers',
  },
  { line: 'reveals', who: 'officer', denies: true, source: 'our own rule' },
  { line: 'notice', who: 'officer', denies: true, source: 'GDPR Art. 13, 14; WP249, 3.1.1' },
  { line: 'started', who: 'time', denies: true, source: 'our own rule' },
  { line: 'pause', who: 'officer', denies: true, source: REVIEW_RULE.source },
  {
    line: 'introduction',
    who: 'officer',
    denies: false,
    source: 'GDPR Art. 5(2), 35(7); WP249, 3.1.2; ICO, monitoring workers',
  },
  { line: 'owner', who: 'officer', denies: false, source: 'GDPR Art. 5(2), 24(1)' },
  { line: 'review', who: 'officer', denies: false, source: REVIEW_RULE.source },
  { line: 'languages', who: 'officer', denies: false, source: 'GDPR Art. 12(1)' },
  { line: 'postings', who: 'officer', denies: false, source: 'N.Y. Civ. Rights Law § 52-c*2' },
  { line: 'duties', who: 'officer', denies: false, source: 'GDPR Art. 5(2), 24(1)' },
  { line: 'reporter', who: 'engineer', denies: false, source: 'our own rule' },
  { line: 'keys', who: 'engineer', denies: false, source: 'our own rule' },
  { line: 'told', who: 'people', denies: true, source: 'GDPR Art. 12, 13' },
] as const satisfies readonly ReadyRule[];

/** `off`: it stays shut for good. `waits`: nobody has to act, only time or people. */
export type ReadyState = 'done' | 'missing' | 'waits' | 'off' | 'not_needed';

/** One line, with the activities and establishments that it is still about. */
export interface ReadyPart {
  line: ReadyLine;
  who: ReadyActor;
  denies: boolean;
  source: string;
  state: ReadyState;
  activities: readonly string[];
  establishments: readonly string[];
  /** When it changes by itself, where that is known. */
  at?: Instant;
}

/** What is owed and is no fact of decide(); each by what is missing of it. */
export interface Owed {
  introduced: boolean;
  /** Somebody who works here answers for it. */
  owned: boolean;
  /** Its review is not overdue. */
  reviewed: boolean;
  /** Languages of the programme in which a notice in force cannot be read. */
  languages: readonly string[];
  /** Establishments with a notice that should hang on a wall. */
  unposted: readonly string[];
  /** Whether a law asks for a wall anywhere. */
  postingsAsked: boolean;
  /** Establishments with a duty of which something is missing. */
  unmet: readonly string[];
  /** Activities that no system is registered for, or that nobody hears. */
  unheard: readonly string[];
  /** Activities whose systems have no key that works with real people. */
  keyless: readonly string[];
}

/** A readiness page. `ready`: nothing but people's own part is left, anywhere it has a ground. */
export interface ProgrammeReadiness {
  ready: boolean;
  parts: readonly ReadyPart[];
}

/** One activity at one establishment, by the same facts that decide() reads. */
interface Cell {
  activity: string;
  at: PlaceReadiness;
  /** It is stopped for everybody. */
  paused: boolean;
  /** Something it reveals is not open there, so that it is denied too. */
  revealsShut: boolean;
}

/**
 * What a programme still waits for. It asks `readinessAt`, which asks the functions of decide() itself: ground, gates, notice,
 * prohibitions, start. So it cannot call something ready that decide() denies by one of them (tests/domain/programme/readiness.test.ts).
 */
export const readinessOfProgramme = (
  world: World,
  key: string,
  owed: Owed,
  now: Instant,
): ProgrammeReadiness => {
  const cells = cellsOf(world, key, now);
  const next = nextNotice(world, key, now);
  const startsAt = world.programmes.get(key)?.startsAt;
  const parts = READY_RULES.map((rule): ReadyPart => ({ ...rule, ...standOf(rule.line, cells, owed) })).map(
    (part): ReadyPart =>
      part.line === 'started' && part.state === 'waits' && startsAt !== undefined
        ? { ...part, at: startsAt }
        : part.line === 'notice' && part.state === 'missing' && next !== undefined
          ? { ...part, state: 'waits', who: 'time', at: next }
          : part,
  );
  const isDone = ({ line, state }: ReadyPart) =>
    state === 'done' || state === 'not_needed' || (line === 'told' && state === 'waits');
  return { ready: grounded(cells).length > 0 && parts.every(isDone), parts };
};

const cellsOf = (world: World, key: string, now: Instant): readonly Cell[] =>
  (world.programmes.get(key)?.activities ?? []).flatMap((activity) =>
    [...world.establishments.values()].map((establishment) => ({
      activity: activity.id,
      paused: world.paused.has(activity.id),
      at: readinessAt(world, activity, establishment, now),
      revealsShut: [...revealedBy(activity.category)].some((category) => {
        const other = world.activities.get(activityId({ ...activity, category }));
        return !other || readinessAt(world, other, establishment, now).readiness !== 'open';
      }),
    })),
  );

/** Where an activity is meant to run: it has a ground and is not forbidden. */
const grounded = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter(({ at }) => at.basis !== undefined && at.readiness !== 'prohibited');

type Stand = Pick<ReadyPart, 'state' | 'activities' | 'establishments'>;

const standOf = (line: ReadyLine, cells: readonly Cell[], owed: Owed): Stand => {
  const meant = grounded(cells);
  switch (line) {
    case 'prohibited':
      return about(
        'off',
        cells.filter(({ at }) => at.readiness === 'prohibited'),
      );
    case 'basis': {
      const named = new Set(cells.filter(({ at }) => at.basis !== undefined).map(({ activity }) => activity));
      return about(
        'missing',
        cells.filter(({ activity }) => !named.has(activity)),
      );
    }
    case 'reveals':
      return about(
        'missing',
        meant.filter(({ revealsShut }) => revealsShut),
      );
    case 'notice':
      return about(
        'missing',
        meant.filter(({ at }) => at.notice === undefined),
      );
    case 'started':
      return about(
        'waits',
        meant.filter(({ at }) => !at.started),
      );
    case 'pause':
      return about(
        'missing',
        meant.filter(({ paused }) => paused),
      );
    case 'introduction':
      return plain(owed.introduced);
    case 'owner':
      return plain(owed.owned);
    case 'review':
      return plain(owed.reviewed);
    case 'languages':
      return plain(owed.languages.length === 0);
    case 'postings':
      if (!owed.postingsAsked) return { state: 'not_needed', activities: [], establishments: [] };
      return { ...plain(owed.unposted.length === 0), establishments: owed.unposted };
    case 'duties':
      return { ...plain(owed.unmet.length === 0), establishments: owed.unmet };
    case 'reporter':
      return { ...plain(owed.unheard.length === 0), activities: owed.unheard };
    case 'keys':
      return { ...plain(owed.keyless.length === 0), activities: owed.keyless };
    case 'told':
      // Who was told is a matter of each person; here it is only said that it is waited for.
      return { state: 'waits', activities: [], establishments: [] };
    default:
      return gateStand(line, meant);
  }
};

const gateStand = (gate: Gate, meant: readonly Cell[]): Stand => {
  const needed = meant.filter(({ at }) => at.gates.some((one) => one.gate === gate));
  if (needed.length === 0) return { state: 'not_needed', activities: [], establishments: [] };
  return about(
    'missing',
    needed.filter(({ at }) => at.gates.some((one) => one.gate === gate && !one.open)),
  );
};

const plain = (isThere: boolean): Stand => ({
  state: isThere ? 'done' : 'missing',
  activities: [],
  establishments: [],
});

/** The state where something is left, with what it is about; else it is done. */
const about = (state: ReadyState, left: readonly Cell[]): Stand => ({
  state: left.length === 0 ? 'done' : state,
  activities: [...new Set(left.map(({ activity }) => activity))],
  establishments: [...new Set(left.map(({ at }) => at.establishment))],
});

/** When the next announced notice of a programme begins. */
const nextNotice = (world: World, key: string, now: Instant): Instant | undefined => {
  const starts = [...world.notices.values()]
    .flat()
    .filter(({ programme, effectiveFrom }) => programme === key && effectiveFrom > now)
    .map(({ effectiveFrom }) => effectiveFrom);
  return starts.length === 0 ? undefined : Math.min(...starts);
};
