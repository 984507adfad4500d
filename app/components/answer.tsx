import type { MessageId } from '../messages/en';
import { Fact } from './facts';
import { useSay } from './reader';

/** One answer of a form on its last page, with the way back to its question. */
export const Answer = ({
  name,
  change,
  children,
}: {
  name: MessageId;
  /** What the form is told to do. */
  change: `change_${string}`;
  children: React.ReactNode;
}) => {
  const say = useSay();
  return (
    <Fact name={say(name)}>
      {children}{' '}
      <button type="submit" name="intent" value={change} className="quiet-link">
        <span aria-hidden="true">{say('requests.form.change')}</span>
        <span className="visually-hidden">{say('requests.form.change.what', { what: say(name) })}</span>
      </button>
    </Fact>
  );
};
