import { OPENING_REASONS } from '#domain/access/opening';
import { kindName, placeName } from '../messages/labels';
import { say as sayIn } from '../messages/speak';
import { paths } from '../paths';
import type { OpenedPerson, OpeningCase } from '../services/queries/desk/opened-person';
import { Choices, SelectField } from './choice-field';
import { Field, type Problem } from './field';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { LookList } from './look-list';
import { NoticeList } from './notice-list';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** People a search found: name and place, to pick the right one. */
export const FoundPeople = ({
  people,
  more,
}: {
  people: readonly { id: string; name: string; establishment: string }[];
  more: boolean;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">{say('people.found')}</h2>
      {people.length === 0 && <p className="empty">{say('people.none')}</p>}
      <ul className="task-list">
        {people.map(({ id, name, establishment }) => (
          <li key={id}>
            <a href={paths.openPerson(id)}>
              <bdi>{name}</bdi>
            </a>
            <p className="task-state">{placeName(establishment)}</p>
          </li>
        ))}
      </ul>
      {more && <p>{say('people.found.more')}</p>}
    </section>
  );
};

/** Why, and in which case: without both nobody is shown anything. */
export const OpenPersonForm = ({
  cases,
  formKey,
  problems,
}: {
  cases: readonly OpeningCase[];
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  if (cases.length === 0) return <p className="empty">{say('opening.no_case')}</p>;
  return (
    <PostForm className="form panel">
      <input type="hidden" name="key" value={formKey} />
      <Choices
        name="reason"
        type="radio"
        legend="opening.reason"
        options={OPENING_REASONS.map((reason) => ({
          value: reason,
          text: `opening.reason.${reason}` as const,
        }))}
        chosen={[]}
        problems={problems}
      />
      <Field
        name="words"
        label="opening.words"
        hint="opening.words.hint"
        autoComplete="off"
        problems={problems}
      />
      <SelectField
        name="case"
        label="opening.case"
        hint="opening.case.hint"
        empty="opening.case.empty"
        options={cases.map(({ id, reference, kind }) => ({
          value: id,
          text: `${say('requests.reference', { number: reference })}: ${say(kind === 'restricted' ? 'cases.kind' : `request.kind.${kind}`)}`,
        }))}
        problems={problems}
      />
      <p className="hint">{say('opening.told')}</p>
      <button type="submit" className="button button-strong">
        {say('opening.button')}
      </button>
    </PostForm>
  );
};

/** What is on record about a person: notices, what may be recorded and why not, who looked. */
export const OpenedPersonView = ({ opened }: { opened: OpenedPerson }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <>
      <p role="status">{sayNodes('opening.until', { time: <Instant at={opened.until} as="full" /> })}</p>
      <section aria-labelledby="opened-notices">
        <h2 id="opened-notices">{say('opening.notices')}</h2>
        <NoticeList notices={opened.notices} preview />
      </section>
      <section aria-labelledby="opened-rows">
        <h2 id="opened-rows">{say('opening.rows')}</h2>
        <p className="hint">{say('opening.rows.words')}</p>
        <ul className="plain-list">
          {opened.rows.map((row) => (
            <OpenedRow key={row.activity} row={row} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="opened-looks">
        <h2 id="opened-looks">{say('looked.title')}</h2>
        {opened.looks.length === 0 && <p className="empty">{say('looked.empty')}</p>}
        <LookList lines={opened.looks} own={false} />
      </section>
    </>
  );
};

const OpenedRow = ({
  row: { text, textLanguage, category, allow, reasons },
}: {
  row: OpenedPerson['rows'][number];
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <li>
      <p>
        <strong>
          <Foreign language={textLanguage}>{text.title}</Foreign>
        </strong>{' '}
        ({sayIn(language, kindName(category))}): {say(allow ? 'opening.allowed' : 'opening.not_allowed')}
      </p>
      {reasons.length > 0 && (
        <ul className="hint">
          {reasons.map((reason) => (
            <li key={reason}>
              <q>{say(`reason.${reason}`)}</q>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
