import { OPERATIONS } from '#domain/authority/roles';
import { ROOMS } from '../rooms';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

const DECIDERS = {
  desk: OPERATIONS['request.take'].filter((role) => role !== 'representative'),
  council: OPERATIONS['request.take'].filter((role) => role === 'representative'),
};

/** Requests in a room: the list, one of them, and the form of a step. */
const requestsIn = (room: keyof typeof DECIDERS): readonly RoutePolicy[] => [
  page(`/${room}/requests`, `${room}.requests._index`, {
    read: ROOMS[room].roles,
    post: DECIDERS[room],
    fresh: 'never',
    fields: ['key', 'view', 'requests'],
    lists: ['requests'],
  }),
  page(`/${room}/requests/:request`, `${room}.requests.$request`, {
    read: ROOMS[room].roles,
    post: DECIDERS[room],
    fresh: { field: 'intent', values: ['accept', 'reopen', 'end_limit'] },
    fields: ['intent', 'key', 'seen'],
  }),
  page(`/${room}/requests/:request/:act`, `${room}.requests.$request_.$act`, {
    read: ROOMS[room].roles,
    post: DECIDERS[room],
    fields: [
      'intent',
      'key',
      'seen',
      'words',
      'note',
      'reasons',
      'how',
      'who',
      'outcome',
      'to',
      'establishment',
      'activities',
      'kind',
      'reference',
      'systems',
      'system',
      'reviewer',
      'days',
      'why',
    ],
    lists: ['reasons', 'activities', 'systems'],
  }),
];

/** Rows of the table of policy.ts: requests where they are decided, and registers as files. */
export const INBOX_ROWS: readonly RoutePolicy[] = [
  ...requestsIn('desk'),
  ...requestsIn('council'),
  page('/desk/registers/processing.csv', 'desk.registers.processing[.]csv', { read: ROOMS.desk.roles }),
  page('/desk/registers/requests.csv', 'desk.registers.requests[.]csv', { read: ROOMS.desk.roles }),
];
