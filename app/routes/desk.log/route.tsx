import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { DeskNav } from '../../components/desk-nav';
import { Fact, Facts } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'log.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'desk');
  const { log, health } = context.services;
  return { checkpoint: log.checkpoint(), vkey: log.vkey(), ready: health().ready };
};

/** Whether the log can be vouched for, and the checkpoint to compare it with. */
export default function Log() {
  const { checkpoint, vkey, ready } = useLoaderData<typeof loader>();
  const say = useSay();
  const [origin, size, root] = checkpoint.split('\n');
  return (
    <div className="page page-narrow">
      <PageHeading title={say('log.title')} kicker={say('desk.title')}>
        {say('log.lead')}
      </PageHeading>
      <DeskNav />
      <section aria-labelledby="health">
        <h2 id="health">{say('log.health')}</h2>
        <p className="log-health">
          <span className={`tag tag-${ready ? 'on' : 'shut'}`}>
            {ready ? (
              <CircleCheck aria-hidden="true" size={16} />
            ) : (
              <TriangleAlert aria-hidden="true" size={16} />
            )}
            {say(ready ? 'log.health.ready' : 'log.health.not_ready')}
          </span>
        </p>
        <Facts wide>
          <Fact name={say('log.origin')}>
            <span className="fingerprint">{origin}</span>
          </Fact>
          <Fact name={say('log.size')}>{size}</Fact>
          <Fact name={say('log.root')}>
            <span className="fingerprint">{root}</span>
          </Fact>
          <Fact name={say('log.key')}>
            <span className="fingerprint">{vkey}</span>
          </Fact>
        </Facts>
      </section>
      <section aria-labelledby="checkpoint">
        <h2 id="checkpoint">{say('log.checkpoint')}</h2>
        <p>{say('log.checkpoint.text')}</p>
        <pre className="checkpoint">{checkpoint}</pre>
        <p className="hint">{say('grade.log')}</p>
      </section>
    </div>
  );
}
