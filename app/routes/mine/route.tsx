import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HeldKind, MyFindings } from '../../components/held-about';
import { LaterNote } from '../../components/later';
import { MyTasks } from '../../components/my-tasks';
import { MyTraining } from '../../components/my-training';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'mine.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { ask, restricted } = context.services;
  return { ...ask.heldAboutMe(viewer.person, language), later: restricted.roughly() };
};

/** What is held about the person: what must not be there, each kind, and what systems must do. */
export default function Mine() {
  const { kinds, tasks, findings, later, runs } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('mine.title')}>{say('mine.lead')}</PageHeading>
      <MyFindings findings={findings} />
      {kinds.every(({ lines }) => lines.length === 0) && <p className="empty">{say('mine.none')}</p>}
      {kinds.map((kind) => (
        <HeldKind key={kind.category} kind={kind} />
      ))}
      <MyTraining runs={runs} />
      <MyTasks tasks={tasks} />
      <LaterNote open={later} />
      <p>
        <a className="quiet-link" href={paths.held}>
          {say('held.link')}
        </a>
      </p>
    </div>
  );
}
