/** What a system is told of a strike beside the kinds of data: never so little that it deletes nothing. */
import { expect, it } from 'vitest';
import { struckAt } from '#domain/decision/strikable';
import type { Activity } from '#domain/monitoring/activity';
import { activityId } from '#domain/monitoring/activity';
import { declared } from '../../services/portal';

const of = (more: Parameters<typeof declared>[0]): Activity => {
  const activity = { programme: 'training', ...declared(more) };
  return { ...activity, id: activityId(activity) };
};
const [mouse, use, other, chat] = [
  of({}),
  of({ verb: 'use' }),
  of({ purpose: 'support_debug' }),
  of({ category: 'chat_message' }),
];
const activities = new Map([mouse, use, other, chat].map((one) => [one.id, one]));
const STRUCK = [mouse.id, use.id, other.id, chat.id].sort();
const told = (categories: readonly string[], ...serves: Activity[]) =>
  struckAt(STRUCK, categories, { serves: serves.map(({ id }) => id), activities });

it('it is told what it serves, and what a use of it was captured for', () => {
  expect(told(['mouse_pointer'], other)).toEqual([other.id]);
  expect(told(['mouse_pointer'], use)).toEqual([mouse.id, use.id].sort());
});

it('of a kind that it holds and serves nothing of it is told everything that was struck', () => {
  expect(told(['mouse_pointer', 'chat_message'], other)).toEqual([chat.id, other.id].sort());
  expect(told(['mouse_pointer'])).toEqual([mouse.id, use.id, other.id].sort());
});
