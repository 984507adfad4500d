import type { LoaderFunctionArgs } from '@remix-run/node';
import { OPERATIONS, type Operation, ROLES, type RoleKey } from '#domain/authority/roles';
import { ROLE_CONFLICTS } from '#domain/authority/second-person';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { looksOf } from '../../pages/looks';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'roles.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  return null;
};

/** Who may do and look at what: the tables that the portal itself asks, in words. */
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
            <h3>{say('roles.may')}</h3>
            {may.length === 0 && <p>{say('roles.own_affairs')}</p>}
            <ul className="plain-list">
              {may.map((operation) => (
                <li key={operation}>{say(`may.${operation}`)}</li>
              ))}
            </ul>
            <RoleLooks role={role} />
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

const RoleLooks = ({ role }: { role: RoleKey }) => {
  const say = useSay();
  const rooms = looksOf(role);
  return (
    <>
      <h3>{say('roles.looks')}</h3>
      {rooms.length === 0 && <p>{say('roles.looks.none')}</p>}
      <ul className="plain-list">
        {rooms.map(({ label, pages }) => (
          <li key={label}>
            {say(label)}
            <ul className="plain-list">
              {pages.map((page) => (
                <li key={page.path}>
                  {say(page.label)} <code>{page.path}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
};
