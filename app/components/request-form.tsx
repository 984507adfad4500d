import { CATEGORIES } from '#domain/monitoring/category';
import { AGAINST, AUDIENCES, REQUEST_KINDS, type RequestKind, requestRule } from '#domain/request/kinds';
import type { MessageId } from '../messages/en';
import { kindName } from '../messages/labels';
import type { RequestStep } from '../pages/request-form';
import { paths } from '../paths';
import { Choices, SelectField } from './choice-field';
import { Field, type Problem, ProblemOf, TextField } from './field';
import { useSay } from './reader';
import { Back, Carried, Check, type RequestFormProps } from './request-check';

const Onward = ({ step, label }: { step: 'kind' | 'about' | 'words'; label?: MessageId }) => {
  const say = useSay();
  return (
    <p className="buttons">
      <button type="submit" name="intent" value={step} className="button button-strong">
        {say(label ?? 'requests.form.continue')}
      </button>
      {step !== 'kind' && <Back step={step} />}
    </p>
  );
};

/** The one question of this page. */
export const RequestForm = (props: RequestFormProps) => {
  const { step, draft } = props;
  if (step === 'elsewhere') return <Elsewhere />;
  return (
    <form method="post" action={paths.newRequest()} noValidate className="form">
      {step === 'kind' && <KindQuestion {...props} />}
      {step === 'about' && draft.kind !== '' && <AboutQuestion {...props} kind={draft.kind} />}
      {step === 'words' && draft.kind !== '' && <WordsQuestion {...props} kind={draft.kind} />}
      {step === 'check' && draft.kind !== '' && <Check {...props} kind={draft.kind} />}
    </form>
  );
};

/** What the page asks, as its heading. */
export const REQUEST_QUESTIONS = {
  kind: 'requests.form.kind',
  about: 'requests.form.about',
  words: 'requests.form.words',
  check: 'requests.form.check',
  elsewhere: 'requests.form.elsewhere',
} as const satisfies Record<RequestStep, MessageId>;

const KindQuestion = ({ draft, problems }: RequestFormProps) => (
  <>
    <Carried draft={draft} but={['kind']} />
    <KindChoices
      chosen={draft.kind}
      problems={problems}
      kinds={Object.keys(REQUEST_KINDS) as RequestKind[]}
    />
    <Onward step="kind" />
  </>
);

/** What somebody can ask for, each with a sentence. */
export const KindChoices = ({
  kinds,
  chosen,
  isAsked = false,
  problems,
}: {
  kinds: readonly RequestKind[];
  chosen: string;
  /** Whether the question is to be seen: else it is the heading of the page. */
  isAsked?: boolean;
  problems?: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <fieldset id="kind" tabIndex={-1}>
      <legend className={isAsked ? undefined : 'visually-hidden'}>{say('requests.form.kind')}</legend>
      <ProblemOf name="kind" problems={problems} />
      <div className="choices">
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} />
            <span>
              {say(`request.kind.${kind}`)}
              <span className="hint"> {say(`request.kind.${kind}.hint`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const AboutQuestion = ({ draft, problems, programmes, kind }: RequestFormProps & { kind: RequestKind }) => {
  const say = useSay();
  const { asks, anonymous } = requestRule(kind);
  return (
    <>
      <Carried draft={draft} but={['category', 'programme', 'from', 'to', 'against', 'audience']} />
      <p className="hint">{say(`request.kind.${kind}`)}</p>
      {anonymous && (
        <p>
          {say('requests.form.anonymous')} <a href={paths.ask(kind)}>{say('requests.form.anonymous.link')}</a>
        </p>
      )}
      {asks.against && (
        <Choices
          name="against"
          type="radio"
          legend="requests.form.against"
          options={AGAINST.map((one) => ({ value: one, text: `requests.against.${one}` as const }))}
          chosen={[draft.against]}
          problems={problems}
        />
      )}
      {asks.audience && <AudienceChoices chosen={draft.audience} problems={problems} />}
      {asks.category && (
        <SelectField
          name="category"
          label="requests.form.category"
          empty={asks.category === 'must' ? 'requests.form.category.pick' : 'requests.form.category.any'}
          options={categoryOptions(say)}
          chosen={draft.category}
          problems={problems}
        />
      )}
      {asks.programme && (
        <SelectField
          name="programme"
          label="requests.form.programme"
          empty="requests.form.programme.any"
          options={programmes.map(({ key, title }) => ({ value: key, text: title }))}
          chosen={draft.programme}
          problems={problems}
        />
      )}
      {asks.window && (
        <>
          <p className="hint">
            {say(asks.window === 'must' ? 'requests.form.window.must' : 'requests.form.window.hint')}
          </p>
          <Field
            name="from"
            type="date"
            label="requests.form.from"
            required={asks.window === 'must'}
            defaultValue={draft.from}
            problems={problems}
          />
          <Field
            name="to"
            type="date"
            label="requests.form.to"
            required={asks.window === 'must'}
            defaultValue={draft.to}
            problems={problems}
          />
        </>
      )}
      <Onward step="about" />
    </>
  );
};

const categoryOptions = (say: ReturnType<typeof useSay>) =>
  Object.keys(CATEGORIES).map((key) => ({
    value: key,
    text: say(kindName(key).id, kindName(key).values),
  }));

/** Who reads it, where the person picks; never those it may be about. */
export const AudienceChoices = ({
  chosen,
  problems,
}: {
  chosen: string;
  problems?: readonly Problem[] | undefined;
}) => (
  <Choices
    name="audience"
    type="radio"
    legend="requests.form.audience"
    options={AUDIENCES.filter((one) => one !== 'officers').map((one) => ({
      value: one,
      text: `requests.audience.${one}` as const,
    }))}
    chosen={[chosen]}
    problems={problems}
  />
);

const WordsQuestion = ({ draft, problems, kind }: RequestFormProps & { kind: RequestKind }) => (
  <>
    <Carried draft={draft} but={['words']} />
    <TextField
      name="words"
      rows={8}
      label={`request.kind.${kind}`}
      hint={requestRule(kind).asks.words === 'must' ? 'requests.form.words.must' : 'requests.form.words.may'}
      defaultValue={draft.words}
      problems={problems}
    />
    <Onward step="words" />
  </>
);

/** What has a page of its own, where it is one press. */
const Elsewhere = () => {
  const say = useSay();
  return (
    <p>
      <a className="button button-strong" href={paths.home}>
        {say('requests.form.elsewhere.link')}
      </a>
    </p>
  );
};
