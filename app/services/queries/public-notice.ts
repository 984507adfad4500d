import { eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { programme as programmeTable } from '#db/schema/monitoring';
import { readWorld } from '#db/views/decision-world';
import { publishedVersion } from '#db/views/notice-contact';
import { textIn } from '#db/views/texts';
import type { NoticeText } from '#domain/notice/text';
import { versionInForce } from '#domain/notice/version';
import type { QueryContext } from './context';
import { controllerAt } from './controller';

/** A notice in force as whoever has its address reads it. */
export interface PublicNotice {
  key: string;
  version: number;
  language: string;
  languages: readonly string[];
  text: NoticeText;
  hash: string;
  /** Whom to ask. */
  contact: string;
}

/** The version in force, the same for everybody: who asks is not known. Undefined where none is in force. */
export const publicNotice = (
  { db, now }: QueryContext,
  key: string,
  language: string,
): PublicNotice | undefined => {
  const inForce = versionInForce(readWorld(db).notices.get(key) ?? [], now());
  const row = inForce && publishedVersion(db, key, inForce.version);
  const told = row && textIn<NoticeText>(db, row.texts, [language]);
  if (!row || !told) return undefined;
  const programme = db.orm.select().from(programmeTable).where(eq(programmeTable.key, row.programme)).get();
  const controller = controllerAt(programme && documentText(db, programme.controllerDocument), row.places);
  return {
    key,
    version: row.version,
    language: told.language,
    languages: Object.keys(row.texts),
    text: told.text,
    hash: told.hash,
    contact: controller.contact,
  };
};
