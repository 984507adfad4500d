import { and, eq } from 'drizzle-orm';
import { acknowledgement } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { publishedVersion, wasDelivered } from '#db/views/notice-contact';
import { versionInForce } from '#domain/notice/version';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

export interface AcknowledgementInput {
  person: string;
  notice: string;
  version: number;
  language: string;
  outcome: 'acknowledged' | 'declined';
}

/**
 * A person confirms that they read a notice, or declines to. Neither is consent. The version must not be older than the
 * one in force, and must have been shown to them in this language.
 */
export const acknowledgeNotice: Command<
  AcknowledgementInput,
  { code: 'not_yours' | 'unknown_notice' | 'notice_changed' | 'not_told_in_your_language' | 'already_done' }
> = (read, { person: id, notice, version, language, outcome }, { actor, now }) => {
  if (actor.kind !== 'person' || actor.id !== id) return refuse('not_yours');
  const published = publishedVersion(read, notice, version);
  if (!published) return refuse('unknown_notice');
  const inForce = versionInForce(readWorld(read).notices.get(notice) ?? [], now);
  if (inForce && version < inForce.version) return refuse('notice_changed');
  if (!wasDelivered(read, { person: id, notice, version, language })) {
    return refuse('not_told_in_your_language');
  }
  const before = read.orm
    .select({ outcome: acknowledgement.outcome })
    .from(acknowledgement)
    .where(
      and(
        eq(acknowledgement.person, id),
        eq(acknowledgement.notice, notice),
        eq(acknowledgement.version, version),
      ),
    )
    .get();
  // What was confirmed once stays confirmed; declining can still be turned into confirming.
  if (before?.outcome === 'acknowledged' || before?.outcome === outcome) return refuse('already_done');
  return ok({
    type: 'notice.acknowledged.v1',
    subject: id,
    key: `${notice}:${version}`,
    body: { notice, version, language, outcome },
  });
};
