import { ROOMS } from '../rooms';
import { POSTING, RECORDED_NO, SIGNED_PAPER } from './form-fields';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

/** Rows of the table of policy.ts: the pages of a works council. */
export const COUNCIL_ROWS: readonly RoutePolicy[] = [
  page('/council/record-no', 'council.record-no', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fresh: 'never',
    fields: RECORDED_NO,
  }),
  page('/council/record-paper', 'council.record-paper', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fields: SIGNED_PAPER,
  }),
  page('/council/postings', 'council.postings', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fields: POSTING,
  }),
  page('/council', 'council._index', { read: ROOMS.council.roles }),
  page('/council/sign/:programme', 'council.sign.$programme', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fresh: { field: 'act', values: ['sign'] },
    fields: ['act', 'key', 'version', 'language', 'until', 'limits', 'days', 'group'],
    lists: ['limits'],
  }),
  page('/council/say/:programme', 'council.say.$programme', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fresh: { field: 'act', values: ['say'] },
    fields: ['act', 'key', 'kind', 'words', 'due', 'notice', 'language', 'word'],
  }),
  page('/council/protected', 'council.protected', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fields: ['act', 'kind', 'match'],
  }),
  page('/council/notices/:key', 'council.notices.$key', { read: ROOMS.council.roles }),
  page('/council/report', 'council.report', { read: ROOMS.council.roles }),
  page('/council/checkpoint', 'council.checkpoint', { read: ROOMS.council.roles }),
  page('/council/people', 'council.people', {
    read: ROOMS.council.roles,
    post: ROOMS.council.roles,
    fresh: { field: 'intent', values: ['propose', 'approve'] },
    fields: ['intent', 'who', 'role', 'programme', 'from', 'until', 'stands_in_for', 'proposal', 'person'],
  }),
];
