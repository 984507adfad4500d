import { CircleAlert, GraduationCap } from 'lucide-react';
import { sayKinds, systemName } from '../messages/labels';
import { paths } from '../paths';
import type { RunOfMine, TrainingCoverage } from '../services/queries/my-training';
import { Instant } from './instant';
import { TaskState } from './my-tasks';
import { useClock, useSay, useSayNodes } from './reader';

/** Which training runs used records about the person, what each system said became of what they learned, and what that is worth. */
export const MyTraining = ({ runs }: { runs: readonly RunOfMine[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const stays = runs.some(({ asked }) => asked?.state === 'held');
  return (
    <section aria-labelledby="training-heading">
      <h2 id="training-heading">{say('trained.title')}</h2>
      <p>{say(runs.length === 0 ? 'trained.none' : 'trained.intro')}</p>
      <TrainingList runs={runs} />
      {stays && (
        <p>
          {sayNodes('trained.complain', {
            help: <a href={paths.help}>{say('trained.complain.help')}</a>,
          })}
        </p>
      )}
    </section>
  );
};

/**
 * The runs with one kind of data, before somebody stops it and after, or those that an act reaches in part: what a model learned is not deleted with the
 * records.
 */
export const TrainedWith = ({
  runs,
  when,
}: {
  runs: readonly RunOfMine[];
  when: 'before' | 'after' | 'reached';
}) => {
  const say = useSay();
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="training-heading">
      <h2 id="training-heading">{say('trained.with')}</h2>
      <p>{say(`trained.${when}`)}</p>
      <TrainingList runs={runs} />
    </section>
  );
};

const TrainingList = ({ runs }: { runs: readonly RunOfMine[] }) =>
  runs.length > 0 && (
    <ul className="system-list">
      {runs.map((run) => (
        <TrainingRun key={`${run.system} ${run.name} ${run.run ? 'run' : 'dataset'}`} run={run} />
      ))}
    </ul>
  );

const TrainingRun = ({ run: { run, ...used } }: { run: RunOfMine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { count, first, last, wrong, asked, toldAt, builtAt } = used;
  const Sign = wrong || asked?.late ? CircleAlert : GraduationCap;
  const about = {
    system: <bdi>{systemName(used.system)}</bdi>,
    name: <bdi>{used.name}</bdi>,
    count,
    kinds: sayKinds(language, used.categories),
  };
  return (
    <li>
      <Sign aria-hidden="true" size={18} />
      <div>
        <p>
          {run
            ? sayNodes('trained.run', {
                ...about,
                model: <bdi>{run.model}</bdi>,
                at: <Instant at={run.startedAt} as="date" />,
              })
            : sayNodes('trained.dataset', { ...about, at: <Instant at={builtAt} as="date" /> })}
        </p>
        <p className="hint">
          {sayNodes('trained.captured', {
            from: <Instant at={first} as="date" />,
            to: <Instant at={last} as="date" />,
          })}{' '}
          {sayNodes('mine.said', { at: <Instant at={toldAt} as="date" /> })}
        </p>
        {wrong && (
          <p>
            <strong>{say('trained.wrong')}</strong>
          </p>
        )}
        {asked && (
          <p>
            {say('trained.asked')} <TaskState task={asked} />
          </p>
        )}
        {asked?.evidence !== undefined && (
          <p className="hint">
            <q>
              <bdi>{asked.evidence}</bdi>
            </q>
          </p>
        )}
      </div>
    </li>
  );
};

/** Of a kind of data in no run that was told of: whether it is known that it was never used for training. */
export const NeverTrained = ({ coverage: { tells, silent } }: { coverage: TrainingCoverage }) => {
  const sayNodes = useSayNodes();
  return (
    <>
      {tells.map(({ system, since }) => (
        <p key={system}>
          {sayNodes('trained.never', {
            system: <bdi>{systemName(system)}</bdi>,
            at: <Instant at={since} as="date" />,
          })}
        </p>
      ))}
      {silent.map((system) => (
        <p key={system}>{sayNodes('trained.unknown', { system: <bdi>{systemName(system)}</bdi> })}</p>
      ))}
    </>
  );
};
