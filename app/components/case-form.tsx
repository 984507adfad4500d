import { RESTRICTED_REASONS } from '#domain/access/restricted';
import { CATEGORIES } from '#domain/monitoring/category';
import type { MessageId } from '../messages/en';
import { dayWords } from '../messages/instants';
import { kindName, sayKinds, systemName } from '../messages/labels';
import { CASE_STEPS, type CaseDraft, type CaseStep } from '../pages/case-form';
import { paths } from '../paths';
import { Answer } from './answer';
import { Boxes } from './boxes';
import { Choices } from './choice-field';
import { Facts } from './facts';
import { Field, type Problem, TextField } from './field';
import { Typed } from './foreign';
import { useClock, useSay } from './reader';

/** What each page asks, as its heading. */
export const CASE_QUESTIONS = {
  person: 'cases.person',
  reason: 'cases.reason',
  reach: 'cases.reach',
  words: 'cases.words',
  people: 'cases.people',
  check: 'cases.check',
} as const satisfies Record<CaseStep, MessageId>;

interface Props {
  step: CaseStep;
  draft: CaseDraft;
  problems: readonly Problem[] | undefined;
  /** People a search found, and whoever was chosen before. */
  found: readonly { id: string; name: string }[];
  systems: readonly string[];
  people: readonly { id: string; name: string }[];
}

/** The one question of this page; the other answers go along unseen. */
export const CaseForm = (props: Props) => {
  const { step } = props;
  return (
    <form method="post" action={paths.newCase} noValidate className="form">
      {step === 'person' && <PersonQuestion {...props} />}
      {step === 'reason' && <ReasonQuestion {...props} />}
      {step === 'reach' && <ReachQuestion {...props} />}
      {step === 'words' && <WordsQuestion {...props} />}
      {step === 'people' && <PeopleQuestion {...props} />}
      {step === 'check' && <Check {...props} />}
    </form>
  );
};

const Carried = ({ draft, but }: { draft: CaseDraft; but: readonly (keyof CaseDraft)[] }) =>
  (Object.keys(draft) as (keyof CaseDraft)[])
    .filter((name) => !but.includes(name))
    .flatMap((name) => [draft[name]].flat().map((value) => ({ name, value })))
    .map(({ name, value }) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);

const Onward = ({ step }: { step: CaseStep }) => {
  const say = useSay();
  const before = CASE_STEPS[CASE_STEPS.indexOf(step) - 1];
  return (
    <p className="buttons">
      <button
        type="submit"
        name="intent"
        value={step === 'check' ? 'send' : step}
        className="button button-strong"
      >
        {say(step === 'check' ? 'cases.send' : 'requests.form.continue')}
      </button>
      {before && (
        <button type="submit" name="intent" value={`change_${before}`} className="button">
          {say('requests.form.back')}
        </button>
      )}
    </p>
  );
};

const PersonQuestion = ({ draft, problems, found }: Props) => {
  const say = useSay();
  return (
    <>
      <Carried draft={draft} but={['find', 'person']} />
      <Field
        name="find"
        label="opening.search"
        hint="opening.search.hint"
        type="search"
        autoComplete="off"
        spellCheck={false}
        defaultValue={draft.find}
        problems={problems}
      />
      <p>
        <button type="submit" name="intent" value="find" className="button">
          {say('opening.search.button')}
        </button>
      </p>
      {draft.find !== '' && found.length === 0 && <p className="empty">{say('people.none')}</p>}
      {(found.length > 0 || problems?.some(({ field }) => field === 'person')) && (
        <>
          <RadioPeople draft={draft} problems={problems} found={found} />
          <Onward step="person" />
        </>
      )}
    </>
  );
};

const RadioPeople = ({ draft, problems, found }: Pick<Props, 'draft' | 'problems' | 'found'>) => {
  const say = useSay();
  return (
    <Boxes
      type="radio"
      name="person"
      legend={say('cases.person.found')}
      options={found.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
      chosen={[draft.person]}
      problems={problems}
    />
  );
};

const ReasonQuestion = ({ draft, problems }: Props) => (
  <>
    <Carried draft={draft} but={['reason']} />
    <Choices
      name="reason"
      type="radio"
      legend="looked.why"
      options={RESTRICTED_REASONS.map((reason) => ({
        value: reason,
        text: `looked.reason.${reason}` as const,
      }))}
      chosen={[draft.reason]}
      problems={problems}
    />
    <Onward step="reason" />
  </>
);

const ReachQuestion = ({ draft, problems, systems }: Props) => {
  const say = useSay();
  return (
    <>
      <Carried draft={draft} but={['systems', 'categories']} />
      <Boxes
        name="systems"
        legend={say('cases.reach.systems')}
        options={systems.map((id) => ({ value: id, text: <bdi>{systemName(id)}</bdi> }))}
        chosen={draft.systems}
        problems={problems}
      />
      <Boxes
        name="categories"
        legend={say('cases.reach.categories')}
        options={Object.keys(CATEGORIES).map((key) => ({
          value: key,
          text: say(kindName(key).id, kindName(key).values),
        }))}
        chosen={draft.categories}
        problems={problems}
      />
      <Onward step="reach" />
    </>
  );
};

const WordsQuestion = ({ draft, problems }: Props) => (
  <>
    <Carried draft={draft} but={['law', 'words']} />
    <Field name="law" label="cases.law" defaultValue={draft.law} problems={problems} />
    <TextField
      name="words"
      rows={6}
      label="cases.why"
      hint="cases.why.hint"
      defaultValue={draft.words}
      problems={problems}
    />
    <Onward step="words" />
  </>
);

const PeopleQuestion = ({ draft, problems, people }: Props) => {
  const say = useSay();
  return (
    <>
      <Carried draft={draft} but={['until', 'named']} />
      <Field
        name="until"
        type="date"
        label="cases.until"
        hint="cases.until.hint"
        defaultValue={draft.until}
        problems={problems}
      />
      <Boxes
        name="named"
        legend={say('cases.named')}
        options={people.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
        chosen={draft.named}
        problems={problems}
      />
      <Onward step="people" />
    </>
  );
};

/** Everything once more, with a way back to each answer. */
const Check = ({ draft, found, people }: Props) => {
  const say = useSay();
  const clock = useClock();
  const { reason, systems, categories, named } = draft;
  const nameOf = (id: string) => [...found, ...people].find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <Carried draft={draft} but={[]} />
      <Facts wide>
        <Answer name="cases.person" change="change_person">
          <bdi>{nameOf(draft.person)}</bdi>
        </Answer>
        <Answer name="looked.why" change="change_reason">
          {reason !== '' && say(`looked.reason.${reason}`)}
        </Answer>
        <Answer name="cases.reach" change="change_reach">
          <bdi>{systems.map(systemName).join(', ')}</bdi>: {sayKinds(clock.language, categories)}
        </Answer>
        <Answer name="cases.words" change="change_words">
          <Typed>{draft.law}</Typed>
          <span className="said">
            <Typed>{draft.words}</Typed>
          </span>
        </Answer>
        <Answer name="cases.people" change="change_people">
          {draft.until !== '' && dayWords(draft.until, clock)}
          {named.length > 0 && <bdi>, {named.map(nameOf).join(', ')}</bdi>}
        </Answer>
      </Facts>
      <p>{say('cases.sent.note')}</p>
      <Onward step="check" />
    </>
  );
};
