import { openingNow } from '#db/views/openings';
import { openInbox } from '#db/views/request-inbox';
import { restrictedCases } from '#db/views/restricted';
import { nameOf } from '#db/views/texts';
import type { RequestKind } from '#domain/request/kinds';
import type { Instant } from '#domain/time';
import { rolesOf } from '../../authority';
import { cannotOpen, cannotOpenIn } from '../../opening-cases';
import type { QueryContext } from '../context';
import { type ReportedLook, reportedLooks } from '../my-looks';
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
  /** What systems told. Who opened the person here, and what they wrote, is the person's to read. */
  looks: readonly ReportedLook[];
}

/** A case in which somebody can be opened: by its number and kind, and not by whose it is. */
export interface OpeningCase {
  id: string;
  reference: number;
  kind: RequestKind | 'restricted';
}

const rolesNow = ({ db, now }: QueryContext, reader: string) =>
  rolesOf(db, { actor: { kind: 'person', id: reader }, now: now() });

/**
 * The cases that this reader decides about, in the order of their numbers. All of them, whoever is to be opened: a list of one person's would say
 * who asked for what, and no look would be on record.
 */
export const openingCases = (context: QueryContext, reader: string): readonly OpeningCase[] => {
  const { db, now } = context;
  const roles = rolesNow(context, reader);
  const asked = openInbox(db)
    .filter((row) => cannotOpenIn(db, reader, roles, row) === undefined)
    .map(({ id, seq, kind }) => ({ id, reference: seq, kind }));
  const who = { id: reader, roles };
  const late = restrictedCases(db)
    .filter(({ id, person }) => cannotOpen(db, who, { case: id, person }, now()) === undefined)
    .map(({ id, seq }) => ({ id, reference: seq, kind: 'restricted' as const }));
  return [...asked, ...late].sort((a, b) => a.reference - b.reference);
};

/**
 * A person, for somebody at the desk, while they have them open and the case is still theirs; undefined for everybody else and a moment later (design,
 * "A look"). It is asked for with each answer, so nothing of a person is shown that is not on record as shown.
 */
export const openedPerson = (
  context: QueryContext,
  reader: string,
  person: string,
  language: string,
): OpenedPerson | undefined => {
  const { db, now } = context;
  const opening = openingNow(db, { actor: reader, person, now: now() });
  if (!opening) return undefined;
  const who = { id: reader, roles: rolesNow(context, reader) };
  if (cannotOpen(db, who, { case: opening.case, person }, now()) !== undefined) return undefined;
  const monitoring = myMonitoring(context, person, language);
  if (!monitoring) return undefined;
  return {
    name: nameOf(db, person),
    until: opening.until,
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
    looks: reportedLooks(context, person),
  };
};
