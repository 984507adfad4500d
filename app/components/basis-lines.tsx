import { TEST_QUESTION_KEYS } from '#domain/basis/questions';
import { answerWords } from '../messages/basis-test';
import { placeLabel } from '../messages/labels';
import type { BasisLine } from '../services/queries/desk/basis-lines';
import { Fact, Facts } from './facts';
import { Typed } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

/** How each basis was found: what was answered, in the order of the test, and how interests were weighed. */
export const BasisLines = ({
  tests,
  nameOf,
}: {
  tests: readonly BasisLine[];
  /** What an activity is called on this page. */
  nameOf: (activity: string) => React.ReactNode;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  return (
    <ul className="ruled-list">
      {tests.map(({ activity, place, basis, answers, weighing }) => (
        <li key={`${activity} ${place}`}>
          <div>
            <h3>
              {nameOf(activity)} · {placeLabel(place, language)}
            </h3>
            <p>{say('test.ending.basis', { ground: say(`basis.${basis}`) })}</p>
            <details>
              <summary>{say('test.answers')}</summary>
              <Facts wide>
                {TEST_QUESTION_KEYS.flatMap((question) => {
                  const answer = answers[question];
                  return answer === undefined
                    ? []
                    : [
                        <Fact key={question} name={say(`test.q.${question}`)}>
                          {say(answerWords(question, answer))}
                        </Fact>,
                      ];
                })}
              </Facts>
            </details>
            {weighing && (
              <>
                <blockquote className="evidence" dir="auto">
                  <Typed>{weighing.text}</Typed>
                </blockquote>
                <p className="hint">
                  {sayNodes('test.weighed', { owner: <bdi>{weighing.owner}</bdi>, date: weighing.on })}
                </p>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};
