import { openCache } from './cache';
import { forwardWall } from './clock';
import { type ActivityCount, createCounters } from './counters';
import { type DenyReason, evaluate, type Moment, type Question, type Verdict } from './decide';
import { type ClientEvents, createEvents, type Listener } from './events';
import { createFields } from './fields';
import { createHeartbeat } from './heartbeat';
import { createHold } from './hold';
import { leaseReader } from './lease';
import { type ClientOptions, settingsOf } from './options';
import type { ClientError } from './outcome';
import { successionReader } from './succession';
import { startSync } from './sync';
import { createTransport } from './transport';
import type { WireProtectedContext } from './wire';

export type { Clock } from './clock';
export type { ActivityCount } from './counters';
export type { DenyReason, Question } from './decide';
export type { ClientEvents } from './events';
export type { ClientOptions } from './options';
export type { ClientError, ErrorCode } from './outcome';
export type { Retry } from './retry';
export type { Fetch } from './transport';
export type { WireProtectedContext as ProtectedContext } from './wire';

export interface Decision {
  allow: boolean;
  /** Present on every no; coarse, so that it never tells who refused. */
  reason?: DenyReason;
  /** The activity that was meant, where one was. */
  activity?: string;
  /** Highest revision seen, the one a yes rests on; null while none was. */
  revision: number | null;
  epoch: string | null;
  /** On a yes: when it ends by itself (RFC 3339, UTC). Absent: it has no end of its own. */
  until?: string;
}

export interface Report {
  allowed: number;
  denied: number;
  deniedBy: Record<DenyReason, number>;
  activities: ActivityCount[];
  requests: number;
  errors: number;
  revision: number | null;
  epoch: string | null;
  pauseEpoch: number;
  /** Milliseconds until the first activity can no longer be vouched for; 0 when none can. */
  leaseRemainingMs: number;
}

export interface ConsentClient {
  /** True as soon as a state is in force, false when none was within the time. Never rejects. */
  ready(options?: { timeoutMs?: number }): Promise<boolean>;
  /** May this be captured, or used, now? Synchronous, never throws, no on any doubt. */
  allows(question: Question): boolean;
  /** The same answer with its reason. */
  decide(question: Question): Decision;
  /** Listens; answers how to stop listening. */
  on<Name extends keyof ClientEvents>(event: Name, listener: Listener<Name>): () => void;
  report(): Report;
  /** So many records were lost because a buffer was full: the portal is told with the next report. */
  bufferDropped(records: number): void;
  /** These fields of a category passed by: the portal is told their names, and finds what your manifest does not declare. */
  fieldsSeen(category: string, fields: Iterable<string>): void;
  /** Places in which nothing may be captured, whoever allowed what. */
  protectedContexts(): readonly WireProtectedContext[];
  /** Denies everything from now on, tells the portal so once, and lets the process end. */
  close(): Promise<void>;
}

/**
 * A client that follows one portal and answers locally. Throws a TypeError only on options that can never work; whatever
 * the portal does afterwards ends in a no and an `error` event.
 */
export const createConsentClient = (options: ClientOptions): ConsentClient => {
  const settings = settingsOf(options);
  const { base, key, clock, requestTimeoutMs } = settings;
  const cache =
    settings.cacheFile === undefined
      ? undefined
      : openCache(settings.cacheFile, { ...settings, portal: base.href }, (error) => heard(error));
  const kept = cache?.found.ok ? cache.found.value : undefined;
  const readLease = leaseReader(settings.verifyKey ?? kept?.verifyKey);
  const forwardMs = forwardWall();

  const hold = createHold(settings.epoch, kept);
  if (cache && !cache.found.ok) {
    const { error } = cache.found;
    hold.refuse(error);
    // Said when the application has had time to listen.
    setTimeout(() => heard(error));
  }
  const counters = createCounters();
  const fields = createFields(() => clock.monotonicMs());
  const events = createEvents();
  let requests = 0;
  let errors = 0;
  let closed = false;
  let announced: 'nothing' | 'ready' | 'stale' = 'nothing';
  let acknowledged = -1;
  let known = -1;
  let deniedSince: number | undefined;
  let lastAsked: number | undefined;
  let leaseTimer: ReturnType<typeof setTimeout> | undefined;

  const transport = createTransport(
    base,
    key,
    settings.fetch,
    () => clock.wallMs(),
    () => {
      requests += 1;
    },
  );

  const leaseRemainingMs = (): number => {
    const state = hold.usable();
    if (!state || closed) return 0;
    return Math.max(0, hold.confirmedAt() + state.shortestLeaseMs - clock.monotonicMs());
  };

  const announceStale = (reason: 'lease_ended' | 'blocked'): void => {
    if (announced !== 'ready') return;
    announced = 'stale';
    events.emit('stale', { reason });
  };

  const watchLease = (): void => {
    clearTimeout(leaseTimer);
    if (closed || !hold.usable()) return;
    const remaining = leaseRemainingMs();
    if (remaining > 0) leaseTimer = setTimeout(watchLease, Math.ceil(remaining));
    else announceStale('lease_ended');
  };

  const heard = (error: ClientError): void => {
    errors += 1;
    if (hold.blocked() !== undefined) {
      clearTimeout(leaseTimer);
      announceStale('blocked');
      if (deniedSince === undefined && settings.heartbeat && hold.kept()) heartbeat.soon();
      deniedSince ??= clock.wallMs();
    }
    events.emit('error', error);
  };

  /** Since when everything is denied; undefined while something may be allowed. In milliseconds since 1970. */
  const stoppedAt = (): number | undefined => {
    const state = closed ? undefined : hold.usable();
    if (!state) return deniedSince;
    const over = clock.monotonicMs() - hold.confirmedAt() - state.longestLeaseMs;
    return over < 0 ? undefined : clock.wallMs() - over;
  };

  const heartbeat = createHeartbeat({
    hold,
    counters,
    fields,
    transport,
    requestTimeoutMs,
    stoppedAt,
    lastEventAt: () =>
      lastAsked === undefined ? undefined : clock.wallMs() - (clock.monotonicMs() - lastAsked),
    onError: (error) => {
      if (error.code === 'unauthorised' || error.code === 'epoch_changed') sync.interrupt(error);
      else heard(error);
    },
  });

  const accepted = (replaced: boolean): void => {
    const state = hold.usable();
    if (!state || closed) return;
    deniedSince = undefined;
    const now = hold.kept();
    if (now) cache?.keep(now);
    const changed = replaced || state.revision !== known;
    known = state.revision;
    watchLease();
    if (announced !== 'ready' && leaseRemainingMs() > 0) {
      announced = 'ready';
      events.emit('ready', { revision: state.revision });
    }
    if (changed) events.emit('configuration_changed', { revision: state.revision, replaced });
    // The first report, and the acknowledgement of a pause, do not wait for their quarter of a minute.
    if (!settings.heartbeat) return;
    if (acknowledged !== state.pauseEpoch) {
      acknowledged = state.pauseEpoch;
      heartbeat.beat();
    } else if (changed) {
      heartbeat.soon();
    }
  };

  const sync = startSync({
    hold,
    transport,
    readLease,
    // Whoever names one epoch wants no other.
    followNotes:
      settings.epoch === undefined ? successionReader(settings.verifyKey ?? kept?.verifyKey) : undefined,
    clock,
    pollWaitSeconds: settings.pollWaitSeconds,
    requestTimeoutMs,
    retry: settings.retry,
    onAccepted: accepted,
    onRefused: (error) => {
      // Asked to fetch a new snapshot: what follows is announced, and nothing is wrong.
      if (error.code !== 'resync') heard(error);
    },
  });

  // Read only as far as a question needs: a clock costs more than the rest of the answer.
  const moment: Moment = {
    get monotonic() {
      lastAsked = clock.monotonicMs();
      return lastAsked;
    },
    get confirmed() {
      return hold.confirmedAt();
    },
    get wall() {
      return clock.wallMs();
    },
    get forward() {
      return forwardMs(clock.monotonicMs(), clock.wallMs());
    },
  };

  const answer = (question: Question): Verdict => {
    const state = closed ? undefined : hold.usable();
    let verdict: Verdict;
    try {
      verdict = evaluate(state, question, moment);
    } catch {
      // A question whose properties throw when they are read.
      verdict = { allow: false, reason: 'unknown' };
    }
    if (!state && hold.blocked() === 'unauthorised') verdict.reason = 'not_authorised';
    if (verdict.reason === 'stale' && announced === 'ready') queueMicrotask(watchLease);
    counters.decision(verdict);
    return verdict;
  };

  return {
    ready: ({ timeoutMs = 10_000 } = {}) =>
      new Promise((resolve) => {
        if (closed || leaseRemainingMs() > 0) return resolve(!closed);
        const settle = (value: boolean) => {
          clearTimeout(timer);
          off();
          resolve(value);
        };
        const off = events.on('ready', () => settle(true));
        const timer = setTimeout(settle, timeoutMs, false);
      }),
    allows: (question) => answer(question).allow,
    decide: (question) => {
      const { allow, reason, activity, until } = answer(question);
      const { revision, epoch } = hold.seen();
      return {
        allow,
        ...(reason !== undefined && { reason }),
        ...(activity !== undefined && { activity }),
        revision,
        epoch,
        ...(until !== undefined && { until: new Date(until).toISOString() }),
      };
    },
    on: (event, listener) => events.on(event, listener),
    bufferDropped: (records) => counters.bufferDropped(records),
    fieldsSeen: (category, names) => fields.seen(category, names),
    report: () => {
      const { revision, epoch, pauseEpoch } = hold.seen();
      const leaseLeft = leaseRemainingMs();
      return {
        ...counters.totals(),
        requests,
        errors,
        revision,
        epoch,
        pauseEpoch,
        leaseRemainingMs: leaseLeft,
      };
    },
    protectedContexts: () => [...hold.contexts()],
    close: async () => {
      if (closed) return;
      deniedSince = stoppedAt() ?? clock.wallMs();
      closed = true;
      clearTimeout(leaseTimer);
      sync.close();
      await Promise.all([cache?.close(), settings.heartbeat && heartbeat.stop()]);
    },
  };
};
