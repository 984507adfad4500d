import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { KeptList } from '../../components/kept-list';
import { LaterNote } from '../../components/later';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { OtherYears, StatedNotices, StatedRemarks, StatedToday } from '../../components/statement';
import { Timeline } from '../../components/timeline';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'statement.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const asked = new URL(request.url).searchParams.get('year') ?? undefined;
  if (asked !== undefined && !/^\d{4}$/.test(asked)) throw refused('not_found');
  const year = asked === undefined ? undefined : Number(asked);
  const statement = context.services.ask.myStatement(viewer.person, language, year);
  if (!statement) throw refused('not_found');
  return { ...statement, later: context.services.restricted.roughly() };
};

/** What the portal holds about somebody for a year: for them alone, to read and to print. */
export default function YearlyStatement() {
  const { year, years, notices, today, notes, history, later } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('statement.year', { year: String(year) })}>
        {say('statement.lead', { year: String(year) })}
      </PageHeading>
      <OtherYears year={year} years={years} />
      <section aria-labelledby="notices-heading">
        <h2 id="notices-heading">{say('statement.notices', { year: String(year) })}</h2>
        <StatedNotices notices={notices} />
      </section>
      <section aria-labelledby="today-heading">
        <h2 id="today-heading">{say('statement.today')}</h2>
        <p>{say('statement.today.text', { year: String(year) })}</p>
        <StatedToday today={today} />
      </section>
      <section aria-labelledby="history-heading">
        <h2 id="history-heading">{say('statement.history', { year: String(year) })}</h2>
        <p>{say('statement.history.text')}</p>
        <Timeline lines={history} />
      </section>
      <StatedRemarks notes={notes} year={year} />
      <KeptList />
      <section aria-labelledby="not-heading">
        <h2 id="not-heading">{say('statement.not_in_it')}</h2>
        <p>{say('statement.not_in_it.text')}</p>
        <LaterNote open={later} />
        <p className="no-print">
          <a href={paths.looked}>{say('statement.looked')}</a>
        </p>
      </section>
    </div>
  );
}
