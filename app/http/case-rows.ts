import { ROOMS } from '../rooms';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

/** Rows of the table of policy.ts: cases that are shown late. */
export const CASE_ROWS: readonly RoutePolicy[] = [
  page('/cases', 'cases._index', { read: ROOMS.cases.roles }),
  page('/cases/new', 'cases.new', {
    read: ['officer', 'responder'],
    post: ['officer', 'responder'],
    fresh: { field: 'intent', values: ['send'] },
    fields: [
      'intent',
      'key',
      'find',
      'person',
      'reason',
      'systems',
      'categories',
      'law',
      'words',
      'until',
      'named',
    ],
    lists: ['systems', 'categories', 'named'],
  }),
  page('/cases/:case', 'cases.$case', {
    read: ROOMS.cases.roles,
    post: ROOMS.cases.roles,
    fresh: { field: 'intent', values: ['renew'] },
    fields: ['intent', 'until', 'words'],
  }),
  page('/approvals/cases/:case', 'approvals.cases.$case', {
    read: ['officer', 'dpo'],
    post: ['officer', 'dpo'],
    fresh: { field: 'answer', values: ['approve'] },
    fields: ['answer'],
  }),
  page('/council/cases', 'council.cases', { read: ROOMS.council.roles }),
];
