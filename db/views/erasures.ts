import { and, asc, eq } from 'drizzle-orm';
import { erasesPerson } from '#domain/entry/retention';
import { entryOf } from '../log/read';
import type { Database } from '../open';
import { logEntry } from '../schema/log';
import { auditAct } from '../schema/people';
import type { Gone } from '../sealed/key-store';

/** Everybody who was erased, or the one person that is named, in the order of the log. */
export const erasures = (db: Database, person?: string): readonly Gone[] =>
  db.orm
    .select({ record: logEntry.record })
    .from(auditAct)
    .innerJoin(logEntry, eq(logEntry.seq, auditAct.seq))
    .where(
      and(
        eq(auditAct.operation, 'person.erase'),
        person === undefined ? undefined : eq(auditAct.object, person),
      ),
    )
    .orderBy(asc(auditAct.seq))
    .all()
    .flatMap(({ record }) => {
      const entry = record && entryOf(record);
      if (!entry || !erasesPerson(entry) || entry.subject === undefined) return [];
      return [{ person: entry.subject, at: entry.at, because: entry.body.because }];
    });
