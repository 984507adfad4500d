import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CouncilNav } from '../../components/council-nav';
import type { PageHandle } from '../../components/page-title';
import { Postings } from '../../components/postings';
import { postingsPage, recordPosting } from '../../pages/postings';

export const handle: PageHandle = { title: 'posting.title' };

export const loader = ({ request, context }: LoaderFunctionArgs) => postingsPage(request, context, 'council');

export const action = ({ request, context }: ActionFunctionArgs) =>
  recordPosting(request, context, 'council');

/** What the law wants on the wall, and whether it hangs there. */
export default function PostingsPage() {
  return (
    <Postings nav={<CouncilNav />} {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
  );
}
