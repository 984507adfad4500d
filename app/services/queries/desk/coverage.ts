import { readWorld } from '#db/views/decision-world';
import { remindersOf } from '#db/views/reviews';
import type { PlaceReadiness } from '#domain/monitoring/readiness';
import { coveredBy } from '#domain/notice/covered';
import { remindedUntil } from '#domain/notice/reminder';
import { READY_RULES, type ReadyActor, type ReadyLine } from '#domain/programme/readiness';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { activityTitles, type TitledActivity } from '../duties/activity-titles';
import { currentSystems } from './programme-readiness';
import { readinessOf } from './programmes';

/** What can be missing of an activity. */
export const GAPS = ['basis', 'assessment', 'notice', 'system'] as const;
export type GapKind = (typeof GAPS)[number];

/** One activity of which something is missing, at which establishments, and who must act. */
export interface Gap {
  gap: GapKind;
  activity: TitledActivity & { id: string };
  programme: string;
  /** Empty where it is missing whatever the place. */
  establishments: readonly string[];
  who: ReadyActor;
}

/** To which line of the readiness page each belongs: it names who must act. */
const LINES = {
  basis: 'basis',
  assessment: 'assessment_missing',
  notice: 'notice',
  system: 'reporter',
} as const satisfies Record<GapKind, ReadyLine>;

/** Whether it is missing at a place; by the same facts as a decision. */
const MISSING = {
  basis: ({ readiness }) => readiness === 'no_basis',
  assessment: ({ readiness, gates }) =>
    readiness !== 'prohibited' && gates.some(({ gate, open }) => gate === 'assessment_missing' && !open),
  notice: ({ readiness, basis, notice }) =>
    readiness !== 'prohibited' && basis !== undefined && notice === undefined,
} as const satisfies Record<Exclude<GapKind, 'system'>, (place: PlaceReadiness) => boolean>;

/** Everything that is missing of an activity, by what it is, in the order of the programmes. */
export const coverageGaps = (context: QueryContext, language: string): readonly Gap[] => {
  const { db, now } = context;
  const at = now();
  const world = readWorld(db);
  const titles = activityTitles(db, language);
  const systems = currentSystems(context);
  const found: Gap[] = [];
  for (const { key, activities } of world.programmes.values()) {
    const all = readinessOf(world, key, at);
    for (const [position, { id }] of activities.entries()) {
      const gap = (kind: GapKind, establishments: readonly string[]) =>
        found.push({
          gap: kind,
          activity: { id, ...(titles.get(id) ?? { title: id, language }) },
          programme: key,
          establishments,
          who: READY_RULES.find(({ line }) => line === LINES[kind])?.who ?? 'nobody',
        });
      const places = all[position] ?? [];
      for (const kind of ['basis', 'assessment', 'notice'] as const) {
        const there = places.filter(MISSING[kind]).map(({ establishment }) => establishment);
        if (there.length > 0) gap(kind, there);
      }
      if (!systems.some((one) => one.activities.includes(id))) gap('system', []);
    }
  }
  return found.sort((a, b) => GAPS.indexOf(a.gap) - GAPS.indexOf(b.gap));
};

/** Where people can be asked to read a notice, and from when on again. Whether anybody there has not read it stands nowhere. */
export interface RemindPlaces {
  notice: string;
  all?: Instant;
  places: readonly { establishment: string; until?: Instant }[];
}

/** The same for every notice that tells people somewhere. */
export const remindPlaces = ({ db, now }: QueryContext): readonly RemindPlaces[] => {
  const at = now();
  const world = readWorld(db);
  return [...world.notices.keys()].flatMap((notice): readonly RemindPlaces[] => {
    const covered = coveredBy(world, notice, at);
    if (covered.length === 0) return [];
    const sent = remindersOf(db, notice);
    const all = remindedUntil(sent, undefined, at);
    return [
      {
        notice,
        ...(all !== undefined && { all }),
        places: covered.map((establishment) => {
          const until = remindedUntil(sent, establishment, at);
          return { establishment, ...(until !== undefined && { until }) };
        }),
      },
    ];
  });
};
