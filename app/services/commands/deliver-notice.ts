import { delivery, noticeVersion } from '#db/schema/notices';
import { person } from '#db/schema/people';
import { and, eq } from 'drizzle-orm';
import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

export interface DeliveryInput {
  person: string;
  notice: string;
  version: number;
  language: string;
  /** Hash of the text that was shown. */
  hash: string;
  channel: EntryBodies['notice.delivered.v1']['channel'];
}

/** Records, once per person, version and language, that a notice was shown. The text shown must be the text published. */
export const deliverNotice: Command<
  DeliveryInput,
  { code: 'unknown_person' | 'unknown_notice' | 'notice_changed' | 'already_done' }
> = (read, { person: id, notice, version, language, hash, channel }) => {
  if (!read.orm.select({ id: person.id }).from(person).where(eq(person.id, id)).get()) {
    return refuse('unknown_person');
  }
  const published = read.orm
    .select({ texts: noticeVersion.texts })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.notice, notice), eq(noticeVersion.version, version)))
    .get();
  if (!published) return refuse('unknown_notice');
  if (published.texts[language]?.hash !== hash) return refuse('notice_changed');
  const known = read.orm
    .select({ seq: delivery.seq })
    .from(delivery)
    .where(
      and(
        eq(delivery.person, id),
        eq(delivery.notice, notice),
        eq(delivery.version, version),
        eq(delivery.language, language),
      ),
    )
    .get();
  if (known) return refuse('already_done');
  return ok({
    type: 'notice.delivered.v1',
    subject: id,
    key: `${notice}:${version}`,
    body: { notice, version, language, channel, rendered: hash },
  });
};
