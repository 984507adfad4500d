import { and, eq } from 'drizzle-orm';
import { paperSignature } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { publishedVersion } from '#db/views/notice-contact';
import { readPersonFacts } from '#db/views/person-facts';
import { mayDo } from '#domain/authority/roles';
import { effectiveVersions, type NoticeVersion } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import { ok, refuse } from '#domain/result';
import { fromIso, toIso } from '#domain/time';
import { isAllowed, rolesOf } from '../authority';
import type { Command, CommandContext, Reader } from '../command';

export interface PaperInput {
  person: string;
  notice: string;
  version: number;
  /** The language of the paper. */
  language: string;
  /** The day of the signature, YYYY-MM-DD. */
  signedOn: string;
  /** SHA-256 of the scan, as hex; the scan stays with whoever made it. */
  scanSha256: string;
}

export type PaperRefusal = {
  code:
    | 'not_allowed'
    | 'unknown_person'
    | 'unknown_notice'
    | 'notice_of_another_place'
    | 'language_not_published'
    | 'language_not_chosen'
    | 'not_yet'
    | 'not_in_force_that_day'
    | 'already_done';
};

/**
 * Records that a person signed for a version on paper: they were handed it, and confirmed it. What the person did here is not looked at, so the
 * answer tells nothing of it; their own act counts before any paper. The person is told, and can disown it. It is no yes to anything.
 */
export const recordPaper: Command<PaperInput, PaperRefusal> = (read, input, context) => {
  const { person, notice, version, language, signedOn, scanSha256 } = input;
  const { actor, now } = context;
  // Whoever confirms for themselves does it on their own page.
  if (actor.id === person || !isAllowed(read, { actor, now }, 'paper.record')) return refuse('not_allowed');
  const subject = readPersonFacts(read)(person)?.person;
  if (!subject) return refuse('unknown_person');
  if (!reaches(read, context, subject.establishment)) return refuse('not_allowed');
  const published = publishedVersion(read, notice, version);
  if (!published) return refuse('unknown_notice');
  const { places, texts } = published;
  if (places.length > 0 && !placesOf(subject).some((place) => places.includes(place))) {
    return refuse('notice_of_another_place');
  }
  const rendered = texts[language]?.hash;
  if (rendered === undefined) return refuse('language_not_published');
  if (!subject.languages.includes(language)) return refuse('language_not_chosen');
  if (fromIso(`${signedOn}T00:00:00Z`) > now) return refuse('not_yet');
  if (!wasInForce(effectiveVersions(readWorld(read).notices.get(notice) ?? [], now), version, signedOn)) {
    return refuse('not_in_force_that_day');
  }
  const same = and(
    eq(paperSignature.person, person),
    eq(paperSignature.notice, notice),
    eq(paperSignature.version, version),
    eq(paperSignature.scanSha256, scanSha256),
  );
  // Also where it was disowned: the same paper counts no second time, and the answer does not tell.
  if (read.orm.select({ seq: paperSignature.seq }).from(paperSignature).where(same).get()) {
    return refuse('already_done');
  }
  return ok({
    type: 'paper.signed.v1',
    subject: person,
    key: `${notice}:${version}`,
    body: { notice, version, language, rendered, signed_on: signedOn, scan_sha256: scanSha256 },
  });
};

/** Whether a version was in force on some part of a day. `effective` are those that ever were, oldest first. */
const wasInForce = (effective: readonly NoticeVersion[], version: number, day: string): boolean => {
  const position = effective.findIndex((one) => one.version === version);
  const [from, next] = [effective[position], effective[position + 1]];
  const dayOf = ({ effectiveFrom }: NoticeVersion): string => toIso(effectiveFrom).slice(0, 10);
  return from !== undefined && dayOf(from) <= day && (next === undefined || day <= dayOf(next));
};

/** Whether one of the roles that may record papers is theirs at this place: a council speaks for its own establishment. */
const reaches = (read: Reader, asking: CommandContext, establishment: string): boolean =>
  asking.actor.kind === 'operator' ||
  rolesOf(read, asking).some(
    (grant) =>
      mayDo([grant.role], 'paper.record') &&
      (grant.establishment === undefined || grant.establishment === establishment),
  );
