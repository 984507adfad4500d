import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { toNoticeText } from '#domain/notice/draft';
import { Foreign } from '../../components/foreign';
import { NoticeList } from '../../components/notice-list';
import { Poster, PREVIEWS, PreviewLinks } from '../../components/notice-preview';
import { NoticeFull, NoticeShort } from '../../components/notice-text';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { draftFor } from '../../pages/draft';
import { refused } from '../../pages/refused';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'preview.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft } = await draftFor(request, context, params.draft);
  const { origin, searchParams } = new URL(request.url);
  const kind = PREVIEWS.find((one) => one === searchParams.get('as')) ?? 'phone';
  const language = searchParams.get('lang') ?? Object.keys(draft.content.texts)[0] ?? '';
  const typed = draft.content.texts[language];
  if (!typed) throw refused('unknown_draft');
  const address = origin + paths.publicNotice(draft.notice);
  const begins = draft.content.effective?.from ?? context.services.clock();
  return { draft, kind, language, text: toNoticeText(typed), address, begins, heading: draft.title };
};

/** A draft as staff will meet it: on a phone, in their list of notices, on the wall. */
export default function Preview() {
  const { draft, kind, language, text, address, begins } = useLoaderData<typeof loader>();
  const say = useSay();
  const shown = { language, text };
  const { notice: key, version } = draft;
  const line = { key, version, title: text.title, titleLanguage: language, effectiveFrom: begins };
  return (
    <div className="page page-narrow">
      <div className="no-print">
        <PageHeading title={say('preview.title', { heading: draft.title })} kicker={say(`preview.${kind}`)}>
          {say('preview.lead')}
        </PageHeading>
        <p>
          <a className="quiet-link" href={paths.draft(draft.id)}>
            {say('draft.back')}
          </a>
        </p>
        <PreviewLinks draft={draft.id} languages={Object.keys(draft.content.texts)} />
      </div>
      {kind === 'phone' && (
        <div className="phone">
          <h2>
            <Foreign language={language}>{text.title}</Foreign>
          </h2>
          <NoticeShort notice={shown} within />
          <NoticeFull notice={shown} within />
        </div>
      )}
      {kind === 'list' && <NoticeList notices={[{ ...line, acknowledgementDue: false }]} preview />}
      {kind === 'poster' && (
        <Poster text={text} language={language} version={version} address={address} contact="" />
      )}
    </div>
  );
}
