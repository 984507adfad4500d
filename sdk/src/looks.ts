import type { Look, LookRefused, LooksTaken } from './look';
import { type Outcome, ok } from './outcome';
import { looksTakenOf } from './parse-looks';
import { type ReportOptions, reporterOf } from './report';

export type { Look, LooksTaken } from './look';

/** What the portal takes in one batch: looks, and people named in them. */
const MOST = 1_000;

export interface LooksOptions extends ReportOptions {
  /** That every look of this time is in this report (RFC 3339). Say it only where it is so. */
  covers?: { from: string; to: string };
  /** What each batch is known by, with its number behind it; without one, something random for each call. At most 240 characters. */
  idempotencyKey?: string;
}

/**
 * Tells the portal who looked, in as many batches as it takes. Every batch is sent again until it is heard, or often enough. After a failure what came
 * before is on record: send the same report again, looks that are there count as accepted. `covers` goes with the last batch, and only where nothing
 * was refused but people who are unknown there. Throws a TypeError only on options that can never work; whatever the portal does is in the outcome.
 */
export const reportLooks = async (
  options: LooksOptions,
  looks: readonly Look[],
): Promise<Outcome<LooksTaken>> => {
  const { covers, idempotencyKey = crypto.randomUUID() } = options;
  const send = reporterOf(options);
  const batches = batchesOf(looks);
  if (batches.length === 0 && covers) batches.push([]);
  let taken: LooksTaken = { accepted: 0, refused: [] };
  let sent = 0;
  for (const [i, batch] of batches.entries()) {
    const whole = taken.refused.every(({ code }) => code === 'subject_unknown');
    const claims = covers && whole && i === batches.length - 1;
    const body = { looks: batch.map(wireLook), ...(claims && { covers }) };
    const answer = await send('api/v1/looks', body, looksTakenOf, `${idempotencyKey}.${i + 1}`);
    if (!answer.ok) return answer;
    const { accepted, refused, covered } = answer.value;
    const start = sent;
    const placed = refused.map((one): LookRefused => ({ ...one, index: start + one.index }));
    taken = {
      accepted: taken.accepted + accepted,
      refused: [...taken.refused, ...placed],
      ...(covered && { covered }),
    };
    sent += batch.length;
  }
  return ok(taken);
};

/** As few batches as the limits allow, in the order of the report. */
const batchesOf = (looks: readonly Look[]): Look[][] => {
  const batches: Look[][] = [];
  let people = 0;
  for (const look of looks) {
    const last = batches.at(-1);
    const named = look.subjects.length;
    if (last && last.length < MOST && people + named <= MOST) {
      last.push(look);
      people += named;
    } else {
      batches.push([look]);
      people = named;
    }
  }
  return batches;
};

const wireLook = ({ onBehalfOf, ...rest }: Look): object => ({
  ...rest,
  ...(onBehalfOf !== undefined && { on_behalf_of: onBehalfOf }),
});
