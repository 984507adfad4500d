import { dayWords } from '../messages/instants';
import { paths } from '../paths';
import type { NoticeSummary } from '../services/queries/my-notices';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** All notices of a person with where they stand. The whole line leads to the notice. */
export const NoticeList = ({
  notices,
  preview = false,
}: {
  notices: readonly NoticeSummary[];
  /** Of a notice that is not published yet: its line leads nowhere. */
  preview?: boolean;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (notices.length === 0) return <p className="empty">{say('notices.none')}</p>;
  return (
    <ul className="task-list">
      {notices.map((notice) => (
        <li key={notice.key}>
          <div>
            {preview ? (
              <strong>
                <Foreign language={notice.titleLanguage}>{notice.title}</Foreign>
              </strong>
            ) : (
              <a href={paths.notice(notice.key)}>
                <Foreign language={notice.titleLanguage}>{notice.title}</Foreign>
              </a>
            )}
            <p className="hint">
              {sayNodes('notices.version', {
                version: notice.version,
                date: <Instant at={notice.effectiveFrom} as="date" />,
              })}
            </p>
          </div>
          <p className="task-state">
            <NoticeState notice={notice} />
          </p>
        </li>
      ))}
    </ul>
  );
};

const NoticeState = ({ notice }: { notice: NoticeSummary }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  if (notice.acknowledgement) {
    const { outcome, at } = notice.acknowledgement;
    return <>{sayNodes(`notices.state.${outcome}`, { date: <Instant at={at} as="date" /> })}</>;
  }
  if (notice.paper)
    return <>{say('notices.state.paper', { date: dayWords(notice.paper.signedOn, clock) })}</>;
  if (notice.deliveredAt === undefined)
    return <strong className="tag tag-asks">{say('notices.state.new')}</strong>;
  if (notice.acknowledgementDue) return <strong className="tag tag-asks">{say('notices.state.due')}</strong>;
  return <>{sayNodes('notices.state.opened', { date: <Instant at={notice.deliveredAt} as="date" /> })}</>;
};
