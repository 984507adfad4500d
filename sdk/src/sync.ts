import type { Clock } from './clock';
import type { Hold } from './hold';
import { bareEtag, type Lease, type ReadLease } from './lease';
import { type ClientError, type ErrorCode, failed, type Outcome, ok } from './outcome';
import { changesOf, epochNotesOf } from './parse';
import { pause } from './pause';
import { isUnheard, type Retry, waitAfter } from './retry';
import { readSnapshot, type State } from './state';
import type { FollowNotes } from './succession';
import { readJson, readLines, type Transport } from './transport';
import type { WireChanges } from './wire';

export interface Sync {
  /** Denies at once and starts anew, for what another request found out (a heartbeat told that the key is revoked). */
  interrupt(error: ClientError): void;
  close(): void;
}

interface SyncParts {
  hold: Hold;
  transport: Transport;
  readLease: ReadLease;
  clock: Clock;
  pollWaitSeconds: number;
  requestTimeoutMs: number;
  retry: Retry;
  /** Undefined where no note may lead anywhere: another epoch then ends everything. */
  followNotes: FollowNotes | undefined;
  onAccepted(replaced: boolean): void;
  onRefused(error: ClientError): void;
}

/** `whole` and `whole_if_changed` ask for a snapshot, `changes` waits for changes, `changes_now` asks without waiting. */
type Step = 'whole' | 'whole_if_changed' | 'changes' | 'changes_now';

/** The answer is in doubt, the held state is not. */
const DOUBTED: readonly ErrorCode[] = [
  'malformed',
  'lease_missing',
  'lease_malformed',
  'lease_signature',
  'lease_mismatch',
  'lease_replayed',
];

/** A long poll that comes back empty before this has not waited: do not turn it into a busy loop. */
const SHORTEST_POLL_MS = 200;
const SELDOM_MS = 10_000;

/** What to ask next after a failure. */
const stepAfter = (step: Step, error: ClientError, hold: Hold): Step => {
  if (!hold.usable()) return 'whole';
  if (isUnheard(error)) return step === 'changes' ? 'changes_now' : step;
  return DOUBTED.includes(error.code) && hold.etag() !== undefined ? 'whole_if_changed' : 'whole';
};

/** Follows the portal until closed: a snapshot, then changes. Never rejects. */
export const startSync = (parts: SyncParts): Sync => {
  const { hold, transport, readLease, clock, retry } = parts;
  const closing = new AbortController();
  let request = new AbortController();
  let interruption: ClientError | undefined;

  const snapshot = async (conditional: boolean): Promise<Outcome<void>> => {
    const sentAt = clock.monotonicMs();
    const held = conditional ? hold.etag() : undefined;
    const answered = await transport.send<{ state?: State; tag: string | null; lease: Lease }>(
      {
        path: 'api/v1/snapshot',
        accept: 'application/x-ndjson',
        timeoutMs: parts.requestTimeoutMs,
        signal: request.signal,
        ifNoneMatch: held === undefined ? undefined : `"${held}"`,
      },
      async (answer) => {
        const lease = await readLease(answer.headers.get('forthright-lease'));
        if (!lease.ok) return lease;
        if (answer.status === 304) return ok({ tag: null, lease: lease.value });
        const reader = readSnapshot();
        const read = await readLines(answer, (line) => reader.line(line));
        if (!read.ok) return read;
        const state = reader.finish();
        const tag = answer.headers.get('etag');
        if (!state) return failed('malformed', 'The snapshot is empty.');
        return ok({ state, tag: tag === null ? null : bareEtag(tag), lease: lease.value });
      },
    );
    if (!answered.ok || interruption) return answered.ok ? ok(undefined) : answered;
    const { state, tag, lease } = answered.value;
    const accepted = state ? hold.replace(state, lease, tag, sentAt) : hold.unchanged(lease, sentAt);
    if (accepted.ok) parts.onAccepted(state !== undefined);
    return accepted;
  };

  /** Goes where the signed notes about lineages lead; asks until somebody has answered. False where they lead nowhere. */
  const follow = async (from: string): Promise<boolean> => {
    const { followNotes } = parts;
    for (let failures = 1; followNotes && !closing.signal.aborted; failures++) {
      const answered = await transport.send<readonly string[]>(
        {
          path: 'log/epochs',
          accept: 'application/json',
          timeoutMs: parts.requestTimeoutMs,
          signal: request.signal,
        },
        (answer) => readJson(answer, epochNotesOf),
      );
      const found = answered.ok ? await followNotes(answered.value, from) : undefined;
      if (found) hold.follow(found);
      if (answered.ok || !isUnheard(answered.error)) return found !== undefined;
      await pause(waitAfter(failures, answered.error, undefined, retry, Math.random), request.signal);
    }
    return false;
  };

  /** Seconds to wait: a third of the shortest lease, so that it never runs low during a quiet poll, late answers included. */
  const waitFor = (step: Step, state: State): number =>
    step === 'changes_now' ? 0 : Math.min(parts.pollWaitSeconds, Math.floor(state.shortestLeaseMs / 3_000));

  const poll = async (step: Step, state: State): Promise<Outcome<void>> => {
    const sentAt = clock.monotonicMs();
    const wait = waitFor(step, state);
    const answered = await transport.send<{ body: WireChanges; lease: Lease }>(
      {
        path: `api/v1/changes?after=${state.revision}&wait=${wait}`,
        accept: 'application/json',
        timeoutMs: wait * 1_000 + parts.requestTimeoutMs,
        signal: request.signal,
      },
      async (answer) => {
        if (answer.status !== 200) return failed('http_error', `The portal answered ${answer.status}.`);
        const lease = await readLease(answer.headers.get('forthright-lease'));
        if (!lease.ok) return lease;
        const body = await readJson(answer, changesOf);
        return body.ok ? ok({ body: body.value, lease: lease.value }) : body;
      },
    );
    if (!answered.ok || interruption) return answered.ok ? ok(undefined) : answered;
    const { body, lease } = answered.value;
    const accepted = hold.change(body, lease, sentAt);
    if (!accepted.ok) return accepted;
    parts.onAccepted(false);
    const quick = clock.monotonicMs() - sentAt < SHORTEST_POLL_MS;
    if (body.items.length === 0 && quick)
      await pause(wait === 0 && step === 'changes' ? 1_000 : SHORTEST_POLL_MS, request.signal);
    return accepted;
  };

  const leaseLeft = (): number | undefined => {
    const state = hold.usable();
    return state && Math.max(0, hold.confirmedAt() + state.shortestLeaseMs - clock.monotonicMs());
  };

  const run = async (): Promise<void> => {
    let step: Step = 'whole';
    let failures = 0;
    let lastResync = Number.NEGATIVE_INFINITY;
    while (!closing.signal.aborted && !hold.endsWithProcess()) {
      const state = hold.usable();
      const whole = step === 'whole' || step === 'whole_if_changed' || !state;
      const outcome = whole ? await snapshot(step === 'whole_if_changed') : await poll(step, state);
      if (closing.signal.aborted) return;
      const error = interruption ?? (outcome.ok ? undefined : outcome.error);
      if (interruption) {
        interruption = undefined;
        request = new AbortController();
      }
      if (!error) {
        // A snapshot alone is no recovery: a portal that answers every poll with "resync" is asked ever more slowly.
        if (!whole) failures = 0;
        step = 'changes';
        continue;
      }
      hold.refuse(error);
      parts.onRefused(error);
      const { epoch } = hold.seen();
      if (error.code === 'epoch_changed' && epoch !== null && (await follow(epoch))) {
        step = 'whole';
        continue;
      }
      if (hold.endsWithProcess()) return;
      failures += 1;
      step = stepAfter(step, error, hold);
      if (error.code === 'resync') {
        // A new snapshot is fetched at once, unless the last one was asked for a moment ago.
        const now = clock.monotonicMs();
        const seldom = now - lastResync > SELDOM_MS;
        lastResync = now;
        if (seldom) continue;
      }
      await pause(waitAfter(failures, error, leaseLeft(), retry, Math.random), request.signal);
    }
  };

  void run();

  return {
    interrupt: (error) => {
      if (closing.signal.aborted || interruption) return;
      interruption = error;
      hold.refuse(error);
      request.abort();
    },
    close: () => {
      closing.abort();
      request.abort();
    },
  };
};
