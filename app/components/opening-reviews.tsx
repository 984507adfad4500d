import { paths } from '../paths';
import type { OpeningReviews, OpeningToRead } from '../services/queries/desk/opening-reviews';
import { Choices } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Typed } from './foreign';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** The oldest opening that this reader judges: its reason and its case, and whether they fit. */
export const OpeningToJudge = ({
  next,
  formKey,
  problems,
}: {
  next: OpeningToRead;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <>
      <OpeningFacts line={next} />
      <PostForm className="form panel">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="opening" value={next.opening} />
        <Choices
          name="fits"
          type="radio"
          legend="opening_review.fits"
          options={[
            { value: 'yes', text: 'opening_review.fits.yes' },
            { value: 'no', text: 'opening_review.fits.no' },
          ]}
          chosen={[]}
          problems={problems}
        />
        <Field
          name="words"
          label="opening_review.words"
          hint="opening_review.words.hint"
          autoComplete="off"
          problems={problems}
        />
        <button type="submit" className="button button-strong">
          {say('opening_review.button')}
        </button>
      </PostForm>
    </>
  );
};

const OpeningFacts = ({ line, said }: { line: OpeningToRead; said?: string }) => {
  const say = useSay();
  const { at, role, reason, words, case: about } = line;
  return (
    <Facts>
      <Fact name={say('opening_review.when')}>
        <Instant at={at} as="full" />
      </Fact>
      <Fact name={say('opening_review.who')}>{say(`role.${role}`)}</Fact>
      <Fact name={say('opening.case')}>
        {about
          ? `${say('requests.reference', { number: about.number })}: ${say(about.kind === 'restricted' ? 'cases.kind' : `request.kind.${about.kind}`)}`
          : say('opening_review.case.gone')}
      </Fact>
      <Fact name={say('opening.reason')}>{say(`opening.reason.${reason}`)}</Fact>
      <Fact name={say('opening_review.said')}>
        <Typed>{words}</Typed>
      </Fact>
      {said !== undefined && (
        <Fact name={say('opening_review.verdict')}>
          <Typed>{said}</Typed>
        </Fact>
      )}
    </Facts>
  );
};

/** What did not fit, for the DPO. */
export const UnfitOpenings = ({ unfit }: Pick<OpeningReviews, 'unfit'>) => {
  const say = useSay();
  return (
    <section aria-labelledby="unfit">
      <h2 id="unfit">{say('opening_review.unfit')}</h2>
      {unfit.length === 0 && <p className="empty">{say('opening_review.unfit.none')}</p>}
      <ul className="plain-list">
        {unfit.map((line) => (
          <li key={line.opening} className="panel">
            <OpeningFacts line={line} said={line.said} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How many drawn openings nobody read in time. */
export const UnreadOpenings = ({ count }: { count: number }) => {
  const say = useSay();
  return (
    <section className="grid-section" aria-labelledby="openings">
      <h2 id="openings">{say('coverage.openings')}</h2>
      {count === 0 ? (
        <p className="empty">{say('coverage.openings.none')}</p>
      ) : (
        <p>{say('coverage.openings.late', { count })}</p>
      )}
    </section>
  );
};

/** That openings wait for a second reader, and that some did not fit; nothing where neither is so. */
export const OpeningsWaiting = ({ waiting, unfit }: { waiting: number; unfit: number }) => {
  const say = useSay();
  const line = (id: 'desk.waiting.openings' | 'desk.waiting.unfit', count: number) =>
    count > 0 && (
      <li>
        <div>
          <p className="waiting-what">
            <a href={paths.deskOpenings}>{say(id, { count })}</a>
          </p>
          <p>{say(`${id}.who`)}</p>
        </div>
      </li>
    );
  return (
    <>
      {line('desk.waiting.openings', waiting)}
      {line('desk.waiting.unfit', unfit)}
    </>
  );
};
