import { kindName } from '../messages/labels';
import type { Contest, Lowering } from '../services/queries/risks';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** An argument or an answer, in the words and the language of whoever wrote it. */
export const Words = ({ language, children }: { language: string; children: string }) => (
  <blockquote>
    <Foreign language={language}>{children}</Foreign>
  </blockquote>
);

/** One kind whose risk is lowered: until when, and why. */
export const LoweredKind = ({ lowering, argument }: { lowering: Lowering; argument: React.ReactNode }) => {
  const { id, values } = kindName(lowering.category);
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <li>
      <div>
        <h3>{say(id, values)}</h3>
        <p>{sayNodes('lower_risk.until', { until: <Instant at={lowering.until} as="date" /> })}</p>
        {argument}
        <Words language={lowering.language}>{lowering.words}</Words>
      </div>
    </li>
  );
};

/** What a person contested, with the answers; on their own page alone. */
export const OwnContests = ({ contests }: { contests: readonly Contest[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{say('lower_risk.mine')}</h2>
      <ul className="ruled-list">
        {contests.map((contest) => {
          const { id, values } = kindName(contest.category);
          return (
            <li key={contest.contest}>
              <div>
                <h3>
                  {sayNodes('lower_risk.mine.on', {
                    kind: say(id, values),
                    day: <Instant at={contest.at} as="date" />,
                  })}
                </h3>
                <Words language={contest.language}>{contest.words}</Words>
                <p>{say(`lower_risk.mine.${contest.answer?.outcome ?? 'waits'}`)}</p>
                {contest.answer && <Words language={contest.answer.language}>{contest.answer.words}</Words>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
