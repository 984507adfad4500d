import { placeName } from '../messages/labels';
import type { RemindPlaces } from '../services/queries/desk/coverage';
import type { NoticeLine } from '../services/queries/desk/notice-lines';
import { SelectField } from './choice-field';
import type { Problem } from './field';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';

/** Asks people to read a notice. Where that was done lately it says from when on again, and never whom it reached. */
export const Remind = ({
  reminders,
  notices,
  mayRemind,
  problems,
}: {
  reminders: readonly RemindPlaces[];
  notices: readonly Pick<NoticeLine, 'key' | 'title' | 'titleLanguage'>[];
  mayRemind: boolean;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const titleOf = (notice: string) => notices.find(({ key }) => key === notice)?.title ?? notice;
  const options = reminders.flatMap(({ notice, all, places }) => [
    ...(all === undefined
      ? [{ value: `${notice}:`, text: say('remind.option.all', { title: titleOf(notice) }) }]
      : []),
    ...places
      .filter(({ until }) => until === undefined)
      .map(({ establishment }) => ({
        value: `${notice}:${establishment}`,
        text: say('remind.option', { title: titleOf(notice), place: placeName(establishment) }),
      })),
  ]);
  return (
    <>
      <p className="lead">{say('remind.lead')}</p>
      <Waits reminders={reminders} notices={notices} />
      {mayRemind && options.length > 0 && (
        <PostForm className="form panel">
          <SelectField
            name="which"
            label="remind.which"
            empty="draft.new.choose"
            problems={problems}
            options={options}
          />
          <button type="submit" className="button button-strong">
            {say('remind.send')}
          </button>
        </PostForm>
      )}
    </>
  );
};

const Waits = ({
  reminders,
  notices,
}: {
  reminders: readonly RemindPlaces[];
  notices: readonly Pick<NoticeLine, 'key' | 'title' | 'titleLanguage'>[];
}) => {
  const sayNodes = useSayNodes();
  const lines = reminders.flatMap(({ notice, places }) =>
    places.flatMap(({ establishment, until }) =>
      until === undefined ? [] : [{ notice, establishment, until }],
    ),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="plain-list">
      {lines.map(({ notice, establishment, until }) => {
        const told = notices.find(({ key }) => key === notice);
        return (
          <li key={`${notice}:${establishment}`}>
            {sayNodes('remind.wait', {
              title: <Foreign language={told?.titleLanguage ?? ''}>{told?.title ?? notice}</Foreign>,
              place: placeName(establishment),
              date: <Instant at={until} as="date" />,
            })}
          </li>
        );
      })}
    </ul>
  );
};
