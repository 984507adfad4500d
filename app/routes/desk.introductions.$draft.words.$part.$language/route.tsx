import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { BackToDraft, SavedSince } from '../../components/programme-draft-parts';
import { ActivityWordsForm, ProgrammeWordsForm } from '../../components/programme-words';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { languageName } from '../../messages/languages';
import { notDone, readForm, toMend } from '../../pages/forms';
import {
  activityOf,
  PROGRAMME_WORDS,
  programmeDraftFor,
  WORDS_MESSAGES,
  WORDS_OF_ACTIVITY,
} from '../../pages/programme-draft';
import { refused } from '../../pages/refused';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'intro.draft' };

/** The word in the address that stands for the programme itself. */
const PROGRAMME = 'programme';

const partFor = async (
  request: Request,
  context: LoaderFunctionArgs['context'],
  { draft: id, part, language: tag = '' }: LoaderFunctionArgs['params'],
) => {
  const visit = await programmeDraftFor(request, context, id);
  if (!Object.hasOwn(visit.draft.content.words, tag)) throw refused('not_found');
  const activity = part === PROGRAMME ? undefined : activityOf(visit.draft, part);
  return { ...visit, tag, part: activity?.id ?? PROGRAMME, ...(activity && { activity }) };
};

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft, tag, part, activity } = await partFor(request, context, params);
  return { draft, tag, part, heading: draft.title, ...(activity && { activity }) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'programme.propose');
  const { draft, tag, activity, viewer } = await partFor(request, context, params);
  const { programmeDrafts } = context.services;
  const back = redirect(paths.introduction(draft.id), 303);
  if (activity) {
    const form = await readForm(request, WORDS_OF_ACTIVITY, WORDS_MESSAGES);
    if (!form.ok) return toMend(form, form.problems);
    const { revision, ...words } = form.value;
    const edit = { what: 'activity_words', activity: activity.id, language: tag, words } as const;
    const saved = programmeDrafts.save(viewer, { draft: draft.id, revision }, edit);
    return saved.ok ? back : notDone(form, saved.error.code);
  }
  const form = await readForm(request, PROGRAMME_WORDS, WORDS_MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { revision, ...words } = form.value;
  const edit = { what: 'programme_words', language: tag, words } as const;
  const saved = programmeDrafts.save(viewer, { draft: draft.id, revision }, edit);
  return saved.ok ? back : notDone(form, saved.error.code);
};

/** What staff read about a programme, or about one of its activities, in one language. */
export default function Words() {
  const { draft, tag, part, activity } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { language } = useClock();
  const name = { language: languageName(tag, language) };
  const here = paths.introductionWords(draft.id, part, tag);
  const common = { draft, tag, problems };
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading title={say(activity ? 'intro.words.activity' : 'intro.words.programme', name)} />
      <BackToDraft draft={draft} />
      {refusal === 'draft_changed' && <SavedSince draft={draft} here={here} />}
      {activity ? <ActivityWordsForm {...common} activity={activity} /> : <ProgrammeWordsForm {...common} />}
    </div>
  );
}
