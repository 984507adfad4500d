import { capturedFor, cellsFromFacts, reach } from '../decision/decide';
import type { PersonFacts, World } from '../decision/facts';
import { LEASE_SHORT_SECONDS } from '../decision/lease';
import type { Activity } from '../monitoring/activity';
import { revealedBy } from '../monitoring/category';
import { riskTurns } from '../monitoring/classification';
import { DAY, type Instant, SECOND } from '../time';
import type { UsedRow } from './lineage';

/** So long a system may act on what it last heard: acts of the last lease before a use are not held against it. */
export const knownBefore = (usedAt: Instant): Instant => usedAt - LEASE_SHORT_SECONDS * SECOND;

/**
 * Whether records of one person may have been used for training at a moment: the same question as every `use`, asked of a past moment. It claims no more than
 * a row shows: of a struck window that holds only some of the records nothing is said, and nothing of whoever moved or chose other languages since, for where
 * they worked and what they could read then is not on record. The world is the one of then.
 */
export const mayHaveUsed = (
  world: World,
  facts: PersonFacts,
  activity: Activity,
  { first, last, collectedFor }: Pick<UsedRow, 'first' | 'last'> & { collectedFor: string },
  usedAt: Instant,
): boolean => {
  const { id: person, movedAt = 0, languagesNarrowedAt = 0 } = facts.person;
  if (Math.max(movedAt, languagesNarrowedAt) > usedAt) return true;
  const { cell, reasons } = reach(
    cellsFromFacts(world, new Map([[person, facts]]), usedAt),
    person,
    activity,
  );
  if (reasons.length > 0) return false;
  if (!capturedFor(activity, world.activities).has(collectedFor)) return false;
  if (first + activity.retentionDays * DAY <= usedAt) return false;
  const struck = facts.struck?.some(
    ({ from, to, activities }) =>
      from <= first && last <= to && (activities.includes(activity.id) || activities.includes(collectedFor)),
  );
  if (struck) return false;
  if (cell.basis !== 'consent') return true;
  return cell.since !== undefined && cell.since <= first && last + activity.embargoDays * DAY <= usedAt;
};

/** Whether what is decided about everybody turned, or may have, by itself between two moments: a term ended, or a notice came into force. */
export const turnsBetween = (
  { gates, notices, classified }: Pick<World, 'gates' | 'notices' | 'classified'>,
  { programme, category }: Pick<Activity, 'programme' | 'category'>,
  from: Instant,
  to: Instant,
): boolean =>
  [
    ...(gates.get(programme) ?? []).map(({ until }) => until),
    ...[...notices.values()].flat().map(({ effectiveFrom }) => effectiveFrom),
    ...[category, ...revealedBy(category)].flatMap((one) => riskTurns(one, classified)),
  ].some((turn) => turn !== undefined && from <= turn && turn <= to);
