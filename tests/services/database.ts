/** A new database in memory with every migration applied, as an installation has it. */
import { fileURLToPath } from 'node:url';
import { migrate } from '#db/migrate';
import { type Database, openDatabase } from '#db/open';
import { ownDocument } from '#db/schema/own';
import { person, roleGrant } from '#db/schema/people';
import type { RoleKey } from '#domain/authority/roles';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Opens `:memory:`, or the file of a path, and migrates it. The caller closes `sqlite`. */
export const migratedDatabase = (path = ':memory:'): Database => {
  const db = openDatabase(path);
  migrate(db, migrations);
  return db;
};

/** Puts a person with a name where the projections would put them. */
export const insertPerson = (
  db: Database,
  who: {
    id: string;
    name: string;
    roles?: readonly RoleKey[];
    leftAt?: number;
    languages?: readonly string[];
  },
): void => {
  const document = `doc_${who.id}`;
  db.orm
    .insert(ownDocument)
    .values({
      id: document,
      kind: 'profile',
      person: who.id,
      bytes: Buffer.from(JSON.stringify({ name: who.name, email: `${who.id}@example.com` })),
      salt: Buffer.alloc(32),
      createdAt: 0,
    })
    .run();
  db.orm
    .insert(person)
    .values({
      id: who.id,
      kind: 'employee',
      entity: 'entity',
      establishment: 'office',
      country: 'DE',
      languages: who.languages ?? ['en'],
      minor: false,
      synthetic: false,
      hiredAt: 0,
      leftAt: who.leftAt ?? null,
      profileDocument: document,
      seq: 1,
    })
    .run();
  for (const role of who.roles ?? []) {
    db.orm.insert(roleGrant).values({ person: who.id, role, grantedAt: 0 }).run();
  }
};
