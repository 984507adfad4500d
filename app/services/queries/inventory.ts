import { documentText } from '#db/own/documents';
import { readWorld } from '#db/views/decision-world';
import { type HeldRow, heldOf, heldRows } from '#db/views/inventory';
import { registeredSystems, type SystemRow } from '#db/views/registered-systems';
import { nameOf } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { type Held, isOverdue, owedOf } from '#domain/systems/inventory';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** What one system holds of one kind from before. Evidence: stated by a person. */
export interface HeldLine extends Held {
  system: string;
  category: string;
  /** Empty once it is erased, as are the others. */
  what: string;
  amount: string;
  where: string;
  /** Of `keep` alone. */
  ground?: string;
  /** Of the words. */
  language: string;
  overdue: boolean;
  /** What programmes would use this kind for. */
  purposes: readonly string[];
}

/** What a system said of one kind; `line` is absent where it held nothing, and `statedAt` where nothing was said. */
export interface InventoryRow {
  category: string;
  state: 'unstated' | 'nothing' | 'open' | 'overdue' | 'done';
  line?: HeldLine;
  /** How many times it was said. */
  version?: number;
  /** The entry that says it: whoever says that a plan is done names which one they read. */
  statement?: number;
  statedAt?: Instant;
  /** Absent where it was the operator at the machine. */
  statedBy?: string;
}

/** Something to be looked after. `by` is the day of a plan. */
export type InventoryFinding =
  | { finding: 'owes'; system: string; categories: readonly string[] }
  | { finding: 'late' | 'open'; system: string; category: string; by: string };

/** What systems held before anybody was told. No person is in it but who spoke for a system. */
export interface Inventory {
  /** What is held or was, of one kind or of all: late plans first, then open ones. */
  lines(category?: string): readonly HeldLine[];
  /** Systems that said of each of their kinds that they held nothing. */
  empty(): readonly string[];
  /** Systems that owe a statement, and about which kinds. */
  owing(): readonly { system: string; categories: readonly string[] }[];
  /** The kinds about which a system has said something. */
  said(system: string): readonly string[];
  /** What is to be looked after, of one system or of all: what is late or owed first, then what is open. */
  findings(system?: string): readonly InventoryFinding[];
  /** Everything one system said, and what this reader may do; undefined where no system has this code. */
  page(
    system: string,
    reader: { person: string; roles: readonly RoleKey[] },
  ): { system: string; rows: readonly InventoryRow[]; mayState: boolean } | undefined;
}

export const createInventory = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): Inventory => {
  const lineOf = (row: HeldRow): HeldLine | undefined => {
    const held = heldOf(row);
    const text = (document: string | null) => documentText(db, document ?? '') ?? '';
    return (
      held && {
        ...held,
        system: row.system,
        category: row.category,
        what: text(row.whatDocument),
        amount: text(row.amountDocument),
        where: text(row.whereDocument),
        ...(row.groundDocument !== null && { ground: text(row.groundDocument) }),
        language: row.language,
        overdue: isOverdue(held, now()),
        purposes: purposesOf(row.category),
      }
    );
  };
  const purposesOf = (category: string): readonly string[] => [
    ...new Set(
      [...readWorld(db).activities.values()]
        .filter((activity) => activity.verb === 'use' && activity.category === category)
        .map(({ purpose }) => purpose),
    ),
  ];
  const rowsOf = (system: SystemRow): readonly InventoryRow[] => {
    const said = heldRows(db).filter((row) => row.system === system.id);
    const owed = owedOf(system.manifest.fields_by_category, new Set(said.map(({ category }) => category)));
    return [
      ...owed.map((category): InventoryRow => ({ category, state: 'unstated' })),
      ...said.map((row): InventoryRow => {
        const line = lineOf(row);
        return {
          category: row.category,
          state: stateOf(line),
          ...(line && { line }),
          version: row.version,
          statement: row.seq,
          statedAt: row.at,
          ...(row.actorKind === 'person' && { statedBy: nameOf(db, row.actor) }),
        };
      }),
    ];
  };
  const lines = (category?: string): readonly HeldLine[] =>
    heldRows(db)
      .filter((row) => category === undefined || row.category === category)
      .flatMap((row) => lineOf(row) ?? [])
      .sort((a, b) => urgency(a) - urgency(b));
  const owing = () =>
    registeredSystems(db)
      .map((system) => ({
        system: system.id,
        categories: rowsOf(system)
          .filter(({ state }) => state === 'unstated')
          .map(({ category }) => category),
      }))
      .filter(({ categories }) => categories.length > 0);
  return {
    lines,
    owing,
    said: (system) =>
      heldRows(db)
        .filter((row) => row.system === system)
        .map(({ category }) => category),
    findings: (only) =>
      [
        ...owing().map((owed): InventoryFinding => ({ finding: 'owes', ...owed })),
        ...lines()
          .filter(({ doneOn }) => doneOn === undefined)
          .map(
            ({ system, category, by, overdue }): InventoryFinding => ({
              finding: overdue ? 'late' : 'open',
              system,
              category,
              by,
            }),
          ),
      ].filter(({ system }) => only === undefined || system === only),
    empty: () =>
      registeredSystems(db)
        .filter((system) => rowsOf(system).every(({ state }) => state === 'nothing'))
        .map(({ id }) => id),
    page: (id, { person, roles }) => {
      const system = registeredSystems(db).find((row) => row.id === id);
      if (!system) return undefined;
      const own = roles.includes('officer') || system.owner.id === person;
      return { system: id, rows: rowsOf(system), mayState: own && mayDo(roles, 'inventory.state') };
    },
  };
};

const stateOf = (line: HeldLine | undefined): InventoryRow['state'] => {
  if (!line) return 'nothing';
  if (line.doneOn !== undefined) return 'done';
  return line.overdue ? 'overdue' : 'open';
};

const urgency = (line: HeldLine): number => (line.overdue ? 0 : line.doneOn === undefined ? 1 : 2);
