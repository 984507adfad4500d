import type { MessageId } from '../messages/en';
import { Labelled, type Named, ProblemOf } from './field';
import { useSent } from './post-form';
import { useSay } from './reader';

/** One of a list. */
export const SelectField = ({
  options,
  empty,
  chosen,
  ...named
}: Named & {
  options: readonly { value: string; text: string }[];
  /** What stands for no answer; without it the first option is chosen. */
  empty?: MessageId;
  /** The option that is chosen at first. */
  chosen?: string | undefined;
}) => {
  const say = useSay();
  const [sent] = useSent(named.name) ?? [];
  return (
    <Labelled {...named}>
      {(tied) => (
        <select {...tied} defaultValue={sent ?? chosen}>
          {empty && <option value="">{say(empty)}</option>}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
};

/** One or several of a few that all stand there, under a line of their own or the heading of their form. */
export const Choices = ({
  name,
  type,
  legend,
  headed,
  options,
  chosen,
  problems,
}: Pick<Named, 'name' | 'problems'> & {
  type: 'radio' | 'checkbox';
  legend?: MessageId;
  /** Id of the heading that stands for a line of their own. */
  headed?: string;
  /** What each is called: a sentence of the portal, or the name of a language in itself. */
  options: readonly ({ value: string } & ({ text: MessageId } | { name: string; lang: string }))[];
  /** What is picked at first. */
  chosen: readonly string[];
}) => {
  const say = useSay();
  const picked = useSent(name) ?? chosen;
  const wrong = problems?.some(({ field }) => field === name);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-labelledby={headed}
      aria-describedby={wrong ? `${name}-problem` : undefined}
    >
      {legend && <legend>{say(legend)}</legend>}
      <ProblemOf name={name} problems={problems} />
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              name={name}
              value={option.value}
              defaultChecked={picked.includes(option.value)}
            />
            {'text' in option ? (
              <span>{say(option.text)}</span>
            ) : (
              <span lang={option.lang} dir="auto">
                {option.name}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** A box of its own: yes, or nothing. */
export const YesBox = ({
  name,
  text,
  chosen = false,
}: {
  name: string;
  text: MessageId;
  /** Whether it is picked at first. */
  chosen?: boolean;
}) => {
  const say = useSay();
  const sent = useSent(name);
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="yes" defaultChecked={sent?.includes('yes') ?? chosen} />
      <span>{say(text)}</span>
    </label>
  );
};
