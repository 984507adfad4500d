import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { lockedUntil } from '#db/views/requests';
import { mayDo } from '#domain/authority/roles';
import { type CannotChoose, cannotChoose } from '#domain/choice/can';
import { type ChoiceAct, choiceStatus, NO_CHOICE, nextStatus, permits } from '#domain/choice/machine';
import { decideCellUntil } from '#domain/decision/cell';
import { standingsIn } from '#domain/decision/ground';
import type { Activity } from '#domain/monitoring/activity';
import { versionInForce } from '#domain/notice/version';
import { ok, refuse } from '#domain/result';
import { DAY } from '#domain/time';
import { isAllowed, rolesOf } from '../authority';
import type { Command, CommandContext, Reader } from '../command';
import { openingsFor, withItsUse } from './task-openings';

export interface ChoiceInput {
  person: string;
  activity: string;
  act: ChoiceAct;
  channel: 'portal' | 'paper' | 'phone' | 'council';
  language: string;
  /** The exact words of the question that was answered; absent where there was none (a no on paper). */
  words?: string;
  /** The day on which the person said it, where another records it: YYYY-MM-DD. */
  saidOn?: string;
  /** The notice version that stood beside the question. */
  noticeVersion?: number;
}

export type ChoiceRefusal = {
  code:
    | CannotChoose
    | 'asked_again_too_soon'
    | 'not_yours'
    | 'not_allowed'
    | 'unknown_person'
    | 'unknown_activity'
    | 'notice_changed';
};

/**
 * A choice about one activity. Only the person can say yes, change or withdraw it; a no can be recorded for them by the
 * roles of authority/roles.ts, and they are told. Ending a consent opens, in the same entry, the deletion of what was
 * captured under it (Art. 7(3), 17(1)(b) GDPR).
 */
export const choose: Command<ChoiceInput, ChoiceRefusal> = (read, input, context) => {
  const { actor, now } = context;
  const self = actor.kind === 'person' && actor.id === input.person;
  if (input.act === 'record_no') {
    if (self || !isAllowed(read, { actor, now }, 'choice.record_no')) return refuse('not_allowed');
  } else if (!self) {
    return refuse('not_yours');
  }

  const world = readWorld(read);
  const activity = world.activities.get(input.activity);
  if (!activity) return refuse('unknown_activity');
  const facts = readPersonFacts(read)(input.person);
  if (!facts) return refuse('unknown_person');
  if (!self && !reaches(read, context, facts.person.establishment)) return refuse('not_allowed');

  const standing = standingsIn(world)(facts.person);
  const { cell } = decideCellUntil(standing, facts, activity, now);
  const before = facts.choices.get(activity.id) ?? NO_CHOICE;
  const cannot = cannotChoose(input.act, cell, before, now);
  if (cannot) return refuse(cannot);

  // People there were pressed into a yes: until the lock ends nobody is asked for one.
  const locked = lockedUntil(read, facts.person.establishment, activity.id);
  if (input.act === 'give' && locked !== undefined && now < locked) return refuse('asked_again_too_soon');

  const { notice } = standing.ground(activity, now);
  const inForce = notice && versionInForce(notice.versions, now);
  if (input.act === 'give' && inForce?.version !== input.noticeVersion) return refuse('notice_changed');

  const from = choiceStatus(before, now);
  const after = nextStatus(from, input.act) ?? from;
  // Of a yes that counts no more there is what was captured under it, until a no deletes that.
  const ends = from === 'invalidated' ? SAYS_NO.has(input.act) : permits(from) && !permits(after);
  return ok({
    type: 'choice.made.v1',
    subject: input.person,
    key: activity.id,
    body: {
      activity: activity.id,
      act: input.act,
      channel: input.channel,
      ...(input.saidOn !== undefined && { said_on: input.saidOn }),
      // What lay before somebody who said no on paper is not known here.
      ...(self &&
        inForce && {
          notice: { notice: inForce.notice, version: inForce.version, language: input.language },
        }),
      ...(input.words !== undefined && { words: context.document('words', input.words, input.person) }),
      ...(input.act === 'give' &&
        activity.consentDays !== undefined && { until: now + activity.consentDays * DAY }),
      ...(ends && { erase: deletions(read, input.person, activity, context) }),
    },
  });
};

const SAYS_NO = new Set<ChoiceAct>(['refuse', 'withdraw', 'record_no']);

/** Whether one of the roles that may record a no is theirs at this place: a council speaks for its own establishment. */
const reaches = (read: Reader, asking: CommandContext, establishment: string): boolean =>
  asking.actor.kind === 'operator' ||
  rolesOf(read, asking).some(
    (grant) =>
      mayDo([grant.role], 'choice.record_no') &&
      (grant.establishment === undefined || grant.establishment === establishment),
  );

/** One deletion per system that may hold data of this activity; ending `collect` reaches those that use it too. */
const deletions = (
  read: Reader,
  person: string,
  activity: Activity,
  context: CommandContext,
): { task: string; system: string }[] =>
  openingsFor(
    read,
    {
      person,
      action: 'erase',
      categories: [activity.category],
      activities: withItsUse([activity.id]),
    },
    context,
  ).map(({ task, system }) => ({ task, system }));
