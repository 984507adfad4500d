import { z } from 'zod';
import { type Endpoint, json, type MachineParts } from './endpoint';
import { count, firstMistake, instantText, word } from './shapes';

/** Names of fields in one report, over all categories. */
const MOST_FIELDS = 1_000;

/** Strict: a member nobody documented is a mistake of the collector, and better found than ignored. */
const heartbeatBody = z.strictObject({
  revision: count,
  epoch: word,
  pause_epoch: count,
  stopped_at: instantText.optional(),
  last_event_at: instantText.optional(),
  buffer_dropped: count.optional(),
  counts: z.array(z.strictObject({ activity: word, allowed: count, denied: count })).max(1_000),
  fields_seen: z
    .record(word, z.array(word).max(1_000))
    .refine((fields) => Object.keys(fields).length <= 100)
    .refine((fields) => Object.values(fields).reduce((sum, names) => sum + names.length, 0) <= MOST_FIELDS)
    .optional(),
});

/** `POST /api/v1/heartbeat`: which state a collector enforces, and what it did since its last report. */
export const createHeartbeat =
  ({ recordHeartbeat, mayReport }: MachineParts): Endpoint =>
  ({ exchange, caller, refuse }) => {
    const parsed = heartbeatBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    // Only what would be kept counts.
    if (!mayReport(caller.keyId, exchange.rawBody.length)) return refuse('too_many_reports');
    const recorded = recordHeartbeat({ system: caller.system, body: parsed.data, mode: caller.mode });
    if (!recorded.ok) return refuse(recorded.error.code);
    const { revision, epoch, pauseEpoch } = recorded.value;
    return json({ revision, epoch, pause_epoch: pauseEpoch });
  };
