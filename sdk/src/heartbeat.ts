import type { Counters, Unreported } from './counters';
import type { Fields } from './fields';
import type { Hold } from './hold';
import type { ClientError } from './outcome';
import { heartbeatAnswerOf } from './parse';
import { readJson, type Transport } from './transport';
import type { WireHeartbeat } from './wire';

const EVERY_MS = 15_000;

/** How long a changed state may wait to be confirmed; what changes meanwhile is confirmed by the same report. */
const SOON_MS = 500;

/** At least so long from one hurried report to the next: the portal takes one a second, and some at once (machine API). */
const APART_MS = 1_000;

export interface Heartbeat {
  /** Reports now, and every 15 seconds from now on. Nothing is sent before a first state was in force. */
  beat(): void;
  /** Reports within half a second, so that a person soon reads that their change is enforced. */
  soon(): void;
  /** Reports that everything is denied from now on, and ends. */
  stop(): Promise<void>;
}

interface HeartbeatParts {
  hold: Hold;
  counters: Counters;
  fields: Pick<Fields, 'unreported'>;
  transport: Transport;
  requestTimeoutMs: number;
  /** Since when everything is denied, in milliseconds since 1970; undefined while it is not. */
  stoppedAt(): number | undefined;
  /** When somebody last asked, in milliseconds since 1970; undefined while nobody did. */
  lastEventAt(): number | undefined;
  onError(error: ClientError): void;
}

const instantText = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

/** Tells the portal which state is enforced (machine API, reports): it acknowledges a pause and carries the counts. */
export const createHeartbeat = (parts: HeartbeatParts): Heartbeat => {
  const { hold, counters, fields, transport } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let hurried = false;
  /** The portal said when to come again: until then nothing is hurried. */
  let asked = false;
  let hurriedAt = Number.NEGATIVE_INFINITY;

  const statement = (
    { counts, bufferDropped }: Unreported,
    fieldsSeen: Record<string, string[]> | undefined,
  ): WireHeartbeat | undefined => {
    const { revision, epoch, pauseEpoch } = hold.seen();
    if (revision === null || epoch === null) return undefined;
    return {
      revision,
      epoch,
      pause_epoch: pauseEpoch,
      stopped_at: instantText(parts.stoppedAt()),
      last_event_at: instantText(parts.lastEventAt()),
      ...(bufferDropped > 0 && { buffer_dropped: bufferDropped }),
      // An activity that was taken from this key's scope would have the whole report refused, for ever.
      counts: counts.filter(({ activity }) => hold.usable()?.byId.has(activity) ?? true),
      ...(fieldsSeen && { fields_seen: fieldsSeen }),
    };
  };

  /** Sends one report; answers how long to wait for the next. */
  const report = async (): Promise<number> => {
    const unreported = counters.unreported();
    const newFields = fields.unreported();
    const json = statement(unreported, newFields?.fields);
    if (!json || hold.blocked() === 'unauthorised') return EVERY_MS;
    const outcome = await transport.send(
      {
        path: 'api/v1/heartbeat',
        accept: 'application/json',
        timeoutMs: Math.min(parts.requestTimeoutMs, EVERY_MS),
        signal: new AbortController().signal,
        json,
      },
      (answer) => readJson(answer, heartbeatAnswerOf),
    );
    if (!outcome.ok) {
      parts.onError(outcome.error);
      asked = outcome.error.retryAfterMs !== undefined;
      return Math.max(EVERY_MS, outcome.error.retryAfterMs ?? 0);
    }
    unreported.accepted();
    newFields?.accepted();
    if (outcome.value.epoch !== json.epoch) {
      parts.onError({
        code: 'epoch_changed',
        message: 'The portal answers a heartbeat under another epoch.',
      });
    }
    return EVERY_MS;
  };

  const beat = (): void => {
    if (stopped) return;
    if (sending) {
      again = true;
      return;
    }
    clearTimeout(timer);
    if (hurried) hurriedAt = performance.now();
    hurried = false;
    asked = false;
    sending = report().then((waitMs) => {
      sending = undefined;
      const soon = again;
      again = false;
      if (soon && !asked) beat();
      else if (!stopped && !hurried) timer = setTimeout(beat, waitMs);
    });
  };

  return {
    beat,
    soon: () => {
      if (stopped || hurried || asked) return;
      hurried = true;
      clearTimeout(timer);
      timer = setTimeout(beat, Math.max(SOON_MS, hurriedAt + APART_MS - performance.now()));
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      // One after the other, or the same counts would be told twice.
      await sending;
      await report();
    },
  };
};
