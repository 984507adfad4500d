import { CircleAlert, Clock3 } from 'lucide-react';
import { saySize } from '../messages/amounts';
import { kindName, systemName } from '../messages/labels';
import { paths } from '../paths';
import type { FindingOfMine, HeldOfMine, KindOfMine } from '../services/queries/held-about';
import { Fact, Facts } from './facts';
import { Instant } from './instant';
import { NeverTrained } from './my-training';
import { useClock, useSay, useSayNodes } from './reader';

/** Records that must not be where they are, first of all; and apart from them what was done and cannot be undone. */
export const MyFindings = ({ findings }: { findings: readonly FindingOfMine[] }) => {
  const isPast = ({ kind }: FindingOfMine) => kind === 'used_without_permission';
  return (
    <>
      <Findings title="mine.findings" findings={findings.filter((one) => !isPast(one))} />
      <Findings title="mine.findings.past" findings={findings.filter(isPast)} />
    </>
  );
};

const Findings = ({
  title,
  findings,
}: {
  title: 'mine.findings' | 'mine.findings.past';
  findings: readonly FindingOfMine[];
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const heading = title.replaceAll('.', '-');
  if (findings.length === 0) return null;
  return (
    <section className="advice" aria-labelledby={heading}>
      <h2 id={heading}>{say(title)}</h2>
      <ul className="plain-list">
        {findings.map(({ finding, kind, system, category, since }) => {
          const name =
            category === undefined ? { id: 'mine.finding.everything' as const } : kindName(category);
          return (
            <li key={finding}>
              <p>
                <CircleAlert aria-hidden="true" size={16} />{' '}
                <strong>
                  {sayNodes(`mine.finding.${kind}`, {
                    system: <bdi>{systemName(system)}</bdi>,
                    kind: 'values' in name ? say(name.id, name.values) : say(name.id),
                  })}
                </strong>
              </p>
              <p className="hint">
                {sayNodes(kind === 'used_without_permission' ? 'mine.finding.stays' : 'mine.finding.ends', {
                  at: <Instant at={since} as="date" />,
                })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** One kind of data: whether it may be recorded, and what is held of it. */
export const HeldKind = ({ kind }: { kind: KindOfMine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { id, values } = kindName(kind.category);
  const heading = `kind-${kind.category}`;
  const holds = kind.lines.some(({ count }) => count > 0);
  return (
    <section className="activity" aria-labelledby={heading}>
      <h2 id={heading}>{say(id, values)}</h2>
      <p>{say(kind.allowed ? 'mine.allowed' : 'mine.not_allowed')}</p>
      {kind.lines.map((line) => (
        <HeldBySystem key={line.system} line={line} />
      ))}
      {kind.neverUsed && <p>{say('mine.never_used')}</p>}
      {kind.untrained && <NeverTrained coverage={kind.untrained} />}
      {kind.unsaid.map((system) => (
        <p key={system}>
          <Clock3 aria-hidden="true" size={16} />{' '}
          {sayNodes('mine.unsaid', { system: <bdi>{systemName(system)}</bdi> })}
        </p>
      ))}
      {(holds || kind.unsaid.length > 0) && (
        <ul className="side-by-side no-print">
          <li>
            <a href={paths.requestNew('access', { category: kind.category })}>{say('mine.copy')}</a>
          </li>
          <li>
            <a href={paths.requestNew('erasure', { category: kind.category })}>{say('mine.delete')}</a>
          </li>
          <li>
            <a href={paths.requestNew('rectification', { category: kind.category })}>{say('mine.correct')}</a>
          </li>
        </ul>
      )}
    </section>
  );
};

const HeldBySystem = ({ line }: { line: HeldOfMine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const system = <bdi>{systemName(line.system)}</bdi>;
  const { first, last, deleteBy, participantCount = 0 } = line;
  return (
    <>
      <p>
        {line.count === 0
          ? sayNodes('mine.nothing', { system })
          : sayNodes('mine.holds', { system, count: line.count, size: saySize(language, line.bytes) })}
      </p>
      {line.count > 0 && first !== undefined && last !== undefined && (
        <Facts wide>
          <Fact name={say('mine.captured')}>
            {sayNodes('mine.captured.days', {
              from: <Instant at={first} as="date" />,
              to: <Instant at={last} as="date" />,
            })}
          </Fact>
          <Fact name={say('mine.where')}>
            <bdi>{line.location}</bdi>
          </Fact>
          <Fact name={say('mine.until')}>
            {deleteBy === undefined ? say('mine.until.unsaid') : <Instant at={deleteBy} as="date" />}
          </Fact>
          {participantCount > 0 && (
            <Fact name={say('mine.takes_part')}>
              {say('mine.takes_part.count', { count: participantCount })}
            </Fact>
          )}
        </Facts>
      )}
      <p className="hint">{sayNodes('mine.said', { at: <Instant at={line.saidAt} as="full" /> })}</p>
      {line.silent && <p className="hint">{say('mine.silent')}</p>}
    </>
  );
};
