import type { RoleKey } from '#domain/authority/roles';
import { placeName } from '../messages/labels';
import { paths } from '../paths';
import type { Registers } from '../services/queries/registers';
import { useSay } from './reader';

type Person = NonNullable<ReturnType<Registers['person']>>;

/** "Privacy officer · Works council (berlin)". */
export const useRoleNames = () => {
  const say = useSay();
  return (roles: readonly { role: RoleKey; establishment?: string }[]): string =>
    roles
      .map(({ role, establishment }) =>
        establishment === undefined
          ? say(`role.${role}`)
          : say('people.role_at', { role: say(`role.${role}`), place: placeName(establishment) }),
      )
      .join(' · ');
};

/** People with where they work and what they may do here. The whole line leads to the person. */
export const PeopleList = ({ people }: { people: readonly Person[] }) => {
  const say = useSay();
  const roleNames = useRoleNames();
  if (people.length === 0) return <p className="empty">{say('people.none')}</p>;
  return (
    <ul className="task-list">
      {people.map((person) => (
        <li key={person.id}>
          <div>
            <a href={paths.person(person.id)}>
              <bdi>{person.name}</bdi>
            </a>
            {person.email !== undefined && (
              <p className="hint">
                <bdi>{person.email}</bdi>
              </p>
            )}
          </div>
          <div className="task-state">
            <p>
              {say('people.kind_at', {
                kind: say(`kind_of.${person.kind}`),
                place: placeName(person.establishment),
              })}
            </p>
            <p className="hint">
              {person.leftAt !== undefined
                ? say('people.has_left')
                : roleNames(person.roles) || say('people.no_role')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
