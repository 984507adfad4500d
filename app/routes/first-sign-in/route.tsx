import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { Field, ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import type { MessageId } from '../../messages/en';
import { FORM_REFUSALS } from '../../messages/refusals';
import { readForm, toMend } from '../../pages/forms';
import { beginSignIn, browserOf, visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'first.title' };

const FORM = z.strictObject({
  token: z.string().trim().min(1).max(300),
  password: z.string().min(1).max(4_096),
});
const MESSAGES: Readonly<Record<string, MessageId>> = {
  token: 'first.token.missing',
  password: 'first.password.missing',
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  if (await visitOf(request, context)) throw redirect(paths.home, 303);
  return null;
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const signedIn = await context.services.identity.redeemFirstSignIn({
    ...form.value,
    ...browserOf(request, context),
  });
  if (!signedIn.ok) {
    const { status, field, message } = FORM_REFUSALS[signedIn.error.code];
    return toMend(form, [{ field, message }], { status });
  }
  await beginSignIn(request, context, signedIn.value);
  return redirect(paths.home, 303);
};

export default function FirstSignIn() {
  const problems = useActionData<typeof action>()?.problems;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('first.title')}>{say('first.intro')}</PageHeading>
      <PostForm className="form">
        <Field
          name="token"
          label="first.token"
          hint="first.halves"
          autoComplete="one-time-code"
          spellCheck={false}
          problems={problems}
        />
        <Field
          name="password"
          label="first.password"
          hint="first.password.hint"
          type="password"
          autoComplete="new-password"
          problems={problems}
        />
        <button type="submit" className="button button-strong">
          {say('first.button')}
        </button>
      </PostForm>
    </div>
  );
}
