import { voidedBy } from '#db/views/void-yes';
import { LEASE_SHORT_SECONDS } from '#domain/decision/lease';
import { categoryOfActivity } from '#domain/monitoring/activity';
import { ok, refuse } from '#domain/result';
import { SECOND } from '#domain/time';
import type { Command } from '../command';
import { isKnown } from './answer-task';
import { openingsFor, withItsUse } from './task-openings';

/**
 * What follows for one person where pressure voided their yes (Art. 7(4), 17(1)(d) GDPR): every system that may hold some of it deletes what was captured up to
 * then, and for as long as a collector could act on an older answer. What a later yes permits is not touched. Once per person and entry.
 */
export const voidConsents: Command<
  { person: string; of: number },
  { code: 'not_allowed' | 'unknown_person' | 'already_done' }
> = (read, { person, of }, context) => {
  if (context.actor.kind !== 'portal') return refuse('not_allowed');
  if (!isKnown(read, person)) return refuse('unknown_person');
  const voided = voidedBy(read, of, person);
  const [first] = voided;
  if (!first) return refuse('already_done');
  const activities = voided.map(({ activity }) => activity);
  const to = first.at + LEASE_SHORT_SECONDS * SECOND;
  const categories = [...new Set(activities.map(categoryOfActivity))];
  const tasks = categories.flatMap((category) => {
    const pressed = activities.filter((id) => categoryOfActivity(id) === category);
    const asked = { person, action: 'erase' as const, categories: [category], to };
    return openingsFor(read, { ...asked, activities: withItsUse(pressed) }, context);
  });
  return ok({
    type: 'consent.voided.v1',
    subject: person,
    key: String(of),
    body: { of, activities, tasks },
  });
};
