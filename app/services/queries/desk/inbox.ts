import { readWorld } from '#db/views/decision-world';
import { grantsAhead } from '#db/views/grants';
import { standingReference } from '#db/views/references';
import { answeredBySystems, closedInbox, openInbox, revisionOf, waitedFor } from '#db/views/request-inbox';
import { noteCount, notesOfRequest, type RequestNoteRow } from '#db/views/request-notes';
import { type RequestRow, requestFact, requestRow, restrictionOf } from '#db/views/requests';
import { nameOf } from '#db/views/texts';
import { tieOfDoor, tieOfMade } from '#db/views/ties';
import { mayDo } from '#domain/authority/roles';
import type { Clock } from '#domain/calendar/clock';
import { type Conflict, cannotExtend, cannotHandle } from '#domain/request/can';
import {
  type FormAct,
  type InboxItem,
  type InboxView,
  isInView,
  isOverdue,
  nextDue,
} from '#domain/request/inbox';
import { NOTE_LIMITS } from '#domain/request/limits';
import { isOver, type RequestState, stateNow } from '#domain/request/machine';
import { waitsForPerson } from '#domain/request/tie';
import { rolesOf } from '../../authority';
import { canTake } from '../../commands/assign-request';
import { canRefer, waitsForReference } from '../../commands/refer-request';
import { audiencesOf, conflictIn, readsAtDesk } from '../../commands/request-desk';
import { cannotAskWho } from '../../commands/request-steps';
import { canTie } from '../../commands/tie-request';
import { clockOfRequest, confirmationOf } from '../../request-clock';
import { type ConsentActivity, consentActivities } from '../consent-activities';
import type { QueryContext } from '../context';
import { type CaseReviewLine, caseReviews } from '../copy-reviews';
import type { RequestPage, Requests } from '../requests';
import { type CaseReference, referenceInCase } from './case-reference';
import { type CaseTie, tieInCase } from './case-tie';
import { type InboxLine, inboxLine } from './inbox-line';

/** What can be done at the desk with a request as it stands: steps with a form, and those that are a button. */
export type DeskAct = FormAct | 'take' | 'accept' | 'reopen' | 'end_limit';

/** A note for those who decide about a request, with who wrote it. */
export interface NoteLine extends Omit<RequestNoteRow, 'actor'> {
  by: { name: string; isReader: boolean };
}

/** A request as whoever decides about it reads it. */
export interface CasePage extends CaseTie, CaseReference {
  request: Omit<RequestPage, 'mayWithdraw' | 'mayWrite' | 'ends' | 'reviews' | 'tie'>;
  line: InboxLine;
  /** How it stands, for forms to carry. */
  revision: string;
  /** Why this reader does not decide about it. */
  conflict?: Conflict;
  acts: readonly DeskAct[];
  /** Who can take it beside those who have it. */
  others: readonly { id: string; name: string }[];
  /** What those who decide about it noted for each other, oldest first; none for whoever does not decide. */
  notes: readonly NoteLine[];
  /** Copies that somebody looks at before they leave. */
  reviews: readonly CaseReviewLine[];
  /** Where people may have been pressed, and into what: for whoever can confirm it. */
  pressure?: { places: readonly string[]; activities: readonly ConsentActivity[] };
}

export interface Inbox {
  /** Part of the list, the one that is due first before the others; `next` begins the page after. */
  list(
    reader: string,
    view: InboxView,
    after: string | undefined,
  ): { lines: readonly InboxLine[]; next?: string; counts: Readonly<Record<InboxView, number>> };
  /** Undefined for what this reader does not decide about, as for what is not there. */
  case(reader: string, request: string, language: string): CasePage | undefined;
  /** How many answers are late, of those that this reader decides about. */
  overdue(reader: string): number;
}

const A_PAGE = 50;
const READ_AT_ONCE = 200;

interface Placed extends InboxItem {
  row: RequestRow;
}

/** The requests of the desk for those who decide about them. */
export const createInbox = ({ db, now }: Pick<QueryContext, 'db' | 'now'>, requests: Requests): Inbox => {
  const rolesNow = (reader: string) => rolesOf(db, { actor: { kind: 'person', id: reader }, now: now() });
  const decidesOf = (reader: string) => readsAtDesk(db, reader, rolesNow(reader));
  /** All that is open, in the order of the list. The date that was told holds, but where the organisation waited. */
  const open = (reader: string): readonly Placed[] => {
    const theirs = decidesOf(reader);
    const moved = waitedFor(db);
    const answered = answeredBySystems(db);
    return openInbox(db)
      .filter(theirs)
      .map((row): Placed => {
        const told = row.due;
        const clock = told === null || moved.has(row.id) ? clockOfRequest(db, row) : undefined;
        const confirm = told === null ? confirmationOf(db, row) : undefined;
        return {
          row,
          state: row.state === 'awaiting_systems' && answered.has(row.id) ? 'review' : row.state,
          due: clock?.dueAt ?? told ?? row.receivedAt,
          stands: clock?.standsSince !== undefined,
          ...(confirm && !confirm.done && { confirmBy: confirm.clock.dueAt }),
          ...(row.assignee !== null && { assignee: row.assignee }),
        };
      })
      .sort((a, b) => nextDue(a) - nextDue(b) || a.row.seq - b.row.seq);
  };
  const lineOf = (row: RequestRow, state: RequestState, reader: string, counted?: Clock): InboxLine =>
    inboxLine({ db, now }, row, { state, reader, ...(counted && { counted }) });
  const closed = (reader: string, after: string | undefined) => {
    const theirs = decidesOf(reader);
    const [endedAt = 0, seq = 0] = (after ?? '').split('.').map(Number);
    const from = after === undefined ? undefined : { endedAt, seq };
    const audiences = audiencesOf(rolesNow(reader));
    // A page is full of what this reader may see, and begins after a line that they saw: neither tells of the others.
    const shown: RequestRow[] = [];
    for (let place = from; shown.length <= A_PAGE; ) {
      const rows = closedInbox(db, audiences, place, READ_AT_ONCE);
      shown.push(...rows.filter(theirs));
      const { endedAt: at, seq: number } = rows.at(-1) ?? {};
      if (rows.length < READ_AT_ONCE || typeof at !== 'number' || number === undefined) break;
      place = { endedAt: at, seq: number };
    }
    const last = shown.length > A_PAGE ? shown[A_PAGE - 1] : undefined;
    return {
      lines: shown.slice(0, A_PAGE).map((row) => lineOf(row, row.state, reader)),
      ...(last && { next: `${last.endedAt}.${last.seq}` }),
    };
  };
  const actsOf = (row: RequestRow, page: RequestPage, reader: string): readonly DeskAct[] => {
    const fact = requestFact(db, row);
    const can = (act: Parameters<typeof cannotHandle>[1]) => cannotHandle(fact, act) === undefined;
    const over = isOver(row.state);
    const objection = row.kind === 'objection';
    const clock = over ? undefined : clockOfRequest(db, row);
    const limited = restrictionOf(db, row.id) !== undefined;
    const tie = tieOfDoor(db, row.id);
    const referred = row.person === null ? standingReference(db, row.id) : undefined;
    const told = page.steps.some(({ what }) => what === 'restriction.end_told.v1');
    const possible: Readonly<Record<DeskAct, boolean>> = {
      take: !over && row.assignee !== reader,
      assign: !over,
      write: true,
      note: !over && row.person !== null && noteCount(db, row.id) < NOTE_LIMITS.ofARequest,
      ask: can('ask'),
      ask_identity: cannotAskWho(db, row) === undefined,
      confirm_identity: can('confirm_identity'),
      tie: canTie(db, row),
      confirm_tie: tie?.state === 'proposed' && !over && tie.proposedBy !== reader && tie.person !== reader,
      decline_tie: tie?.state === 'proposed' && !over && tie.person !== reader,
      refer: canRefer(db, row),
      confirm_reference: referred?.state === 'proposed' && !over && referred.proposedBy !== reader,
      decline_reference: referred !== undefined,
      accept:
        !objection &&
        can('accept') &&
        !waitsForPerson(tieOfMade(db, row.id), now()) &&
        !(referred && waitsForReference(referred, now())),
      extend:
        clock !== undefined && cannotExtend(fact, clock, ['complexity_of_process'], now()) === undefined,
      hold: !over && !row.held,
      unhold: !over && row.held,
      answer: !objection && can('fulfil'),
      answer_part: !objection && can('fulfil_partly'),
      refuse: !objection && can('refuse'),
      decide: objection && !over,
      reopen: !objection && can('reopen'),
      tell_end: limited,
      end_limit: limited && told,
      confirm_pressure: row.kind === 'pressure_report' && !over,
      name_reviewer: !over && mayName(row, reader) && caseReviews({ db, now }, row).some(({ done }) => !done),
    };
    return (Object.keys(possible) as DeskAct[]).filter((act) => possible[act]);
  };
  const notesFor = ({ id }: RequestRow, reader: string): readonly NoteLine[] =>
    notesOfRequest(db, id).map(({ actor, ...note }) => ({
      ...note,
      by: { name: nameOf(db, actor), isReader: actor === reader },
    }));
  const mayName = (row: RequestRow, reader: string): boolean =>
    mayDo(
      rolesNow(reader).map(({ role }) => role),
      'copy.name_reviewer',
    ) && row.person !== null;
  /** A council speaks for its own place; the data protection officer for every place. */
  const pressureOf = (row: RequestRow, language: string): NonNullable<CasePage['pressure']> => ({
    places:
      row.audience === 'council'
        ? [row.establishment ?? ''].filter((place) => place !== '')
        : [...readWorld(db).establishments.keys()].sort(),
    activities: consentActivities({ db }, language),
  });
  return {
    list: (reader, view, after) => {
      const at = now();
      const all = open(reader);
      const inView = (one: InboxView) => all.filter((item) => isInView(one, item, reader, at));
      const counts = {
        open: all.length,
        week: inView('week').length,
        overdue: inView('overdue').length,
        waiting: inView('waiting').length,
        unassigned: inView('unassigned').length,
        mine: inView('mine').length,
        closed: 0,
      };
      if (view === 'closed') return { ...closed(reader, after), counts };
      const [due = 0, seq = 0] = (after ?? '').split('.').map(Number);
      const rest = inView(view).filter(
        (item) => after === undefined || nextDue(item) > due || (nextDue(item) === due && item.row.seq > seq),
      );
      const shown = rest.slice(0, A_PAGE);
      const last = rest.length > A_PAGE ? shown.at(-1) : undefined;
      return {
        lines: shown.map(({ row, state }) => lineOf(row, state, reader)),
        ...(last && { next: `${nextDue(last)}.${last.row.seq}` }),
        counts,
      };
    },
    case: (reader, id, language) => {
      const row = requestRow(db, id);
      if (!row || !decidesOf(reader)(row)) return undefined;
      const page = requests.atDesk(id, language);
      if (!page) return undefined;
      const conflict = conflictIn(db, reader, row);
      const state = stateNow(
        row.state,
        page.tasks.map((one) => one.state),
      );
      const people = new Set(
        grantsAhead(db, now())
          .map(({ person }) => person)
          .filter((person) => person !== row.assignee && person !== reader),
      );
      // What was left out in words is for the person alone.
      const { mayWithdraw, mayWrite, ends, reviews: _reviews, tie: _tie, ...request } = page;
      return {
        request,
        line: lineOf(row, state, reader, page.clock),
        revision: revisionOf(db, id),
        ...(conflict !== undefined && { conflict }),
        acts: conflict === undefined ? actsOf(row, page, reader) : [],
        ...(row.kind === 'pressure_report' && { pressure: pressureOf(row, language) }),
        notes: conflict === undefined ? notesFor(row, reader) : [],
        reviews: caseReviews({ db, now }, row),
        ...tieInCase({ db, now }, row, reader),
        ...(conflict === undefined && referenceInCase({ db, now }, row)),
        others: [...people]
          .filter((person) => canTake(db, row, person, now()))
          .map((person) => ({ id: person, name: nameOf(db, person) })),
      };
    },
    overdue: (reader) => {
      const at = now();
      return open(reader).filter((item) => isOverdue(item, at)).length;
    },
  };
};
