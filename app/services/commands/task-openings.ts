import { holdingsOf } from '#db/own/holdings';
import { registeredSystems, type SystemRow } from '#db/views/registered-systems';
import { categoryOfActivity } from '#domain/monitoring/activity';
import type { TaskAction, TaskOpening } from '#domain/request/task';
import type { Instant } from '#domain/time';
import type { CommandContext, Reader } from '../command';

/** What is asked of systems, about whom. */
export interface ToAsk {
  person: string;
  action: TaskAction;
  /** Absent: all that a system holds of the person. */
  categories?: readonly string[];
  /** Of systems that serve one of these alone: data under another basis is not touched by a withdrawal. */
  activities?: ReadonlySet<string>;
  from?: Instant;
  to?: Instant;
}

/** Kinds of data that a system has by what it declares, and those that it said it holds of somebody. */
export const coveredBy = (
  row: Pick<SystemRow, 'id' | 'activities' | 'manifest'>,
  held: readonly { system: string; category: string; count: number }[],
): readonly string[] => [
  ...Object.keys(row.manifest.fields_by_category),
  ...row.activities.map(categoryOfActivity),
  ...held.filter(({ system, count }) => system === row.id && count > 0).map(({ category }) => category),
];

/** These activities, and for what records the one that uses it too: ending the one ends the other. */
export const withItsUse = (activities: readonly string[]): ReadonlySet<string> =>
  new Set(activities.flatMap((id) => (id.endsWith('.collect') ? [id, id.replace(/collect$/, 'use')] : [id])));

/**
 * One task for each system that covers something of this by what it declares, or that said it holds it of the person. What a system says it holds only ever
 * adds to what it is asked: one that reports too little is asked all the same. A system that covers only some of the categories is asked for these.
 */
export const openingsFor = (
  read: Reader,
  { person, action, categories, activities, from, to }: ToAsk,
  { newId }: Pick<CommandContext, 'newId'>,
): readonly TaskOpening[] => {
  const held = holdingsOf(read, person);
  return registeredSystems(read)
    .filter((row) => !activities || row.activities.some((id) => activities.has(id)))
    .flatMap((row) => {
      const has = coveredBy(row, held);
      const asked = categories?.filter((category) => has.includes(category));
      if ((asked ?? has).length === 0) return [];
      return [
        {
          task: newId('task'),
          system: row.id,
          action,
          ...(asked && { categories: asked }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        },
      ];
    });
};
