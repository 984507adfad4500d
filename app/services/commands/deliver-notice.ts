import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import { publishedVersion, wasDelivered } from '#db/views/notice-contact';
import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
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
  {
    code:
      | 'not_allowed'
      | 'unknown_person'
      | 'unknown_notice'
      | 'notice_changed'
      | 'language_not_chosen'
      | 'already_done';
  }
> = (read, { person: id, notice, version, language, hash, channel }, { actor, now }) => {
  const self = actor.kind === 'person' && actor.id === id;
  // On a page it is the person who reads; what was handed out otherwise is recorded by those who hand it out.
  if (channel === 'portal' ? !self : !isAllowed(read, { actor, now }, 'notice.deliver'))
    return refuse('not_allowed');
  const row = read.orm.select({ languages: person.languages }).from(person).where(eq(person.id, id)).get();
  if (!row) return refuse('unknown_person');
  // Reading in another language is free, but it is not being told.
  if (!row.languages.includes(language)) return refuse('language_not_chosen');
  const published = publishedVersion(read, notice, version);
  if (!published) return refuse('unknown_notice');
  if (published.texts[language]?.hash !== hash) return refuse('notice_changed');
  if (wasDelivered(read, { person: id, notice, version, language })) return refuse('already_done');
  return ok({
    type: 'notice.delivered.v1',
    subject: id,
    key: `${notice}:${version}`,
    body: { notice, version, language, channel, rendered: hash },
  });
};
