import { Lock } from 'lucide-react';
import { placeName } from '../messages/labels';
import { sayList } from '../messages/speak';
import type { ProgrammeLine } from '../services/queries/desk/programmes';
import { useClock, useSay } from './reader';

/** Every gate that is all that is missing somewhere, with whoever must act. */
export const WaitingList = ({ programmes }: { programmes: readonly ProgrammeLine[] }) => {
  const say = useSay();
  const { language } = useClock();
  const waiting = programmes.flatMap((programme) => programme.shut.map((shut) => ({ programme, ...shut })));
  if (waiting.length === 0) return <p className="empty">{say('desk.waiting.none')}</p>;
  return (
    <ul className="waiting-list">
      {waiting.map(({ programme, gate, establishments }) => (
        <li key={`${programme.key}.${gate}`}>
          <Lock aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">
              {say('desk.waiting.gate', { gate: say(`gate.${gate}`), programme: programme.title })}
            </p>
            <p>{say(`gate.${gate}.who`)}</p>
            <p className="hint">
              {say('gate.shut_at', { places: sayList(language, establishments.map(placeName)) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
