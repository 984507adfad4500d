import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLines } from '../../components/cases';
import { CouncilNav } from '../../components/council-nav';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { placeName } from '../../messages/labels';
import { establishmentOf } from '../../pages/council';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'cases.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'council');
  const { services } = context;
  const establishment = establishmentOf(services, viewer.person);
  return { establishment, lines: services.restricted.lines([establishment]) };
};

/** How many cases there are at a council's place, how old and why; never about whom. */
export default function CouncilCases() {
  const { establishment, lines } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('cases.title')}>
        {say('cases.council.lead', { place: placeName(establishment) })}
      </PageHeading>
      <CouncilNav />
      <CaseLines lines={lines} />
    </div>
  );
}
