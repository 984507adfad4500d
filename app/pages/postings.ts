import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { typedDate, typedLine } from '../typed-text';
import { establishmentOf } from './council';
import { notDone, readForm, toMend } from './forms';
import { requireOperation, requireRoom } from './viewer';

/** Where it hangs: `establishment:notice:version`, as the page offers it. */
const WHICH = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+:[a-z0-9-]+:\d{1,9}$/);

const FORM = z.strictObject({
  which: WHICH,
  where: typedLine(200),
  posted_on: typedDate,
  photo: z.union([
    z.literal(''),
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/),
  ]),
});
const MESSAGES = {
  which: 'posting.which.missing',
  where: 'posting.where.missing',
  posted_on: 'posting.on.missing',
  photo: 'posting.photo.wrong',
} as const;

/** What must hang on which wall; for a council only at its own place. */
export const postingsPage = async (request: Request, context: AppLoadContext, room: 'desk' | 'council') => {
  const { viewer, language } = await requireRoom(request, context, room);
  const { services } = context;
  const only = room === 'council' ? establishmentOf(services, viewer.person) : undefined;
  const recorded = new URL(request.url).searchParams.get('recorded') === '1';
  const mayRecord = room === 'council' || viewer.roles.includes('officer');
  return { lines: services.ask.postings(language, only), recorded, mayRecord };
};

/** Records that a notice hangs somewhere, as whoever saw it says. */
export const recordPosting = async (request: Request, context: AppLoadContext, room: 'desk' | 'council') => {
  const { viewer } = await requireOperation(request, context, room, 'posting.record');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { which, where: place, posted_on: postedOn, photo } = form.value;
  const [establishment = '', notice = '', version] = which.split(':');
  const done = await context.services.administration.recordPosting(
    { kind: 'person', id: viewer.person },
    {
      establishment,
      notice,
      version: Number(version),
      place,
      postedOn,
      ...(photo !== '' && { photoSha256: photo }),
    },
  );
  if (done.ok) return redirect(`${new URL(request.url).pathname}?recorded=1`, 303);
  return notDone(form, done.error.code, { not_yet: 'posted_on', unknown_notice: 'which' });
};
