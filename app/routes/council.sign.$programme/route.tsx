import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { zoneOf } from '#domain/calendar/zone-of';
import { refuse } from '#domain/result';
import { CouncilNav } from '../../components/council-nav';
import { CloseForm, SignatureLine, SignatureTag } from '../../components/council-programme';
import { SignatureFacts, SignatureForm } from '../../components/council-question';
import { CouncilSections } from '../../components/council-sections';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { councilWords } from '../../messages/council';
import { endOfCivilDay } from '../../messages/instants';
import { placeName } from '../../messages/labels';
import { councilProgrammeOf } from '../../pages/council';
import { COUNCIL_FORM, type CouncilForm, clausesOf, WRONG, WRONG_DAY } from '../../pages/council-form';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'council.sign.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const { services } = context;
  const of = councilProgrammeOf(services, viewer.person, params.programme, language);
  return { ...of, heading: of.programme.title, key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const form = await readForm(request, COUNCIL_FORM, WRONG, ['limits']);
  if (!form.ok) return toMend(form, form.problems);
  const done = await decide(context, viewer.person, params.programme, form.value);
  if (done.ok) return redirect(paths.councilSign(params.programme ?? ''), 303);
  if (done.error.code === 'already_over') return toMend(form, [WRONG_DAY]);
  return notDone(form, done.error.code);
};

const decide = ({ services }: AppLoadContext, person: string, key: string | undefined, said: CouncilForm) => {
  const { programme, establishment } = councilProgrammeOf(services, person, key, said.language);
  const lastDay = said.act === 'sign' ? said.until : '';
  const term = lastDay === '' ? {} : { until: endOfCivilDay(lastDay, zoneOf(programme.place)) };
  const clauses = said.act === 'sign' ? clausesOf(said, programme) : {};
  if (said.act === 'sign' && said.version !== programme.version) {
    return Promise.resolve(refuse('programme_changed'));
  }
  return services.administration.recordGate(
    { kind: 'person', id: person },
    {
      gate: 'collective_gate_unmet',
      programme: programme.key,
      place: `establishment:${establishment}`,
      state: said.act === 'sign' ? 'open' : 'shut',
      evidence: councilWords(programme, { establishment, act: said.act, clauses, ...term }, said.language),
      clauses,
      ...term,
    },
    said.act === 'sign' ? said.key : undefined,
  );
};

/** One programme before the council: what it does here, what a signature opens, two equal answers, or one press to shut it. */
export default function Sign() {
  const { programme, establishment, key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const place = placeName(establishment);
  const isOpen = programme.signature?.state === 'open';
  return (
    <div className="page">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        kicker={say(programme.waits && !isOpen ? 'council.sign.kicker' : 'council.title')}
        title={<Foreign language={programme.titleLanguage}>{programme.title}</Foreign>}
      >
        <Foreign language={programme.titleLanguage}>{programme.summary}</Foreign>
      </PageHeading>
      <CouncilNav />
      <p className="advice">{say('council.voice', { place })}</p>
      <section className="council-state">
        <SignatureTag programme={programme} />
        <SignatureLine programme={programme} />
        {isOpen && <CloseForm programme={programme} />}
      </section>
      <CouncilSections programme={programme} establishment={establishment} />
      {programme.waits && !isOpen && (
        <>
          <SignatureFacts programme={programme} establishment={establishment} />
          <SignatureForm
            programme={programme}
            establishment={establishment}
            formKey={key}
            problems={problems}
          />
        </>
      )}
    </div>
  );
}
