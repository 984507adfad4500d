import { eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { programme as programmeTable } from '#db/schema/monitoring';
import { publishedVersion } from '#db/views/notice-contact';
import { profileOf, textIn } from '#db/views/texts';
import { actedOn } from '#domain/authority/audit';
import { mayDo, type Operation, type RoleKey } from '#domain/authority/roles';
import { GATES, type Gate } from '#domain/monitoring/gates';

/** Who reads the list: what they may see of people, and in which language. */
export interface AuditReader {
  roles: readonly RoleKey[];
  language: string;
}

/** A title, and in which language it is told. */
interface Titled {
  title: string;
  language: string;
}

/** What an act was about, in names that this reader may see. */
export type AuditAbout =
  | { is: 'person'; name: string }
  | { is: 'place'; place: string }
  | ({ is: 'programme' } & Titled)
  | ({ is: 'gate'; gate: Gate } & Titled)
  | ({ is: 'notice'; version: number } & Titled)
  | { is: 'contexts' }
  | { is: 'system' | 'key'; system: string };

/**
 * The names behind the ids of the list. A person is named only to whoever has all people with their names before them anyway
 * (the list of accounts); for everybody else the id stands for them. Undefined where there is no name, or none any more.
 */
export const createAuditAbout = (db: Database, { roles, language }: AuditReader) => {
  const seesPeople = mayDo(roles, 'person.add');
  return (operation: Operation, object: string): AuditAbout | undefined => {
    const acted = actedOn(operation, object);
    if (!acted) return undefined;
    const { about, id, part } = acted;
    switch (about) {
      case 'person': {
        const name = seesPeople ? profileOf(db, id)?.name : undefined;
        return name === undefined ? undefined : { is: 'person', name };
      }
      case 'place':
        return { is: 'place', place: id };
      case 'contexts':
        return { is: 'contexts' };
      case 'system':
      case 'key':
        return { is: about, system: id };
      case 'notice': {
        const version = Number(part);
        const told = titleIn(db, publishedVersion(db, id, version)?.texts, language);
        return told && { is: 'notice', version, ...told };
      }
      case 'programme':
      case 'gate': {
        const row = db.orm
          .select({ texts: programmeTable.texts })
          .from(programmeTable)
          .where(eq(programmeTable.key, id))
          .get();
        const told = titleIn(db, row?.texts, language);
        const gate = GATES.find((one) => one === part);
        if (!told || (about === 'gate' && !gate)) return undefined;
        return gate ? { is: 'gate', gate, ...told } : { is: 'programme', ...told };
      }
    }
  };
};

const titleIn = (
  db: Database,
  texts: Parameters<typeof textIn>[1] | undefined,
  language: string,
): Titled | undefined => {
  const told = texts && textIn<{ title: string }>(db, texts, [language]);
  return told && { title: told.text.title, language: told.language };
};
