import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { Poster } from '../../components/notice-preview';
import { NoticeLanguages } from '../../components/notice-text';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'poster.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const { origin, searchParams } = new URL(request.url);
  const wished = searchParams.get('lang') ?? language;
  const notice = context.services.ask.publicNotice(params.key ?? '', wished);
  if (!notice) throw refused('unknown_notice');
  return { notice, address: origin + paths.publicNotice(notice.key), heading: notice.text.title };
};

/** A notice in force as a poster, to print. */
export default function PosterPage() {
  const { notice, address } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <div className="no-print">
        <PageHeading title={say('poster.title', { heading: notice.text.title })} kicker={say('desk.title')}>
          {say('poster.lead')}
        </PageHeading>
        <DeskNav />
        <NoticeLanguages notice={notice} hrefOf={paths.poster} />
      </div>
      <Poster
        text={notice.text}
        language={notice.language}
        version={notice.version}
        address={address}
        contact={notice.contact}
      />
    </div>
  );
}
