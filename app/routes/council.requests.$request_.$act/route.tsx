import { useActionData, useLoaderData } from '@remix-run/react';
import { OneStep } from '../../components/case-page';
import { InCaseRoom } from '../../components/case-room';
import type { PageHandle } from '../../components/page-title';
import { doStepIn, stepIn } from '../../pages/inbox-room';

export const handle: PageHandle = { title: 'case.page' };

export const loader = stepIn('council');

export const action = doStepIn('council');

/** The form of one step of a request. */
export default function CouncilRequestStep() {
  const { page, act, key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  return (
    <InCaseRoom value="council">
      <OneStep page={page} act={act} formKey={key} problems={problems} refusal={refusal} />
    </InCaseRoom>
  );
}
