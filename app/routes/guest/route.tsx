import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilSections } from '../../components/council-sections';
import { Foreign } from '../../components/foreign';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay, useSayNodes } from '../../components/reader';
import { placeName } from '../../messages/labels';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'room.guest' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'guest');
  const { council } = context.services;
  const guest = council.guestOf(viewer.person);
  if (!guest) throw refused('not_allowed');
  const { establishment, until } = guest;
  const programme = council.programme(establishment, guest.programme, language);
  if (!programme) throw refused('unknown_programme');
  return { programme, establishment, until };
};

/** The one programme that a guest of a council reads, as the council sees it. There is nothing to press. */
export default function Guest() {
  const { programme, establishment, until } = useLoaderData<typeof loader>();
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <div className="page">
      <PageHeading
        kicker={say('room.guest')}
        title={<Foreign language={programme.titleLanguage}>{programme.title}</Foreign>}
      >
        <Foreign language={programme.titleLanguage}>{programme.summary}</Foreign>
      </PageHeading>
      <p className="advice">
        {sayNodes('guest.lead', {
          place: placeName(establishment),
          date: <Instant at={until - 1} as="date" />,
        })}
      </p>
      <CouncilSections programme={programme} establishment={establishment} asGuest />
    </div>
  );
}
