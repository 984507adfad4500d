import { CircleCheck, Clock3 } from 'lucide-react';
import { placeName } from '../messages/labels';
import type { PostingLine } from '../services/queries/postings';
import { SelectField } from './choice-field';
import { DoneNote } from './done-note';
import { Field, type Problem, ProblemSummary } from './field';
import { Foreign } from './foreign';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useSay } from './reader';
import { RefusalNote } from './refusal-note';

/** What the law wants on the wall and where, and a form to say that it hangs. */
export const Postings = ({
  nav,
  lines,
  recorded,
  mayRecord,
  problems,
  refusal,
}: {
  /** The pages of the room it is read in. */
  nav: React.ReactNode;
  lines: readonly PostingLine[];
  recorded: boolean;
  mayRecord: boolean;
  problems?: readonly Problem[];
  refusal?: string;
}) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('posting.title')}>{say('posting.lead')}</PageHeading>
      {nav}
      <DoneNote done={recorded} message="posting.done" problems={problems} refusal={refusal} />
      <PostingLines lines={lines} />
      {mayRecord && lines.length > 0 && <PostingForm lines={lines} problems={problems} />}
    </div>
  );
};

/** Each wall with the notice that belongs there. */
export const PostingLines = ({ lines }: { lines: readonly PostingLine[] }) => {
  const say = useSay();
  if (lines.length === 0) return <p className="empty">{say('posting.none')}</p>;
  return (
    <ul className="ruled-list">
      {lines.map(({ establishment, source, notice, version, title, titleLanguage, posted }) => (
        <li key={`${establishment} ${notice}`}>
          <div>
            <h3>
              {placeName(establishment)}: <Foreign language={titleLanguage}>{title}</Foreign>
            </h3>
            <p className="hint">{say('posting.rule', { version, source })}</p>
            {posted ? (
              <p>
                <CircleCheck aria-hidden="true" size={16} />{' '}
                {say('posting.hangs', { date: posted.on, where: posted.where ?? '' })}
              </p>
            ) : (
              <p>
                <Clock3 aria-hidden="true" size={16} /> <strong>{say('posting.missing')}</strong>
              </p>
            )}
            {posted?.photoSha256 !== undefined && (
              <p className="fingerprint">{say('posting.photo.is', { hash: posted.photoSha256 })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

const PostingForm = ({
  lines,
  problems,
}: {
  lines: readonly PostingLine[];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say('posting.record')}</h2>
      <PostForm className="form">
        <SelectField
          name="which"
          label="posting.which"
          empty="draft.new.choose"
          problems={problems}
          options={lines.map(({ establishment, notice, version, title }) => ({
            value: `${establishment}:${notice}:${version}`,
            text: `${placeName(establishment)}: ${title}`,
          }))}
        />
        <Field
          name="where"
          label="posting.where"
          hint="posting.where.hint"
          problems={problems}
          autoComplete="off"
        />
        <Field name="posted_on" type="date" label="posting.on" problems={problems} />
        <Field
          name="photo"
          label="posting.photo"
          hint="posting.photo.hint"
          required={false}
          spellCheck={false}
          autoComplete="off"
          problems={problems}
        />
        <p className="hint">{say('posting.note')}</p>
        <button type="submit" className="button button-strong">
          {say('posting.button')}
        </button>
      </PostForm>
    </section>
  );
};
