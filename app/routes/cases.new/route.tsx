import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CASE_QUESTIONS, CaseForm } from '../../components/case-form';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import {
  CASE_FORM,
  CASE_LISTS,
  CASE_WRONG,
  type CaseDraft,
  type CaseStep,
  caseDraftOfSent,
  caseOfDraft,
  caseStepAfter,
  caseStepOf,
  problemsInCase,
} from '../../pages/case-form';
import { type FieldProblem, readForm } from '../../pages/forms';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'cases.new' };

const blank = (key: string): CaseDraft => ({
  key,
  find: '',
  person: '',
  reason: '',
  systems: [],
  categories: [],
  law: '',
  words: '',
  until: '',
  named: [],
});

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'cases', 'restricted.propose');
  const { restricted, newId } = context.services;
  return { draft: blank(newId('idem')), ...restricted.choices(viewer.person) };
};

/** What the page is drawn from again: name and place of whom a search found are no look. */
const again = (
  { services }: AppLoadContext,
  draft: CaseDraft,
  step: CaseStep,
  { problems, refusal }: { problems?: readonly FieldProblem[]; refusal?: string } = {},
) => {
  const found =
    draft.find.length < 3
      ? []
      : services.registers.findPeople(draft.find).people.map(({ id, name }) => ({ id, name }));
  const status = refusal === undefined ? (problems ? 422 : 200) : refusalOf(refusal).status;
  return data({ draft, step, found, problems, refusal }, { status });
};

/** Answers of one page lead to the next one. Only the last page sends. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireOperation(request, context, 'cases', 'restricted.propose');
  const form = await readForm(request, CASE_FORM, CASE_WRONG, CASE_LISTS);
  if (!form.ok) {
    const { problems } = form;
    return again(context, caseDraftOfSent(form.sent), caseStepOf(problems[0]?.field ?? ''), { problems });
  }
  const { intent, ...draft } = form.value;
  if (intent === 'find') {
    const problems = [{ field: 'find', message: CASE_WRONG.find }];
    return again(context, draft, 'person', draft.find.length < 3 ? { problems } : {});
  }
  const wrong = intent.startsWith('change_')
    ? undefined
    : problemsInCase(draft, intent === 'send' ? 'check' : (intent as CaseStep));
  if (wrong) return again(context, draft, wrong.step, { problems: wrong.problems });
  const asked = intent === 'send' ? caseOfDraft(draft, zone) : undefined;
  if (!asked) return again(context, draft, caseStepAfter(intent));
  const actor = { kind: 'person', id: viewer.person } as const;
  const done = await context.services.restricted.act.propose(actor, asked, draft.key);
  if (done.ok) return redirect(paths.lateCase(done.value.case), 303);
  const { code } = done.error;
  if (code !== 'case_too_long' && code !== 'case_end_past')
    return again(context, draft, 'check', { refusal: code });
  return again(context, draft, 'people', { problems: [{ field: 'until', message: CASE_WRONG.until }] });
};

/** One question a page, then everything once more. */
export default function NewCase() {
  const loaded = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  const say = useSay();
  const { draft, step, found, problems, refusal } = {
    draft: loaded.draft,
    step: 'person' as const,
    found: [],
    problems: undefined,
    refusal: undefined,
    ...said,
  };
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say(CASE_QUESTIONS[step])} kicker={say('cases.new')} />
      <CaseForm
        step={step}
        draft={draft}
        problems={problems}
        found={found}
        systems={loaded.systems}
        people={loaded.people}
      />
    </div>
  );
}
