import { asc, eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { gate as gateTable, programme as programmeTable } from '#db/schema/monitoring';
import { gateActOf } from '#db/views/audit';
import { readWorld } from '#db/views/decision-world';
import { readPauses } from '#db/views/reviews';
import { type Told, textIn } from '#db/views/texts';
import { type Figure, ofAtLeast } from '#domain/aggregate/figures';
import type { RoleKey } from '#domain/authority/roles';
import type { Activity, Duty, Verb } from '#domain/monitoring/activity';
import { brokenClause, type Clauses } from '#domain/monitoring/clauses';
import { endedByPause, type Gate, smallestGroup } from '#domain/monitoring/gates';
import type { PlaceReadiness } from '#domain/monitoring/readiness';
import type { Instant } from '#domain/time';
import { trains } from '#domain/training/lineage';
import type { QueryContext } from '../context';
import { type WordLine, wordLines } from '../council-words';
import type { ActivityText } from '../my-monitoring';
import { type NoticeLine, noticeLines } from './notice-lines';
import { type ProgrammeLine, programmeLines, readinessOf } from './programmes';
import { type TrainingWork, trainingWork } from './training-work';
import type { WeeklyFigures } from './weekly-figures';

/** One programme in full. No person's act is in it but as figures. */
export interface ProgrammePage extends ProgrammeLine {
  summary: string;
  /** Name of the organisation that decides why and how. */
  controller: string;
  activityLines: readonly ActivityLine[];
  gates: readonly GateLine[];
  notices: readonly NoticeLine[];
  /** Who struck something of it lately; absent where nothing of it rests on a yes. */
  struck?: readonly Figure[];
  /** What was trained with its data; absent where nothing may be. */
  training?: TrainingWork;
  /** What councils said about it, and what was answered. */
  words: readonly WordLine[];
}

/** What a programme declares of one activity, and what holds at some places. */
export interface DeclaredLine {
  id: string;
  title: string;
  why: string;
  textLanguage: string;
  category: string;
  purpose: string;
  verb: Verb;
  retentionDays: number;
  decisions: Duty['decisions'];
  places: readonly PlaceReadiness[];
}

export interface ActivityLine extends DeclaredLine {
  /** Who says yes; absent where nobody can. */
  agreed?: readonly Figure[];
}

/** One record about a gate: the latest about this gate, activity and place. */
export interface GateLine {
  gate: Gate;
  /** Title of the activity; absent: every activity of the programme. */
  activity?: string;
  /** Language of the title. */
  textLanguage: string;
  /** Place key; absent: everywhere. */
  place?: string;
  state: 'open' | 'shut' | 'ended';
  at: Instant;
  until?: Instant;
  /** What was said to prove it; absent once it was erased. */
  evidence?: string;
  /** In which role it was recorded, whatever that person may do today. */
  by: RoleKey | 'operator';
  /** What whoever opened it agreed to. */
  clauses: Clauses;
  /** Titles of what goes beyond that: for them it stays shut. */
  beyond: readonly string[];
}

/** One programme, or undefined where none has this key. */
export const programmePage = (
  context: QueryContext,
  figures: WeeklyFigures,
  key: string,
  language: string,
): ProgrammePage | undefined => {
  const { db, now } = context;
  const line = programmeLines(context, language).find((one) => one.key === key);
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  if (!line || !row) return undefined;
  const told = textIn<ProgrammeText>(db, row.texts, [language]);
  const world = readWorld(db);
  const declared = world.programmes.get(key)?.activities ?? [];
  const fewest = smallestGroup(world.gates.get(key) ?? []);
  const places = readinessOf(world, key, now());
  const byYes = places.some((at) => at.some(({ basis }) => basis === 'consent'));
  const controller = documentText(db, row.controllerDocument);
  return {
    ...line,
    ...(declared.some(trains) && { training: trainingWork(context, key) }),
    summary: told?.text.summary ?? '',
    controller: controller === undefined ? '' : ((JSON.parse(controller) as { name?: string }).name ?? ''),
    activityLines: declared.map((activity, position) => {
      const at = places[position] ?? [];
      const asked = at.filter(({ basis }) => basis === 'consent').map(({ establishment }) => establishment);
      const agreed = ofAtLeast(figures.agreed(activity.id), fewest).filter((figure) =>
        figure.establishments.some((place) => asked.includes(place)),
      );
      // Where nothing is open nobody can say yes; a yes from before it was shut still stands, and is shown.
      const tells =
        at.some(({ basis, readiness }) => basis === 'consent' && readiness === 'open') ||
        agreed.some(({ count }) => count.is !== 'few');
      return { ...declaredLine(activity, told, at), ...(tells && { agreed }) };
    }),
    gates: gateLines(context, key, told),
    notices: noticeLines(context, figures, language, key),
    ...(byYes && { struck: ofAtLeast(figures.struck(key), fewest) }),
    words: wordLines(context, key),
  };
};

/** What a programme says of itself in one language. */
export interface ProgrammeText {
  summary?: string;
  activities?: Record<string, ActivityText>;
}

/** One activity in the words of its programme, with what holds at these places. */
export const declaredLine = (
  activity: Activity,
  told: Told<ProgrammeText> | undefined,
  places: readonly PlaceReadiness[],
): DeclaredLine => ({
  id: activity.id,
  title: told?.text.activities?.[activity.id]?.title ?? activity.id,
  why: told?.text.activities?.[activity.id]?.why ?? '',
  textLanguage: told?.language ?? '',
  category: activity.category,
  purpose: activity.purpose,
  verb: activity.verb,
  retentionDays: activity.retentionDays,
  decisions: activity.duty.decisions,
  places,
});

/** What is on record about the gates of a programme; with `places`, only what speaks about one of them. */
export const gateLines = (
  { db, now }: QueryContext,
  programme: string,
  told: Told<ProgrammeText> | undefined,
  places?: readonly string[],
): readonly GateLine[] => {
  const at = now();
  const activities = readWorld(db).programmes.get(programme)?.activities ?? [];
  const pausedAt = readPauses(db).pausedAt.get(programme);
  const paused = pausedAt === undefined ? {} : { pausedAt };
  return db.orm
    .select()
    .from(gateTable)
    .where(eq(gateTable.programme, programme))
    .orderBy(asc(gateTable.gate), asc(gateTable.activity), asc(gateTable.place))
    .all()
    .filter(({ place }) => place === '' || !places || places.includes(place))
    .map((row) => {
      const evidence = documentText(db, row.document);
      const over = row.state === 'open' && row.until !== null && row.until <= at;
      const ended = over || endedByPause({ ...row, ...paused }, at);
      return {
        gate: row.gate as Gate,
        ...(row.activity !== '' && {
          activity: told?.text.activities?.[row.activity]?.title ?? row.activity,
        }),
        textLanguage: told?.language ?? '',
        ...(row.place !== '' && { place: row.place }),
        state: ended ? 'ended' : row.state,
        at: row.at,
        ...(row.until !== null && { until: row.until }),
        ...(evidence !== undefined && { evidence }),
        by: row.actorKind === 'person' ? (gateActOf(db, row)?.role ?? 'employee') : 'operator',
        clauses: row.clauses,
        beyond: activities
          .filter((activity) => brokenClause(row.clauses, activity))
          .map(({ id }) => told?.text.activities?.[id]?.title ?? id),
      };
    });
};
