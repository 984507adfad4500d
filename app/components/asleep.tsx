import { BellRing } from 'lucide-react';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER, type WayIn } from '#domain/authority/ways-in';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** What to do about a task that does not count yet; the person's own pages are as they were. */
export const AsleepRoles = ({ roles, way }: { roles: readonly RoleKey[]; way: WayIn }) => {
  const say = useSay();
  if (roles.length === 0) return null;
  return (
    <section className="own-pause news" aria-labelledby="asleep-heading">
      <BellRing aria-hidden="true" size={22} />
      <div>
        <h2 id="asleep-heading">{say('asleep.title')}</h2>
        <p>
          <strong>{roles.map((role) => say(`role.${role}`)).join(' · ')}</strong>
        </p>
        <p>{say(textOf(roles, way))}</p>
      </div>
    </section>
  );
};

const textOf = (roles: readonly RoleKey[], way: WayIn): MessageId => {
  if (way === 'password') return 'asleep.text';
  return roles.every((role) => ASLEEP_UNDER[way].includes(role)) ? 'asleep.company.never' : 'asleep.company';
};
