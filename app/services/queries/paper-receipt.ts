import { papersOf } from '#db/views/notice-contact';
import type { Entry } from '#domain/entry/bodies';
import type { QueryContext } from './context';

/** What a receipt says of a signed paper: its day, the hash of its scan, and whether it still counts, so that it can be disowned. */
export interface SignedPaper {
  signedOn: string;
  scanSha256: string;
  stands: boolean;
}

type OfNotice = Extract<
  Entry,
  { type: 'notice.acknowledged.v1' | 'notice.delivered.v1' | 'paper.signed.v1' | 'paper.disowned.v1' }
>;
/** Whether it is about a notice, and so its receipt too. */
export const isOfNotice = (entry: Entry): entry is OfNotice =>
  entry.type === 'notice.acknowledged.v1' ||
  entry.type === 'notice.delivered.v1' ||
  entry.type === 'paper.signed.v1' ||
  entry.type === 'paper.disowned.v1';

/** What was recorded of a signed paper, and whether the person may still disown it; nothing for other entries. */
export const paperDetails = ({ db }: QueryContext, entry: OfNotice): { paper?: SignedPaper } => {
  if (entry.type !== 'paper.signed.v1') return {};
  const row = papersOf(db, entry.subject ?? '').find((paper) => paper.seq === entry.seq);
  const stands = row !== undefined && row.disownedAt === null;
  return { paper: { signedOn: entry.body.signed_on, scanSha256: entry.body.scan_sha256, stands } };
};
