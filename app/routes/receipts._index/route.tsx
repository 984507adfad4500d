import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { Timeline } from '../../components/timeline';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'receipts.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  return { lines: context.services.ask.myHistory(viewer.person, language) };
};

export default function Receipts() {
  const { lines } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('receipts.title')}>{say('receipts.intro')}</PageHeading>
      <p>
        <a href={paths.statement()}>{say('statement.link')}</a>
      </p>
      <Timeline lines={lines} />
    </div>
  );
}
