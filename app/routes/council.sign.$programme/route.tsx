import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
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
import { endOfCivilDay, zoneOf } from '../../messages/instants';
import { placeName } from '../../messages/labels';
import { LANGUAGES } from '../../messages/languages';
import { councilProgrammeOf } from '../../pages/council';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedDate } from '../../typed-text';

export const handle: PageHandle = { title: 'council.sign.title' };

const SIGNING = z.strictObject({
  act: z.literal('sign'),
  key: formKey,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  language: z.enum(LANGUAGES),
  /** The last day; the signature ends with it, where the council is. */
  until: z.union([z.literal(''), typedDate]),
});
/** Stopping never fails because of what else stands in the form. */
const SHUTTING = z.strictObject({
  act: z.enum(['decline', 'close']),
  language: z.enum(LANGUAGES),
  key: z.unknown().optional(),
  version: z.unknown().optional(),
  until: z.unknown().optional(),
});
const FORM = z.discriminatedUnion('act', [SIGNING, SHUTTING]);
const WRONG_DAY = { field: 'until', message: 'council.sign.until.wrong' } as const;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const { services } = context;
  const of = councilProgrammeOf(services, viewer.person, params.programme, language);
  return { ...of, heading: of.programme.title, key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const form = await readForm(request, FORM, { until: WRONG_DAY.message });
  if (!form.ok) return toMend(form, form.problems);
  const done = await decide(context, viewer.person, params.programme, form.value);
  if (done.ok) return redirect(paths.councilSign(params.programme ?? ''), 303);
  if (done.error.code === 'already_over') return toMend(form, [WRONG_DAY]);
  return notDone(form, done.error.code);
};

const decide = (
  { services }: AppLoadContext,
  person: string,
  key: string | undefined,
  said: z.output<typeof FORM>,
) => {
  const { programme, establishment } = councilProgrammeOf(services, person, key, said.language);
  const lastDay = said.act === 'sign' ? said.until : '';
  const term = lastDay === '' ? {} : { until: endOfCivilDay(lastDay, zoneOf(programme.place)) };
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
      evidence: councilWords(programme, { establishment, act: said.act, ...term }, said.language),
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
