import { openUntil } from '#db/views/openings';
import { nameOf } from '#db/views/texts';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { type LookLine, myLooks } from '../my-looks';
import { type MonitoringRow, myMonitoring } from '../my-monitoring';
import { myNotices, type NoticeSummary } from '../my-notices';

/** What somebody at the desk reads of a person whom they opened. */
export interface OpenedPerson {
  name: string;
  until: Instant;
  notices: readonly NoticeSummary[];
  /** What may be recorded and used, with every reason. */
  rows: readonly Pick<
    MonitoringRow,
    'activity' | 'text' | 'textLanguage' | 'category' | 'verb' | 'allow' | 'reasons'
  >[];
  looks: readonly LookLine[];
}

/**
 * A person, for somebody at the desk, while they have them open; undefined for everybody else and a moment later (design, "A look"). It is asked for with
 * each answer, so nothing of a person is shown that is not on record as shown.
 */
export const openedPerson = (
  context: QueryContext,
  reader: string,
  person: string,
  language: string,
): OpenedPerson | undefined => {
  const { db, now } = context;
  const until = openUntil(db, { actor: reader, person, now: now() });
  const monitoring = until === undefined ? undefined : myMonitoring(context, person, language);
  if (until === undefined || !monitoring) return undefined;
  return {
    name: nameOf(db, person),
    until,
    notices: myNotices(context, person, language),
    rows: monitoring.rows.map(({ activity, text, textLanguage, category, verb, allow, reasons }) => ({
      activity,
      text,
      textLanguage,
      category,
      verb,
      allow,
      reasons,
    })),
    looks: myLooks(context, person, {}).lines,
  };
};
