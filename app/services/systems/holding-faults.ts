import type { Database } from '#db/open';
import { readWorld } from '#db/views/decision-world';
import { everGiven } from '#db/views/ever-given';
import { heldOf, heldRow } from '#db/views/inventory';
import { readPersonFacts } from '#db/views/person-facts';
import { requestRow } from '#db/views/requests';
import { tasksAbout } from '#db/views/tasks';
import {
  type CheckFacts,
  type ErasureAsked,
  type HoldingFault,
  holdingFault,
} from '#domain/request/holding-check';
import type { HeldCell } from '#domain/systems/holding';
import { overEverywhere } from '#domain/systems/inventory';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';

/** A cell of which a system states what must not be. */
export type FaultyCell = HoldingFault & { system: string; person: string; category: string };

/**
 * Judges what one report of a system states, part by part, by what is on record of each person. What is declared is read once for all of it: a report is judged
 * by what held when it came.
 */
export const holdingFaults = (
  db: Database,
  now: () => Instant,
  system: System,
): ((cells: readonly HeldCell[]) => readonly FaultyCell[]) => {
  const world = readWorld(db);
  const activities = [...world.activities.values()];
  const served = new Set(system.activities);
  const declared = new Map<string, Instant | undefined>();
  const factsOf = (person: string): ((category: string) => CheckFacts) | undefined => {
    const facts = readPersonFacts(db)(person);
    if (!facts) return undefined;
    const given = everGiven(db, person);
    const tasks = tasksAbout(db, person).filter(
      (row) => row.system === system.id && row.action === 'erase' && !endedWithRequest(db, row),
    );
    return (category) => {
      if (!declared.has(category)) declared.set(category, declaredUntil(db, system.id, category));
      const until = declared.get(category);
      return {
        person: facts.person,
        now: now(),
        activities,
        served,
        everGiven: given,
        erasures: tasks
          .filter((row) => row.categories === null || row.categories.includes(category))
          .map(asked),
        ...(until !== undefined && { declaredUntil: until }),
      };
    };
  };
  const known = new Map<string, ReturnType<typeof factsOf>>();
  return (cells) =>
    cells.flatMap((cell): readonly FaultyCell[] => {
      const { person, category } = cell;
      if (cell.count === 0) return [];
      if (!known.has(person)) known.set(person, factsOf(person));
      const facts = known.get(person)?.(category);
      const fault = facts && holdingFault(category, cell, facts);
      return fault ? [{ ...fault, system: system.id, person, category }] : [];
    });
};

/** Whether a deletion ended because the person took their request back: then the system answered nothing. */
const endedWithRequest = (db: Database, { state, request }: ReturnType<typeof tasksAbout>[number]): boolean =>
  state === 'not_applicable' && request !== null && requestRow(db, request)?.state === 'withdrawn';

const asked = (row: ReturnType<typeof tasksAbout>[number]): ErasureAsked => ({
  task: row.id,
  ...(row.activity !== null && { activity: row.activity }),
  ...(row.windowFrom !== null && { from: row.windowFrom }),
  ...(row.windowTo !== null && { to: row.windowTo }),
  state: row.state,
  openedAt: row.openedAt,
  ...(row.answeredAt !== null && { answeredAt: row.answeredAt }),
});

/** Up to when a system declared that it held something of before, as long as its plan is not done. */
const declaredUntil = (db: Database, system: string, category: string): Instant | undefined => {
  const row = heldRow(db, system, category);
  const held = row && heldOf(row);
  return held && held.doneOn === undefined ? overEverywhere(held.until) : undefined;
};
