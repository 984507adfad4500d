import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilNav } from '../../components/council-nav';
import { Foreign } from '../../components/foreign';
import { NoticeFull, NoticeLanguages, NoticeShort } from '../../components/notice-text';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { establishmentOf } from '../../pages/council';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'notice.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const { council } = context.services;
  const wished = new URL(request.url).searchParams.get('lang') ?? language;
  const notice = council.notice(establishmentOf(context.services, viewer.person), params.key ?? '', wished);
  if (!notice) throw refused('unknown_notice');
  return { notice, heading: notice.title };
};

/** The notice that tells staff, for the council: nothing is recorded as told, and nothing is asked. */
export default function StaffNotice() {
  const { notice } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading
        kicker={say('council.notice.kicker')}
        title={<Foreign language={notice.language}>{notice.title}</Foreign>}
      >
        {say('told.version', { version: notice.version })}. {say('council.notice.note')}
      </PageHeading>
      <CouncilNav />
      <NoticeLanguages notice={notice} hrefOf={paths.councilNotice} />
      <NoticeShort notice={notice} />
      <NoticeFull notice={notice} />
    </div>
  );
}
