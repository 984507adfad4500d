import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AskForm, FollowForm } from '../../components/ask-form';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { recordedLanguage } from '../../messages/languages';
import { codeInAddress, DOOR_FORM, DOOR_KINDS } from '../../pages/door';
import { notDone, readForm, toMend } from '../../pages/forms';
import { REQUEST_WRONG } from '../../pages/request-form';
import { languageOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'ask.title' };

/** Open to everybody, and the same for everybody: who asks is not looked at. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const type = new URL(request.url).searchParams.get('type');
  const chosen = DOOR_KINDS.find((kind) => kind === type);
  const { newId, requests } = context.services;
  const places = chosen === 'pressure_report' ? requests.places() : [];
  return { chosen, key: newId('idem'), places };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { door, requests } = context.services;
  const form = await readForm(request, DOOR_FORM, { ...REQUEST_WRONG, contact: 'ask.contact.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const said = form.value;
  if (said.intent === 'follow') {
    const known = (await door.admits(context.address, 'try')) && door.read(said.code);
    if (known && requests.atDoor(known, '')) return redirect(paths.asked(codeInAddress(known)), 303);
    return toMend(form, [{ field: 'code', message: 'ask.follow.wrong' }]);
  }
  if (!(await door.admits(context.address, 'send'))) {
    return toMend(form, [{ field: 'words', message: 'ask.too_many' }], { status: 429 });
  }
  const { kind, contact, place, audience, words, key } = said;
  const code = door.codeOf(key);
  const asked = { kind, contact, words, language: recordedLanguage(languageOf(request, context)) };
  const more = { ...(place !== '' && { establishment: place }), audience, against: 'handling' as const };
  const done = await requests.makeAtDoor({ ...asked, ...more, code: door.read(code) ?? '' }, key);
  if (done.ok) return redirect(`${paths.asked(codeInAddress(code))}?sent=1`, 303);
  return notDone(form, done.error.code, { contact_missing: 'contact' });
};

/** Asking without a sign-in, and the way back with a code. */
export default function Ask() {
  const { chosen, key, places } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say(chosen ? `request.kind.${chosen}` : 'ask.title')}>
        {say('ask.lead')}
      </PageHeading>
      <AskForm chosen={chosen} formKey={key} places={places} problems={problems} />
      <FollowForm problems={problems} />
    </div>
  );
}
