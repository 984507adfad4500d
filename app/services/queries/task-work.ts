import { holdingsHeard } from '#db/own/holdings';
import { registeredSystems } from '#db/views/registered-systems';
import { openFindings, openTasksBySystem } from '#db/views/tasks';
import { FINDING_KINDS, type FindingKind } from '#domain/request/holding-check';
import { isLate } from '#domain/request/task';
import { DAY, type Instant } from '#domain/time';
import { isAlive } from '../systems/heartbeat';
import type { QueryContext } from './context';

/** Fewer than so many are not counted out, and more are not counted exactly: who said no must not be told from a number that goes up by one. */
const COUNTED_FROM = 10;

/** How many there are, as far as that tells of nobody. */
export type Roughly = 'none' | 'some' | 'many';

/**
 * What one system owes people, without any person in it. What is late, failed or kept is told as it stood when the week began: somebody who watches the page
 * must not see a single withdrawal come and go.
 */
export interface TaskWorkLine {
  system: string;
  /** Nobody hears it now. */
  silent: boolean;
  /** Answers that should have come; `many`: ten or more. */
  late: Roughly;
  /** The week, by its first day, in which the oldest of them was asked for. */
  lateSince?: Instant;
  failed: boolean;
  /** It keeps something and names a ground. */
  held: boolean;
  /** Records that came back, or that nothing permits: findings that are open. */
  findings: Readonly<Record<FindingKind, Roughly>>;
  /** The day on which it last said what it holds; absent: it never did. */
  holdingsAt?: Instant;
}

/** Systems that owe an answer, that failed, or of which something was found; of one system whatever there is. */
export const taskWork = (
  { db, now, heartbeats }: Pick<QueryContext, 'db' | 'now' | 'heartbeats'>,
  only?: string,
): readonly TaskWorkLine[] => {
  const at = now();
  const week = weekOf(at);
  const heard = holdingsHeard(db);
  const tasks = openTasksBySystem(db);
  const found = openFindings(db);
  return registeredSystems(db)
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id }): TaskWorkLine => {
      const open = tasks.filter(({ system }) => system === id);
      const late = open.filter((row) => isLate(row, week));
      const answered = open.filter(({ answeredAt }) => answeredAt !== null && answeredAt < week);
      const since = late.reduce(
        (first, { openedAt, notBefore }) => Math.min(first, notBefore ?? openedAt),
        at,
      );
      const holdingsAt = heard.get(id);
      return {
        system: id,
        silent: !isAlive(heartbeats().get(id), at),
        late: roughly(late.length),
        ...(late.length > 0 && { lateSince: weekOf(since) }),
        failed: answered.some(({ state }) => state === 'failed'),
        held: answered.some(({ state }) => state === 'held'),
        findings: Object.fromEntries(
          FINDING_KINDS.map((kind) => [
            kind,
            roughly(found.filter((row) => row.system === id && row.kind === kind).length),
          ]),
        ) as Record<FindingKind, Roughly>,
        ...(holdingsAt !== undefined && { holdingsAt: dayOf(holdingsAt) }),
      };
    })
    .filter(
      ({ late, failed, held, findings }) =>
        only !== undefined ||
        late !== 'none' ||
        failed ||
        held ||
        FINDING_KINDS.some((kind) => findings[kind] !== 'none'),
    );
};

/** How many, told as no more than whether they are ten. */
export const roughly = (count: number): Roughly =>
  count === 0 ? 'none' : count < COUNTED_FROM ? 'some' : 'many';

const dayOf = (at: Instant): Instant => Math.floor(at / DAY) * DAY;

/** The Monday of an instant's week, in UTC: 1 January 1970 was a Thursday. */
const weekOf = (at: Instant): Instant => dayOf(at) - ((Math.floor(at / DAY) + 3) % 7) * DAY;
