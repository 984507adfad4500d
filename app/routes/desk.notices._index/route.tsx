import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { NoticeVersions } from '../../components/notice-versions';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { DraftLines, WaitingNotices } from '../../components/proposed-notice';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'desk.notices.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language, viewer } = await requireRoom(request, context, 'desk');
  const { desk } = context.services;
  const { notices } = await desk.notices(language);
  const work = { drafts: desk.work.drafts(language), waiting: desk.work.waiting(language) };
  return { notices, ...work, mayWrite: viewer.roles.includes('officer') };
};

/** Every notice with its versions, languages and places. */
export default function DeskNotices() {
  const { notices, drafts, waiting, mayWrite } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page">
      <PageHeading title={say('desk.notices.title')} kicker={say('desk.title')}>
        {say('desk.notices.lead', { count: notices.length })}
      </PageHeading>
      <DeskNav />
      {mayWrite && (
        <p>
          <a className="button" href={paths.newDraft}>
            {say('draft.new.title')}
          </a>
        </p>
      )}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{say('drafts.waiting')}</h2>
        <WaitingNotices waiting={waiting} />
      </section>
      <section aria-labelledby="drafts">
        <h2 id="drafts">{say('drafts.title')}</h2>
        <DraftLines drafts={drafts} />
      </section>
      {notices.map((notice) => (
        <NoticeVersions key={notice.key} notice={notice} />
      ))}
    </div>
  );
}
