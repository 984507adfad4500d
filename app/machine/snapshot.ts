import type { StruckWindow } from '#domain/choice/strike';
import { capturedFor } from '#domain/decision/decide';
import type { CellChange } from '#domain/decision/decision-index';
import { continueSeconds, leaseSeconds } from '#domain/decision/lease';
import { categoryOf } from '#domain/monitoring/category';
import { purposeOf } from '#domain/monitoring/purpose';
import { DAY, type Instant, SECOND, toIso } from '#domain/time';
import type { Decisions } from '../services/decisions/decisions';
import type { Endpoint, MachineParts } from './endpoint';
import { leaseHeader, scopeTag, stateExpiresAt } from './lease-header';
import { struckLine } from './struck-line';

const NDJSON = 'application/x-ndjson';
/** People written at once; between two chunks others run. */
const CHUNK = 200;
/** How long a list waits after a start, or after a publication, until everybody's answers are computed. */
const LONGEST_WAIT_MS = 8_000;
const DAY_SECONDS = DAY / SECOND;

/**
 * `GET /api/v1/snapshot`: everything this key may ask about, as NDJSON. The state is read in one go, so every line is of
 * the same revision and instant; only the text is made piece by piece while it is sent.
 */
export const createSnapshot =
  ({ services, lists }: MachineParts): Endpoint =>
  async ({ exchange, caller, refuse, recheck }) => {
    const { decisions } = services;
    if (!caller.system.lists) return refuse('lists_not_granted');
    if (!acceptsNdjson(exchange.headers.accept)) return refuse('not_acceptable');
    if (!names(exchange.headers['if-none-match'], scopeTag(decisions, caller, decisions.position()))) {
      if (!(await decisions.whole(LONGEST_WAIT_MS))) return refuse('not_ready');
      const checked = recheck();
      if (!checked.ok) return checked.answer;
    }

    const { position, activities, people, struckOf } = decisions.state(caller.system);
    const tag = scopeTag(decisions, caller, position);
    const expiresAt = stateExpiresAt(
      decisions,
      activities.map(({ activity }) => activity),
      position.now,
    );
    const headers = {
      etag: `"${tag}"`,
      'cache-control': 'private, no-store',
      ...leaseHeader(decisions, caller, { position, tag, expiresAt }),
    };
    if (names(exchange.headers['if-none-match'], tag)) return { status: 304, headers, body: '' };

    const header = {
      revision: position.revision,
      epoch: position.epoch,
      pause_epoch: position.pauseEpoch,
      issued_at: toIso(position.now),
      expires_at: toIso(expiresAt),
      activities: activities.map((held) => activityLine(held, position.now, decisions)),
      protected_contexts: decisions.contexts(caller.system, caller.mode),
    };
    const places = new Map(activities.map(({ activity }, place) => [activity.id, place]));
    const lines = [...people]
      .filter(({ person }) => caller.mode === 'live' || decisions.isSynthetic(person))
      .map(({ person, changes }) => ({
        person,
        allowed: allowedAt(changes, places),
        struck: struckOf(person),
      }))
      .filter(({ allowed, struck }) => allowed.length > 0 || struck.length > 0)
      .sort((a, b) => (a.person < b.person ? -1 : 1));
    // A test key lists people who are made up. A 304 lists nobody.
    if (caller.mode === 'live') lists.handedOut(caller.system.id, 'snapshot');
    const uses = new Set(activities.flatMap(({ activity }, place) => (activity.verb === 'use' ? place : [])));
    return {
      status: 200,
      headers: { 'content-type': NDJSON, ...headers },
      body: written(header, lines, uses),
    };
  };

type Allowed = readonly (readonly [place: number, change: CellChange])[];

const allowedAt = (changes: readonly CellChange[], places: ReadonlyMap<string, number>): Allowed =>
  changes.flatMap((change) => {
    const place = places.get(change.activity);
    return change.allow && place !== undefined ? [[place, change] as const] : [];
  });

interface Line {
  person: string;
  allowed: Allowed;
  struck: readonly StruckWindow[];
}

function* written(header: object, lines: readonly Line[], uses: ReadonlySet<number>): Iterable<string> {
  yield `${JSON.stringify(header)}\n`;
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK).map((line) => JSON.stringify(personLine(line, uses)));
    yield `${chunk.join('\n')}\n`;
  }
}

/**
 * Whoever struck something has their uses apart: a client that does not know of strikes has none of them, and denies
 * (docs/decisions/0060-a-strike-is-for-ever.md).
 */
const personLine = ({ person, allowed, struck }: Line, uses: ReadonlySet<number>): object => {
  if (struck.length === 0) return { id: person, ...columns(allowed) };
  return {
    id: person,
    ...columns(allowed.filter(([place]) => !uses.has(place))),
    unless_struck: { ...columns(allowed.filter(([place]) => uses.has(place))), struck: struckLine(struck) },
  };
};

const columns = (allowed: Allowed) => ({
  allow: allowed.map(([place]) => place),
  until: allowed.map(([, { until }]) => endOf(until)),
  since: allowed.map(([, { since }]) => endOf(since)),
});

const endOf = (instant: Instant | undefined): string | null =>
  instant === undefined ? null : toIso(instant);

/** An activity with everything a client needs to answer as the portal would. */
const activityLine = (
  { activity, paused, barred }: ReturnType<Decisions['state']>['activities'][number],
  now: Instant,
  decisions: Decisions,
) => {
  const goOn = continueSeconds(activity);
  const training = purposeOf(activity.purpose)?.trainsModels === true;
  const { id, programme, category, purpose, verb } = activity;
  return {
    id,
    programme,
    category,
    purpose,
    verb,
    paused,
    lease_s: leaseSeconds(activity, decisions.risk(category, now)),
    multi_party: categoryOf(category)?.multiParty === true,
    ...(goOn !== undefined && { continue_s: goOn, continue_until: toIso(now + goOn * SECOND) }),
    ...(verb === 'use' && {
      ...((training || activity.embargoDays > 0) && { embargo_s: activity.embargoDays * DAY_SECONDS }),
      retention_s: activity.retentionDays * DAY_SECONDS,
      ...(barred !== undefined && { held_until: toIso(barred) }),
      collected_for: [...capturedFor(activity, { has: (id) => decisions.activity(id) !== undefined })],
    }),
  };
};

/** Whether an `If-None-Match` names this tag. Weak tags count too: a proxy that compresses makes one (RFC 9110, 13.1.2). */
const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || [...header.matchAll(/"([^"]*)"/g)].some(([, named]) => named === tag));

/** Whether NDJSON is among what the asker takes; without the header anything is. */
const acceptsNdjson = (header: string | undefined): boolean =>
  header === undefined ||
  header.split(',').some((range) => {
    const [type = '', ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return !refused && ['*/*', 'application/*', NDJSON].includes(type);
  });
