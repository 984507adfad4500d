import { type Problem, ProblemOf } from './field';
import { useSent } from './post-form';

/** Some of a list whose names are data and no sentences of the portal. */
export const Boxes = ({
  name,
  legend,
  options,
  chosen,
  problems,
  type = 'checkbox',
}: {
  name: string;
  /** One of them, or several. */
  type?: 'checkbox' | 'radio';
  legend: string;
  options: readonly { value: string; text: React.ReactNode }[];
  chosen: readonly string[];
  problems: readonly Problem[] | undefined;
}) => {
  const picked = useSent(name) ?? chosen;
  const isWrong = problems?.some(({ field }) => field === name);
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={isWrong ? `${name}-problem` : undefined}>
      <legend>{legend}</legend>
      <ProblemOf name={name} problems={problems} />
      <div className="choices choices-lines">
        {options.map(({ value, text }) => (
          <label key={value} className="choice">
            <input type={type} name={name} value={value} defaultChecked={picked.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
