import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '../../components/facts';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'outbox.title' };

/** The demo's alone: where mail may reach somebody, its text is theirs. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  const mails = context.services.mail.outbox();
  if (!mails || context.mode !== 'demo') throw refused('not_found');
  return { mails: mails.map(({ id, address, subject, text, at }) => ({ id, address, subject, text, at })) };
};

/** What the demo would send. */
export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('outbox.title')}>{say('outbox.lead')}</PageHeading>
      {mails.length === 0 && <p className="empty">{say('outbox.none')}</p>}
      {mails.map(({ id, address, subject, text, at }) => (
        <article key={id} className="panel">
          <h2 dir="auto">{subject}</h2>
          <Facts wide>
            <Fact name={say('outbox.to')}>
              <bdi>{address}</bdi>
            </Fact>
            <Fact name={say('outbox.at')}>
              <Instant at={at} as="full" />
            </Fact>
          </Facts>
          <pre className="checkpoint" dir="auto">
            {text}
          </pre>
        </article>
      ))}
    </div>
  );
}
