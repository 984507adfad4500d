import { NavLink } from '@remix-run/react';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** Pages that belong together; where a room has several such groups, each has a name. */
export interface RoomPages {
  name?: MessageId;
  pages: readonly { to: string; label: MessageId }[];
}

/** The pages of a room, under its heading. */
export const RoomNav = ({ label, groups }: { label: MessageId; groups: readonly RoomPages[] }) => {
  const say = useSay();
  return (
    <nav className="room-nav no-print" aria-label={say(label)}>
      {groups.map(({ name, pages }) => (
        <div key={pages[0]?.to} className="room-pages">
          {name && <p id={name}>{say(name)}</p>}
          <ul {...(name && { 'aria-labelledby': name })}>
            {pages.map((page) => (
              <li key={page.to}>
                <NavLink to={page.to} end reloadDocument>
                  {say(page.label)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
