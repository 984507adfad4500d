import { LIST_COLUMNS, NEEDED_COLUMNS } from '#domain/people/listed';
import { endSentence, problemSentence } from '../messages/people-import';
import { paths } from '../paths';
import type { ImportView } from '../services/people-import/imports';
import { Fact, Facts } from './facts';
import { Instant } from './instant';
import { useSay } from './reader';

/** What each column of a table holds. */
export const ListColumns = () => {
  const say = useSay();
  return (
    <section aria-labelledby="columns-heading">
      <h2 id="columns-heading">{say('import.columns')}</h2>
      <p>{say('import.columns.text')}</p>
      <p>{say('import.columns.empty')}</p>
      <Facts wide>
        {LIST_COLUMNS.map((column) => (
          <Fact
            key={column}
            name={NEEDED_COLUMNS.includes(column) ? say('import.column', { name: column }) : column}
          >
            {say(`import.column.${column}`)}
          </Fact>
        ))}
      </Facts>
    </section>
  );
};

/** The tables somebody handed in last. */
export const MyLists = ({ lists }: { lists: readonly ImportView[] }) => {
  const say = useSay();
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="mine-heading">
      <h2 id="mine-heading">{say('import.mine')}</h2>
      <ul className="task-list">
        {lists.map(({ id, at, state }) => (
          <li key={id}>
            <div>
              <a href={paths.import(id)}>
                <Instant at={at} as="full" />
              </a>
            </div>
            <div className="task-state">
              <p>{say(`import.state.${state}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where it stands: how far it is, or why it came to nothing. */
export const ListState = ({ list }: { list: ImportView }) => {
  const say = useSay();
  const { state, position, rows } = list;
  const ended = endSentence(list);
  if (state === 'reading' || state === 'running') {
    return (
      <div className="panel" role="status">
        {state === 'reading' ? (
          <p>{say('import.reading.text')}</p>
        ) : (
          <>
            <p>{say('import.running.text', { position: Math.max(0, position - 1), rows })}</p>
            <progress value={position} max={rows + 1} aria-label={say('import.state.running')} />
          </>
        )}
        <p>
          <a className="button" href={paths.import(list.id)}>
            {say('import.again')}
          </a>
        </p>
      </div>
    );
  }
  return ended ? <p className="panel">{say(ended.id, ended.values)}</p> : null;
};

const COUNTS = ['added', 'changed', 'left', 'stayed', 'past', 'later', 'not_taken'] as const;

/** How many people would be, or were, added, changed and let go. */
export const ListCounts = ({ list }: { list: ImportView }) => {
  const say = useSay();
  return (
    <section aria-labelledby="counts-heading">
      <h2 id="counts-heading">{say(list.state === 'ready' ? 'import.would' : 'import.did')}</h2>
      <Facts wide>
        {COUNTS.filter((what) => list.counts[what] > 0 || what === 'added').map((what) => (
          <Fact key={what} name={say(`import.${what}`)}>
            {say(what === 'not_taken' ? 'import.rows' : 'import.people', { count: list.counts[what] })}
          </Fact>
        ))}
        <Fact name={say('import.fingerprint')}>
          <code>{list.sha256}</code>
        </Fact>
      </Facts>
    </section>
  );
};

/** What is wrong, row by row, with what to do about it. */
export const ListProblems = ({ list, more }: { list: ImportView; more: boolean }) => {
  const say = useSay();
  if (list.problems.length === 0) return null;
  return (
    <section aria-labelledby="problems-list-heading">
      <h2 id="problems-list-heading">{say('import.problems')}</h2>
      <p>
        {more && <>{say('import.problems.first', { shown: list.problems.length })} </>}
        <a href={paths.importProblems(list.id)}>{say('import.problems.download')}</a>
      </p>
      <ul className="task-list">
        {list.problems.map(({ row, column, code }) => (
          <li key={`${row} ${column} ${code}`}>
            <div>
              <strong>
                {column === undefined
                  ? say('import.problem.row', { row })
                  : say('import.problem.at', { row, column })}
              </strong>
            </div>
            <div className="task-state">
              <p>{say(problemSentence({ code, ...(column && { column }) }))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
