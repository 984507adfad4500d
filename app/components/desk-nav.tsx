import { paths } from '../paths';
import { RoomNav, type RoomPages } from './room-nav';

const GROUPS: readonly RoomPages[] = [
  {
    name: 'desk.nav.programmes',
    pages: [
      { to: paths.desk, label: 'desk.nav.overview' },
      { to: paths.introductions, label: 'intro.nav' },
      { to: paths.deskCoverage, label: 'desk.nav.coverage' },
      { to: paths.deskRisk, label: 'desk.nav.risk' },
    ],
  },
  {
    name: 'desk.nav.people',
    pages: [
      { to: paths.inbox('desk'), label: 'inbox.nav' },
      { to: paths.deskPeople, label: 'opening.search.title' },
      { to: paths.deskOpenings, label: 'opening_review.title' },
      { to: paths.deskNotices, label: 'desk.nav.notices' },
      { to: paths.deskPostings, label: 'posting.nav' },
      { to: paths.deskRecordNo, label: 'record_no.title' },
      { to: paths.deskRecordPaper, label: 'record_paper.title' },
    ],
  },
  {
    name: 'desk.nav.proof',
    pages: [
      { to: paths.deskDuties(), label: 'desk.nav.duties' },
      { to: paths.deskAnswers, label: 'desk.nav.answers' },
      { to: paths.pack('desk'), label: 'pack.nav' },
      { to: paths.deskLog, label: 'desk.nav.log' },
    ],
  },
];

/** The pages of the privacy desk. */
export const DeskNav = () => <RoomNav label="desk.nav" groups={GROUPS} />;
