import { holdingsHeard } from '#db/own/holdings';
import { registeredSystems } from '#db/views/registered-systems';
import { openFindings, openTasksBySystem } from '#db/views/tasks';
import { FINDING_KINDS, type FindingKind } from '#domain/request/holding-check';
import { isLate } from '#domain/request/task';
import type { Instant } from '#domain/time';
import { isAlive } from '../systems/heartbeat';
import type { QueryContext } from './context';

/** Fewer than so many are not counted out: who said no must not be told from a number that goes up by one. */
const COUNTED_FROM = 10;

/** What one system owes people, without any person in it. */
export interface TaskWorkLine {
  system: string;
  /** Nobody hears it now. */
  silent: boolean;
  /** Answers that should have come: `few` stands for fewer than ten. */
  late: 'none' | 'few' | number;
  /** Since when the oldest of them is late. */
  lateSince?: Instant;
  failed: boolean;
  /** It keeps something and names a ground. */
  held: boolean;
  /** Records that came back, or that nothing permits: how many findings are open. */
  findings: Readonly<Record<FindingKind, number>>;
  /** When it last said what it holds; absent: it never did. */
  holdingsAt?: Instant;
}

/** Systems that owe an answer, that failed, or of which something was found; of one system whatever there is. */
export const taskWork = (
  { db, now, heartbeats }: Pick<QueryContext, 'db' | 'now' | 'heartbeats'>,
  only?: string,
): readonly TaskWorkLine[] => {
  const at = now();
  const heard = holdingsHeard(db);
  const tasks = openTasksBySystem(db);
  const found = openFindings(db);
  return registeredSystems(db)
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id }): TaskWorkLine => {
      const open = tasks.filter(({ system }) => system === id);
      const late = open.filter((row) => isLate(row, at));
      const since = late.reduce(
        (first, { openedAt, notBefore }) => Math.min(first, notBefore ?? openedAt),
        at,
      );
      const holdingsAt = heard.get(id);
      return {
        system: id,
        silent: !isAlive(heartbeats().get(id), at),
        late: late.length === 0 ? 'none' : late.length < COUNTED_FROM ? 'few' : late.length,
        ...(late.length > 0 && { lateSince: since }),
        failed: open.some(({ state }) => state === 'failed'),
        held: open.some(({ state }) => state === 'held'),
        findings: Object.fromEntries(
          FINDING_KINDS.map((kind) => [
            kind,
            found.filter((row) => row.system === id && row.kind === kind).length,
          ]),
        ) as Record<FindingKind, number>,
        ...(holdingsAt !== undefined && { holdingsAt }),
      };
    })
    .filter(
      ({ late, failed, held, findings }) =>
        only !== undefined ||
        late !== 'none' ||
        failed ||
        held ||
        FINDING_KINDS.some((kind) => findings[kind] > 0),
    );
};
