import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { stateOfTest } from '#domain/basis/guided-test';
import { EMPTY_TEST, missingInTest } from '#domain/programme/draft';
import { ProblemSummary } from '../../components/field';
import { BasisTestForm, TestEnding } from '../../components/guided-test';
import { useActivityName } from '../../components/introduction-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { BackToDraft, SavedSince } from '../../components/programme-draft-parts';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { placeLabel } from '../../messages/labels';
import { notDone, readForm, toMend } from '../../pages/forms';
import {
  activityOf,
  BASIS_TEST,
  programmeDraftFor,
  TEST_MESSAGES,
  typedTest,
} from '../../pages/programme-draft';
import { refused } from '../../pages/refused';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'test.title' };

const testFor = async (
  request: Request,
  context: LoaderFunctionArgs['context'],
  { draft: id, activity: of, place = '' }: LoaderFunctionArgs['params'],
) => {
  const visit = await programmeDraftFor(request, context, id);
  const activity = activityOf(visit.draft, of);
  if (!activity.places.includes(place)) throw refused('not_found');
  const test = activity.tests[place] ?? EMPTY_TEST;
  return { ...visit, activity, place, test, state: stateOfTest({ ...activity, place }, test.answers) };
};

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft, activity, place, test, state } = await testFor(request, context, params);
  return { draft, activity, place, test, state };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'programme.propose');
  const { draft, activity, place, test, state, viewer } = await testFor(request, context, params);
  const form = await readForm(request, BASIS_TEST, TEST_MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const typed = typedTest(form.value, test);
  const then = stateOfTest({ ...activity, place }, typed.answers);
  // The question that was next is still the next one: nobody answered it.
  if (state.next !== undefined && then.next === state.next) {
    return toMend(form, [{ field: state.next, message: 'test.missing' }]);
  }
  const today = new Date(context.services.clock()).toISOString().slice(0, 10);
  if (typed.balancing.on > today) {
    return toMend(form, [{ field: 'balancing_on', message: 'test.balancing.on.wrong' }]);
  }
  const edited = { draft: draft.id, revision: form.value.revision };
  const edit = { what: 'test', activity: activity.id, place, test: typed } as const;
  const saved = context.services.programmeDrafts.save(viewer, edited, edit);
  if (!saved.ok) return notDone(form, saved.error.code);
  const after = { ...activity, tests: { ...activity.tests, [place]: typed } };
  const isDone = then.ending !== undefined && missingInTest(after, place).length === 0;
  const wasEnded = state.ending !== undefined;
  return redirect(
    // Whoever has just reached the end is shown it before they go on.
    isDone && wasEnded ? paths.introduction(draft.id) : paths.basisTest(draft.id, activity.id, place),
    303,
  );
};

/** The guided test of one activity at one place: what was answered, the next question, and how it ends. */
export default function BasisTestPage() {
  const { draft, activity, place, test, state } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { language } = useClock();
  const nameOf = useActivityName();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={nameOf(activity)}
        title={say('test.heading', { place: placeLabel(place, language) })}
      >
        {say('test.lead')}
      </PageHeading>
      <BackToDraft draft={draft} />
      {refusal === 'draft_changed' && (
        <SavedSince draft={draft} here={paths.basisTest(draft.id, activity.id, place)} />
      )}
      <TestEnding state={state} />
      <BasisTestForm draft={draft} test={test} state={state} place={place} problems={problems} />
    </div>
  );
}
