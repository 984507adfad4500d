import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LaterNote } from '../../components/later';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RequestList } from '../../components/request-list';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'requests.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const before = /^\d{1,15}$/.exec(new URL(request.url).searchParams.get('before') ?? '')?.[0];
  const { requests, restricted } = context.services;
  const mine = requests.mine(viewer.person, before === undefined ? undefined : Number(before));
  return { later: restricted.roughly(), ...mine };
};

/** Everything somebody asked for: now, next, and by when. */
export default function Requests() {
  const { later, open, over, next } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('requests.title')}>{say('requests.lead')}</PageHeading>
      <p>
        <a className="button button-strong" href={paths.newRequest()}>
          {say('requests.new')}
        </a>
      </p>
      {open.length + over.length === 0 && <p className="empty">{say('requests.none')}</p>}
      {open.length > 0 && (
        <section aria-labelledby="open-heading">
          <h2 id="open-heading">{say('requests.open')}</h2>
          <RequestList lines={open} />
        </section>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over-heading">
          <h2 id="over-heading">{say('requests.over')}</h2>
          <RequestList lines={over} />
        </section>
      )}
      <LaterNote open={later} />
      {next !== undefined && (
        <p>
          <a className="button" href={paths.requestsBefore(next)}>
            {say('requests.older')}
          </a>
        </p>
      )}
    </div>
  );
}
