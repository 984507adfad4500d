import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CouncilNav } from '../../components/council-nav';
import { ProblemSummary } from '../../components/field';
import { ContextForm, ContextLimits, ContextLines, EarlierContexts } from '../../components/own-contexts';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { placeName } from '../../messages/labels';
import { establishmentOf } from '../../pages/council';
import { notDone, readForm, toMend } from '../../pages/forms';
import { CONTEXT_FIELDS, CONTEXT_FORM, CONTEXT_WRONG, protectingOf } from '../../pages/own-contexts';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'own_contexts.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const { services } = context;
  const establishment = establishmentOf(services, viewer.person);
  return { establishment, ...services.council.contexts(establishment, viewer.person) };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const form = await readForm(request, CONTEXT_FORM, CONTEXT_WRONG);
  if (!form.ok) return toMend(form, form.problems);
  const { services } = context;
  const asked = protectingOf(services, form.value);
  if (!asked) return toMend(form, [{ field: 'match', message: 'record_no.who.unknown' }]);
  const done = await services.administration.protectPlaces({ kind: 'person', id: viewer.person }, asked);
  if (done.ok) return redirect(paths.councilProtected, 303);
  if (done.error.code === 'already_done' && asked.act === 'add') {
    return toMend(form, [{ field: 'match', message: 'own_contexts.match.already' }]);
  }
  return notDone(form, done.error.code, CONTEXT_FIELDS);
};

/** Where a council keeps people free of recording: its own list, which no other page shows. */
export default function Protected() {
  const { establishment, lines, earlier, served } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('own_contexts.title')}>
        {say('own_contexts.lead', { place: placeName(establishment) })}
      </PageHeading>
      <CouncilNav />
      {served ? null : <p className="warning-banner">{say('own_contexts.not_served')}</p>}
      {earlier ? <EarlierContexts /> : null}
      <ContextLines lines={lines} />
      <ContextForm problems={problems} />
      <ContextLimits />
    </div>
  );
}
