import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CouncilNav } from '../../components/council-nav';
import type { PageHandle } from '../../components/page-title';
import { RecordPaper } from '../../components/record-paper';
import { recordPaper, recordPaperPage } from '../../pages/record-paper';

export const handle: PageHandle = { title: 'record_paper.title' };

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  recordPaperPage(request, context, 'council');

export const action = ({ request, context }: ActionFunctionArgs) => recordPaper(request, context, 'council');

/** What somebody signed on paper; there is no such page for a yes. */
export default function RecordPaperPage() {
  return (
    <RecordPaper
      nav={<CouncilNav />}
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  );
}
