import { readWorld } from '#db/views/decision-world';
import { grantsAhead } from '#db/views/grants';
import { answeredBySystems, closedInbox, openInbox, revisionOf, waitedFor } from '#db/views/request-inbox';
import { type RequestRow, requestFact, requestRow, restrictionOf } from '#db/views/requests';
import { nameOf } from '#db/views/texts';
import { tieOfDoor, tieOfMade } from '#db/views/ties';
import { mayDo } from '#domain/authority/roles';
import type { Clock } from '#domain/calendar/clock';
import { type CivilDate, dayNumber } from '#domain/calendar/month';
import { zoneOf } from '#domain/calendar/zone-of';
import { type Conflict, cannotExtend, cannotHandle } from '#domain/request/can';
import { type FormAct, type InboxItem, type InboxView, isInView, isOverdue } from '#domain/request/inbox';
import type { RequestKind } from '#domain/request/kinds';
import { isOver, type RequestState, stateNow } from '#domain/request/machine';
import { waitsForPerson } from '#domain/request/tie';
import type { Instant } from '#domain/time';
import { rolesOf } from '../../authority';
import { canTake } from '../../commands/assign-request';
import { audiencesOf, conflictIn, readsAtDesk } from '../../commands/request-desk';
import { cannotAskWho } from '../../commands/request-steps';
import { canTie } from '../../commands/tie-request';
import { clockOfRequest } from '../../request-clock';
import { zones } from '../../zones';
import { type ConsentActivity, consentActivities } from '../consent-activities';
import type { QueryContext } from '../context';
import { type CaseReviewLine, caseReviews } from '../copy-reviews';
import type { RequestPage, Requests } from '../requests';
import { type CaseTie, tieInCase } from './case-tie';

/** A request in the list of the desk: by its number and place, never by a name. */
export interface InboxLine {
  id: string;
  reference: number;
  kind: RequestKind;
  state: RequestState;
  establishment?: string;
  receivedAt: Instant;
  due?: Instant;
  /** The same as a day of its place: read elsewhere, the instant may be of the next one. */
  dueOn?: CivilDate;
  /** Days from today to the day it is due, by the calendar of its place; negative where it is late. */
  days?: number;
  overdue: boolean;
  stands: boolean;
  held: boolean;
  assignee?: { name: string; isReader: boolean };
  endedAt?: Instant;
}

/** What can be done at the desk with a request as it stands: steps with a form, and those that are a button. */
export type DeskAct = FormAct | 'take' | 'accept' | 'reopen' | 'end_limit';

/** A request as whoever decides about it reads it. */
export interface CasePage extends CaseTie {
  request: Omit<RequestPage, 'mayWithdraw' | 'mayWrite' | 'ends' | 'reviews' | 'tie'>;
  line: InboxLine;
  /** How it stands, for forms to carry. */
  revision: string;
  /** Why this reader does not decide about it. */
  conflict?: Conflict;
  acts: readonly DeskAct[];
  /** Who can take it beside those who have it. */
  others: readonly { id: string; name: string }[];
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
        return {
          row,
          state: row.state === 'awaiting_systems' && answered.has(row.id) ? 'review' : row.state,
          due: clock?.dueAt ?? told ?? row.receivedAt,
          stands: clock?.standsSince !== undefined,
          ...(row.assignee !== null && { assignee: row.assignee }),
        };
      })
      .sort((a, b) => a.due - b.due || a.row.seq - b.row.seq);
  };
  const lineOf = (row: RequestRow, state: RequestState, reader: string, counted?: Clock): InboxLine => {
    const clock = counted ?? (isOver(state) ? undefined : clockOfRequest(db, row));
    const at = now();
    const { country, region, assignee, endedAt, establishment } = row;
    const zone = zoneOf({ country: country ?? '', ...(region !== null && { region }) });
    const stands = clock?.standsSince !== undefined;
    return {
      id: row.id,
      reference: row.seq,
      kind: row.kind,
      state,
      ...(establishment !== null && { establishment }),
      receivedAt: row.receivedAt,
      ...(clock && {
        due: clock.dueAt,
        dueOn: clock.dueOn,
        days: dayNumber(clock.dueOn) - dayNumber(zones.dateOf(at, zone)),
      }),
      overdue: clock !== undefined && isOverdue({ state, due: clock.dueAt, stands }, at),
      stands,
      held: row.held,
      ...(assignee !== null && { assignee: { name: nameOf(db, assignee), isReader: assignee === reader } }),
      ...(endedAt !== null && { endedAt }),
    };
  };
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
    const told = page.steps.some(({ what }) => what === 'restriction.end_told.v1');
    const possible: Readonly<Record<DeskAct, boolean>> = {
      take: !over && row.assignee !== reader,
      assign: !over,
      write: true,
      ask: can('ask'),
      ask_identity: cannotAskWho(db, row) === undefined,
      confirm_identity: can('confirm_identity'),
      tie: canTie(db, row),
      confirm_tie: tie?.state === 'proposed' && !over && tie.proposedBy !== reader && tie.person !== reader,
      decline_tie: tie?.state === 'proposed' && !over && tie.person !== reader,
      accept: !objection && can('accept') && !waitsForPerson(tieOfMade(db, row.id), now()),
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
        (item) => after === undefined || item.due > due || (item.due === due && item.row.seq > seq),
      );
      const shown = rest.slice(0, A_PAGE);
      const last = rest.length > A_PAGE ? shown.at(-1) : undefined;
      return {
        lines: shown.map(({ row, state }) => lineOf(row, state, reader)),
        ...(last && { next: `${last.due}.${last.row.seq}` }),
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
        reviews: caseReviews({ db, now }, row),
        ...tieInCase({ db, now }, row, reader),
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
