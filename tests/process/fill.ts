/** What fills pages that are empty in most houses: what was trained, and openings that the log drew. */
import type { Portal } from '#app/services/open-portal';
import type { Instant } from '#domain/time';
import { DAY } from '#domain/time';
import { must } from '../services/portal';

/** The model that a told run made. */
export const MODEL = 'pointer-small-3';
/** Why somebody was opened, and what the second reader says of it. */
export const DRAWN = 'Asked by phone about q7drawn days.';
export const UNFIT = 'The request is about q7unfit mail alone.';

/** The system of this key tells of a run with records of these people. Nothing permitted it, so findings and questions about what was learned follow. */
export const tellTraining = async (
  { authenticate, decisions, training, revision }: Portal,
  { key, activity, people, at }: { key: string; activity: string; people: readonly string[]; at: Instant },
): Promise<void> => {
  const { system, keyId } = must(authenticate(`Bearer ${key}`));
  const [first, last] = [at - 2 * DAY, at - DAY];
  const { revision: knew, epoch } = decisions.position();
  const rows = people.map((person) => ({ ok: true, value: { person, count: 12, first, last } }) as const);
  const head = {
    name: 'ds-1',
    activity,
    builtAt: at,
    revision: knew,
    epoch,
    captured: { from: first, to: last },
  };
  must(await training.recordDataset({ system, keyId, rows, head }));
  const run = { name: 'run-1', datasets: ['ds-1'], startedAt: at, endedAt: at, model: MODEL };
  must(await training.recordRun({ system, keyId, head: run }));
  // What follows is asked by itself, person by person.
  for (let still = 0, seen = 0; still < 5; still += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (revision() !== seen) still = 0;
    seen = revision();
  }
};

/** Opens somebody in their request until the log has drawn two of it: one waits for a second reader, of the other that reader says that it did not fit. */
export const drawTwo = async (
  { administration, services }: Portal,
  { officer, dpo, person, request }: { officer: string; dpo: string; person: string; request: string },
): Promise<void> => {
  const by = { kind: 'person', id: officer } as const;
  const opening = { person, reason: 'employee_requested', words: DRAWN, case: request } as const;
  for (let tries = 0; tries < 2_000; tries += 1) {
    const { revision } = must(await administration.openPerson(by, opening, `form-key-of-opening-${tries}`));
    if (services.desk.openingReviews(dpo).waiting < 2) continue;
    const verdict = { opening: revision, fits: false, words: UNFIT };
    must(await administration.reviewOpening({ kind: 'person', id: dpo }, verdict, 'form-key-of-a-verdict'));
    return;
  }
  throw new Error('nothing was drawn');
};
