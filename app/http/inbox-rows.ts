import { OPERATIONS } from '#domain/authority/roles';
import { ROOMS } from '../rooms';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

const DECIDERS = OPERATIONS['request.take'].filter((role) => role !== 'representative');

/** Rows of the table of policy.ts: requests at the desk, and registers as files. */
export const INBOX_ROWS: readonly RoutePolicy[] = [
  page('/desk/requests', 'desk.requests._index', {
    read: ROOMS.desk.roles,
    post: DECIDERS,
    fresh: 'never',
    fields: ['key', 'view', 'requests'],
    lists: ['requests'],
  }),
  page('/desk/requests/:request', 'desk.requests.$request', {
    read: ROOMS.desk.roles,
    post: DECIDERS,
    fresh: { field: 'intent', values: ['accept', 'reopen', 'end_limit'] },
    fields: ['intent', 'key', 'seen'],
  }),
  page('/desk/requests/:request/:act', 'desk.requests.$request_.$act', {
    read: ROOMS.desk.roles,
    post: DECIDERS,
    fields: ['intent', 'key', 'seen', 'words', 'reasons', 'how', 'outcome', 'to'],
    lists: ['reasons'],
  }),
  page('/desk/registers/processing.csv', 'desk.registers.processing[.]csv', { read: ROOMS.desk.roles }),
  page('/desk/registers/requests.csv', 'desk.registers.requests[.]csv', { read: ROOMS.desk.roles }),
];
