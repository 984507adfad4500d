import { KeyRound } from 'lucide-react';
import type { OwnPasskey } from '../services/identity/own-passkeys';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** The passkeys of a person, each with when it was made and used, and a way to take it away. */
export const PasskeyList = ({ passkeys }: { passkeys: readonly OwnPasskey[] }) => {
  const say = useSay();
  if (passkeys.length === 0) return <p className="empty">{say('passkeys.none')}</p>;
  return (
    <ul className="sign-ins">
      {passkeys.map((passkey) => (
        <PasskeyLine key={passkey.id} passkey={passkey} />
      ))}
    </ul>
  );
};

const PasskeyLine = ({
  passkey: { id, name, createdAt, lastUsedAt, stoppedAt },
}: {
  passkey: OwnPasskey;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const made = <Instant at={createdAt} as="date" />;
  return (
    <li>
      <KeyRound aria-hidden="true" size={18} />
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {lastUsedAt === null
          ? sayNodes('passkeys.made', { made })
          : sayNodes('passkeys.used', { made, used: <Instant at={lastUsedAt} as="date" /> })}
        {stoppedAt !== null && <strong> {say('passkeys.stopped')}</strong>}
      </span>
      <form method="post">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="passkey" value={id} />
        <button type="submit" className="button button-small">
          {say('passkeys.remove')}
          <span className="visually-hidden">
            {' '}
            <bdi>{name}</bdi>
          </span>
        </button>
      </form>
    </li>
  );
};
