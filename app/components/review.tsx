import { CircleAlert, CircleCheck, CirclePause } from 'lucide-react';
import { REVIEW_RULE } from '#domain/monitoring/review';
import { paths } from '../paths';
import type { ProgrammeLine } from '../services/queries/desk/programmes';
import type { ReviewLine, ReviewWords } from '../services/queries/reviews';
import { Fact } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';
import { Words } from './risk';

/** Whether a programme was reviewed in time, or is paused, in one word with a sign. */
export const ReviewTag = ({ review: { state, pause } }: { review: ReviewLine }) => {
  const say = useSay();
  const is = pause ? 'paused' : state === 'planned' ? 'planned' : 'overdue';
  const Sign = { paused: CirclePause, planned: CircleCheck, overdue: CircleAlert }[is];
  return (
    <span className={`tag tag-${is === 'planned' ? 'on' : 'shut'}`}>
      <Sign aria-hidden="true" size={16} />
      {say(`review.tag.${is}`)}
    </span>
  );
};

/** When it was last looked at and must be again: lines of a list of facts. */
export const ReviewFacts = ({ review }: { review: ReviewLine }) => {
  const say = useSay();
  const { last } = review;
  return (
    <>
      <Fact name={say('review.last')}>
        {last ? (
          <>
            <Instant at={last.at} as="date" />: {say(`review.outcome.${last.outcome}`)}
          </>
        ) : (
          say('review.last.none')
        )}
      </Fact>
      <Fact name={say('review.due')}>
        <ReviewDue review={review} />
      </Fact>
    </>
  );
};

/** When it is due, or that it was, and what follows; of what is paused, that it is and why. */
const ReviewDue = ({ review: { state, due, pausedFrom, pause } }: { review: ReviewLine }) => {
  const sayNodes = useSayNodes();
  if (pause) {
    return <>{sayNodes(`review.pause.${pause.because}`, { date: <Instant at={pause.at} as="date" /> })}</>;
  }
  if (state === 'planned') return <Instant at={due} as="date" />;
  return (
    <>
      {sayNodes(`review.due.${state}`, {
        date: <Instant at={due} as="date" />,
        pause: <Instant at={pausedFrom} as="date" />,
        days: REVIEW_RULE.graceDays,
      })}
    </>
  );
};

/** The finding alone: nothing where it was reviewed in time. */
export const ReviewFinding = ({ review }: { review: ReviewLine }) =>
  review.state === 'planned' && !review.pause ? null : (
    <p>
      <ReviewTag review={review} /> <ReviewDue review={review} />
    </p>
  );

/** A programme whose review is overdue, or that is paused, with who must act. */
export const ReviewWaiting = ({
  programme: { key, title, titleLanguage, review },
}: {
  programme: Pick<ProgrammeLine, 'key' | 'title' | 'titleLanguage' | 'review'>;
}) => {
  const say = useSay();
  const what = review.pause ? 'paused' : 'review';
  const Sign = review.pause ? CirclePause : CircleAlert;
  return (
    <li>
      <Sign aria-hidden="true" size={18} />
      <div>
        <p className="waiting-what">
          {say(`desk.waiting.${what}`)} ·{' '}
          <a href={paths.programmeReview(key)}>
            <Foreign language={titleLanguage}>{title}</Foreign>
          </a>
        </p>
        <p>{say(`desk.waiting.${what}.who`)}</p>
        <p className="hint">
          <ReviewDue review={review} />
        </p>
      </div>
    </li>
  );
};

/** Reviews in words, newest first; with a name where the reader may learn who it was. */
export const ReviewList = ({ reviews }: { reviews: readonly (ReviewWords & { by?: string })[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (reviews.length === 0) return <p className="empty">{say('review.history.none')}</p>;
  return (
    <ul className="ruled-list">
      {reviews.map(({ review, at, outcome, lookedAt, words, language: spoken, by }) => (
        <li key={review}>
          <div>
            <h3>{say(`review.outcome.${outcome}`)}</h3>
            <p className="hint">
              {sayNodes(by === undefined ? 'review.on' : 'review.by', {
                name: <bdi>{by}</bdi>,
                date: <Instant at={at} as="date" />,
              })}
            </p>
            {words === '' ? (
              <p className="hint">{say('review.words.gone')}</p>
            ) : (
              <Words language={spoken}>{words}</Words>
            )}
            <p className="hint">{say('review.looked_at')}</p>
            <ul className="plain-list hint">
              {lookedAt.map((matter) => (
                <li key={matter}>{say(`review.matter.${matter}`)}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** The programmes whose review is due, on coverage. */
export const ReviewsDue = ({ programmes }: { programmes: readonly ProgrammeLine[] }) => {
  const say = useSay();
  return (
    <section className="grid-section" aria-labelledby="reviews">
      <h2 id="reviews">{say('coverage.reviews')}</h2>
      {programmes.length === 0 && <p className="empty">{say('coverage.reviews.none')}</p>}
      <ul className="waiting-list">
        {programmes.map((programme) => (
          <ReviewWaiting key={programme.key} programme={programme} />
        ))}
      </ul>
    </section>
  );
};
