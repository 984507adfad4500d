import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ProgrammeCard } from '../../components/programme-card';
import { useSay } from '../../components/reader';
import { WaitingList } from '../../components/waiting-list';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'desk.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language, viewer } = await requireRoom(request, context, 'desk');
  const { desk, inbox } = context.services;
  const silent = desk.systems().filter(({ alive }) => !alive).length;
  const { waiting, unfit } = desk.openingReviews(viewer.person);
  return {
    openings: { waiting, unfit: unfit.length },
    programmes: desk.programmes(language),
    silent,
    toErase: desk.stillToErase(),
    toAnswer: desk.toAnswer(),
    late: inbox.overdue(viewer.person),
    advises: viewer.roles.includes('dpo'),
  };
};

/** What stands open, what is shut, and who must act. */
export default function Desk() {
  const { programmes, silent, toErase, toAnswer, late, advises, openings } = useLoaderData<typeof loader>();
  const say = useSay();
  const ownerless = programmes.filter(({ ownerGone }) => ownerGone).length;
  const waiting =
    programmes.flatMap(({ shut }) => shut).length +
    programmes.filter(({ review }) => review.state !== 'planned' || review.pause).length +
    ownerless +
    toAnswer.length +
    Number(late > 0) +
    Number(openings.waiting > 0) +
    Number(openings.unfit > 0) +
    Number(silent > 0) +
    Number(toErase > 0);
  return (
    <div className="page">
      <PageHeading title={say('desk.title')}>
        {say('desk.lead', { programmes: programmes.length, waiting })}
      </PageHeading>
      <DeskNav />
      {advises && <p className="advice">{say('desk.dpo')}</p>}
      <section className="grid-section" aria-labelledby="programmes">
        <h2 id="programmes">{say('desk.programmes')}</h2>
        {programmes.length === 0 && <p className="empty">{say('desk.programmes.none')}</p>}
        <div className="programmes">
          {programmes.map((programme) => (
            <ProgrammeCard key={programme.key} programme={programme} />
          ))}
        </div>
      </section>
      <section className="grid-section" aria-labelledby="waiting">
        <h2 id="waiting">{say('desk.waiting')}</h2>
        <WaitingList
          programmes={programmes}
          silent={silent}
          toErase={toErase}
          toAnswer={toAnswer}
          late={late}
          openings={openings}
        />
      </section>
    </div>
  );
}
