import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayDo } from '#domain/authority/roles';
import { CoverageGaps } from '../../components/coverage-gaps';
import { DeskNav } from '../../components/desk-nav';
import { DoneNote } from '../../components/done-note';
import { Exemptions } from '../../components/exemptions';
import { ProblemSummary } from '../../components/field';
import { FigureRule } from '../../components/figures';
import { InventoryFindings } from '../../components/inventory-findings';
import { UnreadOpenings } from '../../components/opening-reviews';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostingLines } from '../../components/postings';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { Remind } from '../../components/remind';
import { ReviewsDue } from '../../components/review';
import { SystemLines } from '../../components/system-lines';
import { TaskWork } from '../../components/task-work';
import { ToldFigures } from '../../components/told-figures';
import { LateRequests } from '../../components/waiting-list';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'coverage.title' };

/** `notice:establishment`; without an establishment it is every place. */
const FORM = z.strictObject({ which: z.string().regex(/^[^:]{1,100}:[^:]{0,100}$/) });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const { desk, ask, clock, inventory, inbox, mail } = context.services;
  return {
    ...(await desk.notices(language)),
    unposted: ask.postings(language).filter(({ posted }) => !posted),
    findings: inventory.findings(),
    work: context.services.taskWork(),
    unvoided: desk.stillToVoid(),
    disowned: desk.disowned(),
    systems: desk.systems(),
    unreviewed: desk
      .programmes(language)
      .filter(({ review }) => review.state !== 'planned' || review.pause !== undefined),
    late: inbox.overdue(viewer.person),
    openings: desk.openingsUnread(),
    gaps: desk.gaps(language),
    reminders: desk.reminders(),
    mayRemind: mayDo(viewer.roles, 'notice.remind'),
    asked: new URL(request.url).searchParams.get('asked') === '1',
    now: clock(),
    way: mail.standing().way,
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'notice.remind');
  const form = await readForm(request, FORM, { which: 'remind.which.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const [notice = '', establishment = ''] = form.value.which.split(':');
  const done = await context.services.administration.remindNotice(
    { kind: 'person', id: viewer.person },
    { notice, ...(establishment !== '' && { establishment }) },
  );
  return done.ok
    ? redirect(paths.deskReminded, 303)
    : notDone(form, done.error.code, { reminded_lately: 'which', not_told_there: 'which' });
};

/** What is missing where, what is overdue, which systems nobody hears, and whom notices do not reach. */
export default function Coverage() {
  const { notices, week, systems, work, unvoided, disowned, unposted, findings, ...due } =
    useLoaderData<typeof loader>();
  const { openings, unreviewed, late, gaps, reminders, mayRemind, asked, now, way } = due;
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const silent = systems.filter(({ alive }) => !alive).length;
  const behind = systems.filter(({ alive, upToDate }) => alive && !upToDate).length;
  return (
    <div className="page">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('coverage.title')} kicker={say('desk.title')}>
        {say('coverage.lead', { silent, systems: systems.length })}{' '}
        {say('coverage.behind', { count: behind })}
      </PageHeading>
      <DeskNav />
      <DoneNote done={asked} message="remind.done" problems={problems} refusal={refusal} id="remind-done" />
      <section className="grid-section" aria-labelledby="requests">
        <h2 id="requests">{say('coverage.requests')}</h2>
        {disowned > 0 && <p>{say('coverage.disowned', { count: disowned })}</p>}
        {late === 0 && <p className="empty">{say('coverage.requests.none')}</p>}
        <ul className="waiting-list">
          <LateRequests count={late} />
        </ul>
      </section>
      <UnreadOpenings count={openings} />
      <ReviewsDue programmes={unreviewed} />
      <section className="grid-section" aria-labelledby="gaps">
        <h2 id="gaps">{say('coverage.gaps')}</h2>
        <p className="lead">{say('coverage.gaps.intro')}</p>
        <CoverageGaps gaps={gaps} />
      </section>
      <section className="grid-section" aria-labelledby="systems">
        <h2 id="systems">{say('coverage.systems')}</h2>
        <p className="lead">{say('coverage.systems.intro')}</p>
        <SystemLines systems={systems} now={now} />
        <p className="hint">{say('grade.reported')}</p>
      </section>
      <section className="grid-section" aria-labelledby="work">
        <h2 id="work">{say('work.title')}</h2>
        <p className="lead">{say('work.intro')}</p>
        {unvoided && <p>{say('work.pressed')}</p>}
        <TaskWork lines={work} />
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
      <section className="grid-section" aria-labelledby="remind">
        <h2 id="remind">{say('remind.title')}</h2>
        <p className="hint">{say(`mail.standing.${way}`)}</p>
        <Remind reminders={reminders} notices={notices} mayRemind={mayRemind} problems={problems} />
      </section>
      <Exemptions />
    </div>
  );
}
