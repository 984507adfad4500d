import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { prepareWrite } from '../rows';
import { ownDocument } from '../schema/own';

/**
 * Texts that entries name by hash. Owner: the organisation, the person named, or the request of somebody whom nobody knows. Kept as long as the entry's type asks;
 * erased alone, so that an entry stays provable while its text is gone.
 */
export interface NewDocument {
  id: string;
  kind: string;
  person?: string;
  bytes: Uint8Array;
  salt: Uint8Array;
}

/** Stores a document in the caller's transaction. */
export const storeDocument = (db: Database, document: NewDocument, at: number): void => {
  insert(db)({
    id: document.id,
    kind: document.kind,
    person: document.person ?? null,
    bytes: Buffer.from(document.bytes),
    salt: Buffer.from(document.salt),
    createdAt: at,
  });
};

const insert = oncePerConnection((db) =>
  prepareWrite(
    db,
    db.orm.insert(ownDocument).values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      person: sql.placeholder('person'),
      bytes: sql.placeholder('bytes'),
      salt: sql.placeholder('salt'),
      createdAt: sql.placeholder('createdAt'),
    }),
  ),
);

/** The text of a document, or undefined once it is erased. */
export const documentText = (db: Database, id: string): string | undefined =>
  find(db).get({ id })?.bytes.toString('utf8');

const find = oncePerConnection((db) =>
  db.orm
    .select({ bytes: ownDocument.bytes })
    .from(ownDocument)
    .where(eq(ownDocument.id, sql.placeholder('id')))
    .prepare(),
);

/** Deletes a text that another took the place of, inside the caller's transaction. */
export const deleteDocument = (db: Database, id: string): void => {
  db.orm.delete(ownDocument).where(eq(ownDocument.id, id)).run();
};

/** Texts of somebody whom nobody knew become those of a person, and go with them. */
export const giveDocuments = (db: Database, from: string, to: string): void => {
  db.orm.update(ownDocument).set({ person: to }).where(eq(ownDocument.person, from)).run();
};
