import type { WordLine } from '../services/queries/council-words';
import { Foreign } from './foreign';
import { useSay } from './reader';

/** The words themselves, in the language they were written in; they may have been deleted. */
export const CouncilText = ({ text, language }: Pick<WordLine, 'text' | 'language'>) => {
  const say = useSay();
  if (text === undefined) return <p className="empty">{say('word.erased')}</p>;
  return (
    <blockquote className="evidence" dir="auto">
      <Foreign language={language}>{text}</Foreign>
    </blockquote>
  );
};
