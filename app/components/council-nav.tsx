import { paths } from '../paths';
import { RoomNav } from './room-nav';

const PAGES = [
  { to: paths.council, label: 'council.nav.overview' },
  { to: paths.inbox('council'), label: 'inbox.nav' },
  { to: paths.councilReport(), label: 'council.nav.report' },
  { to: paths.councilPostings, label: 'posting.nav' },
  { to: paths.councilPeople, label: 'council.nav.people' },
  { to: paths.councilCheckpoint, label: 'council.nav.checkpoint' },
  { to: paths.pack('council'), label: 'pack.nav' },
  { to: paths.councilCases, label: 'cases.waiting' },
  { to: paths.councilProtected, label: 'own_contexts.nav' },
  { to: paths.councilRecordPaper, label: 'record_paper.title' },
] as const;

/** The pages of the works council. */
export const CouncilNav = () => <RoomNav label="council.nav" groups={[{ pages: PAGES }]} />;
