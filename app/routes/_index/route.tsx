import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AnswerCard } from '../../components/answers';
import { NoticeBanner } from '../../components/banner';
import { KindGroup } from '../../components/kind-group';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import type { MessageId } from '../../messages/en';
import {
  canAnswer,
  groupsOf,
  type KindRows,
  lookedAnswer,
  recordedAnswer,
  summaryOf,
} from '../../messages/glance';
import { rowActs } from '../../messages/row';
import { paths } from '../../paths';
import { requireViewer } from '../../viewer';

export const handle: PageHandle = { title: 'home.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireViewer(request, context);
  const view = context.services.ask.myMonitoring(viewer.person, language);
  const withdrawable = view.rows.filter((row) => rowActs(row).includes('withdraw'));
  const keys = withdrawable.map((row) => [row.activity, context.services.newId('idem')] as const);
  return { view, keys: Object.fromEntries(keys) };
};

/** "Your monitoring at a glance": one sentence, three answers, then everything. */
export default function Home() {
  const { view, keys } = useLoaderData<typeof loader>();
  const say = useSay();
  const clock = useClock();
  const summary = summaryOf(view.rows);
  const [unread] = view.unread;
  const groups = groupsOf(view.rows);
  return (
    <div className="page">
      <PageHeading title={say('home.title')}>{say(summary.id, summary.values)}</PageHeading>
      {unread && <NoticeBanner unread={unread} />}
      <div className="answers">
        <AnswerCard question="recorded" answer={recordedAnswer(view, clock)} />
        <AnswerCard question="looked" answer={lookedAnswer(view.looks, clock)}>
          <p>
            <a href={paths.looked}>{say('home.looked.more')}</a>
          </p>
        </AnswerCard>
        <AnswerCard question="can" answer={canAnswer(view, clock)}>
          <Unanswered rows={view.rows.filter((row) => view.unanswered.includes(row.activity))} />
          <p>
            <a href={paths.receipts}>{say('home.can.history')}</a>
          </p>
        </AnswerCard>
      </div>
      <Kinds groups={groups.open} title="grid.title" intro="grid.intro" now={view.now} keys={keys} />
      <Kinds
        groups={groups.shut}
        title="grid.shut.title"
        intro="grid.shut.intro"
        now={view.now}
        keys={keys}
      />
    </div>
  );
}

const Kinds = ({
  groups,
  title,
  intro,
  now,
  keys,
}: {
  groups: readonly KindRows[];
  title: MessageId;
  intro: MessageId;
  now: number;
  keys: Readonly<Record<string, string>>;
}) => {
  const say = useSay();
  if (groups.length === 0) return null;
  return (
    <section className="grid-section" aria-labelledby={title}>
      <h2 id={title}>{say(title)}</h2>
      <p className="lead">{say(intro)}</p>
      {groups.map(({ kind, rows }) => (
        <KindGroup key={kind} kind={kind} rows={rows} now={now} keys={keys} />
      ))}
    </section>
  );
};

const Unanswered = ({
  rows,
}: {
  rows: readonly { activity: string; text: { title: string }; textLanguage: string }[];
}) =>
  rows.length === 0 ? null : (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.activity}>
          <a href={paths.choose(row.activity)} lang={row.textLanguage}>
            {row.text.title}
          </a>
        </li>
      ))}
    </ul>
  );
