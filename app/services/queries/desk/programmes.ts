import { asc } from 'drizzle-orm';
import { programme as programmeTable } from '#db/schema/monitoring';
import { readWorld } from '#db/views/decision-world';
import { textIn } from '#db/views/texts';
import { readViewer } from '#db/views/viewer';
import type { World } from '#domain/decision/facts';
import type { Activity } from '#domain/monitoring/activity';
import type { Gate } from '#domain/monitoring/gates';
import { nextTurn, type PlaceReadiness, readinessAt, type Turn } from '#domain/monitoring/readiness';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { type ReviewLine, reviewLine } from '../reviews';

/** A gate of a programme that is shut, at which establishments, and for which activities. */
export interface ShutGate {
  gate: Gate;
  establishments: readonly string[];
  /** Ids. */
  activities: readonly string[];
}

/** One programme as whoever answers for privacy sees it. No person's act is in it. */
export interface ProgrammeLine {
  key: string;
  title: string;
  titleLanguage: string;
  version: number;
  /** Name of the one who answers for it and works here. */
  owner?: string;
  /** Whoever was named has left or is erased: somebody else must be. */
  ownerGone: boolean;
  startsAt: Instant;
  started: boolean;
  activities: number;
  /** Activities that are open at one establishment or more. */
  open: number;
  shut: readonly ShutGate[];
  next?: Turn;
  review: ReviewLine;
}

/** Every programme with its state, in the order of their keys. */
export const programmeLines = (context: QueryContext, language: string): readonly ProgrammeLine[] => {
  const { db, now } = context;
  const at = now();
  const world = readWorld(db);
  return db.orm
    .select()
    .from(programmeTable)
    .orderBy(asc(programmeTable.key))
    .all()
    .flatMap((row): readonly ProgrammeLine[] => {
      const review = reviewLine(context, row.key);
      if (!review) return [];
      const told = textIn<{ title: string }>(db, row.texts, [language]);
      const all = readinessOf(world, row.key, at);
      const next = nextTurn(world, row.key, at);
      const owner = row.owner === null ? undefined : presentName(context, row.owner);
      return [
        {
          key: row.key,
          title: told?.text.title ?? row.key,
          titleLanguage: told?.language ?? '',
          version: row.version,
          ...(owner !== undefined && { owner }),
          ownerGone: row.owner !== null && owner === undefined,
          startsAt: row.startsAt,
          started: row.startsAt <= at,
          activities: all.length,
          open: all.filter((places) => places.some(({ readiness }) => readiness === 'open')).length,
          shut: shutGates(world.programmes.get(row.key)?.activities ?? [], all),
          ...(next && { next }),
          review,
        },
      ];
    });
};

/** The name of somebody who works here; undefined once they have left or are erased. */
const presentName = ({ db, now }: Pick<QueryContext, 'db' | 'now'>, person: string): string | undefined => {
  const row = readViewer(db, person);
  return row && (row.leftAt === undefined || row.leftAt > now()) ? row.name : undefined;
};

/** Where each activity of a programme stands at each establishment, in the order of the programme. */
export const readinessOf = (
  world: World,
  programme: string,
  at: Instant,
): readonly (readonly PlaceReadiness[])[] =>
  (world.programmes.get(programme)?.activities ?? []).map((activity) =>
    [...world.establishments.values()].map((establishment) =>
      readinessAt(world, activity, establishment, at),
    ),
  );

/** Gates that are all that is missing somewhere, with the places; what is forbidden or has no basis waits for nobody. */
const shutGates = (
  declared: readonly Activity[],
  all: readonly (readonly PlaceReadiness[])[],
): readonly ShutGate[] => {
  const found = new Map<Gate, { establishments: Set<string>; activities: Set<string> }>();
  for (const [position, places] of all.entries()) {
    for (const { readiness, gates, establishment } of places) {
      if (readiness !== 'gated') continue;
      for (const { gate, open } of gates) {
        if (open) continue;
        const known = found.get(gate) ?? { establishments: new Set(), activities: new Set() };
        known.establishments.add(establishment);
        known.activities.add(declared[position]?.id ?? '');
        found.set(gate, known);
      }
    }
  }
  return [...found].map(([gate, { establishments, activities }]) => ({
    gate,
    establishments: [...establishments],
    activities: [...activities],
  }));
};
