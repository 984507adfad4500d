import { MonitorSmartphone } from 'lucide-react';
import type { WayIn } from '#domain/authority/ways-in';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

interface Listed {
  id: string;
  label: string;
  createdAt: number;
  lastSeenAt: number;
  way: WayIn;
}

/** Where somebody is signed in. The one they are reading this with is marked and stays (ASVS 7.4.3, 7.5.2). */
export const SignInList = ({ signIns, current }: { signIns: readonly Listed[]; current: string }) => {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="sign-ins-heading">
      <h2 id="sign-ins-heading">{say('sign_ins.title')}</h2>
      <p>{say('sign_ins.intro')}</p>
      <ul className="sign-ins">
        {signIns.map((signIn) => (
          <SignInLine key={signIn.id} signIn={signIn} isThis={signIn.id === current} />
        ))}
      </ul>
      {signIns.length > 1 && (
        <form method="post">
          <input type="hidden" name="intent" value="others" />
          <button type="submit" className="button">
            {say('sign_ins.others')}
          </button>
        </form>
      )}
    </section>
  );
};

const SignInLine = ({ signIn, isThis }: { signIn: Listed; isThis: boolean }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const device = signIn.label || say('news.device.unknown');
  return (
    <li>
      <MonitorSmartphone aria-hidden="true" size={18} />
      <span>
        <strong>
          <bdi>{device}</bdi>
        </strong>{' '}
        {sayNodes('sign_ins.line', {
          way: say(`sign_ins.way.${signIn.way}`),
          since: <Instant at={signIn.createdAt} as="full" />,
          used: <Instant at={signIn.lastSeenAt} as="date" />,
        })}
      </span>
      {isThis ? (
        <strong>{say('sign_ins.this')}</strong>
      ) : (
        <form method="post">
          <input type="hidden" name="intent" value="end_one" />
          <input type="hidden" name="sign_in" value={signIn.id} />
          <button type="submit" className="button button-small">
            {say('sign_ins.end')}
            <span className="visually-hidden">
              {' '}
              <bdi>{device}</bdi>
            </span>
          </button>
        </form>
      )}
    </li>
  );
};
