import { CircleCheck, Clock3, Lock } from 'lucide-react';
import { kindName, purposeName, systemName } from '../messages/labels';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { HeldLine } from '../services/queries/inventory';
import { Day } from './day';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

/** What is held from before, one part each, with what becomes of it and how sure that is. */
export const HeldLines = ({ lines }: { lines: readonly HeldLine[] }) => {
  const say = useSay();
  return lines.map((line) => {
    const kind = kindName(line.category);
    const id = `${line.system}-${line.category}`;
    return (
      <section key={id} className="question-facts" aria-labelledby={id}>
        <h2 id={id}>{say(kind.id, kind.values)}</h2>
        <HeldWords line={line} />
      </section>
    );
  });
};

/** One part in words; in short without what it is and where. */
export const HeldWords = ({ line, short = false }: { line: HeldLine; short?: boolean }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const by = <Day day={line.by} />;
  const words = (text: string) => <Foreign language={line.language}>{text}</Foreign>;
  return (
    <>
      <p>
        {sayNodes('held.line', {
          system: <bdi>{systemName(line.system)}</bdi>,
          since: <Day day={line.since} />,
          until: <Day day={line.until} />,
        })}
      </p>
      <HeldState line={line} />
      {short ? (
        <p>{sayNodes(`held.${line.plan}`, { by })}</p>
      ) : (
        <Facts wide>
          <Fact name={say('held.what')}>{words(line.what)}</Fact>
          <Fact name={say('held.amount')}>{words(line.amount)}</Fact>
          <Fact name={say('held.where')}>{words(line.where)}</Fact>
          <Fact name={say('held.plan')}>{sayNodes(`held.${line.plan}`, { by })}</Fact>
          {line.ground !== undefined && <Fact name={say('held.ground')}>{words(line.ground)}</Fact>}
        </Facts>
      )}
      <p className="hint">{say('held.grade')}</p>
    </>
  );
};

/** Whether the plan is done, and what follows as long as it is not. */
const HeldState = ({ line }: { line: HeldLine }) => {
  const sayNodes = useSayNodes();
  const say = useSay();
  const { language } = useClock();
  if (line.doneOn !== undefined) {
    return (
      <p>
        <CircleCheck aria-hidden="true" size={16} />{' '}
        {sayNodes('held.done', { day: <Day day={line.doneOn} /> })}
      </p>
    );
  }
  const uses = line.purposes.map((purpose) => {
    const { id, values } = purposeName(purpose);
    return say(id, values);
  });
  return (
    <>
      {line.overdue && (
        <p>
          <Clock3 aria-hidden="true" size={16} />{' '}
          <strong>{sayNodes('held.overdue', { by: <Day day={line.by} /> })}</strong>
        </p>
      )}
      <p>
        <Lock aria-hidden="true" size={16} />{' '}
        {uses.length === 0 ? say('held.bar_all') : say('held.bar', { uses: sayList(language, uses) })}
      </p>
    </>
  );
};

/** On a question about one kind: what of it was there before. Nothing where nothing was. */
export const HeldHere = ({ lines }: { lines: readonly HeldLine[] }) => {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <section className="question-facts" aria-labelledby="held-heading">
      <h2 id="held-heading">{say('held.here')}</h2>
      {lines.map((line) => (
        <HeldWords key={line.system} line={line} short />
      ))}
      <p>
        <a className="quiet-link" href={paths.held}>
          {say('held.all')}
        </a>
      </p>
    </section>
  );
};
