import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { AboutForm } from '../../components/programme-about';
import { BackToDraft, SavedSince } from '../../components/programme-draft-parts';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import { ABOUT_MESSAGES, PROGRAMME_ABOUT, programmeDraftFor, typedAbout } from '../../pages/programme-draft';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'intro.draft' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft } = await programmeDraftFor(request, context, params.draft);
  return { draft, heading: draft.title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'programme.propose');
  const { draft, viewer } = await programmeDraftFor(request, context, params.draft);
  const form = await readForm(request, PROGRAMME_ABOUT, ABOUT_MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const edited = { draft: draft.id, revision: form.value.revision };
  const edit = { what: 'about', about: typedAbout(form.value) } as const;
  const saved = context.services.programmeDrafts.save(viewer, edited, edit);
  return saved.ok ? redirect(paths.introduction(draft.id), 303) : notDone(form, saved.error.code);
};

/** Why a programme is needed at all, what else was looked at, and who decides. */
export default function About() {
  const { draft } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
        title={say('intro.about')}
      />
      <BackToDraft draft={draft} />
      {refusal === 'draft_changed' && <SavedSince draft={draft} here={paths.introductionAbout(draft.id)} />}
      <AboutForm draft={draft} problems={problems} />
    </div>
  );
}
