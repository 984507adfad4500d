import type { MissingField } from '#domain/notice/draft';
import type { MessageId } from '../messages/en';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { DraftPage } from '../services/queries/desk/notice-work';
import { PART_NAMES } from './changed-sentences';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

const MISSING_NAMES = {
  ...PART_NAMES,
  translator: 'draft.text.translator',
  reviewer: 'draft.text.reviewer',
} as const satisfies Record<MissingField, MessageId>;

/** What is to do before a draft can be proposed. A line that cannot be begun yet is no link. */
export const DraftList = ({ draft }: { draft: DraftPage }) => {
  const say = useSay();
  const { language } = useClock();
  const languages = Object.keys(draft.content.texts);
  return (
    <section aria-labelledby="draft-list">
      <h2 id="draft-list">{say('draft.list')}</h2>
      <ul className="task-list">
        <li>
          <a href={paths.draftCovers(draft.id)}>{say('draft.covers')}</a>
          <p className="task-state">
            {draft.content.activities.length > 0
              ? say('draft.done')
              : say('draft.missing', { list: say('draft.covers.activities') })}
          </p>
        </li>
        {languages.map((tag) => (
          <li key={tag}>
            <a href={paths.draftText(draft.id, tag)}>
              {say('draft.text', { language: languageName(tag, language) })}
            </a>
            <p className="task-state">
              <TextState missing={draft.missing[tag] ?? []} />
            </p>
          </li>
        ))}
        <li>
          {draft.whole ? (
            <a href={paths.draftCheck(draft.id)}>{say('draft.check')}</a>
          ) : (
            <span>{say('draft.check')}</span>
          )}
          {!draft.whole && <p className="task-state hint">{say('draft.not_yet')}</p>}
        </li>
      </ul>
      {languages.length === 0 && <p>{say('draft.no_language')}</p>}
      {draft.missingLanguages.map((tag) => (
        <p key={tag} className="not-possible">
          {say('draft.language.missing', { language: languageName(tag, language) })}
        </p>
      ))}
    </section>
  );
};

const TextState = ({ missing }: { missing: readonly MissingField[] }) => {
  const say = useSay();
  const { language } = useClock();
  if (missing.length === 0) return <>{say('draft.done')}</>;
  const list = sayList(
    language,
    missing.map((field) => say(MISSING_NAMES[field])),
  );
  return <>{say('draft.missing', { list })}</>;
};

/** That a version of the same notice is on its way already. */
export const WaitingNote = ({ draft }: { draft: Pick<DraftPage, 'waiting'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!draft.waiting) return null;
  return (
    <p className="advice">
      {sayNodes('draft.waiting', { until: <Instant at={draft.waiting.until} as="full" /> })}{' '}
      <a href={paths.approveNotice(draft.waiting.proposal)}>{say('draft.waiting.link')}</a>
    </p>
  );
};

export const AddLanguage = ({
  draft,
  problems,
}: {
  draft: DraftPage;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby="add-language">
      <h2 id="add-language">{say('draft.language.add')}</h2>
      <PostForm intent="language" className="form">
        <input type="hidden" name="revision" value={draft.revision} />
        <Field
          name="language"
          label="draft.language"
          hint="draft.language.hint"
          problems={problems}
          spellCheck={false}
          autoComplete="off"
        />
        <button type="submit" className="button">
          {say('draft.language.add')}
        </button>
      </PostForm>
    </section>
  );
};

export const DropDraft = ({ draft }: { draft: DraftPage }) => {
  const say = useSay();
  return (
    <section aria-labelledby="drop-draft">
      <h2 id="drop-draft">{say('draft.drop')}</h2>
      <p className="hint">{say('draft.drop.note')}</p>
      <PostForm intent="drop">
        <input type="hidden" name="revision" value={draft.revision} />
        <button type="submit" className="button button-small">
          {say('draft.drop')}
        </button>
      </PostForm>
    </section>
  );
};
