import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isFresh } from '#domain/authority/ways-in';
import { Field, ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PasskeyForm } from '../../components/passkey-form';
import { PasskeyList } from '../../components/passkey-list';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { passkeyTicket, requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'passkeys.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('add'),
    name: z.string().trim().max(60),
    credential: z.string().max(16_000),
  }),
  z.strictObject({ intent: z.literal('remove'), passkey: formId }),
]);

/** A key is made and taken away by whoever has just shown who they are (ASVS 7.5.1): the page asks for that first. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const { identity, clock } = context.services;
  if (!viewer.shared && !isFresh(viewer.provedAt, clock()))
    throw redirect(paths.confirm(paths.passkeys), 303);
  const device = identity.signInsOf(viewer.person).find(({ id }) => id === viewer.signInId)?.label ?? '';
  return { passkeys: identity.passkeysOf(viewer.person), device, shared: viewer.shared };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const form = await readForm(request, FORM, { name: 'passkeys.name.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const { passkeys } = context.services;
  const said = form.value;
  const done =
    said.intent === 'remove'
      ? await passkeys.remove(viewer, said.passkey)
      : await passkeys.add(viewer, { ...said, ticket: passkeyTicket(request, context) });
  return done.ok ? redirect(paths.passkeys, 303) : notDone(form, done.error.code);
};

/** The keys that lead into one's own account. */
export default function Passkeys() {
  const { passkeys, device, shared } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('passkeys.title')}>{say('passkeys.intro')}</PageHeading>
      <p>{say('passkeys.counts')}</p>
      <section aria-labelledby="yours-heading">
        <h2 id="yours-heading">{say('passkeys.yours')}</h2>
        <PasskeyList passkeys={passkeys} />
      </section>
      {shared ? (
        <p role="status">{say('passkey.not_on_shared')}</p>
      ) : (
        <section className="panel" aria-labelledby="add-heading">
          <h2 id="add-heading">{say('passkeys.add')}</h2>
          <PasskeyForm action={paths.passkeys} purpose="add" label="passkeys.add">
            <input type="hidden" name="intent" value="add" />
            <Field
              name="name"
              label="passkeys.name"
              hint="passkeys.name.hint"
              defaultValue={device}
              problems={problems}
            />
          </PasskeyForm>
        </section>
      )}
      <p className="hint">{say('passkeys.lost')}</p>
      <p>
        <a className="quiet-link" href={paths.settings}>
          {say('passkeys.back')}
        </a>
      </p>
    </div>
  );
}
