import type { MessageId } from '../messages/en';
import { kindName, systemName } from '../messages/labels';
import { say as sayIn } from '../messages/speak';
import { paths } from '../paths';
import type { CopyReviewLine } from '../services/queries/copy-reviews';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

type Done = NonNullable<CopyReviewLine['done']>;

/** How much of each kind was left out, and why. */
export const LeftOut = ({ done: { seen, removed } }: { done: Done }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <ul className="plain-list">
      {seen.map(({ category, count: total }) => {
        const kind = sayIn(language, kindName(category));
        const of = removed.filter((one) => one.category === category);
        if (of.length === 0)
          return <li key={category}>{say('copies.review.nothing', { kind, count: total })}</li>;
        return of.map(({ reason, count, words }) => (
          <li key={`${category} ${reason}`}>
            {say('copies.review.removed', { kind, count, total })}{' '}
            {say(`copies.removed.${reason}` satisfies MessageId)}
            {words !== undefined && (
              <span className="said">
                <Typed>{words}</Typed>
              </span>
            )}
          </li>
        ));
      })}
    </ul>
  );
};

/** Who looked, by role and unit, and when. */
const WhoLooked = ({ done: { who, at } }: { done: Done }) => {
  const sayNodes = useSayNodes();
  const date = <Instant at={at} as="full" />;
  if (who.length === 0) return <p>{sayNodes('copies.review.who.unknown', { date })}</p>;
  return <p>{sayNodes('copies.review.who', { who: <Typed>{who.join(', ')}</Typed>, date })}</p>;
};

/**
 * For the person: that somebody looks at their copy first and how far that is, or who looked, what was left out and why, and where to
 * complain.
 */
export const CopyReviewNote = ({ line, request }: { line: CopyReviewLine; request: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { done, namedUntil } = line;
  if (!done) {
    return (
      <>
        <p>{say('copies.review.waits', { system: systemName(line.system) })}</p>
        <p>
          {namedUntil === undefined
            ? say('copies.review.nobody')
            : sayNodes('copies.review.named', { date: <Instant at={namedUntil} as="date" /> })}{' '}
          {say('copies.review.clock')}
        </p>
      </>
    );
  }
  return (
    <>
      <LeftOut done={done} />
      <WhoLooked done={done} />
      <p className="hint">{say('requests.systems.said')}</p>
      <ul className="plain-list no-print">
        <li>
          <a className="quiet-link" href={paths.looked}>
            {say('copies.review.look')}
          </a>
        </li>
        {done.removed.length > 0 && (
          <li>
            <a className="quiet-link" href={paths.newRequest('complaint', { earlier: request })}>
              {say('copies.review.complain')}
            </a>
          </li>
        )}
      </ul>
    </>
  );
};
