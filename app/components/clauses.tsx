import type { Clauses } from '#domain/monitoring/clauses';
import { clauseLines } from '../messages/clauses';
import { titles } from '../messages/council';
import { Foreign } from './foreign';
import { useSay, useSayNodes } from './reader';

/** What whoever opened a gate agreed to, and what it stays shut for because of that. */
export const AgreedLimits = ({
  clauses,
  beyond,
  textLanguage,
}: {
  clauses: Clauses;
  /** Titles. */
  beyond: readonly string[];
  textLanguage: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const lines = clauseLines(clauses);
  if (lines.length === 0) return null;
  return (
    <div className="agreed-limits">
      <p>{say('clauses.title')}</p>
      <ul>
        {lines.map(({ id, values }) => (
          <li key={id}>{say(id, values)}</li>
        ))}
      </ul>
      {beyond.length > 0 && (
        <p className="not-possible">
          {sayNodes('clauses.beyond', {
            list: <Foreign language={textLanguage}>{titles(beyond)}</Foreign>,
          })}
        </p>
      )}
    </div>
  );
};
