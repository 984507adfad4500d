import type { ListProblem } from '../services/people-import/cells';
import type { ImportView } from '../services/people-import/imports';
import { en, type MessageId } from './en';
import type { Sentence } from './speak';

/** What to mend, in a sentence. */
export const problemSentence = ({ code, column }: Pick<ListProblem, 'code' | 'column'>): MessageId => {
  if (code === 'wrong') return `import.problem.wrong.${column ?? 'name'}`;
  return `import.problem.${code}`;
};

/** Why a file cannot be used, or ended early. */
export const endSentence = ({
  code = '',
  about,
}: Pick<ImportView, 'code' | 'about'>): Sentence | undefined => {
  const id = [`import.fault.${code}`, `import.ended.${code}`].find((name): name is MessageId =>
    Object.hasOwn(en, name),
  );
  return id && { id, values: { about: about.join(', ') } };
};
