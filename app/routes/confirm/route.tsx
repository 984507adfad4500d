import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Confirmed, ConfirmForm, SendNow } from '../../components/confirm';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { safeRedirect } from '../../http/redirect';
import { companyProblem } from '../../messages/company';
import { notConfirmed, notDone, readForm, toMend, type Unsent } from '../../pages/forms';
import { retryAfter } from '../../pages/retry-after';
import { beginSignIn, browserOf, passkeyTicket, requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'confirm.title' };
export const headers = retryAfter;

const FORM = z.strictObject({
  /** One of the two, by the form that was sent. */
  password: z.string().min(1).max(4_096).optional(),
  credential: z.string().max(16_000).optional(),
  next: z.string().max(2_000),
  /** The form that waits, as it was sent; both empty where none does. */
  to: z.string().max(2_000),
  form: z.string().max(70_000),
});

/** Asked for, or drawn by the gate in place of the answer to a form (app/http/page-door.ts). */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { unsent, services } = context;
  const asked = new URL(request.url).searchParams;
  const company = viewer.way === 'company' ? services.company : undefined;
  const hasPasskey = !viewer.shared && services.identity.passkeysOf(viewer.person).length > 0;
  const page = {
    /** The way in that the sign-in began with; a passkey is one for whoever has one. */
    passkey: hasPasskey && (viewer.way === 'passkey' ? ('only' as const) : ('too' as const)),
    next: safeRedirect(asked.get('next')),
    done: asked.get('done') === '1',
    problem: companyProblem(asked.get('problem')),
    company: company && { name: company.name, answers: company.answers() },
    unsent: unsent && { to: safeRedirect(unsent.to), form: unsent.form },
  };
  return data(page, { status: unsent ? 403 : 200 });
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const form = await readForm(request, FORM, { password: 'sign_in.password.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const { password, credential, next, to } = form.value;
  const { identity } = context.services;
  const browser = browserOf(request, context);
  if (credential !== undefined) {
    const ticket = passkeyTicket(request, context);
    const shown = await identity.signInWithPasskey({ ticket, credential, confirms: viewer }, browser);
    if (!shown.ok) return notDone(form, shown.error.code, { [shown.error.code]: 'passkey' });
    await beginSignIn(request, context, shown.value);
  } else {
    if (password === undefined || viewer.way === 'passkey') {
      return toMend(form, [{ field: 'password', message: 'sign_in.password.missing' }]);
    }
    const { person } = viewer;
    const shown = await identity.confirm({ person, password, address: context.address, ...browser });
    if (!shown.ok) return notConfirmed(form, shown.error);
    await beginSignIn(request, context, shown.value);
  }
  if (to === '') return redirect(safeRedirect(next), 303);
  const unsent: Unsent = { to: safeRedirect(to), form: form.value.form };
  return { unsent };
};

/**
 * Showing anew who one is, before an act that asks for it. A form that waits is kept in the page and sent by the person, never by itself.
 */
export default function Confirm() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const confirmed = answer && 'unsent' in answer ? answer.unsent : undefined;
  const say = useSay();
  if (confirmed) {
    return (
      <div className="page page-narrow">
        <PageHeading title={say('confirm.thanks')}>{say('confirm.thanks.text')}</PageHeading>
        <SendNow unsent={confirmed} strong />
      </div>
    );
  }
  if (page.done) return <Confirmed />;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      {page.problem && (
        <p className="not-possible" role="alert">
          {say(page.problem, { name: page.company?.name ?? '' })}
        </p>
      )}
      <PageHeading title={say('confirm.title')}>
        {say(page.next === paths.passkeys ? 'confirm.intro.own' : 'confirm.intro')}
      </PageHeading>
      <ConfirmForm
        next={page.next}
        unsent={page.unsent ?? undefined}
        company={page.company ?? undefined}
        passkey={page.passkey}
        problems={problems}
      />
    </div>
  );
}
