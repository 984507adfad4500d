import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { BasisHistory, ReadinessLines, ReadinessTag } from '../../components/readiness-lines';
import { wordsOfRule } from '../../messages/duties';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'ready.heading' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const page = context.services.desk.readiness(params.key ?? '', language, wordsOfRule);
  if (!page) throw refused('not_found');
  return { page, heading: page.title };
};

/** What a programme still waits for, line by line: its state, who must act, and where. */
export default function Readiness() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page">
      <PageHeading
        kicker={<Foreign language={page.titleLanguage}>{page.title}</Foreign>}
        title={say('ready.title')}
      >
        {say('ready.lead')}
      </PageHeading>
      <DeskNav />
      <p>
        <a className="quiet-link" href={paths.deskProgramme(page.key)}>
          <Foreign language={page.titleLanguage}>{page.title}</Foreign>
        </a>
      </p>
      <section className="grid-section" aria-labelledby="ready-state">
        <h2 id="ready-state">{say('programme.state')}</h2>
        <ReadinessTag ready={page.ready} />
        <ReadinessLines page={page} />
      </section>
      <section className="grid-section" aria-labelledby="grounds">
        <h2 id="grounds">{say('ready.grounds')}</h2>
        <BasisHistory page={page} />
      </section>
    </div>
  );
}
