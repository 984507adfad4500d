import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import { requestRule } from '#domain/request/kinds';
import { nextRequestState, type RequestAct } from '#domain/request/machine';
import { isSettled } from '#domain/request/task';
import type { Database } from '../open';
import { ownAct } from '../schema/people';
import { request, requestNote, requestStep, restriction, type StepDetail } from '../schema/requests';
import { task } from '../schema/tasks';
import type { Projection } from './projection';
import { openTasks } from './tasks';

type RequestRow = typeof request.$inferSelect;
type RequestEntry =
  | 'request.made.v1'
  | 'request.identity_asked.v1'
  | 'request.identity_confirmed.v1'
  | 'request.clarification_asked.v1'
  | 'request.clarified.v1'
  | 'request.accepted.v1'
  | 'request.assigned.v1'
  | 'request.extended.v1'
  | 'request.hold_stated.v1'
  | 'request.refused.v1'
  | 'request.answered.v1'
  | 'request.withdrawn.v1'
  | 'request.expired.v1'
  | 'request.reopened.v1'
  | 'request.message.v1'
  | 'request.receipt_brought.v1'
  | 'request.noted.v1'
  | 'restriction.end_told.v1'
  | 'restriction.ended.v1';

/** Requests as they stand, what happened with each, and what they limit. What an entry says of a request that is gone changes nothing. */
export const projectRequests: Projection<RequestEntry> = (db) => {
  const set = (id: string, values: Partial<RequestRow>): void => {
    db.orm.update(request).set(values).where(eq(request.id, id)).run();
  };
  const change =
    <One extends Extract<Entry, { type: RequestEntry }>>(
      apply: (row: RequestRow, entry: One) => StepDetail,
    ) =>
    (entry: One): void => {
      const row = db.orm.select().from(request).where(eq(request.id, entry.body.request)).get();
      if (row) addStep(db, row, entry, apply(row, entry));
    };
  /** Where an act leads; what is in the log all the same leaves the state as it was. */
  const move = (row: RequestRow, act: RequestAct, tasks: number): void =>
    set(row.id, { state: nextRequestState(row, act, Array(tasks).fill('queued')) ?? row.state });
  return {
    'request.made.v1': (entry) => {
      const { body, subject, at, seq } = entry;
      const { request: id, channel } = body;
      // Nobody who asks at the public door has shown who they are; of what can be sent without a name it is not asked.
      const open = channel === 'door' && requestRule(body.kind).anonymous !== true;
      const person = subject ?? null;
      openRequest(db, {
        id,
        person,
        kind: body.kind,
        audience: body.audience,
        ...(open && { state: 'identity_check', identity: 'open' }),
        channel,
        establishment: body.establishment ?? null,
        country: body.country ?? null,
        region: body.region ?? null,
        category: body.category ?? null,
        programme: body.programme ?? null,
        look: body.look ?? null,
        windowFrom: body.from ?? null,
        windowTo: body.to ?? null,
        against: body.against ?? null,
        earlier: body.earlier ?? null,
        language: body.language ?? null,
        wordsDocument: body.words?.document ?? null,
        contactDocument: body.contact?.document ?? null,
        codeSha256: body.code_sha256 ?? null,
        sameAs: body.same_as ?? null,
        receivedAt: at,
        due: body.due,
        seq,
      });
      addStep(db, { id, person }, entry, { due: body.due });
      if (person !== null) addOwnAct(db, { seq, person, at, type: 'request', about: id, outcome: body.kind });
    },
    'request.identity_asked.v1': change((row, { at }) => {
      // Asked again, they have no longer than they had.
      const since = row.state === 'identity_check' ? row.waitsSince : null;
      set(row.id, { state: 'identity_check', identity: 'open', waitsSince: since ?? at });
      return {};
    }),
    'request.identity_confirmed.v1': change((row, { body: { how } }) => {
      const state = nextRequestState(row, 'confirm_identity') ?? row.state;
      set(row.id, { state, identity: 'proven', waitsSince: null });
      return { how };
    }),
    'request.clarification_asked.v1': change((row, { at }) => {
      set(row.id, { state: 'clarification', waitsSince: at });
      return {};
    }),
    'request.clarified.v1': change((row) => {
      const state = nextRequestState(row, 'clarify') ?? row.state;
      set(row.id, { state, endedAt: null, waitsSince: null });
      return {};
    }),
    'request.accepted.v1': change((row, { seq, at, body: { tasks, restricts } }) => {
      move(row, 'accept', tasks.length);
      set(row.id, { waitsSince: null, tasksOpened: tasks.length > 0 });
      const { person } = row;
      // What is no person's is asked of systems by a reference, and its tasks belong to the request.
      if (person === null && tasks.length === 0) return {};
      const entry = { seq, at };
      openTasks(db, { entry, person: person ?? row.id, because: 'request', request: row.id, tasks });
      if (restricts && person !== null) {
        const { category = null, programme = null } = restricts;
        // Taken up again and accepted anew it holds since the first time.
        db.orm
          .insert(restriction)
          .values({ person, request: row.id, category, programme, since: at })
          .onConflictDoNothing()
          .run();
      }
      return { tasks: tasks.length };
    }),
    // Its subject is whoever takes it on.
    'request.assigned.v1': change((row, { subject }) => {
      set(row.id, { assignee: subject ?? null });
      if (row.state === 'accepted') move(row, 'take', 0);
      return {};
    }),
    'request.extended.v1': change((row, { at, body: { due, reasons } }) => {
      set(row.id, { due, extendedAt: at });
      return { due, reasons };
    }),
    'request.hold_stated.v1': change((row, { body: { state } }) => {
      set(row.id, { held: state === 'begins' });
      return { state };
    }),
    'request.refused.v1': change((row, { at, body: { reasons } }) => {
      endRequest(db, row.id, 'refused', at);
      return { reasons };
    }),
    'request.answered.v1': change((row, { at, body: { outcome, reasons = [] } }) => {
      endRequest(db, row.id, outcome, at);
      return { outcome, reasons };
    }),
    'request.withdrawn.v1': change((row, { seq, at, body: { ends } }) => {
      const { person } = row;
      if (person !== null) {
        addOwnAct(db, { seq, person, at, type: 'request_withdrawn', about: row.id, outcome: row.kind });
      }
      set(row.id, { state: 'withdrawn', endedAt: at, waitsSince: null });
      // What was asked at the public door is this request, and does not stand by itself.
      db.orm
        .update(request)
        .set({ state: 'withdrawn', endedAt: at })
        .where(and(eq(request.sameAs, row.id), isNull(request.person), isNull(request.endedAt)))
        .run();
      passOn(db, row.id);
      db.orm.delete(restriction).where(eq(restriction.request, row.id)).run();
      db.orm
        .update(task)
        .set({ state: 'not_applicable', answeredAt: at })
        .where(inArray(task.id, [...ends]))
        .run();
      return {};
    }),
    'request.expired.v1': change((row, { at }) => {
      endRequest(db, row.id, 'expired', at);
      return {};
    }),
    'request.reopened.v1': change((row, { body: { because } }) => {
      // What came back is asked of its system again before this.
      const tasks = db.orm.select({ state: task.state }).from(task).where(eq(task.request, row.id)).all();
      const open = tasks.map(({ state }) => state).filter((state) => !isSettled(state));
      const state = nextRequestState(row, 'reopen', open) ?? row.state;
      set(row.id, { state, endedAt: null, waitsSince: null });
      return { because };
    }),
    'request.message.v1': change((row, entry) => {
      // Whoever wrote is not waited for.
      if (isOwn(row, entry)) set(row.id, { waitsSince: null });
      return {};
    }),
    'request.receipt_brought.v1': change((row, { body: { receipt } }) => {
      set(row.id, { waitsSince: null });
      return { receipt };
    }),
    // No step: the person does not read it in the request, and nobody who decides has to have seen it.
    'request.noted.v1': ({ seq, at, subject, actor, body: { request: id, role, words } }) => {
      const row = { request: id, person: subject as string, actor: actor.id, role, at, seq };
      db.orm
        .insert(requestNote)
        .values({ ...row, wordsDocument: words.document })
        .run();
    },
    'restriction.end_told.v1': change(() => ({})),
    'restriction.ended.v1': change((row, { seq, at, body: { tasks } }) => {
      db.orm.delete(restriction).where(eq(restriction.request, row.id)).run();
      if (row.person !== null) {
        openTasks(db, {
          entry: { seq, at },
          person: row.person,
          because: 'request',
          request: row.id,
          tasks,
        });
      }
      return {};
    }),
  };
};

/** A request as it begins. */
export const openRequest = (
  db: Database,
  row: Pick<typeof request.$inferInsert, 'id' | 'person' | 'kind' | 'receivedAt' | 'seq'> &
    Partial<typeof request.$inferInsert>,
): void => {
  const begins = {
    state: 'acknowledged',
    identity: 'proven',
    channel: 'portal',
    audience: 'officers',
  } as const;
  db.orm
    .insert(request)
    .values({ ...begins, held: false, tasksOpened: false, ...row })
    .run();
};

/** A request that is over, and with it what went with it: one answer answers all of them. */
export const endRequest = (db: Database, id: string, state: RequestRow['state'], at: number): void => {
  const over = { state, endedAt: at, waitsSince: null };
  db.orm.update(request).set(over).where(eq(request.id, id)).run();
  db.orm
    .update(request)
    .set(over)
    .where(and(eq(request.sameAs, id), isNull(request.endedAt)))
    .run();
};

const addOwnAct = (db: Database, row: typeof ownAct.$inferInsert): void => {
  db.orm.insert(ownAct).values(row).run();
};

/** The first of those that went with a request that was taken back stands by itself from now on, and the others go with it. */
const passOn = (db: Database, id: string): void => {
  const linked = and(eq(request.sameAs, id), isNull(request.endedAt));
  const first = db.orm.select({ id: request.id }).from(request).where(linked).orderBy(asc(request.seq)).get();
  if (!first) return;
  db.orm.update(request).set({ sameAs: null }).where(eq(request.id, first.id)).run();
  db.orm.update(request).set({ sameAs: first.id }).where(linked).run();
};

/** Whether the person did it: signed in, or with their code at the public door. */
const isOwn = ({ person }: Pick<RequestRow, 'person'>, { actor }: Entry): boolean =>
  actor.kind === 'person' ? actor.id === person : actor.kind === 'portal' && actor.id === 'public_door';

/** A line of what happened with a request. */
export const addStep = (
  db: Database,
  row: Pick<RequestRow, 'id' | 'person'>,
  entry: Entry,
  detail: StepDetail,
): void => {
  const { seq, at, type, actor, body } = entry;
  const { words } = body as { words?: { document: string } };
  const own = type === 'request.made.v1' || isOwn(row, entry);
  db.orm
    .insert(requestStep)
    .values({
      seq,
      request: row.id,
      at,
      what: type,
      side: own ? 'person' : actor.kind === 'portal' ? 'portal' : 'organisation',
      actor: `${actor.kind}:${actor.id}`,
      wordsDocument: words?.document ?? null,
      detail,
    })
    .run();
};
