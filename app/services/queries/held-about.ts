import { holdingsHeard, holdingsOf } from '#db/own/holdings';
import { readWorld } from '#db/views/decision-world';
import { everGiven } from '#db/views/ever-given';
import { readPersonFacts } from '#db/views/person-facts';
import { registeredSystems } from '#db/views/registered-systems';
import { openFindingsOf, tasksAbout } from '#db/views/tasks';
import { type FindingKind, mayEverHold } from '#domain/request/holding-check';
import { isSettled } from '#domain/request/task';
import { DAY, type Instant } from '#domain/time';
import { isAlive } from '../systems/heartbeat';
import type { QueryContext } from './context';
import { myMonitoring } from './my-monitoring';
import { myTraining, type RunOfMine, type TrainingCoverage, trainingCoverage } from './my-training';
import { type TaskOfMine, taskOfMine } from './task-of-mine';

/** What one system says that it holds of one kind. Evidence: reported by the system. */
export interface HeldOfMine {
  system: string;
  count: number;
  bytes: number;
  first?: Instant;
  last?: Instant;
  location: string;
  deleteBy?: Instant;
  participantCount?: number;
  saidAt: Instant;
  /** Nobody hears the system now. */
  silent: boolean;
}

export interface FindingOfMine {
  finding: string;
  kind: FindingKind;
  system: string;
  category?: string;
  since: Instant;
}

/** One kind of data: what may be recorded beside what is held. */
export interface KindOfMine {
  category: string;
  allowed: boolean;
  lines: readonly HeldOfMine[];
  /** Systems that may hold it and never said what they hold. */
  unsaid: readonly string[];
  /** Records are held, and no use of them was ever permitted. */
  neverUsed: boolean;
  /** Records are held, and no run with any was told of: how far that is known. Absent where one was, or where nothing may be trained with it. */
  untrained?: TrainingCoverage;
}

export interface HeldAboutMe {
  now: Instant;
  kinds: readonly KindOfMine[];
  /** What is open, and what was answered in the last 90 days; the newest first. */
  tasks: readonly TaskOfMine[];
  findings: readonly FindingOfMine[];
  /** Training runs that used something about them. */
  runs: readonly RunOfMine[];
}

const ANSWERS_SHOWN = 90 * DAY;

/** What is held about a person, for that person alone; undefined for somebody unknown. */
export const heldAboutMe = (
  context: QueryContext,
  person: string,
  language: string,
): HeldAboutMe | undefined => {
  const { db, now, heartbeats } = context;
  const facts = readPersonFacts(db)(person);
  const monitoring = myMonitoring(context, person, language);
  if (!facts || !monitoring) return undefined;
  const at = now();
  const heard = holdingsHeard(db);
  const systems = registeredSystems(db);
  const held = holdingsOf(db, person);
  const runs = myTraining(context, person);
  const coverage = trainingCoverage(context);
  const known = {
    person: facts.person,
    activities: [...readWorld(db).activities.values()],
    everGiven: everGiven(db, person),
  };
  const categories = new Set([
    ...monitoring.rows.map(({ category }) => category),
    ...held.map(({ category }) => category),
  ]);
  const kinds = [...categories].map((category): KindOfMine => {
    const lines = held.filter((row) => row.category === category);
    const isUse = (activity: string) => activity.endsWith('.use');
    const holds = lines.some(({ count }) => count > 0);
    const isTrained = runs.some((run) => run.categories.includes(category));
    const untrained = holds && !isTrained ? coverage(category) : undefined;
    return {
      category,
      allowed: monitoring.rows.some(
        (row) => row.category === category && row.verb === 'collect' && row.allow,
      ),
      lines: lines.map((row) => ({
        system: row.system,
        count: row.count,
        bytes: row.bytes,
        location: row.location,
        saidAt: row.saidAt,
        silent: !isAlive(heartbeats().get(row.system), at),
        ...(row.firstAt !== null && { first: row.firstAt }),
        ...(row.lastAt !== null && { last: row.lastAt }),
        ...(row.deleteBy !== null && { deleteBy: row.deleteBy }),
        ...(row.participantCount !== null && { participantCount: row.participantCount }),
      })),
      unsaid: systems
        .filter(({ id, manifest }) => !heard.has(id) && Object.hasOwn(manifest.fields_by_category, category))
        .map(({ id }) => id),
      neverUsed: holds && !mayEverHold(category, known, isUse),
      ...(untrained && { untrained }),
    };
  });
  return {
    now: at,
    kinds,
    tasks: tasksAbout(db, person)
      .filter((row) => !isSettled(row.state) || at - (row.answeredAt ?? at) < ANSWERS_SHOWN)
      .map((row) => taskOfMine(db, row, at))
      .reverse(),
    findings: myFindings(context, person),
    runs,
  };
};

/** What of a person is where it must not be. */
export const myFindings = ({ db }: Pick<QueryContext, 'db'>, person: string): readonly FindingOfMine[] =>
  openFindingsOf(db, person).map(({ id, kind, system, category, openedAt }) => ({
    finding: id,
    kind,
    system,
    since: openedAt,
    ...(category !== null && { category }),
  }));
