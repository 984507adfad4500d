import type { RoleKey } from '#domain/authority/roles';
import type { MessageId } from './messages/en';

/** A part of the portal that only some roles enter, beside everybody's own pages. */
export interface Room {
  /** Its first page; every page of the room lies under it. */
  path: string;
  /** Who may enter: one of these roles is enough. */
  roles: readonly RoleKey[];
  label: MessageId;
}

/** The rooms in the order in which they are shown. The loaders of a room ask `requireRoom`, never a parent route. */
export const ROOMS = {
  desk: { path: '/desk', roles: ['officer', 'dpo'], label: 'room.desk' },
  cases: { path: '/cases', roles: ['officer', 'dpo', 'responder'], label: 'room.cases' },
  council: { path: '/council', roles: ['representative'], label: 'room.council' },
  guest: { path: '/guest', roles: ['expert'], label: 'room.guest' },
  systems: { path: '/systems', roles: ['engineer'], label: 'room.systems' },
  admin: { path: '/admin', roles: ['admin'], label: 'room.admin' },
  approvals: {
    path: '/approvals',
    roles: ['admin', 'officer', 'engineer', 'dpo', 'representative'],
    label: 'room.approvals',
  },
  audit: { path: '/audit', roles: ['auditor', 'dpo', 'officer', 'admin'], label: 'room.audit' },
} as const satisfies Record<string, Room>;

export type RoomKey = keyof typeof ROOMS;

/** Pages of everybody in the words of the law, which not every language of the portal has. */
const IN_WORDS_OF_LAW: readonly string[] = ['/duties'];

/** Whether the sentences of a page are only in some languages, so that the whole page is in one of them. */
export const isForSomeLanguages = (path: string): boolean =>
  IN_WORDS_OF_LAW.includes(path) ||
  Object.values(ROOMS).some((room) => path === room.path || path.startsWith(`${room.path}/`));

/** The rooms that one of these roles opens. */
export const roomsOf = (roles: readonly RoleKey[]): readonly Room[] =>
  Object.values<Room>(ROOMS).filter((room) => room.roles.some((role) => roles.includes(role)));
