import type { Database } from '#db/open';
import { lookBefore, type StoredLook } from '#db/own/looks';
import { readWorld } from '#db/views/decision-world';
import { type LookSubject, readLookSubject } from '#db/views/look-subject';
import { restrictedByNumber } from '#db/views/restricted';
import { type LookDetail, lookTimeProblem } from '#domain/access/look';
import { purposeMatch, purposesTold } from '#domain/access/purpose';
import { isLive } from '#domain/access/restricted';
import type { World } from '#domain/decision/facts';
import { canonicalJson } from '#domain/log/canonical';
import { basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import type { Result } from '#domain/result';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import type { Decisions } from '../decisions/decisions';

/** One look as a system tells of it, read and not yet judged. */
export interface LookInput {
  /** What the system calls it: told twice it is one look. */
  event: string;
  at: Instant;
  /** Whose data it was; several for one read of many people. */
  subjects: readonly { type: string; id: string }[];
  looker: { id?: string; name?: string; sponsor?: string };
  detail: Omit<LookDetail, 'told' | 'match'>;
}

export type LookRefusal =
  | 'malformed_look'
  | 'subject_unknown'
  | 'time_in_future'
  | 'time_too_old'
  | 'event_reused'
  | 'case_unknown';

/** A look that was not taken: its place in the batch, of one at many people also whose. */
export interface RefusedLook {
  index: number;
  subject?: number;
  code: LookRefusal;
  detail?: string;
}

/** A look with all that is known of it, before it has a salt. */
export type JudgedLook = Pick<
  StoredLook,
  'at' | 'outcome' | 'person' | 'event' | 'category' | 'purposeMatch' | 'body' | 'restrictedCase'
> & {
  looker: string | undefined;
  lookerText: string | undefined;
};

/** People judged at once while others wait. */
const AT_ONCE = 20;

/**
 * What of a batch can be taken, a few people at a time, and in `refused` why the rest cannot. Everybody named is looked up once. Whoever takes the parts stores
 * each before asking for the next.
 */
export function* judgeLooks(
  { db, decisions }: { db: Database; decisions: Pick<Decisions, 'findEmployee'> },
  {
    system,
    mode,
    source,
    looks,
    named: namedByUs,
  }: {
    system: System;
    mode: 'live' | 'test';
    source: 'system' | 'file';
    looks: readonly Result<LookInput, { code: 'malformed_look'; detail: string }>[];
    /** People whom the portal itself named to this system. */
    named?: ReadonlySet<string>;
  },
  now: Instant,
  refused: RefusedLook[],
): Iterable<readonly JudgedLook[]> {
  const world = readWorld(db);
  const people = new Map<string, { id: string; subject: LookSubject } | undefined>();
  const find = ({ type, id }: { type: string; id: string }) => {
    const key = JSON.stringify([type, id]);
    if (!people.has(key)) {
      const person = decisions.findEmployee(type, id);
      const subject = person === undefined ? undefined : readLookSubject(db, person);
      // Beyond the scope of its key a system learns of nobody, not even that they are here; under a test key, which one person makes, of no real person.
      const known =
        person !== undefined &&
        subject &&
        (mode === 'live' || source === 'file' || subject.synthetic) &&
        (namedByUs?.has(person) || within(world, system, subject));
      people.set(key, known ? { id: person, subject } : undefined);
    }
    return people.get(key);
  };
  const taken = new Map<string, JudgedLook>();
  let part: JudgedLook[] = [];
  let judgedSince = 0;
  for (const [index, read] of looks.entries()) {
    const problem = read.ok ? lookTimeProblem(read.value.at, now) : undefined;
    if (!read.ok) refused.push({ index, code: read.error.code, detail: read.error.detail });
    else if (problem) refused.push({ index, code: problem });
    if (!read.ok || problem) continue;
    const look = read.value;
    const who = lookerOf(decisions, system, look);
    for (const [subject, named] of look.subjects.entries()) {
      if (judgedSince++ === AT_ONCE) {
        yield part;
        part = [];
        judgedSince = 1;
      }
      const place = { index, ...(look.subjects.length > 1 && { subject }) };
      const found = find(named);
      if (!found) {
        refused.push({ ...place, code: 'subject_unknown' });
        continue;
      }
      const judged = judgedLook(world, look, found, who);
      const key = JSON.stringify([look.event, found.id]);
      const told = { system: system.id, event: look.event, person: found.id };
      const before = taken.get(key) ?? lookBefore(db, told);
      if (before && !isSame(before, judged) && !areOneReview(before, judged)) {
        refused.push({ ...place, code: 'event_reused' });
        continue;
      }
      const lane = before ? undefined : caseOf(db, system, look, found.id, now);
      if (!before && look.detail.restricted_case !== undefined && !lane) {
        refused.push({ ...place, code: 'case_unknown' });
        continue;
      }
      if (!taken.has(key)) part.push(lane ? { ...judged, restrictedCase: lane } : judged);
      taken.set(key, judged);
    }
  }
  yield part;
}

/**
 * The case that a look names: in force when it was done and now, about this person, for the reason of the look, and with this system and kind of data in it.
 * So a look before a copy, or one for help, is never shown late. Another answers like a
 * number that nobody gave: no system learns from it whom a case is about.
 */
const caseOf = (
  db: Database,
  system: System,
  { at, detail: { restricted_case: number, category, reason } }: LookInput,
  person: string,
  now: Instant,
): string | undefined => {
  const row = number === undefined ? undefined : restrictedByNumber(db, number);
  const fits =
    row !== undefined &&
    isLive(row, now) &&
    row.beganAt !== null &&
    row.beganAt <= at &&
    row.person === person &&
    row.reason === reason &&
    row.systems.includes(system.id) &&
    row.categories.includes(category);
  return fits ? row.id : undefined;
};

const isSame = (before: Pick<JudgedLook, 'at' | 'body'>, now: JudgedLook): boolean =>
  before.at === now.at && reported(before.body) === reported(now.body);

/** The look before a copy is told with its review, and may be told with all looks too: under one name it is one, however each is worded. */
const areOneReview = (...looks: readonly Pick<JudgedLook, 'body'>[]): boolean =>
  looks.every(({ body }) => (JSON.parse(body) as LookDetail).reason === 'copy_review');

/** What of a look the system told: what was worked out beside it may have changed since. */
const reported = (body: string): string => {
  const { told: _told, match: _match, ...detail } = JSON.parse(body) as LookDetail;
  return canonicalJson(detail);
};

/** Whether somebody is one of those whom the system's activities are about, or were said to be about. */
const within = (world: World, system: System, subject: LookSubject): boolean => {
  const places = placesOf(subject);
  const shown = new Set(subject.shown.map(({ notice }) => notice));
  return system.activities.some((id) => {
    const activity = world.activities.get(id);
    if (!activity) return false;
    if (activity.appliesTo.includes(subject.kind) && basisFor(activity, places)) return true;
    return [...shown].some((notice) =>
      world.notices.get(notice)?.some(({ activities }) => activities.includes(id)),
    );
  });
};

const judgedLook = (
  world: World,
  { event, at, detail }: LookInput,
  { id, subject }: { id: string; subject: LookSubject },
  who: Pick<JudgedLook, 'looker' | 'lookerText'>,
): JudgedLook => {
  const { category, outcome, purpose } = detail;
  const told = purposesTold(subject.shown, world.notices, world.activities, { category, at });
  const match = purposeMatch(purpose, told);
  // What was left out stays out: the canonical text knows no undefined.
  const body = canonicalJson(JSON.parse(JSON.stringify({ ...detail, told, match } satisfies LookDetail)));
  return { at, outcome, person: id, event, category, purposeMatch: match, body, ...who };
};

/** Whoever looked: a person of this portal where the id is one's, else as the system names them. */
const lookerOf = (
  { findEmployee }: Pick<Decisions, 'findEmployee'>,
  system: System,
  { looker }: LookInput,
): Pick<JudgedLook, 'looker' | 'lookerText'> => {
  const { id } = looker;
  if (id === undefined && looker.name === undefined) return { looker: undefined, lookerText: undefined };
  const known =
    id === undefined
      ? undefined
      : (findEmployee('employee', id) ?? findEmployee(id.includes('@') ? 'email' : 'external_id', id));
  return {
    looker: known ?? (id === undefined ? undefined : `${system.id}:${id}`),
    lookerText: canonicalJson(JSON.parse(JSON.stringify(looker))),
  };
};
