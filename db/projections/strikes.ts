import { strike } from '../schema/choices';
import { ownAct } from '../schema/people';
import type { Projection } from './projection';
import { openTasks } from './tasks';

/** What people struck of their past, and what systems are asked to delete for it. */
export const projectStrikes: Projection<'strike.made.v1'> = (db) => ({
  'strike.made.v1': ({ body, subject, at, seq }) => {
    const person = subject as string;
    const { strike: id, from, to, activities, tasks } = body;
    db.orm.insert(strike).values({ person, seq, id, windowFrom: from, windowTo: to, activities, at }).run();
    db.orm.insert(ownAct).values({ seq, person, at, type: 'strike', about: id, outcome: 'struck' }).run();
    openTasks(db, { entry: { seq, at }, person, because: 'strike', tasks });
  },
});
