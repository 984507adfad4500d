import { useActionData, useLoaderData } from '@remix-run/react';
import { OneCase } from '../../components/case-page';
import { InCaseRoom } from '../../components/case-room';
import type { PageHandle } from '../../components/page-title';
import { caseIn, pressIn } from '../../pages/inbox-room';

export const handle: PageHandle = { title: 'case.page' };

export const loader = caseIn('desk');

export const action = pressIn('desk');

/** One request, as those read it who decide about it. */
export default function DeskRequest() {
  const { page, key, done } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  return (
    <InCaseRoom value="desk">
      <OneCase page={page} formKey={key} done={done} refusal={refusal} />
    </InCaseRoom>
  );
}
