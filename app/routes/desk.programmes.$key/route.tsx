import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActivityCard } from '../../components/activity-line';
import { CouncilWords, ToAnswer } from '../../components/council-words';
import { DeskNav } from '../../components/desk-nav';
import { Fact, Facts } from '../../components/facts';
import { FigureList, FigureRule } from '../../components/figures';
import { Foreign } from '../../components/foreign';
import { GateLines } from '../../components/gate-lines';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ProgrammeFacts, ProgrammeTag } from '../../components/programme-card';
import { useSay } from '../../components/reader';
import { ToldFigures } from '../../components/told-figures';
import { TrainingFacts } from '../../components/training-work';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'notice.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const programme = await context.services.desk.programme(params.key ?? '', language);
  if (!programme) throw refused('not_found');
  return { programme, heading: programme.title };
};

/** One programme in full: what it does where, which gates stand, who was told, and how many say yes. */
export default function Programme() {
  const { programme } = useLoaderData<typeof loader>();
  const say = useSay();
  const asked = programme.activityLines.some(({ agreed }) => agreed !== undefined);
  return (
    <div className="page">
      <PageHeading
        title={<Foreign language={programme.titleLanguage}>{programme.title}</Foreign>}
        kicker={say('desk.title')}
      >
        <Foreign language={programme.titleLanguage}>{programme.summary}</Foreign>
      </PageHeading>
      <DeskNav />
      <section className="grid-section" aria-labelledby="state">
        <div className="programme-head">
          <h2 id="state">{say('programme.state')}</h2>
          <ProgrammeTag programme={programme} />
        </div>
        <Facts wide>
          <Fact name={say('programme.controller')}>{programme.controller}</Fact>
          <ProgrammeFacts programme={programme} />
        </Facts>
        <p>
          <a href={paths.readiness(programme.key)}>{say('ready.link')}</a>
        </p>
        <p>
          <a href={paths.programmeReview(programme.key)}>{say('review.programme.link')}</a>
        </p>
        <p>
          <a href={paths.deskDuties({ programme: programme.key })}>{say('duties.programme.link')}</a>
        </p>
      </section>
      <section className="grid-section" aria-labelledby="activities">
        <h2 id="activities">{say('programme.activities')}</h2>
        <p className="lead">{say(asked ? 'programme.activities.asked' : 'programme.activities.intro')}</p>
        <FigureRule week={programme.week} />
        {programme.activityLines.map((activity) => (
          <ActivityCard key={activity.id} activity={activity}>
            {activity.agreed && (
              <>
                <h4>{say('figure.agreed')}</h4>
                <FigureList figures={activity.agreed} week={programme.week} />
                {activity.agreed.some(({ count }) => count.is === 'nearly_all') && (
                  <p className="not-possible">{say('figure.agreed.all')}</p>
                )}
                <p className="hint">{say('figure.agreed.grade')}</p>
              </>
            )}
          </ActivityCard>
        ))}
      </section>
      {programme.struck && (
        <section className="grid-section" aria-labelledby="struck">
          <h2 id="struck">{say('figure.struck')}</h2>
          <p className="lead">{say('figure.struck.intro')}</p>
          <FigureList figures={programme.struck} week={programme.week} />
          <p className="hint">{say('figure.struck.grade')}</p>
        </section>
      )}
      {programme.training && <TrainingFacts training={programme.training} />}
      <section className="grid-section" aria-labelledby="gates">
        <h2 id="gates">{say('gates.title')}</h2>
        <p className="lead">{say('gates.intro')}</p>
        <GateLines gates={programme.gates} />
      </section>
      <section className="grid-section" aria-labelledby="words">
        <h2 id="words">{say('words.title')}</h2>
        <CouncilWords words={programme.words} act={(word) => <ToAnswer word={word} />} />
      </section>
      <section className="grid-section" aria-labelledby="told">
        <h2 id="told">{say('told.title')}</h2>
        <p className="lead">{say('told.intro')}</p>
        <ToldFigures notices={programme.notices} week={programme.week} />
      </section>
    </div>
  );
}
