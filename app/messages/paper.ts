import { type PaperFact, type PaperHeld, type PaperKey, paperOf } from '../pack';
import type { Language } from './languages';
import { say } from './speak';

/** What stands beside the name of a fact. */
export const factValue = (language: Language, { value }: PaperFact): string => {
  if (value === 'blank') return say(language, { id: 'pack.blank' });
  return 'literally' in value ? value.literally : say(language, value);
};

/** A whole paper as plain text, as the page shows it: lines as long as their sentences, so that any program can wrap them. */
export const paperText = (language: Language, paper: PaperKey, held: readonly PaperHeld[] = []): string => {
  const lines = [
    say(language, { id: `pack.${paper}.title` }),
    '',
    say(language, { id: 'pack.draft' }),
    say(language, { id: 'pack.draft.blank' }),
    '',
    say(language, { id: `pack.${paper}.about` }),
  ];
  for (const { heading, blocks } of paperOf(paper, held)) {
    const title = say(language, { id: heading });
    lines.push('', '', title, '-'.repeat(title.length));
    for (const block of blocks) {
      if (block.kind === 'text') {
        lines.push('', say(language, block.say));
        continue;
      }
      lines.push('', ...(block.about ? [say(language, block.about)] : []));
      lines.push(
        ...block.facts.map(
          (fact) => `  ${say(language, { id: fact.name }).replace(/:$/, '')}: ${factValue(language, fact)}`,
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
};
