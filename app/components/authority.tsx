import { OPERATIONS, type Operation, ROLES, type RoleKey } from '#domain/authority/roles';
import { ROLE_CONFLICTS } from '#domain/authority/second-person';
import { LONGEST } from '#domain/authority/terms';
import { DAY } from '#domain/time';
import { looksOf } from '../pages/looks';
import type { Holder } from '../services/queries/registers';
import { Exemptions } from './exemptions';
import { useRoleNames } from './people-list';
import { useSay } from './reader';
import { RoleTerm } from './role-term';

/** Who may do and look at what, who that is now, and what one person cannot be at once: the tables that the portal itself asks. */
export const Authority = ({ holders }: { holders: readonly Holder[] }) => {
  const say = useSay();
  return (
    <>
      {ROLES.map((role) => (
        <RoleSection key={role} role={role} holders={holders.filter((held) => held.role === role)} />
      ))}
      <Exemptions />
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
    </>
  );
};

const RoleSection = ({ role, holders }: { role: RoleKey; holders: readonly Holder[] }) => {
  const say = useSay();
  const may = (Object.keys(OPERATIONS) as Operation[]).filter((operation) =>
    (OPERATIONS[operation] as readonly string[]).includes(role),
  );
  const longest = LONGEST[role];
  return (
    <section aria-labelledby={`role-${role}`}>
      <h2 id={`role-${role}`}>{say(`role.${role}`)}</h2>
      {role !== 'employee' && (
        <>
          <h3>{say('roles.holders')}</h3>
          {longest !== undefined && <p>{say('roles.longest', { days: longest / DAY })}</p>}
          <Holders holders={holders} />
        </>
      )}
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
};

/** People with a role, each with its time; who begins later, or does not count yet, says so. */
export const Holders = ({
  holders,
  act,
}: {
  holders: readonly Holder[];
  act?: (held: Holder) => React.ReactNode;
}) => {
  const say = useSay();
  const roleNames = useRoleNames();
  if (holders.length === 0) return <p className="empty">{say('roles.holders.none')}</p>;
  return (
    <ul className="plain-list">
      {holders.map((held) => (
        <li key={`${held.role}.${held.person}`}>
          <bdi>{held.name}</bdi>
          {': '}
          {roleNames([held])}{' '}
          <span className="hint">
            <RoleTerm {...held} />
            {(held.asleep || !held.begun) && ` (${say('term.asleep')})`}
          </span>
          {act?.(held)}
        </li>
      ))}
    </ul>
  );
};

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
