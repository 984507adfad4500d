import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import type { RoomKey } from '../rooms';
import { type FieldProblem, formId, notDone, readForm, toMend } from './forms';
import { requireRoom } from './viewer';

const CHANNELS = ['paper', 'phone', 'council'] as const;

const FORM = z.strictObject({
  who: z.string().trim().min(1).max(254),
  activity: formId,
  channel: z.enum(CHANNELS),
  said_on: z.iso.date(),
});
const MESSAGES = {
  who: 'record_no.who.missing',
  activity: 'record_no.activity.missing',
  channel: 'record_no.channel.missing',
  said_on: 'record_no.said_on.missing',
} as const;

/** What the page needs: the activities, and nothing of what anybody answered. */
export const recordNoPage = async (request: Request, context: AppLoadContext, room: RoomKey) => {
  const { language } = await requireRoom(request, context, room);
  const recorded = new URL(request.url).searchParams.get('recorded') === '1';
  return { activities: context.services.ask.consentActivities(language), recorded };
};

/**
 * Records a no that somebody gave elsewhere (model, section 0: only the person can say yes). The answer is the same whatever
 * they had said before; that somebody with this address works here is no secret to these roles.
 */
export const recordNo = async (request: Request, context: AppLoadContext, room: RoomKey) => {
  const { viewer, language } = await requireRoom(request, context, room);
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { who, activity, channel, said_on: saidOn } = form.value;
  const { decisions, administration, clock } = context.services;
  const person = decisions.findEmployee(who.includes('@') ? 'email' : 'external_id', who);
  const wrong = (field: string, message: FieldProblem['message']) => toMend(form, [{ field, message }]);
  if (person === undefined) return wrong('who', 'record_no.who.unknown');
  if (person === viewer.person) return wrong('who', 'record_no.who.yourself');
  if (Date.parse(saidOn) > clock()) return wrong('said_on', 'record_no.said_on.future');
  const no = { person, activity, language, channel, saidOn };
  const done = await administration.recordNo({ kind: 'person', id: viewer.person }, no);
  // Its own address, so that loading it again records nothing.
  if (done.ok) return redirect(`${new URL(request.url).pathname}?recorded=1`, 303);
  if (done.error.code === 'not_allowed') return wrong('who', 'record_no.who.elsewhere');
  if (done.error.code === 'not_a_matter_of_consent') return wrong('activity', 'record_no.activity.elsewhere');
  return notDone(form, done.error.code);
};
