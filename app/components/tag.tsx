import { CircleCheck, CircleDashed, Hand, Lock } from 'lucide-react';
import type { MessageId } from '../messages/en';
import type { RowState } from '../messages/row';
import { useSay } from './reader';

const STATES = {
  on: { icon: CircleCheck, word: 'state.on' },
  off: { icon: CircleDashed, word: 'state.off' },
  said_no: { icon: Hand, word: 'state.off' },
  shut: { icon: Lock, word: 'state.shut' },
} as const satisfies Record<RowState, { icon: typeof Lock; word: MessageId }>;

/** A decision in one word with its own sign: never by colour alone, never something to press. */
export const StateTag = ({ state }: { state: RowState }) => {
  const say = useSay();
  const { icon: Icon, word } = STATES[state];
  return (
    <span className={`tag tag-${state}`}>
      <Icon aria-hidden="true" size={16} />
      {say(word)}
    </span>
  );
};
