import { BellRing } from 'lucide-react';
import type { RoleKey } from '#domain/authority/roles';
import { useSay } from './reader';

/** What to do about a task that does not count yet; the person's own pages are as they were. */
export const AsleepRoles = ({ roles }: { roles: readonly RoleKey[] }) => {
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
        <p>{say('asleep.text')}</p>
      </div>
    </section>
  );
};
