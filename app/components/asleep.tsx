import { BellRing } from 'lucide-react';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER, type WayIn } from '#domain/authority/ways-in';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** How somebody is signed in whose roles sleep. */
interface AsleepIn {
  way: WayIn;
  /** At a device that many people share. */
  shared: boolean;
  /** They have a passkey under which a role counts. */
  hasPasskey: boolean;
}

/** What to do about a task that does not count yet; the person's own pages are as they were. */
export const AsleepRoles = ({ roles, ...signedIn }: { roles: readonly RoleKey[] } & AsleepIn) => {
  const say = useSay();
  if (roles.length === 0) return null;
  return (
    <section className="own-pause news" aria-labelledby="asleep-heading">
      <BellRing aria-hidden="true" size={22} />
      <div>
        <h2 id="asleep-heading">{say(isHere(signedIn) ? 'asleep.title.here' : 'asleep.title')}</h2>
        <p>
          <strong>{roles.map((role) => say(`role.${role}`)).join(' · ')}</strong>
        </p>
        <p>{say(textOf(roles, signedIn))}</p>
      </div>
    </section>
  );
};

/** Whether it is this sign-in alone in which the role sleeps. */
const isHere = ({ shared, hasPasskey }: AsleepIn): boolean => shared || hasPasskey;

const textOf = (roles: readonly RoleKey[], { way, shared, hasPasskey }: AsleepIn): MessageId => {
  if (shared) return 'asleep.shared';
  if (way === 'passkey') return 'asleep.passkey.young';
  if (hasPasskey) return 'asleep.passkey';
  if (way === 'company' && roles.every((role) => ASLEEP_UNDER.company.includes(role)))
    return 'asleep.company.never';
  return way === 'company' ? 'asleep.company' : 'asleep.text';
};
