import type { LoaderFunctionArgs } from '@remix-run/node';
import { OPERATIONS, type Operation, ROLES } from '#domain/authority/roles';
import { ROLE_CONFLICTS } from '#domain/authority/second-person';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'roles.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  return null;
};

/** Who may do what: the table that the portal itself asks, in words. */
export default function Roles() {
  const say = useSay();
  const operations = Object.keys(OPERATIONS) as Operation[];
  return (
    <div className="page page-narrow">
      <PageHeading title={say('roles.title')}>{say('roles.lead')}</PageHeading>
      {ROLES.map((role) => {
        const may = operations.filter((operation) =>
          (OPERATIONS[operation] as readonly string[]).includes(role),
        );
        return (
          <section key={role} aria-labelledby={`role-${role}`}>
            <h2 id={`role-${role}`}>{say(`role.${role}`)}</h2>
            {may.length === 0 && <p>{say('roles.own_affairs')}</p>}
            <ul className="plain-list">
              {may.map((operation) => (
                <li key={operation}>{say(`may.${operation}`)}</li>
              ))}
            </ul>
          </section>
        );
      })}
      <section aria-labelledby="conflicts-heading">
        <h2 id="conflicts-heading">{say('roles.conflicts')}</h2>
        <ul className="plain-list">
          {ROLE_CONFLICTS.map(({ roles: [first, second], source }) => (
            <li key={`${first}.${second}`}>
              {say('roles.conflict', { first: say(`role.${first}`), second: say(`role.${second}`) })}{' '}
              <span className="hint" lang="en">
                {source}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
