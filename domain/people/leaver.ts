/**
 * How somebody who has left showed who they are, before a way to their own record was made for them (security.md, 3.9; features.md, leavers
 * keep their record by proof). Only the kind is put on record: no copy of a document, and no number of one.
 */
export const LEAVER_PROOFS = ['in_person', 'on_video', 'by_registered_post'] as const;
export type LeaverProof = (typeof LEAVER_PROOFS)[number];
