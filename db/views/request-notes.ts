import { asc, count, desc, eq } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { request, requestNote } from '../schema/requests';

/** A note about a request, for those who decide about it. */
export interface RequestNoteRow {
  seq: number;
  at: Instant;
  actor: string;
  role: RoleKey;
  words: string;
}

/** The notes about a request, oldest first; their words as long as they are kept. */
export const notesOfRequest = (db: Database, id: string): readonly RequestNoteRow[] =>
  db.orm
    .select()
    .from(requestNote)
    .where(eq(requestNote.request, id))
    .orderBy(asc(requestNote.seq))
    .all()
    .map(({ seq, at, actor, role, wordsDocument }) => ({
      seq,
      at,
      actor,
      role,
      words: documentText(db, wordsDocument) ?? '',
    }));

/** How many notes a request has. */
export const noteCount = (db: Database, id: string): number =>
  db.orm.select({ notes: count() }).from(requestNote).where(eq(requestNote.request, id)).get()?.notes ?? 0;

/** When notes about a request were left, newest first. */
export const whenNoted = (db: Database, id: string): readonly Instant[] =>
  db.orm
    .select({ at: requestNote.at })
    .from(requestNote)
    .where(eq(requestNote.request, id))
    .orderBy(desc(requestNote.seq))
    .all()
    .map(({ at }) => at);

/** Every note about requests of a person, newest first, with the number of the request: for that person. */
export const notesAbout = (
  db: Database,
  person: string,
): readonly (Omit<RequestNoteRow, 'actor'> & { reference: number })[] =>
  db.orm
    .select({ row: requestNote, reference: request.seq })
    .from(requestNote)
    .innerJoin(request, eq(request.id, requestNote.request))
    .where(eq(requestNote.person, person))
    .orderBy(desc(requestNote.seq))
    .all()
    .map(({ row: { seq, at, role, wordsDocument }, reference }) => ({
      seq,
      at,
      role,
      reference,
      words: documentText(db, wordsDocument) ?? '',
    }));
