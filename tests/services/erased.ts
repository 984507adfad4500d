/** What is left of somebody who was erased, in the files of a portal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vouchedByFiles } from '#app/services/log/log-files';
import { sweep } from '#app/services/log/sweep';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { MIGRATIONS } from './portal';

/** What a sweep of the whole folder finds. */
export const findingsOf = (dataDir: string) => {
  return sweep({
    database: join(dataDir, 'forthright.db'),
    migrations: MIGRATIONS,
    ...vouchedByFiles(dataDir),
  }).findings;
};

/** Where the projected tables are not what the log makes them. */
export const compared = (dataDir: string) => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  const found = differences(db, MIGRATIONS);
  db.sqlite.close();
  return found;
};

/** Files in which a text, or its base64, stands in any byte. */
export const textsWith = (dataDir: string, marker: string): readonly string[] => {
  const inBase64 = Buffer.from(marker).toString('base64').slice(0, 12);
  return readdirSync(dataDir)
    .filter((name) => !name.endsWith('.sock'))
    .filter((name) => {
      const text = readFileSync(join(dataDir, name)).toString('latin1');
      return text.toLowerCase().includes(marker) || text.includes(inBase64);
    });
};

/** How many entries about a person still have a record, by type. */
export const typesAbout = (dataDir: string, person: string): Readonly<Record<string, number>> => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  const rows = db.sqlite
    .prepare(
      `SELECT json_extract(CAST(record AS TEXT), '$.type') AS type, count(*) AS count FROM log_entry
       WHERE instr(record, ?) > 0 GROUP BY type`,
    )
    .all(Buffer.from(`"subject":"${person}"`)) as { type: string; count: number }[];
  db.sqlite.close();
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
};
