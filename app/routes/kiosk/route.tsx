import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { NotShared, SharedByCode, SharedByPassword } from '../../components/shared-device';
import { SHARED_COOKIE_SECONDS } from '../../http/cookies';
import type { MessageId } from '../../messages/en';
import { FORM_REFUSALS } from '../../messages/refusals';
import { readForm, toMend } from '../../pages/forms';
import { retryAfter } from '../../pages/retry-after';
import { beginSignIn, browserOf, leaveShared, visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'shared.title' };
export const headers = retryAfter;

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('code'), token: z.string().trim().min(1).max(300) }),
  z.strictObject({
    intent: z.literal('password'),
    email: z.string().min(1).max(320),
    password: z.string().min(1).max(4_096),
  }),
  z.strictObject({ intent: z.literal('not_shared') }),
]);
const MESSAGES: Readonly<Record<string, MessageId>> = {
  token: 'first.token.missing',
  email: 'sign_in.email.missing',
  password: 'sign_in.password.missing',
};

/** `over`: the time ran out. Then nothing of whoever was here stays, even if their sign-in would live for some seconds more. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const over = new URL(request.url).searchParams.get('over') === '1';
  const isKept = context.cookies.shared.read(request.headers.get('cookie')) !== undefined;
  if (over && isKept) leaveShared(context);
  else if (await visitOf(request, context)) throw redirect(paths.home, 303);
  return { over, isKept };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { services, cookies, setCookie, address } = context;
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const said = form.value;
  if (said.intent === 'not_shared') {
    setCookie(cookies.shared.clear());
    return redirect(paths.signIn(), 303);
  }
  const from = { ...browserOf(request, context), shared: true };
  const { identity } = services;
  const { intent, ...shown } = said;
  const signedIn =
    'token' in shown
      ? await identity.signInWithCode(shown.token, from)
      : await identity.signIn({ ...shown, ...from, address });
  if (!signedIn.ok) {
    const { status, field, message } = FORM_REFUSALS[signedIn.error.code];
    const seconds = 'retryAfterSeconds' in signedIn.error ? signedIn.error.retryAfterSeconds : undefined;
    return toMend(form, [{ field, message, ...(seconds !== undefined && { values: { seconds } }) }], {
      status,
      ...(seconds !== undefined && { headers: { 'Retry-After': String(seconds) } }),
    });
  }
  setCookie(cookies.shared.write('1', { maxAgeSeconds: SHARED_COOKIE_SECONDS }));
  // What many people share is nobody's device.
  const { device: _nobodys, ...begun } = signedIn.value;
  await beginSignIn(request, context, begun);
  return redirect(paths.home, 303);
};

/** The first page of a device that many people share, in a break room for instance. */
export default function Kiosk() {
  const { over, isKept } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems;
  const say = useSay();
  return (
    <div className="page page-narrow" data-touch>
      <ProblemSummary problems={problems} />
      {over && (
        <p className="not-possible" role="status">
          <strong>{say('shared.over')}</strong>
        </p>
      )}
      <PageHeading title={say('shared.title')}>{say('shared.intro')}</PageHeading>
      <SharedByCode problems={problems} />
      <SharedByPassword problems={problems} />
      {isKept && <NotShared />}
    </div>
  );
}
