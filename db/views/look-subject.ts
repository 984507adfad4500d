import { and, eq, min, sql } from 'drizzle-orm';
import type { Shown } from '#domain/access/purpose';
import type { PersonKind } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { opening, reportLook } from '../schema/looks';
import { delivery } from '../schema/notices';
import { person } from '../schema/people';
import { isShown } from './restricted';

/** What a look at somebody is judged by: their kind and place, and which versions of notices they were shown. */
export interface LookSubject {
  kind: PersonKind;
  establishment: string;
  country: string;
  region?: string;
  /** Made up: the only people of whom a test key learns. */
  synthetic: boolean;
  shown: readonly Shown[];
}

/** That of one person; undefined for somebody unknown. Two statements: a batch asks for a thousand people. */
export const readLookSubject = (db: Database, id: string): LookSubject | undefined => {
  const { found, shown } = statements(db);
  const row = found.get({ id });
  if (!row) return undefined;
  const { kind, region, ...place } = row;
  return {
    ...place,
    kind: kind as PersonKind,
    ...(region !== null && { region }),
    shown: shown.all({ id }).map(({ at, ...version }) => ({ ...version, at: at ?? 0 })),
  };
};

/** Whether a look as a question names it, or an opening (`p` before its number), is one at this person that they are shown. */
export const isAbout = (db: Database, look: string, id: string, now: Instant): boolean => {
  if (!/^p?\d{1,15}$/.test(look)) return false;
  const number = Number(look.replace('p', ''));
  const found = look.startsWith('p')
    ? db.orm
        .select({ at: opening.at })
        .from(opening)
        .where(and(eq(opening.seq, number), eq(opening.person, id), isShown(opening.caseKey, now)))
        .get()
    : db.orm
        .select({ at: reportLook.at })
        .from(reportLook)
        .where(
          and(eq(reportLook.id, number), eq(reportLook.person, id), isShown(reportLook.restrictedCase, now)),
        )
        .get();
  return found !== undefined;
};

const statements = oncePerConnection((db) => ({
  found: db.orm
    .select({
      kind: person.kind,
      establishment: person.establishment,
      country: person.country,
      region: person.region,
      synthetic: person.synthetic,
    })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
  shown: db.orm
    .select({ notice: delivery.notice, version: delivery.version, at: min(delivery.at) })
    .from(delivery)
    .where(eq(delivery.person, sql.placeholder('id')))
    .groupBy(delivery.notice, delivery.version)
    .prepare(),
}));
