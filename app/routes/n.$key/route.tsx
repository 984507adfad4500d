import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Foreign } from '../../components/foreign';
import { NoticeFull, NoticeLanguages, NoticeShort } from '../../components/notice-text';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { refused } from '../../pages/refused';
import { languageOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'notice.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const wished = new URL(request.url).searchParams.get('lang') ?? languageOf(request, context);
  const notice = context.services.ask.publicNotice(params.key ?? '', wished);
  if (!notice) throw refused('unknown_notice');
  return { notice, heading: notice.text.title };
};

/** A notice in force for whoever has its address, from a poster: nobody signs in, and nothing is recorded. */
export default function PublicNotice() {
  const { notice } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading
        kicker={say('public.kicker')}
        title={<Foreign language={notice.language}>{notice.text.title}</Foreign>}
      />
      <p className="advice">
        {say('public.note')} <a href={paths.notice(notice.key)}>{say('sign_in.title')}</a>
      </p>
      <NoticeLanguages notice={notice} hrefOf={paths.publicNotice} />
      <NoticeShort notice={notice} />
      <NoticeFull notice={notice} />
    </div>
  );
}
