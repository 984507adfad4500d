import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Field, ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm, Unseen } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { safeRedirect } from '../../http/redirect';
import type { MessageId } from '../../messages/en';
import { FORM_REFUSALS } from '../../messages/refusals';
import { readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { beginSignIn, browserOf, visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'connect.title' };

const FORM = z.strictObject({ token: z.string().trim().min(1).max(300), next: z.string().max(2_000) });
const MESSAGES: Readonly<Record<string, MessageId>> = { token: 'first.token.missing' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { services, cookies } = context;
  if (!services.company) throw refused('not_found');
  const pending = cookies.pending.read(request.headers.get('cookie'));
  if (pending === undefined) throw redirect(paths.signInProblem('company_begin_again'), 303);
  const next = safeRedirect(new URL(request.url).searchParams.get('next'));
  return { name: services.company.name, next, isIn: (await visitOf(request, context)) !== undefined };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { services, cookies, setCookie } = context;
  if (!services.company) throw refused('not_found');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const pending = cookies.pending.read(request.headers.get('cookie'));
  const asked = { pending, token: form.value.token };
  const done = await services.company.connect(asked, browserOf(request, context));
  if (!done.ok && done.error.code !== 'token_unknown') {
    return redirect(paths.signInProblem(done.error.code), 303);
  }
  if (!done.ok) {
    const { status, field, message } = FORM_REFUSALS.token_unknown;
    return toMend(form, [{ field, message }], { status });
  }
  setCookie(cookies.pending.clear());
  await beginSignIn(request, context, done.value);
  return redirect(safeRedirect(form.value.next), 303);
};

/** Who is signed in at the company and is nobody here yet shows with a one-time code who they are. */
export default function Connect() {
  const { name, next, isIn } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('connect.title')}>
        {isIn ? say('connect.wakes') : say('connect.intro', { name })}
      </PageHeading>
      <PostForm className="form">
        <Unseen name="next" value={next} />
        <Field
          name="token"
          label="first.token"
          autoComplete="one-time-code"
          spellCheck={false}
          problems={problems}
        />
        <button type="submit" className="button button-strong">
          {say('connect.button')}
        </button>
        <p className="hint">{isIn ? <a href={next}>{say('connect.without')}</a> : say('connect.no_code')}</p>
      </PostForm>
    </div>
  );
}
