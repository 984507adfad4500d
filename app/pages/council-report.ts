import type { Operation } from '#domain/authority/roles';
import type { Establishment } from '#domain/people/person';
import { placesOf } from '#domain/people/person';
import { DAY, type Instant, toIso } from '#domain/time';
import { civilDate, endOfCivilDay } from '../messages/instants';
import type { CouncilProgramme } from '../services/queries/council';
import type { AuditLine } from '../services/queries/registers';

/** A month at a place: `2026-11`, from its first moment to the first of the next. */
export interface Month {
  key: string;
  from: Instant;
  /** Not included. */
  until: Instant;
}

const KEY = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The month that is asked for; the one that runs at the place where none is, or where the portal cannot know of it. */
export const monthOf = (asked: string | null, now: Instant, zone: string): Month => {
  const today = civilDate(now, zone);
  const current = keyOf(today.year, today.month);
  const [, year, month] = KEY.exec(asked ?? '') ?? [];
  const key =
    year !== undefined && month !== undefined && `${year}-${month}` <= current ? `${year}-${month}` : current;
  return { key, from: beginning(key, zone), until: beginning(monthBeside(key, 1), zone) };
};

/** The key of the month before or after. */
export const monthBeside = (key: string, by: 1 | -1): string => {
  const [year = 0, month = 0] = key.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 + by, 1));
  return keyOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1);
};

const keyOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** The first moment of a month is the end of the day before. */
const beginning = (key: string, zone: string): Instant => {
  const [year = 0, month = 0] = key.split('-').map(Number);
  return endOfCivilDay(toIso(Date.UTC(year, month - 1, 1) - DAY).slice(0, 10), zone);
};

/** What of the acts in a role a council is told of: what changes its programmes, and the machines that record. */
const REPORTED: readonly Operation[] = [
  'programme.apply',
  'programme.approve',
  'gate.record',
  'notice.publish',
  'contexts.declare',
  'system.register',
];

/** Those of the acts that are about this place, newest first. */
export const actsHere = (
  lines: readonly AuditLine[],
  programmes: readonly Pick<CouncilProgramme, 'key' | 'activities'>[],
  here: Pick<Establishment, 'id' | 'country' | 'region'>,
): readonly AuditLine[] => {
  const places = placesOf({ ...here, establishment: here.id });
  const keys = new Set(programmes.map(({ key }) => key));
  const notices = new Set(
    programmes.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.places.flatMap(({ notice }) => notice ?? [])),
    ),
  );
  return lines.filter(({ operation, object, gate }) => {
    if (!REPORTED.includes(operation)) return false;
    const [id = ''] = object.split(':');
    if (operation === 'notice.publish') return notices.has(id);
    if (operation === 'contexts.declare' || operation === 'system.register') return true;
    if (!keys.has(id)) return false;
    return operation !== 'gate.record' || gate?.place === undefined || places.includes(gate.place);
  });
};
