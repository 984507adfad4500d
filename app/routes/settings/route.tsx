import type { AppLoadContext } from '@remix-run/node';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ProblemSummary } from '../../components/field';
import { OwnRoles } from '../../components/own-roles';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { EverywhereForm, LanguagesForm, ThemeForm } from '../../components/settings-forms';
import { SignInList } from '../../components/sign-in-list';
import type { MessageId } from '../../messages/en';
import { LANGUAGES } from '../../messages/languages';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import type { Sent } from '../../pages/sent';
import { requireOwner, type Visit } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'settings.title' };

const YEAR_SECONDS = 365 * 86_400;
const LANGUAGES_FORM = z.strictObject({
  intent: z.literal('languages'),
  key: formKey,
  first: z.enum(LANGUAGES),
  also: z.array(z.enum(LANGUAGES)).optional(),
});
const FORM = z.discriminatedUnion('intent', [
  LANGUAGES_FORM,
  z.strictObject({ intent: z.literal('theme'), theme: z.enum(['light', 'dark', 'system']) }),
  z.strictObject({ intent: z.literal('everywhere') }),
  z.strictObject({ intent: z.literal('others') }),
  z.strictObject({ intent: z.literal('end_one'), sign_in: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
type Said = z.infer<typeof FORM>;
const MESSAGES: Readonly<Record<string, MessageId>> = {
  first: 'settings.languages.missing',
  theme: 'settings.theme.missing',
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { identity, newId, registers } = context.services;
  const signIns = identity.signInsOf(viewer.person);
  const roles = registers.heldBy(viewer.person);
  return { languages: viewer.languages, key: newId('idem'), signIns, roles, current: viewer.signInId };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = await requireOwner(request, context);
  const form = await readForm(request, FORM, MESSAGES, ['also']);
  if (!form.ok) return toMend(form, form.problems);
  const said = form.value;
  if (said.intent === 'languages') return chooseLanguages(context, visit, said, form);
  if (said.intent === 'theme') return chooseTheme(context, said.theme);
  if (said.intent !== 'everywhere') return endSignIns(context, visit, said);
  await context.services.identity.signOutEverywhere(visit.viewer.person);
  context.setCookie(context.cookies.session.clear());
  return redirect(paths.signIn(), { status: 303, headers: { 'Clear-Site-Data': '"cache", "storage"' } });
};

const chooseLanguages = async (
  { services }: AppLoadContext,
  { viewer }: Visit,
  { key, first, also = [] }: Extract<Said, { intent: 'languages' }>,
  form: { sent: Sent },
) => {
  // A language of theirs that this form does not offer stays chosen: a notice may speak it.
  const offered: readonly string[] = LANGUAGES;
  const kept = viewer.languages.filter((language) => !offered.includes(language));
  const languages = [...new Set<string>([first, ...also, ...kept])];
  const by = { person: viewer.person, idempotencyKey: key };
  const done = await services.acts.chooseLanguages(by, { languages });
  if (!done.ok && done.error.code === 'already_done') return redirect(paths.settings, 303);
  if (!done.ok) return notDone(form, done.error.code);
  return redirect(paths.receipt(done.value.revision), 303);
};

/** Ending a sign-in asks for no password: whoever holds this one may make the account safer. */
const endSignIns = (
  { services }: AppLoadContext,
  { viewer }: Visit,
  said: Extract<Said, { intent: 'others' | 'end_one' }>,
) => {
  const { identity } = services;
  if (said.intent === 'others') identity.endOthers(viewer.person, viewer.signInId);
  else if (said.sign_in !== viewer.signInId) identity.endSignIn(viewer.person, said.sign_in);
  return redirect(paths.settings, 303);
};

const chooseTheme = ({ cookies, setCookie }: AppLoadContext, theme: 'light' | 'dark' | 'system') => {
  setCookie(
    theme === 'system' ? cookies.theme.clear() : cookies.theme.write(theme, { maxAgeSeconds: YEAR_SECONDS }),
  );
  return redirect(paths.settings, 303);
};

export default function Settings() {
  const { languages, key, signIns, roles, current } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const root = useRouteLoaderData<{ theme?: 'light' | 'dark' }>('root');
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('settings.title')} />
      <LanguagesForm languages={languages} formKey={key} problems={problems} />
      <ThemeForm theme={root?.theme ?? 'system'} problems={problems} />
      <OwnRoles roles={roles} />
      <SignInList signIns={signIns} current={current} />
      <p>
        <a href={paths.passkeys}>{say('passkeys.link')}</a>
      </p>
      <p>
        <a href={paths.mail}>{say('mail.link')}</a>
      </p>
      <EverywhereForm />
    </div>
  );
}
