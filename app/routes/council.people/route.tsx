import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { Holders } from '../../components/authority';
import { CouncilNav } from '../../components/council-nav';
import { OurForm, TakeAway } from '../../components/council-people';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { OpenProposals } from '../../components/proposals';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { placeName } from '../../messages/labels';
import { establishmentOf } from '../../pages/council';
import { ofCouncil, PEOPLE_FIELDS, PEOPLE_FORM, PEOPLE_WRONG, waitingOf } from '../../pages/council-people';
import { notDone, readForm, toMend } from '../../pages/forms';
import { termsOf } from '../../pages/role-terms';
import { requireRoom, type Visit } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'our.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const { registers, council } = context.services;
  const establishment = establishmentOf(context.services, viewer.person);
  const people = ofCouncil(registers.holders(), establishment);
  return {
    establishment,
    people,
    alone: !people.some(
      ({ role, person, begun, asleep }) =>
        role === 'representative' && person !== viewer.person && begun && !asleep,
    ),
    waiting: waitingOf(registers.proposals(viewer).open, establishment),
    programmes: council.programmes(establishment, language).map(({ key, title }) => ({ key, title })),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = await requireRoom(request, context, 'council');
  const form = await readForm(request, PEOPLE_FORM, PEOPLE_WRONG);
  if (!form.ok) return toMend(form, form.problems);
  const done = await act(context, visit, form.value);
  if (done === undefined) return toMend(form, [{ field: 'who', message: 'our.who.unknown' }]);
  if (done.ok) return redirect(paths.councilPeople, 303);
  return notDone(form, done.error.code, PEOPLE_FIELDS);
};

const act = async (
  { services }: AppLoadContext,
  { viewer, zone }: Visit,
  said: z.output<typeof PEOPLE_FORM>,
) => {
  const { administration, decisions } = services;
  const actor = { kind: 'person', id: viewer.person } as const;
  if (said.intent === 'approve' || said.intent === 'decline') return administration[said.intent](actor, said);
  if (said.intent === 'revoke') return administration.revokeRole(actor, said);
  const { who, role, programme } = said;
  const person = decisions.findEmployee(who.includes('@') ? 'email' : 'external_id', who);
  if (person === undefined) return undefined;
  return administration.proposeRole(actor, {
    person,
    role,
    establishment: establishmentOf(services, viewer.person),
    ...(programme !== undefined && { programme }),
    ...termsOf(said, zone),
  });
};

/** A council's own people: who speaks for it, who is its guest, and what waits for a second one of them. */
export default function CouncilPeople() {
  const { establishment, people, alone, waiting, programmes } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('our.title')}>
        {say('our.lead', { place: placeName(establishment) })}
      </PageHeading>
      <CouncilNav />
      <p className="advice">{say('our.unseen')}</p>
      <section aria-labelledby="now-heading">
        <h2 id="now-heading">{say('our.now')}</h2>
        <Holders holders={people} act={(held) => <TakeAway held={held} />} />
      </section>
      <section aria-labelledby="waiting-heading">
        <h2 id="waiting-heading">{say('our.waiting')}</h2>
        <OpenProposals proposals={waiting} answer="intent" />
      </section>
      {alone && <p className="advice">{say('our.alone')}</p>}
      <OurForm people={people} programmes={programmes} problems={problems} />
    </div>
  );
}
