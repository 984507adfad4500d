import { paths } from '../paths';
import { RoomNav } from './room-nav';

const PAGES = [
  { to: paths.audit, label: 'room.audit' },
  { to: paths.auditLog, label: 'check.title' },
  { to: paths.pack('audit'), label: 'pack.nav' },
  { to: paths.auditRoles, label: 'audit.nav.roles' },
] as const;

/** The list of acts, the way to check the log they stand in, and who may do what. */
export const AuditNav = () => <RoomNav label="audit.nav" groups={[{ pages: PAGES }]} />;
