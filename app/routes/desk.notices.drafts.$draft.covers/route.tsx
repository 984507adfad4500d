import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CoversForm, CoversNow } from '../../components/draft-covers';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { DRAFT_COVERS, draftFor, typedCovers } from '../../pages/draft';
import { notDone, readForm, toMend } from '../../pages/forms';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'draft.title' };

const MESSAGES = {
  activities: 'draft.covers.activities.missing',
  places: 'draft.covers.places.wrong',
  day: 'draft.covers.day.wrong',
} as const;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft } = await draftFor(request, context, params.draft);
  return { draft, heading: draft.title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { draft, viewer, zone } = await draftFor(request, context, params.draft);
  const form = await readForm(request, DRAFT_COVERS, MESSAGES, ['activities', 'places']);
  if (!form.ok) return toMend(form, form.problems);
  const { places, revision } = form.value;
  const wrong = places.some((place) => !draft.places.includes(place));
  if (wrong) return toMend(form, [{ field: 'places', message: MESSAGES.places }]);
  const covers = typedCovers(form.value, { zone, now: context.services.clock() });
  if (!covers) return toMend(form, [{ field: 'day', message: MESSAGES.day }]);
  const edited = { draft: draft.id, revision };
  const saved = context.services.drafts.save(viewer, edited, { what: 'covers', covers });
  return saved.ok ? redirect(paths.draft(draft.id), 303) : notDone(form, saved.error.code);
};

/** What a draft tells about, where it holds, and from when. */
export default function Covers() {
  const { draft } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
        title={say('draft.covers')}
      />
      <p>
        <a className="quiet-link" href={paths.draft(draft.id)}>
          {say('draft.back')}
        </a>
      </p>
      <CoversForm draft={draft} problems={problems} />
      {refusal === 'draft_changed' && <CoversNow draft={draft} />}
    </div>
  );
}
