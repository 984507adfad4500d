import { system as systemTable } from '#db/schema/systems';
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

/**
 * One task for each system that covers one of the categories by what it declares. A system that covers only some of them is asked for these.
 */
export const openingsFor = (
  read: Reader,
  { action, categories, activities, from, to }: ToAsk,
  { newId }: Pick<CommandContext, 'newId'>,
): readonly TaskOpening[] =>
  read.orm
    .select({ id: systemTable.id, activities: systemTable.activities, manifest: systemTable.manifest })
    .from(systemTable)
    .orderBy(systemTable.id)
    .all()
    .filter((row) => !activities || row.activities.some((id) => activities.has(id)))
    .flatMap((row) => {
      const covered = new Set([
        ...Object.keys(row.manifest.fields_by_category),
        ...row.activities.map(categoryOfActivity),
      ]);
      const asked = categories?.filter((category) => covered.has(category));
      if (asked ? asked.length === 0 : covered.size === 0) return [];
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
