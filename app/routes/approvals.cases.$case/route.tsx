import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CaseAnswer, CaseView } from '../../components/cases';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import { readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'cases.title' };

const FORM = z.strictObject({ answer: z.enum(['approve', 'decline']) });

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'cases', 'restricted.approve');
  const page = context.services.restricted.page(viewer.person, params.case ?? '');
  if (!page) throw refused('unknown_proposal');
  return { page, heading: String(page.number) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'cases', 'restricted.decline');
  const { answer } = await readPressed(request, FORM);
  const actor = { kind: 'person', id: viewer.person } as const;
  const { act, page } = context.services.restricted;
  const id = params.case ?? '';
  const done = await act[answer](actor, { case: id });
  if (done.ok) return redirect(page(viewer.person, id) ? paths.lateCase(id) : paths.approvals, 303);
  return data({ refusal: done.error.code }, { status: refusalOf(done.error.code).status });
};

/** A case before the second person: all of it, and the question. */
export default function ProposedCase() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={answer?.refusal} />
      <PageHeading title={say('later.case', { number: page.number })} kicker={say('cases.title')} />
      <CaseView page={page} />
      <CaseAnswer page={page} />
    </div>
  );
}
