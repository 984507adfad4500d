import { placeName } from '../messages/labels';
import type { WordLine } from '../services/queries/council-words';
import { CouncilText } from './council-text';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** Beside a notice: what the council of the reader's own place says about it. */
export const CouncilStatements = ({ statements }: { statements: readonly WordLine[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return statements.map((statement) => (
    <section key={statement.word} className="panel" aria-labelledby={`word-${statement.word}`}>
      <h2 id={`word-${statement.word}`}>
        {say('words.beside', { place: placeName(statement.establishment) })}
      </h2>
      <CouncilText {...statement} />
      <p className="hint">
        {sayNodes('words.beside.said', {
          date: <Instant at={statement.at} as="date" />,
          version: String(statement.notice?.version ?? ''),
        })}{' '}
        {say('words.beside.whose')}
      </p>
    </section>
  ));
};
