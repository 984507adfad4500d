import { type ActivityDraft, isWritten, missingInAbout, missingInTest } from '#domain/programme/draft';
import { kindName, placeLabel, purposeName } from '../messages/labels';
import { languageName } from '../messages/languages';
import { paths } from '../paths';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** "Programs you use, to keep computers safe, recorded and kept". */
export const useActivityName = () => {
  const say = useSay();
  return ({ category, purpose, verb }: Pick<ActivityDraft, 'category' | 'purpose' | 'verb'>): string => {
    const [kind, aim] = [kindName(category), purposeName(purpose)];
    return say('intro.activity', {
      kind: say(kind.id, kind.values),
      purpose: say(aim.id, aim.values),
      verb: say(`activity.verb.${verb}`),
    });
  };
};

/** What is to do before a programme can be proposed, with the state of each line in words. */
export const IntroductionList = ({ draft, mayWrite }: { draft: ProgrammeDraftPage; mayWrite: boolean }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { content, id } = draft;
  return (
    <section aria-labelledby="draft-list">
      <h2 id="draft-list">{say('intro.list')}</h2>
      {draft.waiting && (
        <p className="advice">
          {sayNodes('intro.waits', { until: <Instant at={draft.waiting.until} as="full" /> })}{' '}
          <a href={paths.approveProgramme(draft.waiting.proposal)}>{say('intro.waits.link')}</a>
        </p>
      )}
      <ul className="task-list">
        <Task to={paths.introductionAbout(id)} isDone={missingInAbout(content).length === 0}>
          {say('intro.about')}
        </Task>
        {Object.keys(content.words).map((tag) => (
          <Task key={tag} to={paths.introductionWords(id, 'programme', tag)} isDone={isWritten(content, tag)}>
            {say('intro.words.programme', { language: languageName(tag, language) })}
          </Task>
        ))}
      </ul>
      {content.activities.map((activity) => (
        <ActivityTasks key={activity.id} draft={draft} activity={activity} mayWrite={mayWrite} />
      ))}
      {mayWrite && (
        <p>
          <a className="button" href={paths.introductionActivity(id, 'new')}>
            {say('intro.activity.add')}
          </a>
        </p>
      )}
    </section>
  );
};

const Task = ({
  to,
  isDone,
  state,
  children,
}: {
  to: string;
  isDone: boolean;
  /** What is missing, where that is known better. */
  state?: string | undefined;
  children: React.ReactNode;
}) => {
  const say = useSay();
  return (
    <li>
      <a href={to}>{children}</a>
      <p className="task-state">{isDone ? say('intro.done') : (state ?? say('intro.not_done'))}</p>
    </li>
  );
};

const ActivityTasks = ({
  draft,
  activity,
  mayWrite,
}: {
  draft: ProgrammeDraftPage;
  activity: ActivityDraft;
  mayWrite: boolean;
}) => {
  const say = useSay();
  const { language } = useClock();
  const nameOf = useActivityName();
  const heading = `activity-${activity.id}`;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{nameOf(activity)}</h3>
      <ul className="task-list">
        <Task to={paths.introductionActivity(draft.id, activity.id)} isDone={activity.places.length > 0}>
          {say('intro.activity.title')}
        </Task>
        {Object.keys(draft.content.words).map((tag) => (
          <Task
            key={tag}
            to={paths.introductionWords(draft.id, activity.id, tag)}
            isDone={isWritten(draft.content, tag, activity)}
          >
            {say('intro.words.activity', { language: languageName(tag, language) })}
          </Task>
        ))}
        {activity.places.map((place) => {
          const [missing] = missingInTest(activity, place);
          return (
            <Task
              key={place}
              to={paths.basisTest(draft.id, activity.id, place)}
              isDone={missing === undefined}
              state={missing && say(`test.state.${missing}`)}
            >
              {say('test.heading', { place: placeLabel(place, language) })}
            </Task>
          );
        })}
      </ul>
      {mayWrite && (
        <PostForm intent="no_activity" aria-labelledby={heading}>
          <input type="hidden" name="revision" value={draft.revision} />
          <input type="hidden" name="activity" value={activity.id} />
          <button type="submit" className="button button-small">
            {say('intro.activity.drop')}
            <span className="visually-hidden">{nameOf(activity)}</span>
          </button>
        </PostForm>
      )}
    </section>
  );
};

/** The hand to a second person. */
export const ProposeProgramme = ({ draft }: { draft: ProgrammeDraftPage }) => {
  const say = useSay();
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{say('intro.propose.title')}</h2>
      <p>{say('intro.propose.note')}</p>
      <PostForm intent="propose">
        <input type="hidden" name="revision" value={draft.revision} />
        <button type="submit" className="button button-strong">
          {say('intro.propose')}
        </button>
      </PostForm>
    </section>
  );
};

/** Languages of a draft, and its end. */
export const ProgrammeEnds = ({
  draft,
  problems,
}: {
  draft: ProgrammeDraftPage;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  const tags = Object.keys(draft.content.words);
  return (
    <>
      <section aria-labelledby="add-language">
        <h2 id="add-language">{say('intro.language.add')}</h2>
        <PostForm intent="language" className="form" aria-labelledby="add-language">
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
            {say('intro.language.add')}
          </button>
        </PostForm>
        {tags.length > 1 &&
          tags.map((tag) => (
            <PostForm key={tag} intent="no_language">
              <input type="hidden" name="revision" value={draft.revision} />
              <input type="hidden" name="language" value={tag} />
              <button type="submit" className="button button-small">
                {say('intro.language.drop', { language: languageName(tag, language) })}
              </button>
            </PostForm>
          ))}
      </section>
      <section aria-labelledby="drop-draft">
        <h2 id="drop-draft">{say('intro.drop')}</h2>
        <p className="hint">{say('intro.drop.note')}</p>
        <PostForm intent="drop">
          <input type="hidden" name="revision" value={draft.revision} />
          <button type="submit" className="button button-small">
            {say('intro.drop')}
          </button>
        </PostForm>
      </section>
    </>
  );
};
