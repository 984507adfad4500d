import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { typedDate, typedLanguage } from '../typed-text';
import { establishmentOf } from './council';
import { notDone, readForm, toMend } from './forms';
import { requireOperation, requireRoom } from './viewer';

const FORM = z.strictObject({
  who: z.string().trim().min(1).max(254),
  /** `notice:version`, as the page offers it. */
  which: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+:\d{1,9}$/),
  language: typedLanguage,
  signed_on: typedDate,
  scan: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/),
});
const MESSAGES = {
  who: 'record_no.who.missing',
  which: 'record_paper.which.missing',
  language: 'record_paper.language.missing',
  signed_on: 'record_paper.signed_on.missing',
  scan: 'record_paper.scan.wrong',
} as const;

/** Where each refusal stands on the page. */
const FIELDS = {
  unknown_notice: 'which',
  notice_of_another_place: 'which',
  language_not_published: 'language',
  language_not_chosen: 'language',
  not_in_force_that_day: 'signed_on',
};

/** What the page needs: the notices, and nothing of what anybody did with them. For a council only those of its own place. */
export const recordPaperPage = async (
  request: Request,
  context: AppLoadContext,
  room: 'desk' | 'council',
) => {
  const { viewer, language } = await requireRoom(request, context, room);
  const { services } = context;
  const only = room === 'council' ? establishmentOf(services, viewer.person) : undefined;
  const recorded = new URL(request.url).searchParams.get('recorded') === '1';
  const mayRecord = room === 'council' || viewer.roles.includes('officer');
  return { notices: services.ask.paperNotices(language, only), recorded, mayRecord };
};

/**
 * Records that somebody signed a notice on paper. The answer is the same whatever they did here themselves; that somebody with this address
 * works here is no secret to these roles.
 */
export const recordPaper = async (request: Request, context: AppLoadContext, room: 'desk' | 'council') => {
  const { viewer } = await requireOperation(request, context, room, 'paper.record');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { who, which, language, signed_on: signedOn, scan: scanSha256 } = form.value;
  const { decisions, administration } = context.services;
  const person = decisions.findEmployee(who.includes('@') ? 'email' : 'external_id', who);
  if (person === undefined) return toMend(form, [{ field: 'who', message: 'record_no.who.unknown' }]);
  if (person === viewer.person) {
    return toMend(form, [{ field: 'who', message: 'record_paper.who.yourself' }]);
  }
  const [notice = '', version] = which.split(':');
  const paper = { person, notice, version: Number(version), language, signedOn, scanSha256 };
  const done = await administration.recordPaper({ kind: 'person', id: viewer.person }, paper);
  // Its own address, so that loading it again records nothing.
  if (done.ok) return redirect(`${new URL(request.url).pathname}?recorded=1`, 303);
  const wrong = SENTENCES[done.error.code as keyof typeof SENTENCES];
  return wrong ? toMend(form, [wrong]) : notDone(form, done.error.code, FIELDS);
};

/** Codes that mean something else here than on other pages. */
const SENTENCES = {
  not_allowed: { field: 'who', message: 'record_paper.who.elsewhere' },
  not_yet: { field: 'signed_on', message: 'record_paper.signed_on.future' },
  already_done: { field: 'scan', message: 'record_paper.scan.already' },
} as const;
