import { eq } from 'drizzle-orm';
import { establishment as establishmentTable } from '#db/schema/people';
import { publishedVersion } from '#db/views/notice-contact';
import { mayDo } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import { fromIso, type Instant } from '#domain/time';
import { isAllowed, rolesOf } from '../authority';
import type { Command, Reader } from '../command';

export interface PostingInput {
  establishment: string;
  notice: string;
  version: number;
  /** Where it hangs, in words. */
  place: string;
  /** The day on which it was put up, YYYY-MM-DD. */
  postedOn: string;
  /** SHA-256 of a photo of it, as hex; the photo stays with whoever took it. */
  photoSha256?: string;
}

/**
 * Records that a version hangs on the wall of a place of work. It tells nobody: a posting is a duty beside telling each person. A council says so
 * of the one place it speaks for.
 */
export const recordPosting: Command<
  PostingInput,
  {
    code: 'not_allowed' | 'outside_your_competence' | 'unknown_establishment' | 'unknown_notice' | 'not_yet';
  }
> = (read, input, { actor, now, document }) => {
  const { establishment, notice, version, postedOn, photoSha256 } = input;
  if (!isAllowed(read, { actor, now }, 'posting.record')) return refuse('not_allowed');
  const place = read.orm
    .select({ id: establishmentTable.id })
    .from(establishmentTable)
    .where(eq(establishmentTable.id, establishment))
    .get();
  if (!place) return refuse('unknown_establishment', establishment);
  if (actor.kind === 'person' && !reaches(read, { actor, now }, establishment)) {
    return refuse('outside_your_competence');
  }
  if (!publishedVersion(read, notice, version)) return refuse('unknown_notice', notice);
  if (fromIso(`${postedOn}T00:00:00Z`) > now) return refuse('not_yet');
  return ok({
    type: 'posting.recorded.v1',
    key: `${establishment}:${notice}`,
    body: {
      establishment,
      notice,
      version,
      place: document('posting_place', input.place),
      posted_on: postedOn,
      ...(photoSha256 !== undefined && { photo_sha256: photoSha256 }),
    },
  });
};

/** Whether one of their roles records postings at this place: an officer's does everywhere. */
const reaches = (read: Reader, asking: { actor: Actor; now: Instant }, establishment: string): boolean =>
  rolesOf(read, asking).some(
    (grant) =>
      mayDo([grant.role], 'posting.record') &&
      (grant.establishment === undefined || grant.establishment === establishment),
  );
