import { systemName } from '../messages/labels';
import type { CaseReviewLine } from '../services/queries/copy-reviews';
import { LeftOut } from './copy-review';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** For those who decide: who each copy waits for, or how much was left out and why. */
export const CaseReviews = ({ lines }: { lines: readonly CaseReviewLine[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="copy-reviews">
      <h2 id="copy-reviews">{say('case.review')}</h2>
      <ul className="ruled-list">
        {lines.map((line) => {
          const { task, system, done, namedUntil, reviewers } = line;
          const names = <bdi>{reviewers.join(', ')}</bdi>;
          return (
            <li key={task}>
              <div>
                <p className="waiting-what">{systemName(system)}</p>
                {done && (
                  <>
                    <LeftOut done={done} />
                    <p>{sayNodes('case.review.told', { date: <Instant at={done.at} as="full" /> })}</p>
                  </>
                )}
                {!done && namedUntil !== undefined && (
                  <p>
                    {sayNodes('case.review.waits', { names, date: <Instant at={namedUntil} as="full" /> })}
                  </p>
                )}
                {!done && namedUntil === undefined && (
                  <p>
                    {reviewers.length === 0
                      ? say('case.review.nobody')
                      : sayNodes('case.review.over', { names })}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
