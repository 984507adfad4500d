import type { MessageId } from '../messages/en';
import { Labelled, type Named } from './field';
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
  return (
    <Labelled {...named}>
      {(tied) => (
        <select {...tied} defaultValue={chosen}>
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
