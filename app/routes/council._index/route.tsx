import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilNav } from '../../components/council-nav';
import { CouncilCard } from '../../components/council-programme';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import type { MessageId } from '../../messages/en';
import { placeName } from '../../messages/labels';
import { establishmentOf } from '../../pages/council';
import { requireRoom } from '../../pages/viewer';
import type { CouncilProgramme } from '../../services/queries/council';

export const handle: PageHandle = { title: 'council.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'council');
  const establishment = establishmentOf(context.services, viewer.person);
  return { establishment, programmes: context.services.council.programmes(establishment, language) };
};

/** What waits for the council's signature, and what it has signed. Programmes, never people. */
export default function Council() {
  const { establishment, programmes } = useLoaderData<typeof loader>();
  const say = useSay();
  const isSigned = ({ signature }: CouncilProgramme) => signature?.state === 'open';
  const waiting = programmes.filter((one) => one.waits && !isSigned(one));
  const signed = programmes.filter(isSigned);
  const other = programmes.filter((one) => !one.waits && !isSigned(one));
  return (
    <div className="page">
      <PageHeading title={say('council.title')}>
        {say('council.lead', { place: placeName(establishment), waiting: waiting.length })}
      </PageHeading>
      <CouncilNav />
      <p className="advice">{say('council.nobody')}</p>
      <Cards id="waiting" title="council.waiting" none="council.waiting.none" programmes={waiting} />
      <Cards id="signed" title="council.signed" none="council.signed.none" programmes={signed} />
      {other.length > 0 && <Cards id="other" title="council.other" programmes={other} />}
    </div>
  );
}

const Cards = ({
  id,
  title,
  none,
  programmes,
}: {
  id: string;
  title: MessageId;
  none?: MessageId;
  programmes: readonly CouncilProgramme[];
}) => {
  const say = useSay();
  return (
    <section className="grid-section" aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      {programmes.length === 0 && none && <p className="empty">{say(none)}</p>}
      <div className="programmes">
        {programmes.map((programme) => (
          <CouncilCard key={programme.key} programme={programme} />
        ))}
      </div>
    </section>
  );
};
