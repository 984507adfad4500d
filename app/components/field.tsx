import { CircleAlert } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { useSent } from './post-form';
import { useSay } from './reader';

/** A problem with a field: where, and its sentence. */
export interface Problem {
  field: string;
  message: MessageId;
  values?: Readonly<Record<string, number>> | undefined;
}

/** What must be mended, on top of the page and with the focus on it (GOV.UK, error summary). */
export const ProblemSummary = ({ problems }: { problems: readonly Problem[] | undefined }) => {
  const say = useSay();
  if (!problems || problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page answers a form, and what went wrong must be heard first
    <div className="problems" role="alert" tabIndex={-1} autoFocus aria-labelledby="problems-heading">
      <h2 id="problems-heading">
        <CircleAlert aria-hidden="true" size={20} />
        {say('form.summary')}
      </h2>
      <ul>
        {problems.map(({ field, message, values }) => (
          <li key={field}>
            <a href={`#${field}`}>{say(message, values)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What names a field and what is said about it. */
export interface Named {
  name: string;
  label: MessageId;
  hint?: MessageId | undefined;
  hintValues?: Readonly<Record<string, string>> | undefined;
  problems?: readonly Problem[] | undefined;
}

/** What ties a control to its label, hint and problem. */
interface Tied {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** What is wrong with a field, beside it. */
export const ProblemOf = ({ name, problems }: Pick<Named, 'name' | 'problems'>) => {
  const say = useSay();
  const problem = problems?.find(({ field }) => field === name);
  return problem ? (
    <p className="problem" id={`${name}-problem`}>
      {say(problem.message, problem.values)}
    </p>
  ) : null;
};

/** A control with its label, hint and problem; `children` draws it with what ties it to them. */
export const Labelled = ({
  name,
  label,
  hint,
  hintValues,
  problems,
  children,
}: Named & { children: (tied: Tied) => React.ReactNode }) => {
  const say = useSay();
  const problem = problems?.find(({ field }) => field === name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field field-problem' : 'field'}>
      <label htmlFor={name}>{say(label)}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {say(hint, hintValues)}
        </p>
      )}
      <ProblemOf name={name} problems={problems} />
      {children({
        id: name,
        name,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': described || undefined,
      })}
    </div>
  );
};

/** A line to type into. */
export const Field = ({
  name,
  label,
  hint,
  hintValues,
  problems,
  defaultValue,
  ...input
}: Named &
  Pick<
    React.InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'defaultValue' | 'spellCheck' | 'required' | 'inputMode'
  >) => {
  const [sent] = useSent(name) ?? [];
  return (
    <Labelled name={name} label={label} hint={hint} hintValues={hintValues} problems={problems}>
      {(tied) => <input required {...tied} {...input} defaultValue={sent ?? defaultValue} />}
    </Labelled>
  );
};

/** Several lines to type into, or to leave out. */
export const TextField = ({
  name,
  rows = 5,
  defaultValue,
  lang,
  ...named
}: Named & Pick<React.TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'defaultValue' | 'lang'>) => {
  const [sent] = useSent(name) ?? [];
  return (
    <Labelled name={name} {...named}>
      {(tied) => <textarea {...tied} rows={rows} lang={lang} defaultValue={sent ?? defaultValue} />}
    </Labelled>
  );
};
