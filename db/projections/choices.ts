import { sql } from 'drizzle-orm';
import { choiceStatus, NO_CHOICE, nextStatus, permits } from '#domain/choice/machine';
import type { EntryBodies } from '#domain/entry/bodies';
import { categoryOfActivity } from '#domain/monitoring/activity';
import type { TaskOpening } from '#domain/request/task';
import { prepareRows, prepareWrite } from '../rows';
import { choice } from '../schema/choices';
import { acknowledgement, delivery } from '../schema/notices';
import { ownAct } from '../schema/people';
import type { Projection } from './projection';
import { openTasks } from './tasks';

const value = sql.placeholder;

/** What a person was told, what they confirmed and what they chose. The busiest projection: its statements are prepared. */
export const projectChoices: Projection<
  'notice.delivered.v1' | 'notice.acknowledged.v1' | 'choice.made.v1'
> = (db) => {
  const addDelivery = prepareWrite(
    db,
    db.orm
      .insert(delivery)
      .values({
        person: value('person'),
        notice: value('notice'),
        version: value('version'),
        language: value('language'),
        channel: value('channel'),
        at: value('at'),
        seq: value('seq'),
      })
      .onConflictDoNothing(),
  );
  const putAcknowledgement = prepareWrite(
    db,
    db.orm
      .insert(acknowledgement)
      .values({
        person: value('person'),
        notice: value('notice'),
        version: value('version'),
        outcome: value('outcome'),
        language: value('language'),
        at: value('at'),
        seq: value('seq'),
      })
      .onConflictDoUpdate({
        target: [acknowledgement.person, acknowledgement.notice, acknowledgement.version],
        set: {
          outcome: sql`excluded.outcome`,
          language: sql`excluded.language`,
          at: sql`excluded.at`,
          seq: sql`excluded.seq`,
        },
      }),
  );
  const addAct = prepareWrite(
    db,
    db.orm.insert(ownAct).values({
      seq: value('seq'),
      person: value('person'),
      at: value('at'),
      type: value('type'),
      about: value('about'),
      outcome: value('outcome'),
    }),
  );
  const findChoice = prepareRows(
    db,
    choice,
    db.orm
      .select()
      .from(choice)
      .where(sql`${choice.person} = ${value('person')} AND ${choice.activity} = ${value('activity')}`),
  );
  const putChoice = prepareWrite(
    db,
    db.orm
      .insert(choice)
      .values({
        person: value('person'),
        activity: value('activity'),
        status: value('status'),
        at: value('at'),
        since: value('since'),
        until: value('until'),
        seq: value('seq'),
      })
      .onConflictDoUpdate({
        target: [choice.person, choice.activity],
        set: {
          status: sql`excluded.status`,
          at: sql`excluded.at`,
          since: sql`excluded.since`,
          until: sql`excluded.until`,
          seq: sql`excluded.seq`,
        },
      }),
  );

  return {
    'notice.delivered.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      const { notice, version, language, channel } = body;
      addDelivery({ person, notice, version, language, channel, at, seq });
      addAct({ seq, person, at, type: 'delivery', about: notice, outcome: language });
    },
    'notice.acknowledged.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      putAcknowledgement({ person, ...body, at, seq });
      addAct({ seq, person, at, type: 'acknowledgement', about: body.notice, outcome: body.outcome });
    },
    'choice.made.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      const [row] = findChoice({ person, activity: body.activity });
      const before = row
        ? {
            status: row.status,
            at: row.at,
            ...(row.since !== null && { since: row.since }),
            ...(row.until !== null && { until: row.until }),
          }
        : NO_CHOICE;
      const from = choiceStatus(before, at);
      // The command refused acts that change nothing; one that is in the log all the same says what it says.
      const status = nextStatus(from, body.act) ?? from;
      const since = permits(status) ? (permits(from) ? (before.since ?? at) : at) : null;
      putChoice({
        person,
        activity: body.activity,
        status,
        at,
        since,
        until: permits(status) ? (body.until ?? null) : null,
        seq,
      });
      addAct({ seq, person, at, type: 'choice', about: body.activity, outcome: body.act });
      openTasks(db, {
        entry: { seq, at },
        person,
        because: 'withdrawal',
        activity: body.activity,
        tasks: erasesOf(body),
      });
    },
  };
};

/** The entry names the systems; of which category they delete, the activity says. */
const erasesOf = ({ activity, erase }: EntryBodies['choice.made.v1']): readonly TaskOpening[] =>
  (erase ?? []).map(({ task, system }) => ({
    task,
    system,
    action: 'erase',
    categories: [categoryOfActivity(activity)],
  }));
