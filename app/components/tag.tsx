import { CircleCheck, CircleDashed, CircleHelp, Hand, Lock, TriangleAlert } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

const STATES = {
  on: { icon: CircleCheck, word: 'state.on' },
  off: { icon: CircleDashed, word: 'state.off' },
  said_no: { icon: Hand, word: 'state.said_no' },
  shut: { icon: Lock, word: 'state.shut' },
  unknown: { icon: CircleHelp, word: 'state.unknown' },
  must_stop: { icon: TriangleAlert, word: 'state.must_stop' },
} as const satisfies Record<string, { icon: typeof Lock; word: MessageId }>;

/** A state in one word with its own sign: never by colour alone, never something to press. */
export const StateTag = ({ state }: { state: keyof typeof STATES }) => {
  const say = useSay();
  const { icon: Icon, word } = STATES[state];
  return (
    <span className={`tag tag-${state}`}>
      <Icon aria-hidden="true" size={16} />
      {say(word)}
    </span>
  );
};
