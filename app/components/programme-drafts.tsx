import { paths } from '../paths';
import type { ProgrammeWork } from '../services/queries/desk/programme-work';
import { SelectField } from './choice-field';
import { Field, type Problem } from './field';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** Programmes that somebody is writing. */
export const ProgrammeDraftLines = ({ drafts }: { drafts: ReturnType<ProgrammeWork['drafts']> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (drafts.length === 0) return <p className="empty">{say('intro.drafts.none')}</p>;
  return (
    <ul className="task-list">
      {drafts.map(({ id, title, titleLanguage, editor, editedAt }) => (
        <li key={id}>
          <div>
            <a href={paths.introduction(id)}>
              <Foreign language={titleLanguage}>{title}</Foreign>
            </a>
            <p className="hint">
              {sayNodes('intro.drafts.line', { name: editor, at: <Instant at={editedAt} as="full" /> })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Programmes that wait for a second person; each is decided on its own page, where everything about it stands. */
export const WaitingProgrammes = ({ waiting }: { waiting: ReturnType<ProgrammeWork['waiting']> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (waiting.length === 0) return <p className="empty">{say('intro.waiting.none')}</p>;
  return (
    <ul className="task-list">
      {waiting.map(({ id, title, titleLanguage, version, proposer, openUntil }) => (
        <li key={id}>
          <div>
            <a href={paths.approveProgramme(id)}>
              <Foreign language={titleLanguage}>{title}</Foreign>
            </a>
            <p className="hint">
              {sayNodes('intro.waiting.line', {
                version,
                name: proposer ?? say('audit.actor.operator'),
                until: <Instant at={openUntil} as="full" />,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Where a new programme begins, or the next version of one that was introduced here. */
export const BeginProgramme = ({
  goOnWith,
  problems,
}: {
  goOnWith: ReturnType<ProgrammeWork['goOnWith']>;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <>
      <section aria-labelledby="new">
        <h2 id="new">{say('intro.new')}</h2>
        <PostForm intent="begin" className="form" aria-labelledby="new">
          <Field name="title" label="intro.name" problems={problems} autoComplete="off" />
          <Field
            name="key"
            label="intro.key"
            hint="intro.key.hint"
            problems={problems}
            spellCheck={false}
            autoComplete="off"
          />
          <Field
            name="language"
            label="intro.language"
            hint="intro.language.hint"
            problems={problems}
            spellCheck={false}
            autoComplete="off"
            defaultValue={language.slice(0, 2)}
          />
          <button type="submit" className="button button-strong">
            {say('intro.begin')}
          </button>
        </PostForm>
      </section>
      {goOnWith.length > 0 && (
        <section aria-labelledby="go-on">
          <h2 id="go-on">{say('intro.go_on')}</h2>
          <p className="hint">{say('intro.go_on.note')}</p>
          <PostForm intent="go_on" className="form" aria-labelledby="go-on">
            <SelectField
              name="programme"
              label="intro.go_on.which"
              empty="intro.go_on.choose"
              problems={problems}
              options={goOnWith.map(({ key, title }) => ({ value: key, text: title }))}
            />
            <button type="submit" className="button">
              {say('intro.begin')}
            </button>
          </PostForm>
        </section>
      )}
    </>
  );
};
