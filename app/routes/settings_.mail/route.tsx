import type { AppLoadContext } from '@remix-run/node';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isOneAddress } from '#domain/mail/address';
import { DoneNote } from '../../components/done-note';
import { ProblemSummary } from '../../components/field';
import { CodeForm, OwnAddressForm, RouteForm } from '../../components/mail-forms';
import { MailNotes } from '../../components/mail-notes';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireOwner, type Visit } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedEmail } from '../../typed-text';

export const handle: PageHandle = { title: 'mail.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('route'), route: z.enum(['work', 'private', 'none']) }),
  z.strictObject({
    intent: z.literal('address'),
    address: z.string().trim().pipe(typedEmail).refine(isOneAddress),
  }),
  z.strictObject({ intent: z.literal('code'), code: z.string().trim().min(1).max(60) }),
  z.strictObject({ intent: z.literal('forget') }),
]);
type Said = z.infer<typeof FORM>;

/** Where each refusal stands. */
const FIELDS = {
  mail_no_own_address: 'route',
  mail_address_spoiled: 'address',
  mail_codes_spent: 'address',
  mail_not_sent: 'address',
  mail_code_wrong: 'code',
} as const;

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { mail } = context.services;
  const done = new URL(request.url).searchParams.get('done') === '1';
  return { own: mail.of(viewer.person), way: mail.standing().way, done };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = await requireOwner(request, context);
  const form = await readForm(request, FORM, {
    route: 'mail.where.missing',
    address: 'mail.own.address.missing',
    code: 'mail.code.missing',
  });
  if (!form.ok) return toMend(form, form.problems);
  const done = await obey(context, visit, form.value);
  if (!done.ok) return notDone(form, done.error.code, FIELDS);
  return redirect(form.value.intent === 'address' ? paths.mail : paths.mailSaved, 303);
};

/** Each form does what it says and the same when it is sent twice, but for a code: another one is sent then, and the first is void. */
const obey = async ({ services: { mail } }: AppLoadContext, { viewer, language }: Visit, said: Said) => {
  if (said.intent === 'route') return mail.choose(viewer.person, said.route);
  if (said.intent === 'address') return mail.sendCode(viewer.person, said.address, language);
  if (said.intent === 'code') return mail.confirm(viewer.person, said.code);
  return mail.forgetOwn(viewer.person);
};

/** Where the portal writes to somebody, or that it does not. Seen by them alone. */
export default function MailSettings() {
  const { own, way, done } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('mail.title')}>{say('mail.intro')}</PageHeading>
      <DoneNote done={done} message="mail.where.saved" problems={problems} refusal={refusal} />
      <MailNotes own={own} way={way} />
      <RouteForm own={own} problems={problems} />
      {own.waiting !== undefined && <CodeForm waiting={own.waiting} problems={problems} />}
      <OwnAddressForm own={own} problems={problems} />
      <p>
        <a className="quiet-link" href={paths.settings}>
          {say('passkeys.back')}
        </a>
      </p>
    </div>
  );
}
