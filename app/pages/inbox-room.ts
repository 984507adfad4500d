import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { INBOX_VIEWS, isFormAct } from '#domain/request/inbox';
import { paths } from '../paths';
import { formId, formKey, notDone, readForm, toMend } from './forms';
import { ACT_BUTTONS, ACT_FIELDS, ACT_FORMS, ACT_MESSAGES, doAct, inboxQueryOf } from './inbox';
import { refused } from './refused';
import { requireOperation, requireRoom } from './viewer';

/** Requests are decided at the desk, and by a council where they were sent to it. */
type Room = 'desk' | 'council';

const TAKES = z.strictObject({
  key: formKey,
  view: z.enum(INBOX_VIEWS),
  requests: z.array(formId).max(50).default([]),
});

/** The list of requests in a room. */
export const inboxIn =
  (room: Room) =>
  async ({ request, context }: LoaderFunctionArgs) => {
    const { viewer } = await requireRoom(request, context, room);
    const { inbox, newId } = context.services;
    const { view, after, taken } = inboxQueryOf(request);
    return { view, taken, key: newId('idem'), ...inbox.list(viewer.person, view, after) };
  };

/** Takes on what is ticked in the list. */
export const takeIn =
  (room: Room) =>
  async ({ request, context }: ActionFunctionArgs) => {
    const { viewer } = await requireOperation(request, context, room, 'request.take');
    const form = await readForm(request, TAKES, {}, ['requests']);
    if (!form.ok) return toMend(form, form.problems);
    const { key, view, requests } = form.value;
    for (const [position, one] of requests.entries()) {
      const by = { person: viewer.person, formKey: `${key}_${position}` };
      const done = await context.services.inbox.act.take(by, { request: one });
      if (!done.ok) return notDone(form, done.error.code);
    }
    return redirect(`${paths.inbox(room, view)}${requests.length > 0 ? '&taken=1' : ''}`, 303);
  };

/** One request in a room. Throws 404 for what this reader does not decide about, as for what is not there. */
export const caseIn =
  (room: Room) =>
  async ({ request, context, params }: LoaderFunctionArgs) => {
    const { viewer, language } = await requireRoom(request, context, room);
    const { inbox, newId } = context.services;
    const page = inbox.case(viewer.person, params.request ?? '', language);
    if (!page) throw refused('not_found');
    const done = new URL(request.url).searchParams.get('done') === '1';
    return { page, key: newId('idem'), done };
  };

/** A step that asks nothing. */
export const pressIn =
  (room: Room) =>
  async ({ request, context, params }: ActionFunctionArgs) => {
    const { viewer } = await requireRoom(request, context, room);
    const form = await readForm(request, ACT_BUTTONS);
    if (!form.ok) return toMend(form, form.problems);
    const { intent, key, seen } = form.value;
    const id = params.request ?? '';
    const by = { person: viewer.person, formKey: key, seen };
    const done = await context.services.inbox.act[intent](by, { request: id, because: 'not_done' });
    return done.ok ? redirect(`${paths.case(room, id)}?done=1`, 303) : notDone(form, done.error.code);
  };

/** The form of one step. */
export const stepIn =
  (room: Room) =>
  async ({ request, context, params }: LoaderFunctionArgs) => {
    const { viewer, language } = await requireRoom(request, context, room);
    const { inbox, newId } = context.services;
    const act = params.act ?? '';
    const page = inbox.case(viewer.person, params.request ?? '', language);
    if (!page || !isFormAct(act)) throw refused('not_found');
    return { page, act, key: newId('idem') };
  };

/** Does a step as its form says. */
export const doStepIn =
  (room: Room) =>
  async ({ request, context, params }: ActionFunctionArgs) => {
    const { viewer } = await requireRoom(request, context, room);
    const form = await readForm(request, ACT_FORMS, ACT_MESSAGES, ['reasons', 'activities', 'systems']);
    if (!form.ok) return toMend(form, form.problems);
    const { key, seen } = form.value;
    const id = params.request ?? '';
    const by = { person: viewer.person, formKey: key, seen };
    const { inbox, decisions } = context.services;
    const done = await doAct(inbox.act, by, id, form.value, (email) =>
      decisions.findEmployee('email', email),
    );
    return done.ok
      ? redirect(`${paths.case(room, id)}?done=1`, 303)
      : notDone(form, done.error.code, ACT_FIELDS);
  };
