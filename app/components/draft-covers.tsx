import { placeLabel } from '../messages/labels';
import { sayList } from '../messages/speak';
import type { DraftPage } from '../services/queries/desk/notice-work';
import { Boxes } from './boxes';
import { YesBox } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** Activities, places, the first day, and the stricter choice. */
export const CoversForm = ({
  draft,
  problems,
}: {
  draft: DraftPage;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  const { activities, places, effective } = draft.content;
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={draft.revision} />
      <Boxes
        name="activities"
        legend={say('draft.covers.activities')}
        problems={problems}
        chosen={activities}
        options={draft.activities.map(({ id, title, titleLanguage }) => ({
          value: id,
          text: <Foreign language={titleLanguage}>{title}</Foreign>,
        }))}
      />
      <Boxes
        name="places"
        legend={say('draft.covers.places')}
        problems={problems}
        chosen={places}
        options={draft.places.map((place) => ({ value: place, text: placeLabel(place, language) }))}
      />
      <Field
        name="day"
        type="date"
        label="draft.covers.day"
        hint="draft.covers.day.hint"
        required={false}
        problems={problems}
        defaultValue={effective?.on}
      />
      <YesBox name="stricter" text="draft.covers.stricter" chosen={draft.content.stricter} />
      <button type="submit" className="button button-strong">
        {say('draft.save')}
      </button>
    </PostForm>
  );
};

/** What somebody else saved while this form was open. */
export const CoversNow = ({ draft }: { draft: DraftPage }) => {
  const say = useSay();
  const { language } = useClock();
  const { activities, places, effective } = draft.content;
  const titles = draft.activities.filter(({ id }) => activities.includes(id)).map(({ title }) => title);
  return (
    <section aria-labelledby="theirs">
      <h2 id="theirs">{say('draft.theirs')}</h2>
      <SavedBy draft={draft} />
      <Facts wide>
        <Fact name={say('draft.covers.activities')}>{sayList(language, titles)}</Fact>
        <Fact name={say('desk.notices.places')}>
          {places.length === 0
            ? say('gates.everywhere')
            : sayList(
                language,
                places.map((place) => placeLabel(place, language)),
              )}
        </Fact>
        <Fact name={say('draft.covers.day')}>{effective?.on ?? say('publish.begin.now')}</Fact>
      </Facts>
    </section>
  );
};

export const SavedBy = ({ draft }: { draft: DraftPage }) => {
  const sayNodes = useSayNodes();
  return (
    <p>
      {sayNodes('draft.theirs.lead', {
        name: draft.editor,
        at: <Instant at={draft.editedAt} as="full" />,
      })}
    </p>
  );
};
