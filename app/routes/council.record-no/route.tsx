import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { PageHandle } from '../../components/page-title';
import { RecordNo } from '../../components/record-no';
import { recordNo, recordNoPage } from '../../pages/record-no';

export const handle: PageHandle = { title: 'record_no.title' };

export const loader = ({ request, context }: LoaderFunctionArgs) => recordNoPage(request, context, 'council');

export const action = ({ request, context }: ActionFunctionArgs) => recordNo(request, context, 'council');

/** Only a no can be recorded for somebody else. */
export default function RecordNoPage() {
  return <RecordNo {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
