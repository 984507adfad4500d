import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { person } from '../schema/people';
import { restrictedCase, restrictedKept, restrictedStep } from '../schema/restricted';
import type { Projection } from './projection';
import { openTasks } from './tasks';

const NO_RENEWAL = { renewalUntil: null, renewalBy: null, renewalOpenUntil: null };

/** Cases that are shown late: how each stands, who decided, and what was kept back for it. */
export const projectRestricted: Projection<
  | 'restricted.proposed.v1'
  | 'restricted.renewal_proposed.v1'
  | 'restricted.approved.v1'
  | 'restricted.declined.v1'
  | 'restricted.kept.v1'
  | 'restricted.ended.v1'
> = (db) => ({
  'restricted.proposed.v1': ({ seq, at, subject, actor, body }) => {
    const { case: id, reason, words, systems, categories, named, until, role } = body;
    db.orm
      .insert(restrictedCase)
      .values({
        id,
        seq,
        person: subject as string,
        establishment: placeOf(db, subject as string),
        reason,
        wordsDocument: words.document,
        systems,
        categories,
        named,
        state: 'proposed',
        proposer: actor.id,
        proposedAt: at,
        endsAt: until,
        openUntil: body.open_until,
        renewals: 0,
      })
      .run();
    addStep(db, { seq, caseKey: id, what: 'proposed', role, at, wordsDocument: words.document });
  },
  'restricted.renewal_proposed.v1': ({ seq, at, actor, body }) => {
    const { case: id, until, role, words } = body;
    change(db, id, { renewalUntil: until, renewalBy: actor.id, renewalOpenUntil: body.open_until });
    addStep(db, { seq, caseKey: id, what: 'renewal_proposed', role, at, wordsDocument: words.document });
  },
  'restricted.approved.v1': ({ seq, at, actor, body: { case: id, renewal, until, role } }) => {
    const before = caseRow(db, id);
    const begins = before?.state === 'proposed';
    const did = begins ? 'approved' : before?.renewals === renewal ? 'confirmed' : 'renewed';
    change(db, id, {
      ...(begins && { state: 'in_force', approver: actor.id, beganAt: at }),
      ...NO_RENEWAL,
      endsAt: until,
      renewals: renewal,
    });
    addStep(db, { seq, caseKey: id, what: did, role, at });
  },
  'restricted.declined.v1': ({ seq, at, body: { case: id, role } }) => {
    change(db, id, caseRow(db, id)?.state === 'proposed' ? { state: 'declined' } : NO_RENEWAL);
    addStep(db, { seq, caseKey: id, what: 'declined', role, at });
  },
  'restricted.kept.v1': ({ seq, at, body: { case: id, task: of, kept, categories } }) => {
    db.orm
      .insert(restrictedKept)
      .values({ task: of, caseKey: id, kept, ...(categories && { categories }), at, seq })
      .run();
  },
  'restricted.ended.v1': ({ seq, at, subject, body: { case: id, because, role, tasks } }) => {
    change(db, id, { state: 'ended', endedAt: at, ...NO_RENEWAL });
    addStep(db, { seq, caseKey: id, what: because, at, ...(role && { role }) });
    const entry = { seq, at };
    for (const { because: cause, activity, ...opening } of tasks) {
      const about = {
        person: subject as string,
        because: cause,
        ...(activity !== undefined && { activity }),
      };
      openTasks(db, { entry, ...about, tasks: [opening] });
    }
  },
});

const placeOf = (db: Database, id: string): string =>
  db.orm.select({ place: person.establishment }).from(person).where(eq(person.id, id)).get()?.place ?? '';

const caseRow = (db: Database, id: string) =>
  db.orm.select().from(restrictedCase).where(eq(restrictedCase.id, id)).get();

const change = (db: Database, id: string, values: Partial<typeof restrictedCase.$inferInsert>): void => {
  db.orm.update(restrictedCase).set(values).where(eq(restrictedCase.id, id)).run();
};

const addStep = (db: Database, row: typeof restrictedStep.$inferInsert): void => {
  db.orm.insert(restrictedStep).values(row).run();
};
