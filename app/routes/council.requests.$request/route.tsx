import { useActionData, useLoaderData } from '@remix-run/react';
import { OneCase } from '../../components/case-page';
import { InCaseRoom } from '../../components/case-room';
import type { PageHandle } from '../../components/page-title';
import { caseIn, pressIn } from '../../pages/inbox-room';

export const handle: PageHandle = { title: 'case.page' };

export const loader = caseIn('council');

export const action = pressIn('council');

/** One request, as those read it who decide about it. */
export default function CouncilRequest() {
  const { page, key, done } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  return (
    <InCaseRoom value="council">
      <OneCase page={page} formKey={key} done={done} refusal={refusal} />
    </InCaseRoom>
  );
}
