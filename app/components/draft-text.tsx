import type { DraftText } from '#domain/notice/draft';
import { FACT_KEYS, TRANSLATION_GRADES } from '#domain/notice/text';
import type { DraftPage } from '../services/queries/desk/notice-work';
import { PART_NAMES } from './changed-sentences';
import { Choices } from './choice-field';
import { SavedBy } from './draft-covers';
import { Fact, Facts } from './facts';
import { Field, type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** The four layers of one language, and who made them. Nothing must be whole to be saved. */
export const TextForm = ({
  draft,
  language,
  text,
  problems,
}: {
  draft: DraftPage;
  language: string;
  text: DraftText;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const typed = { problems, lang: language } as const;
  const line = { problems, required: false, autoComplete: 'off' } as const;
  return (
    <PostForm intent="save" className="form form-wide">
      <input type="hidden" name="revision" value={draft.revision} />
      <h2>{say('draft.text.short')}</h2>
      <Field name="title" label="draft.text.title" defaultValue={text.title} {...line} />
      <TextField
        name="sentence"
        label="notice.part.sentence"
        hint="draft.text.sentence.hint"
        rows={2}
        defaultValue={text.sentence}
        {...typed}
      />
      <h2>{say('draft.text.facts')}</h2>
      {FACT_KEYS.map((key) => (
        <TextField
          key={key}
          name={key}
          label={PART_NAMES[key]}
          rows={2}
          defaultValue={text.facts[key]}
          {...typed}
        />
      ))}
      <h2>{say('draft.text.long')}</h2>
      <TextField
        name="full"
        label="notice.full"
        hint="draft.text.full.hint"
        hintValues={{ sign: '#' }}
        rows={16}
        defaultValue={text.full}
        {...typed}
      />
      <TextField
        name="legal"
        label="notice.part.legal"
        hint="draft.text.legal.hint"
        rows={8}
        defaultValue={text.legal}
        {...typed}
      />
      <h2>{say('draft.text.who_wrote')}</h2>
      <Choices
        name="grade"
        type="radio"
        legend="draft.text.grade"
        problems={problems}
        chosen={[text.grade]}
        options={TRANSLATION_GRADES.map((grade) => ({ value: grade, text: `grade.${grade}` as const }))}
      />
      <Field
        name="translator"
        label="draft.text.translator"
        hint="draft.text.translator.hint"
        defaultValue={text.translator}
        {...line}
      />
      <Field
        name="reviewer"
        label="draft.text.reviewer"
        hint="draft.text.reviewer.hint"
        defaultValue={text.reviewer}
        {...line}
      />
      <button type="submit" className="button button-strong">
        {say('draft.save')}
      </button>
    </PostForm>
  );
};

/** What somebody else saved while this form was open, to compare with. */
export const TextNow = ({
  draft,
  text,
  language,
}: {
  draft: DraftPage;
  text: DraftText;
  language: string;
}) => {
  const say = useSay();
  const parts = [
    ['title', text.title],
    ['sentence', text.sentence],
    ...FACT_KEYS.map((key) => [key, text.facts[key]] as const),
    ['full', text.full],
    ['legal', text.legal],
  ] as const;
  return (
    <section aria-labelledby="theirs">
      <h2 id="theirs">{say('draft.theirs')}</h2>
      <SavedBy draft={draft} />
      <Facts wide>
        {parts.map(([part, saved]) => (
          <Fact key={part} name={say(PART_NAMES[part])}>
            <span className="typed-text" lang={language} dir="auto">
              {saved}
            </span>
          </Fact>
        ))}
      </Facts>
    </section>
  );
};

export const RemoveLanguage = ({ draft }: { draft: DraftPage }) => {
  const say = useSay();
  return (
    <PostForm intent="remove">
      <input type="hidden" name="revision" value={draft.revision} />
      <button type="submit" className="button button-small">
        {say('draft.text.remove')}
      </button>
    </PostForm>
  );
};
