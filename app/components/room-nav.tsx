import { NavLink } from '@remix-run/react';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** The pages of a room, under its heading. */
export const RoomNav = ({
  label,
  pages,
}: {
  label: MessageId;
  pages: readonly { to: string; label: MessageId }[];
}) => {
  const say = useSay();
  return (
    <nav className="room-nav no-print" aria-label={say(label)}>
      <ul>
        {pages.map((page) => (
          <li key={page.to}>
            <NavLink to={page.to} end reloadDocument>
              {say(page.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
