import { NavLink } from '@remix-run/react';
import { paths } from '../paths';
import { useSay } from './reader';

const PAGES = [
  { to: paths.desk, label: 'desk.nav.overview' },
  { to: paths.deskNotices, label: 'desk.nav.notices' },
  { to: paths.deskCoverage, label: 'desk.nav.coverage' },
  { to: paths.deskLog, label: 'desk.nav.log' },
  { to: paths.deskRecordNo, label: 'record_no.title' },
] as const;

/** The pages of the privacy desk. */
export const DeskNav = () => {
  const say = useSay();
  return (
    <nav className="room-nav" aria-label={say('desk.nav')}>
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
