import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { permits } from '#domain/choice/machine';
import { AnswerCard } from '../../components/answers';
import { AsleepRoles } from '../../components/asleep';
import { NoticeBanner } from '../../components/banner';
import { MyFindings } from '../../components/held-about';
import { Instant } from '../../components/instant';
import { KindCard } from '../../components/kind-card';
import { LeftNote } from '../../components/left-note';
import { NewDevices, RecordedNos, RecordedPapers } from '../../components/news';
import { OwnPause } from '../../components/own-pause';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PausedProgrammes } from '../../components/paused-programmes';
import { useClock, useSay, useSayNodes } from '../../components/reader';
import { ShutKind } from '../../components/shut-kind';
import { StrikeLast } from '../../components/strike';
import { WaitingQuestions } from '../../components/waiting-questions';
import type { MessageId } from '../../messages/en';
import { canAnswer, groupsOf, lookedAnswer, recordedAnswer, summaryOf } from '../../messages/glance';
import { rowActs } from '../../messages/row';
import type { Sentence } from '../../messages/speak';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'home.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const view = context.services.ask.myMonitoring(viewer.person, language);
  const withdrawable = view.rows.filter((row) => rowActs(row).includes('withdraw'));
  const device = context.cookies.device.read(request.headers.get('cookie'));
  const devices = context.services.identity.newDevices(viewer.person, device);
  const keys = withdrawable.map((row) => [row.activity, context.services.newId('idem')] as const);
  const resumeKey = context.services.newId('idem');
  const passkeys = context.services.identity.passkeysOf(viewer.person);
  const asleep = {
    roles: viewer.asleep,
    way: viewer.way,
    shared: viewer.shared,
    hasPasskey: passkeys.some(({ proven, stoppedAt }) => proven && stoppedAt === null),
  };
  const waits = context.services.restores.waits();
  const findings = context.services.ask.myFindings(viewer.person);
  const { left } = viewer;
  return { view, keys: Object.fromEntries(keys), resumeKey, devices, asleep, left, waits, findings };
};

/** Answers after which something can have been recorded with their yes. */
const WAS_RECORDED: ReadonlySet<string> = new Set([
  'given',
  'renewed',
  'withdrawn',
  'revoked',
  'expired',
  'invalidated',
]);

/** "Your monitoring at a glance": one sentence, three answers, then everything. */
export default function Home() {
  const { view, keys, resumeKey, devices, asleep, left, waits, findings } = useLoaderData<typeof loader>();
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  const summary: Sentence = waits ? { id: 'home.summary.waits' } : summaryOf(view.rows);
  const unread = view.unread.find(({ remindedAt }) => remindedAt !== undefined) ?? view.unread[0];
  const groups = groupsOf(view.rows);
  return (
    <div className="page">
      <PageHeading title={say('home.title')}>{say(summary.id, summary.values)}</PageHeading>
      {left && <LeftNote />}
      {view.lost && (
        <p className="advice">
          {sayNodes('home.restored', {
            from: <Instant at={view.lost.from} as="full" />,
            date: <Instant at={view.lost.to} as="full" />,
          })}
        </p>
      )}
      <PausedProgrammes paused={view.paused} />
      <RecordedNos view={view} />
      <RecordedPapers view={view} />
      <MyFindings findings={findings} />
      <NewDevices devices={devices} />
      <AsleepRoles {...asleep} />
      {unread && !left && <NoticeBanner unread={unread} />}
      {view.pause && !left && <OwnPause pause={view.pause} formKey={resumeKey} />}
      <div className="answers">
        <AnswerCard question="recorded" answer={recordedAnswer(view, clock)}>
          <p>
            <a href={paths.mine}>{say('mine.home')}</a>
          </p>
        </AnswerCard>
        <AnswerCard question="looked" answer={lookedAnswer(view.looks, view.now, clock)}>
          <p>
            <a href={paths.looked}>{say('home.looked.more')}</a>
          </p>
        </AnswerCard>
        <AnswerCard question="can" answer={canAnswer(view, clock)}>
          <WaitingQuestions rows={view.rows.filter((row) => view.unanswered.includes(row.activity))} />
          <p>
            <a href={paths.receipts}>{say('home.can.history')}</a>
          </p>
        </AnswerCard>
      </div>
      <Section title="grid.title" intro="grid.intro" empty={groups.open.length === 0}>
        {groups.open.map(({ kind, rows }) => (
          <KindCard key={kind} kind={kind} rows={rows} now={view.now} keys={keys} />
        ))}
      </Section>
      {!view.pause && !left && view.rows.some((row) => permits(row.choice.status)) && (
        <OwnPause pause={undefined} formKey={resumeKey} />
      )}
      {view.rows.some(({ choice }) => WAS_RECORDED.has(choice.status)) && <StrikeLast more />}
      <Section title="grid.shut.title" intro="grid.shut.intro" empty={groups.shut.length === 0}>
        <div className="shut-kinds">
          {groups.shut.map(({ kind, rows }) => (
            <ShutKind key={kind} kind={kind} rows={rows} now={view.now} keys={keys} />
          ))}
        </div>
      </Section>
    </div>
  );
}

const Section = ({
  title,
  intro,
  empty,
  children,
}: {
  title: MessageId;
  intro: MessageId;
  empty: boolean;
  children: React.ReactNode;
}) => {
  const say = useSay();
  if (empty) return null;
  return (
    <section className="grid-section" aria-labelledby={title}>
      <h2 id={title}>{say(title)}</h2>
      <p className="lead">{say(intro)}</p>
      {children}
    </section>
  );
};
