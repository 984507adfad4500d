import type { FactLine } from '../messages/facts';
import { Fact } from './facts';
import { Foreign } from './foreign';
import { LawLines } from './law-lines';
import { useSay } from './reader';

/** Facts side by side where they fit, one below the other where not. */
export const FactLines = ({ facts }: { facts: readonly FactLine[] }) => {
  const say = useSay();
  if (facts.length === 0) return null;
  return (
    <dl className="fact-lines">
      {facts.map(({ name, text, language, laws }) => (
        <Fact key={name} name={say(name)}>
          {laws && <LawLines laws={laws} note />}
          {!laws && (language === undefined ? text : <Foreign language={language}>{text}</Foreign>)}
        </Fact>
      ))}
    </dl>
  );
};
