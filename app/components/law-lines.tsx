import { LAW_LANGUAGE, lawLines } from '../messages/labels';
import { Foreign } from './foreign';

/** Rules, one a line, in the language in which they were written. */
export const LawLines = ({ laws, note = false }: { laws: readonly string[]; note?: boolean }) => {
  const lines = [...new Set(laws.flatMap(lawLines))];
  return (
    <ul className="law-lines">
      {lines.map((line, position) => (
        <li key={line}>
          <Foreign language={LAW_LANGUAGE} note={note && position === lines.length - 1}>
            {line}
          </Foreign>
        </li>
      ))}
    </ul>
  );
};
