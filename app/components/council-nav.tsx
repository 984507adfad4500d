import { NavLink } from '@remix-run/react';
import { paths } from '../paths';
import { useSay } from './reader';

const PAGES = [
  { to: paths.council, label: 'council.nav.overview' },
  { to: paths.councilCheckpoint, label: 'council.nav.checkpoint' },
] as const;

/** The pages of the works council. */
export const CouncilNav = () => {
  const say = useSay();
  return (
    <nav className="room-nav no-print" aria-label={say('council.nav')}>
      <ul>
        {PAGES.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end reloadDocument>
              {say(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
