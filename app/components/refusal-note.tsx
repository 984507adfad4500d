import { CircleAlert } from 'lucide-react';
import { refusalOf } from '../messages/refusals';
import { useSay } from './reader';

/** Why what was pressed on this page did not happen, on top of it and with the focus on it. */
export const RefusalNote = ({ code, children }: { code: string | undefined; children?: React.ReactNode }) => {
  const say = useSay();
  if (code === undefined) return null;
  const { title, text } = refusalOf(code);
  return (
    // biome-ignore lint/a11y/noAutofocus: the page answers a form, and what went wrong must be heard first
    <div className="problems" role="alert" tabIndex={-1} autoFocus aria-labelledby="refusal-heading">
      <h2 id="refusal-heading">
        <CircleAlert aria-hidden="true" size={20} />
        {say(title)}
      </h2>
      <p>{say(text)}</p>
      {children}
    </div>
  );
};
