import { CircleCheck, CircleDashed, Clock3 } from 'lucide-react';
import { DAY, type Instant as Moment } from '#domain/time';
import { systemName } from '../messages/labels';
import { paths } from '../paths';
import type { SystemLine } from '../services/queries/registers';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** What a system last said of itself, with how sure that is: a report of its own, tested by nobody. */
export const Heard = ({ system }: { system: Pick<SystemLine, 'state' | 'behind'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { state, behind } = system;
  if (state.lastSeen === undefined) {
    return (
      <p>
        <CircleDashed aria-hidden="true" size={16} /> {say('systems.never')}
      </p>
    );
  }
  const Sign = state.alive ? CircleCheck : Clock3;
  return (
    <>
      <p>
        <Sign aria-hidden="true" size={16} />{' '}
        {sayNodes(state.alive ? 'systems.alive' : 'systems.silent', {
          at: <Instant at={state.lastSeen} as="full" />,
        })}
      </p>
      {behind !== undefined && <p>{say('systems.behind', { behind })}</p>}
      <p className="hint">{say('systems.evidence')}</p>
    </>
  );
};

const isLive = (key: SystemLine['keys'][number], now: Moment): boolean =>
  key.revokedAt === undefined && key.expiresAt > now;

/** Every system, silent ones first: not being heard outranks everything else. */
export const SystemList = ({ systems, now }: { systems: readonly SystemLine[]; now: Moment }) => {
  const say = useSay();
  if (systems.length === 0) return <p className="empty">{say('systems.none')}</p>;
  const sorted = [...systems].sort((a, b) => Number(a.state.alive) - Number(b.state.alive));
  return (
    <ul className="task-list">
      {sorted.map((system) => {
        const keys = system.keys.filter((key) => isLive(key, now));
        const ends = Math.min(...keys.map(({ expiresAt }) => expiresAt));
        return (
          <li key={system.id}>
            <div>
              <a href={paths.system(system.id)}>{systemName(system.id)}</a>
              <p className="hint">
                {say('systems.kind_owner', {
                  kind: say(`systems.kind.${system.kind}`),
                  owner: system.owner.name,
                })}
              </p>
            </div>
            <div className="task-state">
              <Heard system={system} />
              <p className="hint">
                {keys.length === 0
                  ? say('systems.no_key')
                  : say('systems.keys', {
                      keys: keys.length,
                      days: Math.max(0, Math.ceil((ends - now) / DAY)),
                    })}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
};

/** The keys of a system: ids, never secrets. A live one ends with one press. */
export const KeyList = ({ keys, now }: { keys: SystemLine['keys']; now: Moment }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (keys.length === 0) return <p className="empty">{say('systems.no_key')}</p>;
  return (
    <ul className="ruled-list">
      {keys.map((key) => (
        <li key={key.keyId}>
          <div>
            <h3>
              <code>{key.keyId}</code> {say(`key.mode.${key.mode}`)}
            </h3>
            <p className="hint">
              {sayNodes('key.minted', { at: <Instant at={key.mintedAt} as="date" /> })}{' '}
              {key.revokedAt !== undefined
                ? sayNodes('key.revoked', { at: <Instant at={key.revokedAt} as="full" /> })
                : sayNodes(key.expiresAt > now ? 'key.expires' : 'key.expired', {
                    at: <Instant at={key.expiresAt} as="date" />,
                    days: say('key.days', { days: Math.max(0, Math.ceil((key.expiresAt - now) / DAY)) }),
                  })}
            </p>
          </div>
          {isLive(key, now) && (
            <form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="key_id" value={key.keyId} />
              <button type="submit" className="button">
                {say('key.revoke', { key: key.keyId })}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
};
