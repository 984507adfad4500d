import type { Database } from '../open';

/** Somebody who works at a place and cannot sign in yet. */
export interface ToInvite {
  id: string;
  name: string;
  email: string;
  /** Languages they read, best first. */
  languages: readonly string[];
}

const AT_PLACE = `
  FROM person p
  JOIN own_document d ON d.id = p.profile_document
  LEFT JOIN own_account a ON a.person = p.id
  WHERE p.establishment = ? AND (p.left_at IS NULL OR p.left_at > ?)
    AND a.password_hash IS NULL
    AND NOT EXISTS (SELECT 1 FROM own_company_account c WHERE c.person = p.id)
    AND NOT EXISTS (SELECT 1 FROM role_grant r WHERE r.person = p.id AND (r.until_at IS NULL OR r.until_at > ?))`;

/** How many people at a place have no way in of their own, without those who have a role or will have one: their codes are the operator's to make. */
export const countToInvite = (db: Database, establishment: string, at: number): number =>
  db.sqlite.prepare(`SELECT count(*) ${AT_PLACE}`).pluck().get(establishment, at, at) as number;

/** The first of them, by name; at most so many. */
export const peopleToInvite = (
  db: Database,
  establishment: string,
  at: number,
  limit: number,
): readonly ToInvite[] => {
  const found = db.sqlite
    .prepare(
      `SELECT p.id, p.languages, CAST(d.bytes AS TEXT) AS profile ${AT_PLACE}
       ORDER BY json_extract(profile, '$.name') COLLATE NOCASE, p.id LIMIT ?`,
    )
    .all(establishment, at, at, limit) as { id: string; languages: string; profile: string }[];
  return found.map(({ id, languages, profile }) => {
    const { name, email } = JSON.parse(profile) as { name: string; email: string };
    return { id, name, email, languages: JSON.parse(languages) as string[] };
  });
};
