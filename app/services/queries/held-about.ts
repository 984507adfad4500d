import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { holdingsHeard, holdingsOf } from '#db/own/holdings';
import { readWorld } from '#db/views/decision-world';
import { everGiven } from '#db/views/ever-given';
import { readPersonFacts } from '#db/views/person-facts';
import { registeredSystems } from '#db/views/registered-systems';
import { openFindingsOf, type TaskRow, tasksAbout } from '#db/views/tasks';
import { type FindingKind, mayEverHold } from '#domain/request/holding-check';
import {
  dueAt,
  type HeldReason,
  isLate,
  isSettled,
  type TaskAction,
  type TaskOutcome,
} from '#domain/request/task';
import { DAY, type Instant } from '#domain/time';
import { isAlive } from '../systems/heartbeat';
import type { QueryContext } from './context';
import { myMonitoring } from './my-monitoring';

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

/** What a system must do for a person, and what it said. */
export interface TaskOfMine {
  task: string;
  system: string;
  action: TaskAction;
  /** It follows from a yes that does not count, since people were pressed. */
  pressed?: true;
  state: 'queued' | TaskOutcome;
  categories?: readonly string[];
  openedAt: Instant;
  due: Instant;
  late: boolean;
  /** Of a look that is to come: it is asked from this moment. */
  later?: Instant;
  answeredAt?: Instant;
  count?: number;
  found?: number;
  reason?: HeldReason;
  evidence?: string;
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
}

export interface HeldAboutMe {
  now: Instant;
  kinds: readonly KindOfMine[];
  /** What is open, and what was answered in the last 90 days; the newest first. */
  tasks: readonly TaskOfMine[];
  findings: readonly FindingOfMine[];
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
      neverUsed: lines.some(({ count }) => count > 0) && !mayEverHold(category, known, isUse),
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

/** A task as the person reads it. */
export const taskOfMine = (db: Database, row: TaskRow, now: Instant): TaskOfMine => {
  const evidence = row.evidence === null ? undefined : documentText(db, row.evidence);
  return {
    task: row.id,
    system: row.system,
    action: row.action,
    ...(row.because === 'pressure' && { pressed: true }),
    state: row.state,
    openedAt: row.openedAt,
    due: dueAt(row),
    late: isLate(row, now),
    ...(row.categories && { categories: row.categories }),
    ...(row.state === 'queued' && row.notBefore !== null && row.notBefore > now && { later: row.notBefore }),
    ...(row.answeredAt !== null && { answeredAt: row.answeredAt }),
    ...(row.count !== null && { count: row.count }),
    ...(row.found !== null && { found: row.found }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(evidence !== undefined && { evidence }),
  };
};
