import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import { choice as choiceTable } from '#db/schema/choices';
import { programme as programmeTable } from '#db/schema/monitoring';
import { system as systemTable } from '#db/schema/systems';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { nameOf, textIn } from '#db/views/texts';
import { pressedOf } from '#db/views/void-yes';
import { type CannotChoose, cannotChoose } from '#domain/choice/can';
import { type ChoiceAct, type ChoiceStatus, choiceStatus, NO_CHOICE } from '#domain/choice/machine';
import type { OwnPause } from '#domain/choice/pause';
import { type Cell, decideCell } from '#domain/decision/cell';
import { cellsFromFacts, reach } from '#domain/decision/decide';
import type { PersonFacts, World } from '#domain/decision/facts';
import { standingsIn } from '#domain/decision/ground';
import type { Reason } from '#domain/decision/reasons';
import { type Activity, type Basis, basisFor, type Duty, type Verb } from '#domain/monitoring/activity';
import { categoryOf, revealedBy } from '#domain/monitoring/category';
import { versionInForce } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';
import { type LooksSummary, looksSummary } from './my-looks';
import { type News, newsOf } from './my-news';
import { objectionsOf, pauseNow, type RowObjection } from './own-stops';
import { lostBetween } from './restores';
import { type PausedProgramme, pausedProgrammes, type RowReview, rowReview } from './reviews';
import { canDo, type Observed, observed, type SystemState, systemState } from './system-state';
import { type UnreadNotice, unreadNotices } from './unread-notices';

/** Texts of one activity in one language, as the programme file gives them. */
export interface ActivityText {
  /** "Record your mouse movements" */
  title: string;
  /** Why, in one sentence. */
  why: string;
  /** Who sees it, in words. */
  recipients: string;
  /** What cannot be undone once data was taken; shown before a yes. */
  irreversible: string;
  /** Why it goes on in spite of an objection; there where it does. */
  grounds?: string;
}

/** One row of the grid: one activity, for one person. */
export interface MonitoringRow extends RowObjection, RowReview {
  activity: string;
  programme: { key: string; title: string };
  category: string;
  purpose: string;
  verb: Verb;
  text: ActivityText;
  /** Language the text is in; may differ from the one asked for, then the page must say so (lang attribute). */
  textLanguage: string;
  basis?: Basis;
  law?: string;
  retentionDays: number;
  decisions: Duty['decisions'];
  /** Hours it goes on when contact with the portal is lost; 0: it stops. */
  onLostContactHours: number;
  /** Categories that can be read off this one. */
  includes: readonly string[];
  multiParty: boolean;
  /** The decision for this person, with every reason in order (closure and pause included). */
  allow: boolean;
  reasons: readonly Reason[];
  until?: Instant;
  since?: Instant;
  /** `pressed`: their yes is void, since people there were pressed. */
  choice: { status: ChoiceStatus; at?: Instant; receipt?: number; pressed?: true };
  /** Absent code: the act is possible now. */
  cannot: { give?: CannotChoose; refuse?: CannotChoose; withdraw?: CannotChoose };
  /** The notice that tells about it, if one is published for this person's place. */
  notice?: { key: string; version: number };
  /** Whether the systems that may do it were heard from in the last 60 s. No heartbeat says anything of a person. */
  observed: Observed;
  /** Those systems. */
  systems: readonly SystemState[];
}

/** A row as far as a link to its question needs it. */
export type WaitingQuestion = Pick<MonitoringRow, 'activity' | 'textLanguage'> & {
  text: Pick<ActivityText, 'title'>;
};

export interface MonitoringView extends News {
  now: Instant;
  person: {
    id: string;
    name: string;
    country: string;
    region?: string;
    languages: readonly string[];
    synthetic: boolean;
  };
  rows: readonly MonitoringRow[];
  /** A copy of the data was put back not long ago: between which moments what they said may be lost. */
  lost?: { from: Instant; to: Instant };
  /** Set while they have paused what rests on their yes. */
  pause?: OwnPause;
  /** Programmes that are stopped for everybody, and why. */
  paused: readonly PausedProgramme[];
  /** Systems that could tell who looked, how many of them do, and what they told of the last 30 days. */
  looks: LooksSummary;
  /** Notices in force for this person that they have not been told, or must acknowledge. */
  unread: readonly UnreadNotice[];
  /** Activities that ask for a yes or no and have no answer yet. */
  unanswered: readonly string[];
}

/** Everything the home page says, for one person in one language. Computed from facts, not from the index. */
export const myMonitoring = (
  context: QueryContext,
  person: string,
  language: string,
): MonitoringView | undefined => {
  const { db, now } = context;
  const facts = readPersonFacts(db)(person);
  if (!facts) return undefined;
  const world = readWorld(db);
  const at = now();
  const languages = [language, ...facts.person.languages];
  const texts = programmeTexts(context, languages);
  const systems = statements(db).systems.all();
  const lost = lostBetween(context, at);
  const pressed = pressedOf(db, person);
  const receipts = new Map(
    statements(db)
      .choices.all({ person })
      .map(({ activity, seq }) => [activity, pressed.has(activity) ? pressed.get(activity) : seq]),
  );
  const objected = objectionsOf(
    db,
    world,
    facts,
    (id) => texts.get(id.split('.', 1)[0] ?? '')?.activities[id],
  );
  const cells = cellsFromFacts(world, new Map([[person, facts]]), at);
  const rows = [...world.activities.values()]
    .filter((activity) => concerns(activity, facts))
    .map((activity): MonitoringRow => {
      const cell = decideCell(world, facts, activity, at);
      const whole = reach(cells, person, activity);
      const allow = whole.reasons.length === 0;
      const states = systems
        .filter(({ kind, activities }) => activities.includes(activity.id) && canDo(kind, activity))
        .map((row) => systemState(context, row));
      return {
        ...describe(activity, facts, texts),
        ...noticeOf(world, activity, facts, at),
        allow,
        reasons: whole.reasons,
        ...(allow && whole.flipsAt !== undefined && { until: whole.flipsAt }),
        ...(allow && cell.since !== undefined && { since: cell.since }),
        ...choiceOf(activity, facts, cell, receipts, pressed, at),
        ...objected(activity),
        ...rowReview(context, activity.programme),
        observed: observed(states),
        systems: states,
      };
    });

  return {
    now: at,
    person: {
      id: person,
      name: nameOf(db, person),
      country: facts.person.country,
      ...(facts.person.region !== undefined && { region: facts.person.region }),
      languages: facts.person.languages,
      synthetic: facts.person.synthetic,
    },
    rows,
    ...newsOf(context, person, languages),
    paused: pausedProgrammes(context, rows, texts),
    ...pauseNow(facts, at),
    ...(lost && { lost }),
    looks: looksSummary(context, person),
    unread: unreadNotices(context, world, facts, languages),
    unanswered: rows
      .filter((row) => row.cannot.give === undefined && ['unknown', 'deferred'].includes(row.choice.status))
      .map((row) => row.activity),
  };
};

const statements = oncePerConnection((db) => ({
  systems: db.orm.select().from(systemTable).prepare(),
  choices: db.orm
    .select({ activity: choiceTable.activity, seq: choiceTable.seq })
    .from(choiceTable)
    .where(eq(choiceTable.person, sql.placeholder('person')))
    .prepare(),
  programmes: db.orm
    .select({ key: programmeTable.key, texts: programmeTable.texts })
    .from(programmeTable)
    .prepare(),
}));

type ProgrammeTexts = ReadonlyMap<
  string,
  { title: string; activities: Readonly<Record<string, ActivityText>>; language: string }
>;

const programmeTexts = ({ db }: QueryContext, languages: readonly string[]): ProgrammeTexts =>
  new Map(
    statements(db)
      .programmes.all()
      .map((row) => {
        const told = textIn<{ title: string; activities: Record<string, ActivityText> }>(
          db,
          row.texts,
          languages,
        );
        return [
          row.key,
          {
            title: told?.text.title ?? row.key,
            activities: told?.text.activities ?? {},
            language: told?.language ?? '',
          },
        ];
      }),
  );

const describe = (activity: Activity, facts: PersonFacts, texts: ProgrammeTexts) => {
  const rule = basisFor(activity, placesOf(facts.person));
  const told = texts.get(activity.programme);
  const fallback = {
    title: activity.id,
    why: '',
    recipients: activity.recipients.join(', '),
    irreversible: '',
  };
  return {
    activity: activity.id,
    programme: { key: activity.programme, title: told?.title ?? activity.programme },
    category: activity.category,
    purpose: activity.purpose,
    verb: activity.verb,
    text: told?.activities[activity.id] ?? fallback,
    textLanguage: told?.language ?? '',
    ...(rule && { basis: rule.basis, law: rule.law }),
    retentionDays: activity.retentionDays,
    decisions: activity.duty.decisions,
    onLostContactHours: activity.duty.onLostContactHours,
    includes: [...revealedBy(activity.category)],
    multiParty: categoryOf(activity.category)?.multiParty ?? false,
  };
};

const noticeOf = (
  world: World,
  activity: Activity,
  facts: PersonFacts,
  at: Instant,
): Pick<MonitoringRow, 'notice'> => {
  const { notice: found } = standingsIn(world)(facts.person).ground(activity, at);
  const inForce = found && versionInForce(found.versions, at);
  return inForce ? { notice: { key: inForce.notice, version: inForce.version } } : {};
};

const choiceOf = (
  activity: Activity,
  facts: PersonFacts,
  cell: Cell,
  receipts: ReadonlyMap<string, number | undefined>,
  pressed: ReadonlyMap<string, unknown>,
  at: Instant,
): Pick<MonitoringRow, 'choice' | 'cannot'> => {
  const fact = facts.choices.get(activity.id);
  const cannot = (act: ChoiceAct) => cannotChoose(act, cell, fact ?? NO_CHOICE, at);
  const receipt = receipts.get(activity.id);
  const [give, refuse, withdraw] = [cannot('give'), cannot('refuse'), cannot('withdraw')];
  return {
    choice: {
      // The cell knows whether the question was asked anew since.
      status: cell.reasons.includes('consent_invalidated')
        ? 'invalidated'
        : choiceStatus(fact ?? NO_CHOICE, at),
      ...(fact && { at: fact.at }),
      ...(receipt !== undefined && { receipt }),
      ...(pressed.has(activity.id) && { pressed: true }),
    },
    cannot: { ...(give && { give }), ...(refuse && { refuse }), ...(withdraw && { withdraw }) },
  };
};
