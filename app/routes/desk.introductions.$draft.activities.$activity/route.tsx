import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ProhibitionId } from '#domain/monitoring/prohibitions';
import { idOfDraft } from '#domain/programme/draft';
import { ActivityForm } from '../../components/activity-terms';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { BackToDraft, SavedSince } from '../../components/programme-draft-parts';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import {
  ACTIVITY_TERMS,
  activityOf,
  programmeDraftFor,
  TERMS_MESSAGES,
  typedTerms,
} from '../../pages/programme-draft';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'intro.draft' };

/** The word in the address that stands for an activity which is not there yet. */
const NEW = 'new';

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft } = await programmeDraftFor(request, context, params.draft);
  const activity = params.activity === NEW ? undefined : activityOf(draft, params.activity);
  const isFixed = activity !== undefined && draft.fixed.includes(idOfDraft(draft.content, activity));
  return { draft, heading: draft.title, isFixed, ...(activity && { activity }) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'programme.propose');
  const { draft, viewer } = await programmeDraftFor(request, context, params.draft);
  const activity = params.activity === NEW ? undefined : activityOf(draft, params.activity).id;
  const form = await readForm(request, ACTIVITY_TERMS, TERMS_MESSAGES, ['places']);
  if (!form.ok) return toMend(form, form.problems);
  const terms = typedTerms(form.value);
  if (terms.places.some((place) => !draft.places.includes(place))) {
    return toMend(form, [{ field: 'places', message: TERMS_MESSAGES.places }]);
  }
  const edited = { draft: draft.id, revision: form.value.revision };
  const edit = { what: 'activity', terms, ...(activity !== undefined && { activity }) } as const;
  const saved = context.services.programmeDrafts.save(viewer, edited, edit);
  if (saved.ok) return redirect(paths.introduction(draft.id), 303);
  const { code, about } = saved.error;
  // What is forbidden is said beside what was chosen, with the rule: it cannot even be written down as a plan.
  if (code === 'prohibited_use') {
    return toMend(form, [{ field: 'category', message: `prohibited.${about as ProhibitionId}` }]);
  }
  return notDone(form, code, { activity_twice: 'category' });
};

/** What one activity takes, where, for what, and its duties. */
export default function ActivityTerms() {
  const { draft, activity, isFixed } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
        title={say('intro.activity.title')}
      />
      <BackToDraft draft={draft} />
      {isFixed && <p className="advice">{say('intro.activity.fixed')}</p>}
      {refusal === 'draft_changed' && (
        <SavedSince draft={draft} here={paths.introductionActivity(draft.id, activity?.id ?? NEW)} />
      )}
      <ActivityForm draft={draft} activity={activity} problems={problems} />
    </div>
  );
}
