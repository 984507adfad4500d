import { Minus, Plus } from 'lucide-react';
import type { ComparedPart } from '#domain/notice/diff';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** The name of each part of a notice. */
export const PART_NAMES = {
  title: 'notice.part.title',
  sentence: 'notice.part.sentence',
  who: 'notice.fact.who',
  what: 'notice.fact.what',
  why: 'notice.fact.why',
  how_long: 'notice.fact.how_long',
  who_else: 'notice.fact.who_else',
  choices: 'notice.fact.choices',
  full: 'notice.full',
  legal: 'notice.part.legal',
} as const satisfies Record<ComparedPart['part'], MessageId>;

const SIGNS = {
  added: { sign: Plus, name: 'notice.changes.added', mark: 'ins' },
  removed: { sign: Minus, name: 'notice.changes.removed', mark: 'del' },
} as const;

/** What differs between two versions, part by part: new sentences and gone ones, in sign and word and not in colour alone. */
export const ChangedSentences = ({
  parts,
  language,
}: {
  parts: readonly ComparedPart[];
  language: string;
}) => {
  const say = useSay();
  return (
    <>
      {parts.map(({ part, sentences }) => (
        <div key={part}>
          <h3>{say(PART_NAMES[part])}</h3>
          <ul lang={language}>
            {sentences.map(({ is, sentence }, position) => {
              if (is === 'kept') return null;
              const { sign: Sign, name, mark: Mark } = SIGNS[is];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may come twice, and the list never moves
                <li key={position} className={is}>
                  <Sign aria-hidden="true" size={18} />
                  <span>
                    <strong>{say(name)}:</strong> <Mark>{sentence}</Mark>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
};
