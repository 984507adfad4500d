import { zoneOf } from '#domain/calendar/zone-of';
import { WORD_KINDS, type WordKind } from '#domain/council/word';
import { paths } from '../paths';
import type { CouncilProgramme } from '../services/queries/council';
import type { CouncilMatter } from '../services/queries/council-matter';
import type { WordLine } from '../services/queries/council-words';
import { SelectField } from './choice-field';
import { CouncilWords } from './council-words';
import { Field, type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

/** What this council said about a programme, and the ways to say more. */
export const OwnWords = ({ programme }: { programme: CouncilProgramme & CouncilMatter }) => {
  const say = useSay();
  return (
    <>
      <CouncilWords words={programme.words} act={(word) => <TakeBack word={word} />} />
      <ul className="plain-list">
        {WORD_KINDS.filter((kind) => kind !== 'statement' || programme.notices.length > 0).map((kind) => (
          <li key={kind}>
            <a href={paths.councilSay(programme.key, kind)}>{say(`say.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

const TakeBack = ({ word: { word, programme, state, kind } }: { word: WordLine }) => {
  const say = useSay();
  if (state === 'taken_back') return null;
  return (
    <form method="post" action={paths.councilSay(programme, kind)}>
      <input type="hidden" name="word" value={word} />
      <button type="submit" name="act" value="take_back" className="button">
        {say('word.take_back')}
      </button>
    </form>
  );
};

/** The form of one kind: the words, and what that kind needs beside them. */
export const SayForm = ({
  kind,
  programme: { notices, place },
  formKey,
  problems,
}: {
  kind: WordKind;
  programme: CouncilProgramme & CouncilMatter;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <PostForm className="form panel">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="language" value={language} />
      {kind === 'statement' && (
        <SelectField
          name="notice"
          label="say.notice"
          problems={problems}
          options={notices.map(({ key, title, version }) => ({ value: key, text: `${title} (${version})` }))}
        />
      )}
      <TextField name="words" label="say.words" hint={`say.words.${kind}`} problems={problems} />
      {kind === 'question' && (
        <Field
          name="due"
          type="date"
          label="say.due"
          hint="say.due.hint"
          hintValues={{ zone: zoneOf(place) }}
          problems={problems}
        />
      )}
      <p className="hint">{say('say.seen')}</p>
      <button type="submit" name="act" value="say" className="button button-strong">
        {say('say.button')}
      </button>
    </PostForm>
  );
};
