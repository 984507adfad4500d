import type { MessageId } from '../messages/en';
import type { Problem } from './field';
import { useSay } from './reader';

/** One of a list, with its label and problem tied to it. */
export const SelectField = ({
  name,
  label,
  hint,
  options,
  problems,
  empty,
  chosen,
}: {
  name: string;
  label: MessageId;
  hint?: MessageId;
  options: readonly { value: string; text: string }[];
  problems?: readonly Problem[] | undefined;
  /** What stands for no answer; without it the first option is chosen. */
  empty?: MessageId;
  /** The option that is chosen at first. */
  chosen?: string | undefined;
}) => {
  const say = useSay();
  const problem = problems?.find(({ field }) => field === name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field field-problem' : 'field'}>
      <label htmlFor={name}>{say(label)}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {say(problem.message)}
        </p>
      )}
      <select
        id={name}
        name={name}
        defaultValue={chosen}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
      >
        {empty && <option value="">{say(empty)}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
