import { and, count, eq, gt } from 'drizzle-orm';
import { strike as strikeTable } from '#db/schema/choices';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { cannotStrike, mergedWindows, NOTHING_STRUCK, STRIKE } from '#domain/choice/strike';
import { struckActivities } from '#domain/decision/strikable';
import { categoryOfActivity } from '#domain/monitoring/activity';
import { ok, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import type { Command, Reader } from '../command';
import { openingsFor } from './task-openings';

export interface StrikeInput {
  person: string;
  /** Absent: the last half hour. */
  window?: { from: Instant; to: Instant };
  /** Kinds of data; absent: all that rest on their yes. */
  categories?: readonly string[];
}

/**
 * A person strikes a stretch of their past (model, section 0: time): at once, without a reason, and for ever. What was recorded in it with their
 * yes is used for nothing any more, and every system that may hold some of it is asked, in the same entry, to delete it.
 */
export const strike: Command<
  StrikeInput,
  {
    code:
      | 'not_yours'
      | 'unknown_person'
      | 'nothing_to_strike'
      | 'too_many_strikes'
      | 'changes_nothing'
      | NonNullable<ReturnType<typeof cannotStrike>>;
  }
> = (read, { person, window, categories }, context) => {
  const { actor, now } = context;
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  const { from, to } = window ?? { from: now - STRIKE.last, to: now };
  const cannot = cannotStrike({ from, to }, now);
  if (cannot) return refuse(cannot);
  const activities = struckActivities(readWorld(read), facts, categories);
  if (activities.length === 0) return refuse('nothing_to_strike');
  const before = facts.struck ?? NOTHING_STRUCK;
  const after = mergedWindows([...before, { from, to, activities }]);
  if (JSON.stringify(after) === JSON.stringify(before)) return refuse('changes_nothing');
  if (strikesSince(read, person, now - DAY) >= STRIKE.perDay) return refuse('too_many_strikes');
  const id = context.newId('strike');
  const tasks = openingsFor(
    read,
    {
      person,
      action: 'erase',
      categories: [...new Set(activities.map(categoryOfActivity))],
      activities: new Set(activities),
      from,
      to,
    },
    context,
  );
  return ok({
    type: 'strike.made.v1',
    subject: person,
    key: id,
    body: { strike: id, from, to, activities, tasks },
  });
};

const strikesSince = (read: Reader, person: string, after: Instant): number =>
  read.orm
    .select({ strikes: count() })
    .from(strikeTable)
    .where(and(eq(strikeTable.person, person), gt(strikeTable.at, after)))
    .get()?.strikes ?? 0;
