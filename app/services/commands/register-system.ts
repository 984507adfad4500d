import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import { readWorld } from '#db/views/decision-world';
import type { EntryBodies } from '#domain/entry/bodies';
import { categoryOf } from '#domain/monitoring/category';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** What the entry will say, with the end as an instant of its own name. */
export type SystemInput = Omit<EntryBodies['system.registered.v1'], 'expires_at'> & { expiresAt?: Instant };

/** Registers a collector, store or consumer with its manifest, or a new version of it. */
export const registerSystem: Command<
  SystemInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_owner'
      | 'unknown_activity'
      | 'category_undeclared'
      | 'protected_contexts_unsupported';
  }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'system.register')) return refuse('not_allowed');
  if (!read.orm.select({ id: person.id }).from(person).where(eq(person.id, input.owner)).get()) {
    return refuse('unknown_owner', input.owner);
  }
  const { activities } = readWorld(read);
  for (const id of input.activities) {
    const activity = activities.get(id);
    if (!activity) return refuse('unknown_activity', id);
    if (!Object.hasOwn(input.manifest.fields_by_category, activity.category)) {
      return refuse('category_undeclared', id);
    }
    // Content cannot be captured by something that does not keep out of the places where nothing may be captured.
    const captures = input.kind === 'collector' && categoryOf(activity.category)?.content;
    if (captures && !input.manifest.protected_contexts) return refuse('protected_contexts_unsupported', id);
  }
  const { expiresAt, ...body } = input;
  return ok({
    type: 'system.registered.v1',
    key: input.system,
    body: { ...body, ...(expiresAt !== undefined && { expires_at: expiresAt }) },
  });
};
