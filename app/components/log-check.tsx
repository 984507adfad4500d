import { Download } from 'lucide-react';
import { paths } from '../paths';
import { useSay, useSayNodes } from './reader';

/** A value to take along: whole in a field that cannot be changed, as a file, and alone in a page. */
export const KeptValue = ({
  name,
  value,
  address,
  file,
}: {
  name: 'checkpoint' | 'key';
  value: string;
  address: string;
  /** The name under which it is saved. */
  file: string;
}) => {
  const say = useSay();
  return (
    <div className="field kept-value">
      <label htmlFor={name}>{say(`check.${name}`)}</label>
      <textarea
        id={name}
        readOnly
        // Two lines more than it has: its longest is broken in a narrow window.
        rows={value.trimEnd().split('\n').length + 2}
        defaultValue={value}
      />
      <p className="button-row">
        <a className="button" href={address} download={file}>
          <Download aria-hidden="true" size={18} />
          {say(`check.${name}.save`)}
        </a>
        <a className="quiet-link" href={address}>
          {say(`check.${name}.open`)}
          <span className="visually-hidden">: {say(`check.${name}`)}</span>
        </a>
      </p>
    </div>
  );
};

/** How to check the log with the page that needs no portal; the last step asks for the proof of growth. */
export const CheckSteps = ({ size }: { size: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <ol className="steps">
      <li>{sayNodes('check.step.key', { link: <a href={paths.logKey}>{say('check.step.key.link')}</a> })}</li>
      <li>
        {sayNodes('check.step.verifier', {
          link: (
            <a href={paths.verifier} download>
              {say('check.step.verifier.link')}
            </a>
          ),
        })}
      </li>
      <li>{say('check.step.now')}</li>
      <li>
        <p>{say('check.step.later')}</p>
        <form method="get" action={paths.logConsistency} className="form">
          <div className="field">
            <label htmlFor="old">{say('check.old')}</label>
            <p className="hint" id="old-hint">
              {say('check.old.hint')}
            </p>
            <input
              id="old"
              name="old"
              type="number"
              min={0}
              max={size}
              required
              defaultValue={size}
              aria-describedby="old-hint"
            />
          </div>
          <button type="submit" className="button">
            {say('check.proof')}
          </button>
        </form>
      </li>
    </ol>
  );
};
