import { paths } from '../paths';
import type { WaitingQuestion } from '../services/queries/my-monitoring';
import { useSay } from './reader';

/** Questions without an answer, each with the way to it. */
export const WaitingQuestions = ({ rows }: { rows: readonly WaitingQuestion[] }) =>
  rows.length === 0 ? null : (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.activity}>
          <a href={paths.choose(row.activity)} lang={row.textLanguage} dir="auto">
            {row.text.title}
          </a>
        </li>
      ))}
    </ul>
  );

/** The way on from a notice that was read or confirmed: the questions that waited for it. */
export const QuestionsNow = ({ rows }: { rows: readonly WaitingQuestion[] }) => {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <>
      <p>{say('receipt.next.questions')}</p>
      <WaitingQuestions rows={rows} />
    </>
  );
};
