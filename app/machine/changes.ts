import { SECOND, toIso } from '#domain/time';
import type { FeedItem } from '../services/decisions/decisions';
import type { Caller } from '../services/systems/authenticate';
import { type Endpoint, json, type MachineParts } from './endpoint';
import { leaseHeader, scopeTag, stateExpiresAt } from './lease-header';
import { struckLine } from './struck-line';

const LONGEST_WAIT_SECONDS = 30;
/** A revoked key must not be held open longer than a second (machine API, keys). */
const RECHECK_MS = 500;

/**
 * `GET /api/v1/changes?after=REV&wait=30`: what changed for this key after a revision, in order. With nothing to tell it
 * waits, and ends early at the first change, when the key ends, when the asker goes away and when the server stops.
 */
export const createChanges = ({ services, stopping }: MachineParts): Endpoint => {
  const { decisions } = services;
  // One listener for everybody who waits: thousands of them on one signal are a warning, and a leak if one stays.
  const waiting = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of [...waiting]) wake();
  };
  decisions.onChange(wakeAll);
  stopping.addEventListener('abort', wakeAll, { once: true });

  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });

  /** A test key knows only synthetic people. */
  const knows = (caller: Caller, person: string): boolean =>
    caller.mode === 'live' || decisions.isSynthetic(person);

  /** What there is to tell now, read together with the position and the lease that vouch for it. */
  const read = (caller: Caller, after: number) => {
    const { position, activities, struckOf } = decisions.state(caller.system);
    const told = after > position.revision ? 'gap' : decisions.feedAfter(after, caller.system);
    // Nobody is allowed for a use about which this system or another owes a statement; with the statement comes a resync.
    const mine = new Set(activities.flatMap(({ activity, unstated }) => (unstated ? [] : activity.id)));
    const uses = new Set(activities.flatMap(({ activity }) => (activity.verb === 'use' ? activity.id : [])));
    /** An allow to use of somebody who struck something has another name: a client that does not know it fetches everything anew. */
    const kindOf = (item: Extract<FeedItem, { kind: 'cell' }>): 'deny' | 'allow' | 'allow_unless_struck' => {
      if (!item.allow) return 'deny';
      return uses.has(item.activity) && struckOf(item.person).length > 0 ? 'allow_unless_struck' : 'allow';
    };
    const isMine = (item: FeedItem): boolean => {
      if (item.kind === 'struck') return knows(caller, item.person) && struckOf(item.person).length > 0;
      return item.kind !== 'cell' || (mine.has(item.activity) && knows(caller, item.person));
    };
    /** All that somebody struck stands before the first item that needs it: with a use that is allowed again, windows count again. */
    const struckTold = new Set<string>();
    const wire = (item: FeedItem): object[] => {
      if (item.kind !== 'cell' && item.kind !== 'struck')
        return [{ revision: item.revision, kind: item.kind }];
      const { revision, person: employee } = item;
      const kind = item.kind === 'cell' ? kindOf(item) : item.kind;
      const needed = kind === 'struck' || kind === 'allow_unless_struck';
      const struck =
        needed && !struckTold.has(employee)
          ? [{ revision, kind: 'struck', employee, struck: struckLine(struckOf(employee)) }]
          : [];
      if (needed) struckTold.add(employee);
      return item.kind === 'cell' ? [...struck, wireCell(item, kind)] : struck;
    };
    const items =
      told === 'gap'
        ? [{ revision: position.revision, kind: 'resync' }]
        : told.filter(isMine).flatMap((item) => wire(item));
    const tag = scopeTag(decisions, caller, position);
    const expiresAt = stateExpiresAt(
      decisions,
      activities.map(({ activity }) => activity),
      position.now,
    );
    const answer = () =>
      json(
        {
          items,
          revision: position.revision,
          epoch: position.epoch,
          pause_epoch: position.pauseEpoch,
          expires_at: toIso(expiresAt),
        },
        leaseHeader(decisions, caller, { position, tag, expiresAt }),
      );
    return { empty: items.length === 0, answer };
  };

  return async ({ exchange, refuse, recheck }) => {
    const after = wholeNumber(exchange.query.get('after'));
    const wait = wholeNumber(exchange.query.get('wait') ?? '0');
    if (after === undefined) return refuse('malformed_query', 'after must be a whole number from 0.');
    if (wait === undefined) return refuse('malformed_query', 'wait must be a number of seconds, 0 to 30.');

    const end = performance.now() + Math.min(wait, LONGEST_WAIT_SECONDS) * SECOND;
    for (;;) {
      const checked = recheck();
      if (!checked.ok) return checked.answer;
      if (!checked.caller.system.lists) return refuse('lists_not_granted');
      const { empty, answer } = read(checked.caller, after);
      const left = end - performance.now();
      if (!empty || left <= 0 || stopping.aborted || exchange.signal.aborted) return answer();
      await sleep(Math.min(left, RECHECK_MS), exchange.signal);
    }
  };
};

const wireCell = (item: Extract<FeedItem, { kind: 'cell' }>, kind: string): object => {
  const { revision, person: employee, activity, allow, until, since } = item;
  if (!allow) return { revision, kind, employee, activity };
  return {
    revision,
    kind,
    employee,
    activity,
    until: until === undefined ? null : toIso(until),
    since: since === undefined ? null : toIso(since),
  };
};

/** Plain digits only: no sign, no blank, no exponent. */
const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
