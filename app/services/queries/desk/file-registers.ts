import { documentText } from '#db/own/documents';
import { readWorld } from '#db/views/decision-world';
import { everyRequest } from '#db/views/request-inbox';
import { type RequestRow, stepsOf } from '#db/views/requests';
import { toIso } from '#domain/time';
import { rolesOf } from '../../authority';
import { readsAtDesk } from '../../commands/request-desk';
import type { QueryContext } from '../context';
import { controllerAt } from '../controller';
import { programmeTexts } from '../programme-text';

/** Registers that the law wants to see as a file: rows of cells, the names of the columns first. */
export interface FileRegisters {
  /** What is done with data, a row for each activity and place (Art. 30(1) GDPR). */
  processing(language: string): readonly (readonly string[])[];
  /** Requests that this reader decides about, without names and words (Cal. Code Regs. tit. 11, § 7101). */
  requests(reader: string): readonly (readonly string[])[];
}

const PROCESSING =
  'programme title controller controller_contact dpo activity category purpose verb place basis law people recipients processors countries keep_days since'.split(
    ' ',
  );
const REQUESTS = 'number kind manner place country received due state ended reasons'.split(' ');

export const createFileRegisters = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): FileRegisters => ({
  processing: (language) => {
    const rows = [...readWorld(db).programmes.values()].flatMap((programme) => {
      const title = programmeTexts(db, programme.key, language)?.text.title ?? programme.key;
      const document = documentText(db, programme.controller);
      return programme.activities.flatMap((activity) =>
        Object.entries(activity.basisByPlace).map(([place, { basis, law }]) => {
          const { name, contact, dpo } = controllerAt(document, [place]);
          return [
            programme.key,
            title,
            name,
            contact,
            dpo,
            activity.id,
            activity.category,
            activity.purpose,
            activity.verb,
            place,
            basis,
            law,
            activity.appliesTo.join(' '),
            activity.recipients.join(' '),
            activity.processors.join(' '),
            activity.transfers.join(' '),
            String(activity.retentionDays),
            toIso(programme.startsAt).slice(0, 10),
          ];
        }),
      );
    });
    return [PROCESSING, ...rows];
  },
  requests: (reader) => {
    const roles = rolesOf(db, { actor: { kind: 'person', id: reader }, now: now() });
    const reasonsOf = ({ id }: RequestRow): string =>
      stepsOf(db, id)
        .filter(({ what }) => what === 'request.refused.v1' || what === 'request.answered.v1')
        .flatMap(({ detail }) => detail.reasons ?? [])
        .join(' ');
    const rows = everyRequest(db)
      .filter(readsAtDesk(db, reader, roles))
      .map((row) => [
        String(row.seq),
        row.kind,
        row.channel,
        row.establishment ?? '',
        row.country ?? '',
        toIso(row.receivedAt),
        row.due === null ? '' : toIso(row.due),
        row.state,
        row.endedAt === null ? '' : toIso(row.endedAt),
        row.endedAt === null ? '' : reasonsOf(row),
      ]);
    return [REQUESTS, ...rows];
  },
});
