import type { Week } from '../services/queries/desk/desk';
import type { NoticeLine } from '../services/queries/desk/notice-lines';
import { FigureList } from './figures';
import { Foreign } from './foreign';
import { useSay } from './reader';

/** How many people each notice has reached, and how many not; not told is not a no. */
export const ToldFigures = ({ notices, week }: { notices: readonly NoticeLine[]; week: Week }) => {
  const say = useSay();
  if (notices.length === 0) return <p className="empty">{say('told.none')}</p>;
  return (
    <>
      {notices.map((notice) => (
        <article key={notice.key} className="activity" aria-labelledby={`told-${notice.key}`}>
          <h3 id={`told-${notice.key}`}>
            <Foreign language={notice.titleLanguage}>{notice.title}</Foreign>
          </h3>
          {notice.counted !== undefined && (
            <p className="hint">{say('told.version', { version: notice.counted })}</p>
          )}
          <FigureList figures={notice.told} week={week} rest="told.not" />
        </article>
      ))}
      <p className="hint">{say('told.grade')}</p>
    </>
  );
};
