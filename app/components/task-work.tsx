import { CircleAlert, CircleCheck, CircleHelp, Clock3, Lock } from 'lucide-react';
import { FINDING_KINDS } from '#domain/request/holding-check';
import { systemName } from '../messages/labels';
import type { TaskWorkLine } from '../services/queries/task-work';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** What systems owe people, one system after the other; no person is in it. */
export const TaskWork = ({ lines }: { lines: readonly TaskWorkLine[] }) => {
  const say = useSay();
  if (lines.length === 0) {
    return (
      <p>
        <CircleCheck aria-hidden="true" size={16} /> {say('work.none')}
      </p>
    );
  }
  return (
    <ul className="ruled-list">
      {lines.map((line) => (
        <li key={line.system}>
          <div>
            <h3>{systemName(line.system)}</h3>
            <WorkOfSystem line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
};

/** What one system owes people. */
export const WorkOfSystem = ({ line }: { line: TaskWorkLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { late, lateSince, failed, held, findings, silent, holdingsAt } = line;
  return (
    <ul className="plain-list">
      {FINDING_KINDS.map((kind) => {
        const found = findings[kind];
        return (
          found !== 'none' && (
            <li key={kind}>
              <CircleAlert aria-hidden="true" size={16} /> {say(`work.finding.${found}.${kind}`)}
            </li>
          )
        );
      })}
      {late !== 'none' && lateSince !== undefined && (
        <li>
          <Clock3 aria-hidden="true" size={16} />{' '}
          {sayNodes(late === 'some' ? 'work.late.few' : 'work.late.many', {
            since: <Instant at={lateSince} as="date" />,
          })}
        </li>
      )}
      {failed && (
        <li>
          <CircleAlert aria-hidden="true" size={16} /> {say('work.failed')}
        </li>
      )}
      {held && (
        <li>
          <Lock aria-hidden="true" size={16} /> {say('work.held')}
        </li>
      )}
      {silent && (
        <li>
          <CircleHelp aria-hidden="true" size={16} /> {say('work.silent')}
        </li>
      )}
      <li>
        {holdingsAt === undefined
          ? say('work.holdings.never')
          : sayNodes('work.holdings', { at: <Instant at={holdingsAt} as="date" /> })}
      </li>
    </ul>
  );
};
