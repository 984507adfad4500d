import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { FigureRule } from '../../components/figures';
import { InventoryFindings } from '../../components/inventory-findings';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostingLines } from '../../components/postings';
import { useSay } from '../../components/reader';
import { SystemLines } from '../../components/system-lines';
import { ToldFigures } from '../../components/told-figures';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'coverage.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const { desk, clock } = context.services;
  const unposted = context.services.ask.postings(language).filter(({ posted }) => !posted);
  const findings = context.services.inventory.findings();
  return { ...(await desk.notices(language)), unposted, findings, systems: desk.systems(), now: clock() };
};

/** What does not reach people, and which systems nobody hears. */
export default function Coverage() {
  const { notices, week, systems, unposted, findings, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const silent = systems.filter(({ alive }) => !alive).length;
  return (
    <div className="page">
      <PageHeading title={say('coverage.title')} kicker={say('desk.title')}>
        {say('coverage.lead', { silent, systems: systems.length })}
      </PageHeading>
      <DeskNav />
      <section className="grid-section" aria-labelledby="systems">
        <h2 id="systems">{say('coverage.systems')}</h2>
        <p className="lead">{say('coverage.systems.intro')}</p>
        <SystemLines systems={systems} now={now} />
        <p className="hint">{say('grade.reported')}</p>
      </section>
      <section className="grid-section" aria-labelledby="inventory">
        <h2 id="inventory">{say('inventory.finding')}</h2>
        <InventoryFindings findings={findings} href={paths.deskInventory} />
        <p className="hint">{say('grade.stated')}</p>
      </section>
      <section className="grid-section" aria-labelledby="unposted">
        <h2 id="unposted">{say('posting.lacking')}</h2>
        <PostingLines lines={unposted} />
        <p>
          <a href={paths.deskPostings}>{say('posting.title')}</a>
        </p>
      </section>
      <section className="grid-section" aria-labelledby="told">
        <h2 id="told">{say('told.title')}</h2>
        <p className="lead">{say('told.intro')}</p>
        <FigureRule week={week} />
        <ToldFigures notices={notices} week={week} />
      </section>
    </div>
  );
}
