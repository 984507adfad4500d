import { publishedVersion } from '#db/views/notice-contact';
import { remindersOf } from '#db/views/reviews';
import { textIn } from '#db/views/texts';
import type { PersonFacts, World } from '#domain/decision/facts';
import { standingsIn } from '#domain/decision/ground';
import { basisFor } from '#domain/monitoring/activity';
import { toldOf } from '#domain/notice/told';
import { versionInForce } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';

/** A notice in force that a person was not told, was told in an older version, or has not confirmed where they must. */
export interface UnreadNotice {
  key: string;
  version: number;
  title: string;
  state: 'not_read' | 'new_version' | 'not_acknowledged';
  /** They are asked to read it since then; never set once they have. */
  remindedAt?: Instant;
}

/** The notices a person still has to read or confirm, one per notice whatever it covers. */
export const unreadNotices = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  world: World,
  facts: PersonFacts,
  languages: readonly string[],
): readonly UnreadNotice[] => {
  const at = now();
  const standing = standingsIn(world)(facts.person);
  const found = new Map<string, UnreadNotice>();
  for (const activity of world.activities.values()) {
    if (!concerns(activity, facts)) continue;
    const { notice } = standing.ground(activity, at);
    const inForce = notice && versionInForce(notice.versions, at);
    if (!notice || !inForce || found.has(notice.key)) continue;
    const told = toldOf(
      notice.versions,
      facts.notices.get(notice.key),
      facts.person,
      basisFor(activity, placesOf(facts.person)),
      activity.duty,
      at,
    );
    if (told.told || told.reason === 'no_published_notice') continue;
    const row = publishedVersion(db, notice.key, inForce.version);
    const text = row && textIn<{ title: string }>(db, row.texts, languages);
    const state = UNREAD_STATES[told.reason];
    const remindedAt =
      state === 'not_acknowledged'
        ? undefined
        : remindersOf(db, notice.key)
            .filter(
              ({ version, establishment }) =>
                version === inForce.version &&
                (establishment === undefined || establishment === facts.person.establishment),
            )
            .at(-1)?.at;
    found.set(notice.key, {
      key: notice.key,
      version: inForce.version,
      title: text?.text.title ?? notice.key,
      state,
      ...(remindedAt !== undefined && { remindedAt }),
    });
  }
  return [...found.values()];
};

/** Whether somebody still has to read a notice, or its newest version, in a language of theirs. Their choices are not looked at. */
export const isToRead = (
  context: Pick<QueryContext, 'db' | 'now'>,
  world: World,
  facts: PersonFacts,
  notice: string,
): boolean =>
  unreadNotices(context, world, facts, []).some(
    ({ key, state }) => key === notice && state !== 'not_acknowledged',
  );

const UNREAD_STATES = {
  not_notified: 'not_read',
  notice_stale: 'new_version',
  not_acknowledged: 'not_acknowledged',
} as const;
