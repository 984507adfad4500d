import { CircleCheck, CircleHelp, Clock3, type LucideIcon } from 'lucide-react';
import type { Instant as Moment } from '#domain/time';
import { sayRecent } from '../messages/instants';
import { systemName } from '../messages/labels';
import type { SystemLine } from '../services/queries/desk/system-lines';
import { useClock, useSay } from './reader';

type State = 'reports' | 'behind' | 'silent';

const STATES = {
  reports: { sign: CircleCheck, tag: 'on' },
  behind: { sign: Clock3, tag: 'off' },
  silent: { sign: CircleHelp, tag: 'shut' },
} as const satisfies Record<State, { sign: LucideIcon; tag: string }>;

const stateOf = ({ alive, upToDate }: SystemLine): State =>
  alive ? (upToDate ? 'reports' : 'behind') : 'silent';

/** Every system with when it was last heard of. */
export const SystemLines = ({ systems, now }: { systems: readonly SystemLine[]; now: Moment }) => {
  const say = useSay();
  const clock = useClock();
  if (systems.length === 0) return <p className="empty">{say('coverage.systems.none')}</p>;
  return (
    <ul className="place-list">
      {systems.map((system) => {
        const state = stateOf(system);
        const { sign: Sign, tag } = STATES[state];
        const name = systemName(system.system);
        return (
          <li key={system.system}>
            <span className={`tag tag-${tag}`}>
              <Sign aria-hidden="true" size={16} />
              {say(`coverage.state.${state}`)}
            </span>
            <div>
              <p className="place-names">{name}</p>
              <p className="hint">
                {say('coverage.does', { does: say(`system.${system.kind}`), activities: system.activities })}{' '}
                {system.lastSeen === undefined
                  ? say('heard.never', { system: name })
                  : say(system.alive ? 'heard.last' : 'heard.silent', {
                      system: name,
                      time: sayRecent(system.lastSeen, now, clock),
                    })}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
