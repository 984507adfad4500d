import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { NoticeVersions } from '../../components/notice-versions';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'desk.notices.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  return context.services.desk.notices(language);
};

/** Every notice with its versions, languages and places. */
export default function DeskNotices() {
  const { notices } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page">
      <PageHeading title={say('desk.notices.title')} kicker={say('desk.title')}>
        {say('desk.notices.lead', { count: notices.length })}
      </PageHeading>
      <DeskNav />
      {notices.map((notice) => (
        <NoticeVersions key={notice.key} notice={notice} />
      ))}
    </div>
  );
}
