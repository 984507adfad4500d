import { readWorld } from '#db/views/decision-world';
import { monthsLater } from '#domain/calendar/month';
import { basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import { isOver } from '#domain/request/machine';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { atDesk, type DeskRefusal, wrongWords } from './request-desk';

/** Months in which people who were pressed are not asked again (model, section 0: the re-ask lock). */
const LOCKED_MONTHS = 6;

/**
 * Whoever the report was sent to, the DPO or the council of the place, confirms that people at a place were pressed into a yes (Art. 7(4) GDPR): every yes from there to these activities counts no more, and
 * nobody there is asked again for six months. It tells of no person, neither of who reported it nor of who had said yes.
 */
export const confirmPressure: Command<
  { request: string; establishment: string; activities: readonly string[]; words: string },
  {
    code:
      | DeskRefusal
      | 'request_over'
      | 'unknown_establishment'
      | 'unknown_activity'
      | 'not_a_matter_of_consent';
  }
> = (read, { request, establishment, activities, words }, context) => {
  const found = atDesk(read, request, context, 'pressure.confirm');
  if (!found.ok) return found;
  const row = found.value;
  if (row.kind !== 'pressure_report') return refuse('unknown_request');
  if (isOver(row.state)) return refuse('request_over');
  const world = readWorld(read);
  const place = world.establishments.get(establishment);
  // A council speaks for its own place alone.
  const elsewhere = row.audience === 'council' && row.establishment !== establishment;
  if (!place || elsewhere) return refuse('unknown_establishment', establishment);
  const chosen = [...new Set(activities)].sort();
  if (chosen.length === 0) return refuse('unknown_activity');
  for (const id of chosen) {
    const activity = world.activities.get(id);
    if (!activity) return refuse('unknown_activity', id);
    const basis = basisFor(activity, placesOf({ ...place, establishment }))?.basis;
    if (basis !== 'consent') return refuse('not_a_matter_of_consent', id);
  }
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'pressure.confirmed.v1',
    key: request,
    body: {
      request,
      establishment,
      activities: chosen,
      locked_until: monthsLater(context.now, LOCKED_MONTHS),
      words: context.document('pressure_finding', words),
    },
  });
};
