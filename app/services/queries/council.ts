import { and, eq } from 'drizzle-orm';
import { gate as gateTable, programme as programmeTable } from '#db/schema/monitoring';
import { gateActOf } from '#db/views/audit';
import { councilContextsOf, unreadCouncilContexts } from '#db/views/council-contexts';
import { readWorld } from '#db/views/decision-world';
import { grantsInForce } from '#db/views/grants';
import { readPauses } from '#db/views/reviews';
import { nameOf, textIn } from '#db/views/texts';
import type { OwnContext } from '#domain/council/own-contexts';
import { brokenClause, type Clauses } from '#domain/monitoring/clauses';
import { endedByPause, type Gate } from '#domain/monitoring/gates';
import { readinessAt } from '#domain/monitoring/readiness';
import type { Establishment } from '#domain/people/person';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';
import { type CouncilMatter, type CouncilNotice, councilMatter, councilNotice } from './council-matter';
import { type WordLine, wordLines } from './council-words';
import { type DeclaredLine, declaredLine, type ProgrammeText } from './desk/programme-page';
import { type ProgrammeLine, programmeLines } from './desk/programmes';

/** The gate that only the council opens. */
const COLLECTIVE = 'collective_gate_unmet' satisfies Gate;

/** What was put on record last about the council's gate of a programme at one establishment. */
export interface Signature {
  /** `paused`: a pause of the programme ended it, as was agreed to. */
  state: 'open' | 'shut' | 'ended' | 'paused';
  at: Instant;
  until?: Instant;
  /** What was agreed to. */
  clauses: Clauses;
  /** Number of its entry. */
  entry?: number;
}

/** A gate that is shut at the establishment, and which activities of the programme it shuts. */
export interface GateInTheWay {
  gate: Gate;
  /** Titles. */
  activities: readonly string[];
}

/** A programme as the council of one establishment sees it. No person's act is in it, and no figure. */
export interface CouncilProgramme
  extends Pick<
    ProgrammeLine,
    'key' | 'title' | 'titleLanguage' | 'version' | 'owner' | 'startsAt' | 'started' | 'review'
  > {
  summary: string;
  /** Where the establishment lies; a last day ends when it ends there. */
  place: { country: string; region?: string };
  /** What has a basis here and is not forbidden. */
  activities: readonly DeclaredLine[];
  shut: readonly GateInTheWay[];
  signature?: Signature;
  /** Whether something here needs the signature and does not have it. */
  waits: boolean;
  /** Titles of what nothing but the signature keeps shut. */
  opens: readonly string[];
  /** Titles of what the signature shuts, because it goes beyond what was agreed to. */
  beyond: readonly string[];
  /** The longest that anything of it is kept, in days. */
  longestDays: number;
}

/** A council's own list, as one of its representatives reads it. */
export interface CouncilContexts {
  /** With the name of each person in it. */
  lines: readonly (OwnContext & { name?: string })[];
  /** Whether lists of the place are kept to that nobody in office reads. */
  earlier: boolean;
  /** Whether collectors are told: the place has a council on record. */
  served: boolean;
}

/** What a representative may ask: of their own establishment only. */
export interface Council {
  /** The establishment this person speaks for, as of now; undefined for anybody else. */
  speaksFor(person: string): string | undefined;
  /** What a guest of a council may read at this moment, and until when; undefined for anybody else. */
  guestOf(person: string): { establishment: string; programme: string; until: Instant } | undefined;
  /** Where the establishment lies; undefined where there is none. */
  place(establishment: string): Establishment | undefined;
  programmes(establishment: string, language: string): readonly CouncilProgramme[];
  /** One programme with everything that is declared of it; undefined where the establishment has none with this key. */
  programme(
    establishment: string,
    key: string,
    language: string,
  ): (CouncilProgramme & CouncilMatter) | undefined;
  /** What the council of the establishment said about a programme, and what was answered. */
  words(establishment: string, programme: string): readonly WordLine[];
  /** The list of where nothing is recorded that this representative of the place reads. For them and nobody else. */
  contexts(establishment: string, reader: string): CouncilContexts;
  /** A notice that tells people at the establishment. */
  notice(establishment: string, key: string, language: string): CouncilNotice | undefined;
}

export const createCouncil = (context: QueryContext): Council => ({
  speaksFor: (person) =>
    grantsInForce(context.db, person, context.now()).find(({ role }) => role === 'representative')
      ?.establishment,
  guestOf: (person) => {
    const { establishment, programme, until } =
      grantsInForce(context.db, person, context.now()).find(({ role }) => role === 'expert') ?? {};
    return establishment !== undefined && programme !== undefined && until !== undefined
      ? { establishment, programme, until }
      : undefined;
  },
  place: (establishment) => readWorld(context.db).establishments.get(establishment),
  programmes: (establishment, language) => programmesAt(context, establishment, language),
  programme: (establishment, key, language) => {
    const here = readWorld(context.db).establishments.get(establishment);
    const found = programmesAt(context, establishment, language).find((one) => one.key === key);
    return here && found && { ...found, ...councilMatter(context, key, here, language) };
  },
  words: (establishment, programme) => wordLines(context, programme, establishment),
  contexts: (establishment, reader) => ({
    lines: (councilContextsOf(context.db, reader, establishment)?.lines ?? []).map((line) => ({
      ...line,
      ...(line.kind === 'person' && { name: nameOf(context.db, line.match) }),
    })),
    earlier: unreadCouncilContexts(context.db, establishment, context.now()).length > 0,
    served: readWorld(context.db).establishments.get(establishment)?.council === true,
  }),
  notice: (establishment, key, language) =>
    programmesAt(context, establishment, language).some(({ activities }) =>
      activities.some(({ places }) => places.some(({ notice }) => notice === key)),
    )
      ? councilNotice(context, key, language)
      : undefined,
});

const programmesAt = (
  context: QueryContext,
  establishment: string,
  language: string,
): readonly CouncilProgramme[] =>
  programmeLines(context, language)
    .map((line) => councilProgramme(context, line, establishment, language))
    .filter(({ activities }) => activities.length > 0);

const councilProgramme = (
  { db, now }: QueryContext,
  { key, title, titleLanguage, version, owner, startsAt, started, review }: ProgrammeLine,
  establishment: string,
  language: string,
): CouncilProgramme => {
  const world = readWorld(db);
  const at = now();
  const here = world.establishments.get(establishment);
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  const told = row && textIn<ProgrammeText>(db, row.texts, [language]);
  const activities = (here ? (world.programmes.get(key)?.activities ?? []) : [])
    .map((activity) => declaredLine(activity, told, here ? [readinessAt(world, activity, here, at)] : []))
    .filter(({ places }) =>
      places.some(({ readiness }) => readiness !== 'no_basis' && readiness !== 'prohibited'),
    );
  const shut = gatesInTheWay(activities);
  const signature = signatureOf({ db, now }, key, establishment);
  return {
    key,
    title,
    titleLanguage,
    version,
    ...(owner !== undefined && { owner }),
    startsAt,
    started,
    review,
    summary: told?.text.summary ?? '',
    place: { country: here?.country ?? '', ...(here?.region !== undefined && { region: here.region }) },
    activities,
    shut,
    ...(signature && { signature }),
    waits: shut.some(({ gate }) => gate === COLLECTIVE),
    opens: activities
      .filter(({ places }) => {
        const missing = places.flatMap(({ gates }) => gates.filter(({ open }) => !open));
        return missing.length === 1 && missing[0]?.gate === COLLECTIVE;
      })
      .map((activity) => activity.title),
    beyond:
      signature?.state === 'open'
        ? activities
            .filter(({ id }) => {
              const activity = world.activities.get(id);
              return activity && brokenClause(signature.clauses, activity);
            })
            .map(({ title: beyond }) => beyond)
        : [],
    longestDays: Math.max(0, ...activities.map(({ retentionDays }) => retentionDays)),
  };
};

const gatesInTheWay = (activities: readonly DeclaredLine[]): readonly GateInTheWay[] => {
  const found = new Map<Gate, string[]>();
  for (const { title, places } of activities) {
    for (const { gate, open } of places.flatMap(({ gates }) => gates)) {
      if (!open) found.set(gate, [...(found.get(gate) ?? []), title]);
    }
  }
  return [...found].map(([gate, titles]) => ({ gate, activities: titles }));
};

const signatureOf = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  programme: string,
  establishment: string,
): Signature | undefined => {
  const row = db.orm
    .select()
    .from(gateTable)
    .where(
      and(
        eq(gateTable.gate, COLLECTIVE),
        eq(gateTable.programme, programme),
        eq(gateTable.activity, ''),
        eq(gateTable.place, `establishment:${establishment}`),
      ),
    )
    .get();
  if (!row) return undefined;
  const listed = gateActOf(db, row);
  const pausedAt = readPauses(db).pausedAt.get(programme);
  const byPause = endedByPause({ ...row, ...(pausedAt !== undefined && { pausedAt }) }, now());
  const ended = row.state === 'open' && row.until !== null && row.until <= now();
  return {
    state: ended ? 'ended' : byPause ? 'paused' : row.state,
    at: row.at,
    ...(row.until !== null && { until: row.until }),
    clauses: row.clauses,
    ...(listed && { entry: listed.seq }),
  };
};
