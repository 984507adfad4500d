import { languageName } from '../messages/languages';
import type { PaperNotice } from '../services/queries/paper-notices';
import { SelectField } from './choice-field';
import { DoneNote } from './done-note';
import { Field, type Problem, ProblemSummary } from './field';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';
import { RefusalNote } from './refusal-note';

/** A notice that somebody signed on paper: told and confirmed, and no yes to anything. */
export const RecordPaper = ({
  nav,
  notices,
  recorded,
  mayRecord,
  problems,
  refusal,
}: {
  /** The pages of the room it is read in. */
  nav: React.ReactNode;
  notices: readonly PaperNotice[];
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
      <PageHeading title={say('record_paper.title')}>{say('record_paper.intro')}</PageHeading>
      {nav}
      <DoneNote done={recorded} message="record_paper.done" problems={problems} refusal={refusal} />
      {notices.length === 0 && <p className="empty">{say('record_paper.none')}</p>}
      {mayRecord && notices.length > 0 && <PaperForm notices={notices} problems={problems} />}
    </div>
  );
};

const PaperForm = ({
  notices,
  problems,
}: {
  notices: readonly PaperNotice[];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language: shown } = useClock();
  const languages = [...new Set(notices.flatMap(({ languages: published }) => published))].sort();
  return (
    <PostForm className="form panel">
      <Field
        name="who"
        label="record_no.who"
        hint="record_no.who.hint"
        problems={problems}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="which"
        label="record_paper.which"
        empty="record_no.choose"
        problems={problems}
        options={notices.map(({ notice, version, title }) => ({
          value: `${notice}:${version}`,
          text: say('record_paper.which.option', { title, version }),
        }))}
      />
      <SelectField
        name="language"
        label="record_paper.language"
        empty="record_no.choose"
        problems={problems}
        options={languages.map((language) => ({ value: language, text: languageName(language, shown) }))}
      />
      <Field name="signed_on" type="date" label="record_paper.signed_on" problems={problems} />
      <Field
        name="scan"
        label="record_paper.scan"
        hint="record_paper.scan.hint"
        spellCheck={false}
        autoComplete="off"
        problems={problems}
      />
      <p className="hint">{say('record_paper.note')}</p>
      <button type="submit" className="button button-strong">
        {say('record_paper.button')}
      </button>
    </PostForm>
  );
};
