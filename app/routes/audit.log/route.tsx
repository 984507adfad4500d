import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditNav } from '../../components/audit-nav';
import { CheckpointFacts, CheckpointProves } from '../../components/checkpoint-parts';
import { Facts } from '../../components/facts';
import { CheckSteps, KeptValue } from '../../components/log-check';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'check.title' };

const AT_A_TERMINAL = [
  'npx forthright verify --checkpoint old.txt --key log.key',
  'npx forthright verify --checkpoint old.txt --consistency proof.txt --key log.key',
];

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'audit');
  const { log } = context.services;
  return { note: log.checkpoint(), vkey: log.vkey() };
};

/** What an auditor keeps of the log, and how it is checked without trusting the portal. */
export default function CheckTheLog() {
  const { note, vkey } = useLoaderData<typeof loader>();
  const say = useSay();
  const [, size = ''] = note.split('\n');
  return (
    <div className="page page-narrow">
      <PageHeading title={say('check.title')} kicker={say('audit.title')}>
        {say('check.lead')}
      </PageHeading>
      <AuditNav />
      <section className="grid-section" aria-labelledby="values">
        <h2 id="values">{say('check.values')}</h2>
        <p>{say('check.values.text')}</p>
        <KeptValue name="checkpoint" value={note} address={paths.logCheckpoint} file="old.txt" />
        <KeptValue name="key" value={vkey} address={paths.logKey} file="log.key" />
        <Facts wide>
          <CheckpointFacts note={note} />
        </Facts>
      </section>
      <section className="grid-section" aria-labelledby="how">
        <h2 id="how">{say('check.how')}</h2>
        <CheckSteps size={size} />
      </section>
      <CheckpointProves />
      <section aria-labelledby="terminal">
        <h2 id="terminal">{say('check.terminal')}</h2>
        <p>{say('check.terminal.text')}</p>
        <pre className="checkpoint">{AT_A_TERMINAL.join('\n')}</pre>
      </section>
    </div>
  );
}
