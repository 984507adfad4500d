import { entryOf, storedEntry } from '#db/log/read';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import type { Entry } from '#domain/entry/bodies';
import type { QueryContext } from './context';
import { type ObjectionTouch, objectionTouches } from './own-stops';
import { programmeText } from './programme-text';

/** What an objection that is on record did to each activity that it reached; empty once the activity is not declared any more. */
export const touchesOf = (
  context: Pick<QueryContext, 'db'>,
  { subject, body }: Extract<Entry, { type: 'objection.raised.v1' }>,
  language: string,
): readonly ObjectionTouch[] => {
  const world = readWorld(context.db);
  const facts = readPersonFacts(context.db)(subject ?? '');
  const activity = world.activities.get(body.activity);
  if (!facts || !activity) return [];
  const told = { ...activity, duty: { ...activity.duty, onObjection: body.effect } };
  return objectionTouches(world, facts, told, (id) => programmeText(context, id, [language])?.activity);
};

/** The same for a line of the history, by the number of its entry. */
export const touchesAt = (
  context: Pick<QueryContext, 'db'>,
  seq: number,
  language: string,
): readonly ObjectionTouch[] => {
  const stored = storedEntry(context.db, seq);
  const entry = stored && entryOf(stored.record);
  return entry?.type === 'objection.raised.v1' ? touchesOf(context, entry, language) : [];
};
