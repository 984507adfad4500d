import { placeName } from '../messages/labels';
import type { Holder } from '../services/queries/registers';
import { useSay } from './reader';
import { RoleTerm } from './role-term';

/** What somebody may do here beside their own affairs, and until when. Nothing for whoever has no role. */
export const OwnRoles = ({ roles }: { roles: readonly Holder[] }) => {
  const say = useSay();
  if (roles.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-roles-heading">
      <h2 id="own-roles-heading">{say('own_roles.title')}</h2>
      <p>{say('own_roles.text')}</p>
      <ul className="plain-list">
        {roles.map((held) => (
          <li key={held.role}>
            <strong>{say(`role.${held.role}`)}</strong>{' '}
            {held.establishment !== undefined && <bdi>{placeName(held.establishment)}</bdi>}{' '}
            <span className="hint">
              <RoleTerm {...held} />
              {(held.asleep || !held.begun) && ` (${say('term.asleep')})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
