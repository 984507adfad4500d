import type { CasePage } from '../services/queries/desk/inbox';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** What those who decide about a request noted for each other, and that its person can read it too. */
export const CaseNotes = ({ notes }: Pick<CasePage, 'notes'>) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say('case.notes')}</h2>
      <p className="hint">{say('case.notes.read')}</p>
      <ol className="timeline">
        {notes.map(({ seq, at, by, role, words }) => (
          <li key={seq}>
            <h3>
              {by.isReader
                ? say('case.notes.yours')
                : sayNodes('case.notes.by', { name: <bdi>{by.name}</bdi>, role: say(`role.${role}`) })}
            </h3>
            <p className="hint timeline-facts">
              <Instant at={at} as="full" />
            </p>
            <p className="case-words">
              <Typed>{words}</Typed>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
