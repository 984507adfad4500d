import type { ActivityDraft } from '#domain/programme/draft';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { type Problem, TextField } from './field';
import { useActivityName } from './introduction-list';
import { PostForm } from './post-form';
import { useSay } from './reader';

interface Words {
  draft: ProgrammeDraftPage;
  /** The language that is written in. */
  tag: string;
  problems: readonly Problem[] | undefined;
}

export const ProgrammeWordsForm = ({ draft, tag, problems }: Words) => {
  const words = draft.content.words[tag];
  const field = { problems, lang: tag };
  return (
    <WordsForm draft={draft}>
      <TextField
        name="title"
        label="intro.words.title.label"
        rows={2}
        defaultValue={words?.title}
        {...field}
      />
      <TextField
        name="summary"
        label="intro.words.summary"
        rows={4}
        defaultValue={words?.summary}
        {...field}
      />
    </WordsForm>
  );
};

export const ActivityWordsForm = ({
  draft,
  tag,
  problems,
  activity,
}: Words & { activity: ActivityDraft }) => {
  const words = activity.words[tag];
  const nameOf = useActivityName();
  const field = { problems, lang: tag, rows: 3 };
  return (
    <WordsForm draft={draft}>
      <p className="hint">{nameOf(activity)}</p>
      <TextField name="title" label="intro.words.title.label" defaultValue={words?.title} {...field} />
      <TextField name="why" label="intro.words.why" defaultValue={words?.why} {...field} />
      <TextField
        name="recipients"
        label="intro.words.recipients"
        defaultValue={words?.recipients}
        {...field}
      />
      <TextField
        name="irreversible"
        label="intro.words.irreversible"
        hint="intro.words.irreversible.hint"
        defaultValue={words?.irreversible}
        {...field}
      />
      <TextField
        name="grounds"
        label="intro.words.grounds"
        hint="intro.words.grounds.hint"
        defaultValue={words?.grounds}
        {...field}
      />
    </WordsForm>
  );
};

const WordsForm = ({ draft, children }: Pick<Words, 'draft'> & { children: React.ReactNode }) => {
  const say = useSay();
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={draft.revision} />
      {children}
      <button type="submit" className="button button-strong">
        {say('draft.save')}
      </button>
    </PostForm>
  );
};
