import { inArray } from 'drizzle-orm';
import { roleGrant } from '#db/schema/people';
import { grantsInForce } from '#db/views/grants';
import { registeredSystems } from '#db/views/registered-systems';
import {
  countedIn,
  type RestrictedRow,
  restrictedAbout,
  restrictedCaseOf,
  restrictedCases,
  restrictedKeptIn,
  restrictedSteps,
} from '#db/views/restricted';
import { nameOf } from '#db/views/texts';
import { hasDpo, isLive, type RestrictedReason, roughlyOpen } from '#domain/access/restricted';
import { mayDo, OPERATIONS, type RoleKey } from '#domain/authority/roles';
import type { TaskAction } from '#domain/request/task';
import { DAY, type Instant } from '#domain/time';
import { isIn, readsProposal, waitingInCase } from '../commands/restricted-fit';
import type { QueryContext } from './context';

/** A case as everybody reads it who is not in it: nobody can be told from it. */
export interface CaseLine {
  number: number;
  reason: RestrictedReason;
  /** How long it has been, or was, in force. */
  days: number;
  state: 'open' | 'over';
}

/** A step of a case: who, by role, and why where words were given. */
export interface CaseStep {
  what: ReturnType<typeof restrictedSteps>[number]['what'];
  at: Instant;
  role?: RoleKey;
  words?: string;
}

/** What both those in a case and, afterwards, its person read of it. */
interface CaseTold {
  number: number;
  reason: RestrictedReason;
  law: string;
  systems: readonly string[];
  categories: readonly string[];
  from?: Instant;
  to: Instant;
  steps: readonly CaseStep[];
  openings: number;
  looks: number;
  /** What was kept back of deletions, and left out of copies. */
  kept: readonly { system: string; action: TaskAction; kept: number; at: Instant }[];
}

/** A case, for those in it and for whoever can say yes to it. */
export interface CasePage extends CaseTold {
  case: string;
  person: string;
  name: string;
  named: readonly string[];
  state: 'proposed' | 'declined' | 'open' | 'over';
  renewals: number;
  /** What waits for a word: the beginning, that it goes on until then, or, after a restore, that it still stands. */
  waits?: { asks: 'begin' | 'renew' | 'confirm'; until: Instant; mine: boolean };
  mayClose: boolean;
  mayRenew: boolean;
  mayApprove: boolean;
}

export interface Restricted {
  /**
   * Every case as a line without its person; of some places alone where they are named. For a reader who sees what waits for a yes, without one that delays
   * something about them: a line that never waited for them would tell them.
   */
  lines(establishments?: readonly string[], reader?: string): readonly CaseLine[];
  /** How many are in force in the whole organisation, as of the beginning of the week; undefined: fewer than ten, none among them. */
  roughly(): number | undefined;
  /** Undefined for whoever is not in it, as for a case that is not there. */
  page(reader: string, id: string): CasePage | undefined;
  /** Those this reader is in. */
  mine(reader: string): readonly { case: string; number: number; reason: RestrictedReason }[];
  /** Those that wait for this reader's word, by number and reason. */
  waiting(reader: string): readonly { case: string; number: number; reason: RestrictedReason }[];
  /** What was shown late to a person and is shown now. */
  shown(person: string): readonly CaseTold[];
  /** What a case can name: systems, and people who may be in one. */
  choices(reader: string): {
    systems: readonly string[];
    people: readonly { id: string; name: string }[];
  };
}

/** A line stays so long after its case is over. */
const LINE_STAYS = 366 * DAY;

export const createRestricted = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): Restricted => {
  const rolesOf = (reader: string) => grantsInForce(db, reader, now()).map(({ role }) => role);
  const over = (row: RestrictedRow): Instant => row.endedAt ?? row.endsAt;
  const short = ({ id, seq, reason }: RestrictedRow) => ({ case: id, number: seq, reason });

  const told = (row: RestrictedRow): CaseTold => {
    const steps = restrictedSteps(db, row.id).map(({ words, ...step }) => ({ ...step, ...readWords(words) }));
    return {
      number: row.seq,
      reason: row.reason,
      law: steps.find(({ law }) => law !== undefined)?.law ?? '',
      systems: row.systems,
      categories: row.categories,
      ...(row.beganAt !== null && { from: row.beganAt }),
      to: over(row),
      steps: steps.map(({ law: _law, ...step }) => step),
      ...countedIn(db, row.id),
      kept: restrictedKeptIn(db, row.id).map(({ kept, at, task: { system, action } }) => ({
        system,
        action,
        kept,
        at,
      })),
    };
  };

  /** Whether somebody can say yes or no to what waits in a case. */
  const waitsFor = (reader: string, row: RestrictedRow): boolean =>
    waitingInCase(db, row.id, now()).ok && readsProposal(db, reader, rolesOf(reader), row);

  return {
    lines: (establishments, reader) =>
      restrictedCases(db).flatMap((row) => {
        const { beganAt, establishment, seq, reason } = row;
        if (beganAt === null || (establishments && !establishments.includes(establishment))) return [];
        const open = isLive(row, now());
        if (open && row.person === reader) return [];
        if (!open && over(row) < now() - LINE_STAYS) return [];
        const days = Math.floor(((open ? now() : over(row)) - beganAt) / DAY);
        return [{ number: seq, reason, days, state: open ? ('open' as const) : ('over' as const) }];
      }),
    roughly: () => {
      const week = startOfWeek(now());
      const open = restrictedCases(db).filter(
        ({ beganAt, ...row }) => beganAt !== null && beganAt < week && over({ beganAt, ...row }) > week,
      );
      return roughlyOpen(open.length);
    },
    page: (reader, id) => {
      const row = restrictedCaseOf(db, id);
      const roles = rolesOf(reader);
      if (!row || row.person === reader || !mayDo(roles, 'restricted.close')) return undefined;
      const inIt = isIn(row, reader);
      if (!inIt && !waitsFor(reader, row)) return undefined;
      const waiting = waitingInCase(db, id, now());
      const live = isLive(row, now());
      const mine = waiting.ok && waiting.value.by === reader;
      const confirms = waiting.ok && waiting.value.by === undefined;
      const asks = row.state === 'proposed' ? 'begin' : confirms ? 'confirm' : 'renew';
      return {
        ...told(row),
        case: id,
        person: row.person,
        name: nameOf(db, row.person),
        named: row.named.map((one) => nameOf(db, one)),
        state: row.state === 'proposed' || row.state === 'declined' ? row.state : live ? 'open' : 'over',
        renewals: row.renewals,
        ...(waiting.ok && { waits: { asks, until: waiting.value.until, mine } }),
        mayClose: inIt && live,
        mayRenew: inIt && live && !waiting.ok && mayDo(roles, 'restricted.propose'),
        mayApprove: waiting.ok && !mine && mayDo(roles, 'restricted.approve') && (!confirms || hasDpo(roles)),
      };
    },
    mine: (reader) =>
      restrictedCases(db)
        .filter((row) => row.person !== reader && isIn(row, reader))
        .map(short),
    waiting: (reader) =>
      restrictedCases(db)
        .filter((row) => waitsFor(reader, row))
        .map(short),
    shown: (person) =>
      restrictedAbout(db, person)
        .filter((row) => row.beganAt !== null && !isLive(row, now()))
        .map(told),
    choices: (reader) => ({
      systems: registeredSystems(db).map(({ id }) => id),
      people: db.orm
        .selectDistinct({ id: roleGrant.person })
        .from(roleGrant)
        .where(inArray(roleGrant.role, [...OPERATIONS['restricted.close']]))
        .all()
        .filter(({ id }) => id !== reader && mayDo(rolesOf(id), 'restricted.close'))
        .map(({ id }) => ({ id, name: nameOf(db, id) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }),
  };
};

/** The law and the words of a step; nothing where they were erased. */
const readWords = (text: string | undefined): { law?: string; words?: string } =>
  text === undefined ? {} : (JSON.parse(text) as { law?: string; words: string });

/** The Monday of an instant's week, in UTC: 1 January 1970 was a Thursday. */
const startOfWeek = (at: Instant): Instant => {
  const day = Math.floor(at / DAY);
  return (day - ((day + 3) % 7)) * DAY;
};
