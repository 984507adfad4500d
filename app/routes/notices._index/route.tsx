import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NoticeList } from '../../components/notice-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireOwner } from '../../pages/viewer';

export const handle: PageHandle = { title: 'notices.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  return { notices: context.services.ask.myNotices(viewer.person, language) };
};

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('notices.title')}>{say('notices.intro')}</PageHeading>
      <NoticeList notices={notices} />
    </div>
  );
}
