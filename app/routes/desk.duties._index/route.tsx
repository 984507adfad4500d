import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { DutyFilters } from '../../components/duty-filters';
import { AbsentDuties, DutySections, OpenReviews } from '../../components/duty-lines';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import { wordsOfRule } from '../../messages/duties';
import { placeLabel, placeName } from '../../messages/labels';
import { dutyFilterOf } from '../../pages/duty-filter';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'duties.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const { desk, registers } = context.services;
  const asked = dutyFilterOf(request);
  const programmes = desk.programmes(language).map(({ key, title }) => ({ key, title }));
  const here = desk.duties.places(wordsOfRule, asked);
  const known = asked.programme === undefined || programmes.some(({ key }) => key === asked.programme);
  if ((asked.place !== undefined && here.length === 0) || !known) throw refused('not_found');
  return {
    asked,
    programmes,
    establishments: registers.establishments().map(({ id }) => id),
    places: here.map((place) => ({
      ...place,
      applying: place.applying.filter(({ is }) => asked.state === undefined || is === asked.state),
      missing: place.applying.filter(({ is }) => is === 'missing').length,
      count: place.applying.length,
    })),
    titles: asked.place === undefined ? {} : Object.fromEntries(desk.duties.titles(language)),
    reviews: desk.duties.openReviews(wordsOfRule),
  };
};

/** What the law asks for at each place, and how it stands. Without a place: one line each, and what counsel must look at. */
export default function DutyList() {
  const { asked, programmes, establishments, places, titles, reviews } = useLoaderData<typeof loader>();
  const say = useSay();
  const { language } = useClock();
  const [one] = asked.place === undefined ? [] : places;
  return (
    <div className="page">
      <PageHeading
        title={one ? say('duties.all', { place: placeName(one.establishment) }) : say('duties.title')}
        kicker={say('desk.title')}
      >
        {say('duties.lead')}
      </PageHeading>
      <DeskNav />
      <p className="advice">{say('duties.advice')}</p>
      <DutyFilters asked={asked} establishments={establishments} programmes={programmes} />
      {one && (
        <>
          <p>{say('duties.summary', { applying: one.count, missing: one.missing })}</p>
          {one.applying.length === 0 && <p className="empty">{say('duties.none')}</p>}
          <DutySections place={one} titles={titles} />
          <AbsentDuties absent={one.absent} />
        </>
      )}
      {!one && (
        <>
          <section className="grid-section" aria-labelledby="places">
            <h2 id="places">{say('duties.place')}</h2>
            {places.length === 0 && <p className="empty">{say('duties.places.none')}</p>}
            <ul className="waiting-list">
              {places.map(({ establishment, place, count, missing }) => (
                <li key={establishment}>
                  <div>
                    <p className="waiting-what">
                      <a
                        href={paths.deskDuties({
                          place: establishment,
                          ...(asked.programme && { programme: asked.programme }),
                        })}
                      >
                        {placeName(establishment)}
                      </a>{' '}
                      · {placeLabel(place, language)}
                    </p>
                    <p>{say('duties.summary', { applying: count, missing })}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section className="grid-section" aria-labelledby="shipping">
            <h2 id="shipping">{say('shipping.title')}</h2>
            <p className="lead">{say('shipping.intro')}</p>
            <OpenReviews reviews={reviews} />
          </section>
        </>
      )}
    </div>
  );
}
