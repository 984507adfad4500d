import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { weekEnd } from '#domain/aggregate/suppression';
import { CheckpointFacts, CheckpointProves } from '../../components/checkpoint-parts';
import { CouncilNav } from '../../components/council-nav';
import { Fact, Facts } from '../../components/facts';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { QrCode } from '../../components/qr-code';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'checkpoint.title' };

const CHECK = 'npx forthright verify --checkpoint old.txt --consistency proof.txt --key log.key';

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'council');
  const { log, clock, mail } = context.services;
  const now = clock();
  return { note: log.checkpoint(), vkey: log.vkey(), now, monday: weekEnd(now), way: mail.standing().way };
};

/** The newest signed checkpoint on one page, for paper: to read aloud, to scan, to check. */
export default function Checkpoint() {
  const { note, vkey, now, monday, way } = useLoaderData<typeof loader>();
  const say = useSay();
  const [, size = ''] = note.split('\n');
  return (
    <div className="page page-narrow">
      <PageHeading title={say('checkpoint.title')} kicker={say('council.title')}>
        {say('checkpoint.lead')}
      </PageHeading>
      <CouncilNav />
      <p className="no-print">{say(way === 'off' ? 'checkpoint.mail.off' : 'checkpoint.mail.on')}</p>
      <Facts wide>
        <Fact name={say('checkpoint.week')}>
          <Instant at={monday} as="date" />
        </Fact>
        <Fact name={say('checkpoint.date')}>
          <Instant at={now} as="date" />. {say('checkpoint.newest')}
        </Fact>
        <CheckpointFacts note={note} />
        <Fact name={say('log.key')}>
          <span className="fingerprint">{vkey}</span>
        </Fact>
      </Facts>
      <section aria-labelledby="note">
        <h2 id="note">{say('checkpoint.note')}</h2>
        <pre className="checkpoint">{note}</pre>
      </section>
      <section aria-labelledby="code">
        <h2 id="code">{say('checkpoint.qr')}</h2>
        <QrCode text={note} label={say('checkpoint.qr.label')} />
      </section>
      <CheckpointProves />
      <section aria-labelledby="check">
        <h2 id="check">{say('checkpoint.check')}</h2>
        <p>{say('checkpoint.check.text', { address: `/log/consistency?old=${size}` })}</p>
        <pre className="checkpoint">{CHECK}</pre>
        <p className="no-print">
          {say('checkpoint.check.page')} <a href={paths.verifier}>{say('receipt.verifier')}</a>
        </p>
      </section>
    </div>
  );
}
