import { restoredHere } from '#db/own/restored';
import { decidedEpochs, type EpochRow, epochSteps, openEpoch, wordsOfEpoch } from '#db/views/epochs';
import { nameOf } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { DAY, type Instant } from '#domain/time';
import type { QueryContext } from './context';

const DECIDED_SHOWN = 20;
/** So long everybody is told on their first page; long enough for somebody who comes back from a long leave. */
const TOLD_FOR = 180 * DAY;

/** What is known of a copy. */
interface Copy {
  takenAt: Instant;
  restoredAt: Instant;
  /** Entries in it, and base64 of the root over them. */
  size: number;
  root: string;
  /** Entries that were vouched for and are not in it; absent: nobody knows. */
  lost?: number;
}

/** A declaration with who made it and what became of it. */
export interface Declaration extends Copy {
  proposal: string;
  words: string;
  proposer: string;
  proposedAt: Instant;
  openUntil: Instant;
  decided?: { state: 'approved' | 'declined'; by: string; at: Instant; epoch?: string };
}

/** Copies that were put back, for those who declare them. */
export interface Restores {
  /** Whether a copy waits to be declared. */
  waits(): boolean;
  page(reader: { person: string; roles: readonly RoleKey[] }): {
    /** The copy that waits to be declared. */
    copy?: Copy;
    /** Its declaration, where somebody has proposed one. */
    open?: Declaration & { mayApprove: boolean; mayDecline: boolean };
    mayPropose: boolean;
    decided: readonly Declaration[];
  };
}

const copyOf = (row: Pick<EpochRow, 'takenAt' | 'restoredAt' | 'size' | 'root' | 'signedTo'>): Copy => {
  const { takenAt, restoredAt, size, root, signedTo } = row;
  return {
    takenAt,
    restoredAt,
    size,
    root,
    ...(signedTo !== null && { lost: Math.max(0, signedTo - size) }),
  };
};

export const createRestores = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): Restores => {
  const declaration = (row: EpochRow): Declaration => ({
    ...copyOf(row),
    proposal: row.proposal,
    words: wordsOfEpoch(db, row) ?? '',
    proposer: nameOf(db, row.proposer),
    proposedAt: row.proposedAt,
    openUntil: row.expiresAt,
    ...(row.state !== 'open' &&
      row.decidedBy !== null &&
      row.decidedAt !== null && {
        decided: {
          state: row.state,
          by: nameOf(db, row.decidedBy),
          at: row.decidedAt,
          ...(row.epoch !== null && { epoch: row.epoch }),
        },
      }),
  });
  return {
    waits: () => restoredHere(db) !== undefined,
    page: ({ person, roles }) => {
      const copy = restoredHere(db);
      const open = copy && openEpoch(db, now());
      return {
        ...(copy && { copy: copyOf(copy) }),
        ...(open && {
          open: {
            ...declaration(open),
            mayApprove: mayDo(roles, SECOND_PERSON.epoch.approve) && open.proposer !== person,
            mayDecline: mayDo(roles, SECOND_PERSON.epoch.decline),
          },
        }),
        mayPropose: copy !== undefined && !open && mayDo(roles, SECOND_PERSON.epoch.propose),
        decided: decidedEpochs(db, DECIDED_SHOWN).map(declaration),
      };
    },
  };
};

/** The last copy that was put back and declared, as long as everybody is told of it: between which days what they said may be lost. */
export const lostBetween = (
  { db }: Pick<QueryContext, 'db'>,
  at: Instant,
): { from: Instant; to: Instant } | undefined => {
  const last = epochSteps(db).at(-1);
  return last && at - last.decidedAt < TOLD_FOR ? { from: last.takenAt, to: last.restoredAt } : undefined;
};
