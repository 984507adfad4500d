import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { zoneOf } from '#domain/calendar/zone-of';
import { CouncilNav } from '../../components/council-nav';
import { SayForm } from '../../components/council-say';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { endOfCivilDay } from '../../messages/instants';
import { placeName } from '../../messages/labels';
import { councilProgrammeOf } from '../../pages/council';
import { SAY_FIELDS, SAY_FORM, SAY_WRONG, type Saying, wordKindOf } from '../../pages/council-say';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'say.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const of = councilProgrammeOf(context.services, viewer.person, params.programme, language);
  const kind = wordKindOf(request);
  return { ...of, kind, heading: of.programme.title, key: context.services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const form = await readForm(request, SAY_FORM, SAY_WRONG);
  if (!form.ok) return toMend(form, form.problems);
  const actor = { kind: 'person', id: viewer.person } as const;
  const { administration } = context.services;
  const done =
    form.value.act === 'say'
      ? await say(context, viewer.person, params.programme, form.value)
      : await administration.councilTakeBack(actor, { word: form.value.word });
  if (done.ok) return redirect(`${paths.councilSign(params.programme ?? '')}#words`, 303);
  const { code } = done.error;
  const field = Object.hasOwn(SAY_FIELDS, code) ? SAY_FIELDS[code as keyof typeof SAY_FIELDS] : undefined;
  return field ? toMend(form, [field]) : notDone(form, code);
};

const say = (
  { services }: AppLoadContext,
  person: string,
  key: string | undefined,
  { kind, words, due, notice, language, key: formKey }: Saying,
) => {
  const { programme } = councilProgrammeOf(services, person, key, language);
  return services.administration.councilSay(
    { kind: 'person', id: person },
    {
      kind,
      programme: programme.key,
      words,
      language,
      ...(due !== undefined && { due: endOfCivilDay(due, zoneOf(programme.place)) }),
      ...(notice !== undefined && { notice }),
    },
    formKey,
  );
};

/** A council asks, disputes or states something, in its own words. */
export default function Say() {
  const { programme, establishment, kind, key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        kicker={<Foreign language={programme.titleLanguage}>{programme.title}</Foreign>}
        title={say(`say.${kind}`)}
      >
        {say(`say.${kind}.intro`, { place: placeName(establishment) })}
      </PageHeading>
      <CouncilNav />
      <SayForm kind={kind} programme={programme} formKey={key} problems={problems} />
    </div>
  );
}
