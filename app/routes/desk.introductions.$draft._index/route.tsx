import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { IntroductionList, ProgrammeEnds, ProposeProgramme } from '../../components/introduction-list';
import { IntroductionView } from '../../components/introduction-view';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { formRevision } from '../../pages/draft';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { programmeDraftFor } from '../../pages/programme-draft';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedLanguage } from '../../typed-text';

export const handle: PageHandle = { title: 'intro.draft' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('language'), revision: formRevision, language: typedLanguage }),
  z.strictObject({ intent: z.literal('no_language'), revision: formRevision, language: typedLanguage }),
  z.strictObject({ intent: z.literal('no_activity'), revision: formRevision, activity: formId }),
  z.strictObject({ intent: z.literal('drop'), revision: formRevision }),
  z.strictObject({ intent: z.literal('propose'), revision: formRevision }),
]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft, mayWrite } = await programmeDraftFor(request, context, params.draft);
  const whole = context.services.desk.introductions.preview(draft.id);
  return { draft, mayWrite, heading: draft.title, ...(whole && { whole }) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'programme.propose');
  const { draft, viewer } = await programmeDraftFor(request, context, params.draft);
  const form = await readForm(request, FORM, { language: 'intro.language.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const { programmeDrafts } = context.services;
  const { value } = form;
  const edited = { draft: draft.id, revision: value.revision };
  if (value.intent === 'propose') {
    const proposed = await programmeDrafts.propose(viewer, edited);
    if (!proposed.ok) return notDone(form, proposed.error.code);
    return redirect(paths.approveProgramme(proposed.value.proposal), 303);
  }
  if (value.intent === 'drop') {
    const dropped = programmeDrafts.drop(viewer, edited);
    return dropped.ok ? redirect(paths.introductions, 303) : notDone(form, dropped.error.code);
  }
  if (value.intent === 'language') {
    const words = draft.content.words[value.language] ?? { title: '', summary: '' };
    const edit = { what: 'programme_words', language: value.language, words } as const;
    const saved = programmeDrafts.save(viewer, edited, edit);
    const next = paths.introductionWords(draft.id, 'programme', value.language);
    return saved.ok ? redirect(next, 303) : notDone(form, saved.error.code);
  }
  const edit =
    value.intent === 'no_language'
      ? ({ what: 'no_language', language: value.language } as const)
      : ({ what: 'no_activity', activity: value.activity } as const);
  const saved = programmeDrafts.save(viewer, edited, edit);
  return saved.ok ? redirect(paths.introduction(draft.id), 303) : notDone(form, saved.error.code);
};

/** A draft as a list of what is to do; once it is whole, all of it as the second person reads it. */
export default function Introduction() {
  const { draft, mayWrite, whole } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={say('intro.draft.kicker')}
        title={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
      >
        {say('intro.draft.lead')}
      </PageHeading>
      <DeskNav />
      <IntroductionList draft={draft} mayWrite={mayWrite} />
      {whole && (
        <section aria-labelledby="whole">
          <h2 id="whole">{say('intro.whole')}</h2>
          <IntroductionView introduction={whole} />
        </section>
      )}
      {whole && mayWrite && <ProposeProgramme draft={draft} />}
      {mayWrite && <ProgrammeEnds draft={draft} problems={problems} />}
    </div>
  );
}
