import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { Paper } from '../../components/pack';
import type { PageHandle } from '../../components/page-title';
import { paperPage } from '../../pages/pack';

export const handle: PageHandle = { title: 'pack.page_title' };

export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  paperPage(request, context, 'desk', params.paper);

/** One paper about the portal itself, to read and to print. */
export default function PaperPage() {
  const { paper, held } = useLoaderData<typeof loader>();
  return <Paper room="desk" paper={paper} held={held} nav={<DeskNav />} />;
}
