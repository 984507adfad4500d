import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CompanyNews, type CompanyOffered, CompanySignInForm } from '../../components/company-sign-in';
import { DemoPeople } from '../../components/demo-people';
import { Field, ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PasskeyForm } from '../../components/passkey-form';
import { PostForm, Unseen } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { safeRedirect } from '../../http/redirect';
import type { MessageId } from '../../messages/en';
import { passkeyProblem } from '../../messages/passkey-problem';
import { FORM_REFUSALS } from '../../messages/refusals';
import { type FieldProblem, readForm, toMend } from '../../pages/forms';
import { retryAfter } from '../../pages/retry-after';
import type { Sent } from '../../pages/sent';
import { beginSignIn, browserOf, isShared, visitOf } from '../../pages/viewer';
import { paths } from '../../paths';
import type { SignInRefusal } from '../../services/identity/identity';

export const handle: PageHandle = { title: 'sign_in.title' };
/** The root's own hears of an action's headers only when the page could not be drawn. */
export const headers = retryAfter;

const FORM = z.strictObject({
  email: z.string().min(1).max(320),
  password: z.string().min(1).max(4_096),
  next: z.string().max(2_000),
});
const MESSAGES: Readonly<Record<string, MessageId>> = {
  email: 'sign_in.email.missing',
  password: 'sign_in.password.missing',
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const next = safeRedirect(searchParams.get('next'));
  if (await visitOf(request, context)) throw redirect(next, 303);
  if (isShared(request, context.cookies)) throw redirect(paths.kiosk, 303);
  const unsent = searchParams.get('unsent') === '1';
  const company = companyOf(context, searchParams);
  const passkey = passkeyProblem(searchParams.get('passkey'));
  return {
    next,
    unsent,
    company,
    passkey,
    people: context.mode === 'demo' ? (context.demoPeople ?? []) : [],
  };
};

const companyOf = (
  { services: { company } }: AppLoadContext,
  asked: URLSearchParams,
): CompanyOffered | undefined =>
  company && {
    name: company.name,
    answers: company.answers(),
    problem: asked.get('problem'),
    ...(asked.get('out') === 'company' && { signedOut: { url: company.signOutUrl() } }),
  };

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { address, services } = context;
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { email, password, next } = form.value;
  const signedIn = await services.identity.signIn({
    email,
    password,
    address,
    ...browserOf(request, context),
  });
  if (!signedIn.ok) return notSignedIn(form, signedIn.error);
  await beginSignIn(request, context, signedIn.value);
  return redirect(safeRedirect(next), 303);
};

const notSignedIn = (form: { sent: Sent }, refusal: SignInRefusal) => {
  const { status, field, message } = FORM_REFUSALS[refusal.code];
  const seconds = 'retryAfterSeconds' in refusal ? refusal.retryAfterSeconds : undefined;
  const problems: FieldProblem[] = [
    { field, message, ...(seconds !== undefined && { values: { seconds } }) },
  ];
  return toMend(form, problems, {
    status,
    ...(seconds !== undefined && { headers: { 'Retry-After': String(seconds) } }),
  });
};

export default function SignIn() {
  const { next, unsent, company, passkey, people } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      {unsent && (
        <p className="not-possible" role="status">
          <strong>{say('sign_in.unsent')}</strong> {say('sign_in.unsent.text')}
        </p>
      )}
      {passkey && (
        <p className="not-possible" role="alert">
          <strong>{say('passkey.problem')}</strong> {say(passkey)}
        </p>
      )}
      {company && <CompanyNews company={company} />}
      <PageHeading title={say('sign_in.title')}>{say('sign_in.intro')}</PageHeading>
      {company && <CompanySignInForm company={company} next={next} />}
      {company && <h2>{say('company.or')}</h2>}
      <PostForm action={paths.signIn()} className="form">
        <Unseen name="next" value={next} />
        <Field
          name="email"
          label="sign_in.email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          problems={problems}
        />
        <Field
          name="password"
          label="sign_in.password"
          hint="sign_in.password.hint"
          type="password"
          autoComplete="current-password"
          problems={problems}
        />
        <button type="submit" className={company ? 'button' : 'button button-strong'}>
          {say('sign_in.button')}
        </button>
        <p className="hint">
          {say('sign_in.first')} <a href={paths.firstSignIn}>{say('sign_in.first.link')}</a>
        </p>
      </PostForm>
      <PasskeyForm action={paths.signInPasskey} purpose="sign_in" label="passkey.sign_in" strong={false}>
        <input type="hidden" name="next" value={next} />
      </PasskeyForm>
      {people.length > 0 && <DemoPeople people={people} next={next} />}
    </div>
  );
}
