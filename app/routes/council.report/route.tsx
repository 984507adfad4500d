import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { zoneOf } from '#domain/calendar/zone-of';
import { CouncilNav } from '../../components/council-nav';
import { ReportChanges, ReportMonths, ReportNow, ReportWords } from '../../components/council-report';
import { InventoryFindings } from '../../components/inventory-findings';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { placeName } from '../../messages/labels';
import { establishmentOf } from '../../pages/council';
import { actsHere, monthOf } from '../../pages/council-report';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'report.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const { council, registers, desk, inventory, clock } = context.services;
  const here = council.place(establishmentOf(context.services, viewer.person));
  if (!here) throw refused('not_allowed');
  const now = clock();
  const month = monthOf(new URL(request.url).searchParams.get('month'), now, zoneOf(here));
  const programmes = council.programmes(here.id, language);
  const reader = { roles: viewer.roles, language };
  const { lines } = registers.audit(month, 'file', reader);
  const hasBefore = registers.audit({ until: month.from }, 'page', reader).lines.length > 0;
  const words = programmes.flatMap(({ key }) => council.words(here.id, key));
  const systems = desk.systems();
  const silent = systems.filter(({ alive }) => !alive).length;
  const acts = actsHere(lines, programmes, here);
  const findings = inventory.findings();
  return { here, now, month, hasBefore, programmes, acts, words, systems: systems.length, silent, findings };
};

/** What a council passes on once a month: where things stand, and what changed. */
export default function Report() {
  const { here, now, month, hasBefore, programmes, acts, words, systems, silent, findings } =
    useLoaderData<typeof loader>();
  const say = useSay();
  const place = placeName(here.id);
  return (
    <div className="page">
      <PageHeading title={say('report.title')} kicker={place}>
        {say('report.lead', { place })}
      </PageHeading>
      <CouncilNav />
      <ReportMonths month={month} hasBefore={hasBefore} now={now} zone={zoneOf(here)} />
      <ReportNow programmes={programmes} now={now} place={place} />
      <ReportChanges acts={acts} month={month} zone={zoneOf(here)} />
      <ReportWords words={words} />
      <section className="grid-section" aria-labelledby="systems">
        <h2 id="systems">{say('report.systems')}</h2>
        <p>{say('report.systems.text', { systems, silent })}</p>
      </section>
      <section className="grid-section" aria-labelledby="inventory">
        <h2 id="inventory">{say('inventory.finding')}</h2>
        <p>{say('inventory.council')}</p>
        <InventoryFindings findings={findings} />
        <p>
          <a href={paths.held}>{say('held.all')}</a>
        </p>
      </section>
      <section className="grid-section" aria-labelledby="log">
        <h2 id="log">{say('report.log')}</h2>
        <p>
          {say('report.log.text')} <a href={paths.councilCheckpoint}>{say('checkpoint.title')}</a>
        </p>
      </section>
    </div>
  );
}
