import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { PageHandle } from '../../components/page-title';
import { RecordNo } from '../../components/record-no';
import { recordNo, recordNoPage } from '../../pages/record-no';

export const handle: PageHandle = { title: 'record_no.title' };

export const loader = ({ request, context }: LoaderFunctionArgs) => recordNoPage(request, context, 'desk');

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const answer = await recordNo(request, context, 'desk');
  return data(answer, { status: answer.problems ? 422 : 200 });
};

/** Only a no can be recorded for somebody else. */
export default function RecordNoPage() {
  const { activities } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <RecordNo activities={activities} recorded={answer?.recorded ?? false} problems={answer?.problems} />
  );
}
