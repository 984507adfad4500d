import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LaterNote, ShownLate } from '../../components/later';
import { LookCoverageLines } from '../../components/look-coverage';
import { LookFilters, lookQuery } from '../../components/look-filters';
import { LookList } from '../../components/look-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import { lookedAnswer } from '../../messages/glance';
import { beforeOf, lookFilterOf } from '../../pages/look-filter';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'looked.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { asked, filter } = lookFilterOf(request);
  const { services } = context;
  const { restricted, ask, clock } = services;
  const later = { open: restricted.roughly(), cases: restricted.shown(viewer.person) };
  return { asked, now: clock(), later, ...ask.myLooks(viewer.person, filter) };
};

/** Who looked, with its coverage: this page never lets silence pass for an answer. */
export default function Looked() {
  const { asked, now, later, summary, coverage, lines, next, systems, categories } =
    useLoaderData<typeof loader>();
  const say = useSay();
  const answer = lookedAnswer(summary, now, useClock());
  const { before, ...filter } = lookQuery(asked);
  const isFiltered = Object.keys(filter).length > 0;
  const isEmpty = lines.length === 0;
  return (
    <div className="page page-narrow">
      <PageHeading title={say('looked.title')}>{answer.lead}</PageHeading>
      {answer.more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {summary.recent.count > 0 && <p>{say('home.looked.caution')}</p>}
      <LaterNote open={later.open} />
      <ShownLate cases={later.cases} />
      {coverage.length > 0 && <LookCoverageLines coverage={coverage} />}
      <section aria-labelledby="looks-heading">
        <h2 id="looks-heading">{say('looked.list')}</h2>
        {(isFiltered || !isEmpty) && <LookFilters asked={asked} systems={systems} categories={categories} />}
        {isEmpty && <p className="empty">{say(isFiltered ? 'looked.empty.filtered' : 'looked.empty')}</p>}
        <LookList lines={lines} />
        <p className="button-row">
          {before !== undefined && (
            <a className="button" href={paths.lookedBy(filter)}>
              {say('looked.newest')}
            </a>
          )}
          {next && (
            <a className="button" href={paths.lookedBy({ ...filter, before: beforeOf(next) })}>
              {say('looked.older')}
            </a>
          )}
        </p>
        <p className="hint">{say('looked.name.rule')}</p>
        <p>
          {say('looked.ask')} <a href={paths.help}>{say('footer.help')}</a>
        </p>
      </section>
    </div>
  );
}
