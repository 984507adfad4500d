import { documentText } from '#db/own/documents';
import type { StepDetail } from '#db/schema/requests';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import {
  endedRequestsOf,
  linkedTo,
  openRequestsOf,
  type RequestRow,
  type RequestStepRow,
  requestByCode,
  requestFact,
  requestRow,
  requestTasks,
  restrictionOf,
  stepsOf,
  writtenAtDoor,
} from '#db/views/requests';
import type { Clock } from '#domain/calendar/clock';
import { toHex, utf8 } from '#domain/log/bytes';
import { basisFor, endsWithRestriction, isNamed } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import { cannotHandle, endsWithRequest } from '#domain/request/can';
import type { ComplaintAgainst, RequestAudience, RequestKind } from '#domain/request/kinds';
import { isOver, type RequestState, stateNow } from '#domain/request/machine';
import { isSettled, type TaskState } from '#domain/request/task';
import type { Instant } from '#domain/time';
import { cannotBring } from '../commands/bring-receipt';
import { mayEndByCode, whatItBecame } from '../commands/tie-request';
import { sha256 } from '../log/sha256';
import { clockOfNew, clockOfRequest } from '../request-clock';
import type { QueryContext } from './context';
import { type Controller, controllerOfRequest } from './controller';
import { type CopyReviewLine, copyReviewLine } from './copy-reviews';
import { type NotesTold, notesTold } from './notes-told';
import { programmeTexts } from './programme-text';
import { askedByReference, type ReferenceTold, type RequestTaskLine, requestTaskLine } from './request-tasks';
import { type TieTold, tieTold } from './tie-told';

const A_PAGE = 50;

/** A request in a list. */
export interface RequestLine {
  id: string;
  /** The number it goes by: that of its entry. */
  reference: number;
  kind: RequestKind;
  category?: string;
  state: RequestState;
  receivedAt: Instant;
  /** By when it is answered; absent where no clock runs, or none any more. */
  due?: Instant;
  overdue: boolean;
  held: boolean;
  /** Some system could not do its part, and has to be asked again. */
  failed: boolean;
  endedAt?: Instant;
  /** It goes with another one of theirs. */
  sameAs?: string;
}

/** What happened, and who did it. */
export interface RequestStep {
  /** Number of the entry. */
  seq: number;
  at: Instant;
  what: string;
  side: 'person' | 'organisation' | 'portal';
  words?: string;
  detail: Omit<StepDetail, 'receipt'>;
  /** It came through the public door, from whoever has the code. */
  atDoor?: true;
}

export interface RequestPage extends RequestLine {
  audience: RequestAudience;
  programme?: { key: string; title: string; language: string };
  /** The activity that an objection is about. */
  activity?: string;
  from?: Instant;
  to?: Instant;
  against?: ComplaintAgainst;
  /** In which they read; absent where nobody is to know who asked. */
  language?: string;
  words?: string;
  /** Newest first. */
  steps: readonly RequestStep[];
  tasks: readonly RequestTaskLine[];
  /** Copies that somebody looks at before they leave, as the person reads it. */
  reviews: readonly CopyReviewLine[];
  /** How the date is counted; while it is open. */
  clock?: Clock;
  /** Others that go with it. */
  linked: readonly { id: string; reference: number }[];
  /** How many activities may not use the person's data meanwhile, and how many that it names go on: by law, or as they are declared. */
  restricted: { stops: number; goesOn: number };
  mayWithdraw: boolean;
  /** How many systems would not be asked any more, and how many have begun. */
  ends: { stops: number; goesOn: number };
  mayWrite: boolean;
  /** It was asked at the public door, by somebody without a sign-in: what it says is that somebody’s, also once it was tied to a person. Not said to whoever has its code. */
  fromDoor?: 'untied' | 'tied';
  /** Whether whoever has its code can bring a receipt with it; said to them alone. */
  mayBringReceipt?: boolean;
  /** By what systems are asked, where it is no person's; said to whoever has its code. */
  askedBy?: ReferenceTold;
  /** That it was asked at the public door, and tied to this person; as long as it is open. */
  tie?: TieTold;
  /** Notes of those who decide about it, counted; said to the person alone. */
  notes?: NotesTold;
  /** Where to complain; empty where nobody said. */
  controller: Pick<Controller, 'authority' | 'contact' | 'dpo'>;
}

export interface Requests {
  /** Of this person alone, newest first: all that are open, and so many that are over; `next` begins the page after, which has only such. */
  mine(
    person: string,
    before?: number,
  ): { open: readonly RequestLine[]; over: readonly RequestLine[]; next?: number };
  /** Undefined for what is not theirs, as for what is not there. */
  one(person: string, request: string, language: string): RequestPage | undefined;
  /** Of anybody, for the desk: who may read it, the desk asks (desk/inbox.ts). */
  atDesk(request: string, language: string): RequestPage | undefined;
  /** What a code opens at the public door. */
  atDoor(code: string, language: string): RequestPage | undefined;
  /** By when a request of this person that is sent now is answered, and how that is counted. */
  clockOf(person: string, kind: RequestKind): Clock;
  /** Places of work, where somebody without a sign-in says which one they mean. */
  places(): readonly string[];
  /** Programmes that a request of this person can be about. */
  programmes(person: string, language: string): readonly { key: string; title: string; language: string }[];
}

export const createRequests = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): Requests => {
  const text = (document: string | null): { words?: string } => {
    const words = document === null ? undefined : documentText(db, document);
    return words === undefined ? {} : { words };
  };
  const line = (own: RequestRow): RequestLine => {
    // What goes with another stands where that one stands, as long as it goes with it.
    const row = (own.sameAs !== null && own.endedAt === null && requestRow(db, own.sameAs)) || own;
    const tasks = requestTasks(db, row.id);
    const over = isOver(own.endedAt === null ? row.state : own.state);
    const clock = over ? undefined : clockOfRequest(db, row);
    const due = clock?.dueAt;
    return {
      id: own.id,
      reference: own.seq,
      kind: own.kind,
      ...(own.category !== null && { category: own.category }),
      state: over ? own.state : stateNow(row.state, statesOf(tasks)),
      receivedAt: own.receivedAt,
      ...(due !== undefined && { due }),
      // While the clock stands nothing is late.
      overdue: due !== undefined && clock?.standsSince === undefined && due < now(),
      held: row.held || tasks.some(({ state }) => state === 'held'),
      failed: tasks.some(({ state }) => state === 'failed'),
      ...(own.endedAt !== null && { endedAt: own.endedAt }),
      ...(own.sameAs !== null && { sameAs: own.sameAs }),
    };
  };
  const reviewsOf = ({ id }: RequestRow): RequestPage['reviews'] =>
    requestTasks(db, id).flatMap((task) => copyReviewLine({ db, now }, task.id) ?? []);
  const restricted = (row: RequestRow): RequestPage['restricted'] => {
    const limit = restrictionOf(db, row.id);
    const facts = limit && readPersonFacts(db)(limit.person);
    if (!facts) return { stops: 0, goesOn: 0 };
    const places = placesOf(facts.person);
    const named = [...readWorld(db).activities.values()].flatMap((activity) => {
      const basis = isNamed(limit, activity) ? basisFor(activity, places)?.basis : undefined;
      return basis === undefined ? [] : [endsWithRestriction(activity, basis)];
    });
    const stops = named.filter(Boolean).length;
    return { stops, goesOn: named.length - stops };
  };
  const titleOf = (key: string, language: string) => {
    const told = programmeTexts(db, key, language);
    return { key, title: told?.text.title ?? key, language: told?.language ?? language };
  };
  const page = (row: RequestRow, language: string): RequestPage => {
    const fact = requestFact(db, row);
    const tasks = requestTasks(db, row.id);
    const open = tasks.filter(({ action, state }) => action !== 'absence' && !isSettled(state));
    const stops = endsWithRequest(fact.tasks).length;
    const summary = line(row);
    return {
      ...summary,
      audience: row.audience,
      ...(row.programme !== null && { programme: titleOf(row.programme, language) }),
      ...(row.activity !== null && { activity: row.activity }),
      ...(row.windowFrom !== null && { from: row.windowFrom }),
      ...(row.windowTo !== null && { to: row.windowTo }),
      ...(row.against !== null && { against: row.against }),
      ...(row.language !== null && { language: row.language }),
      ...text(row.wordsDocument),
      ...(row.channel === 'door' && {
        fromDoor: row.person === null && row.sameAs === null ? ('untied' as const) : ('tied' as const),
      }),
      steps: stepsOf(db, row.id).map((step) => ({
        ...lineOfStep(step),
        ...text(step.what === 'request.made.v1' ? null : step.wordsDocument),
      })),
      tasks: tasks.map(requestTaskLine),
      reviews: reviewsOf(row),
      ...(row.endedAt === null && { clock: clockOfRequest(db, row) }),
      linked: linkedTo(db, row.id).map(({ id, seq }) => ({ id, reference: seq })),
      restricted: restricted(row),
      mayWithdraw: row.kind !== 'objection' && cannotHandle(fact, 'withdraw') === undefined,
      ends: { stops, goesOn: open.length - stops },
      mayWrite: !isOver(row.state) || row.state === 'expired',
      ...tieTold({ db, now }, row),
      controller: controllerOfRequest(db, row),
    };
  };
  return {
    mine: (person, before) => {
      const over = endedRequestsOf(db, person, before, A_PAGE + 1);
      const last = over.length > A_PAGE ? over[A_PAGE - 1] : undefined;
      return {
        open: before === undefined ? openRequestsOf(db, person).map(line) : [],
        over: over.slice(0, A_PAGE).map(line),
        ...(last && { next: last.seq }),
      };
    },
    one: (person, request, language) => {
      const row = requestRow(db, request);
      if (row?.person !== person) return undefined;
      const notes = notesTold({ db, now }, row);
      return { ...page(row, language), ...(notes && { notes }) };
    },
    atDesk: (request, language) => {
      const row = requestRow(db, request);
      return row && page(row, language);
    },
    atDoor: (code, language) => {
      const row = requestByCode(db, toHex(sha256(utf8(code))));
      if (!row) return undefined;
      const { fromDoor: _, ...shown } = page(row, language);
      const told = askedByReference({ db, now }, row);
      const own = { ...shown, ...told, mayBringReceipt: cannotBring(db, row) === undefined };
      const made = whatItBecame(db, row);
      if (made.id === row.id) return { ...own, steps: asOwn(shown.steps) };
      // A code can be read over a shoulder: whoever has it sees what came with it, state and date, and nothing that was written to the person or by them.
      const after = page(made, language);
      const theirs = writtenAtDoor(db, made.id);
      const steps = asOwn([...after.steps.filter(({ seq }) => theirs.has(seq)), ...shown.steps]);
      steps.sort((a, b) => b.seq - a.seq);
      const { clock, controller, mayWrite, state } = after;
      const mayWithdraw = after.mayWithdraw && mayEndByCode(db, made);
      return { ...own, steps, controller, mayWithdraw, mayWrite, state, ...(clock && { clock }) };
    },
    clockOf: (person, kind) => clockOfNew(kind, readPersonFacts(db)(person)?.person ?? {}, now()),
    places: () => [...readWorld(db).establishments.keys()].sort(),
    programmes: (person, language) => {
      const facts = readPersonFacts(db)(person);
      if (!facts) return [];
      return [...readWorld(db).programmes.values()]
        .filter(({ activities }) => activities.some(({ appliesTo }) => appliesTo.includes(facts.person.kind)))
        .map(({ key }) => titleOf(key, language));
    },
  };
};

/** Who did a step at the public door. */
const STRANGER = 'portal:public_door';

/** To whoever has the code, what came with it is their own. */
const asOwn = (steps: readonly RequestStep[]): RequestStep[] => steps.map(({ atDoor: _, ...step }) => step);

/** Which receipt was brought is for the portal alone: its number could tell of what an office does not read. */
const lineOfStep = ({ seq, at, what, side, actor, detail }: RequestStepRow): RequestStep => {
  const { receipt: _, ...told } = detail;
  return { seq, at, what, side, detail: told, ...(actor === STRANGER && { atDoor: true as const }) };
};

/** What a request waits for: the looks that follow a deletion are none of it. */
const statesOf = (tasks: readonly Pick<RequestTaskLine, 'action' | 'state'>[]): readonly TaskState[] =>
  tasks.filter(({ action }) => action !== 'absence').map(({ state }) => state);
