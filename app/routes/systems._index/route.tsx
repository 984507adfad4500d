import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { SystemList } from '../../components/registered-systems';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'systems.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'systems');
  const { registers, clock } = context.services;
  return { systems: registers.systems(), now: clock() };
};

/** What asks this portal, and when it was last heard. */
export default function Systems() {
  const { systems, now } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('systems.title')}>{say('systems.lead')}</PageHeading>
      <SystemList systems={systems} now={now} />
      <p>{say('systems.register')}</p>
      <p>
        <a className="button" href={paths.approvals}>
          {say('room.approvals')}
        </a>
      </p>
    </div>
  );
}
