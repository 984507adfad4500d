import { LONGEST_RECEIPT } from '#domain/log/receipt';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

const DRAFT = 'intent key language kind category programme look from to against audience earlier words'.split(
  ' ',
);
const ACT = ['intent', 'key', 'words'];

/** Of the table of addresses (policy.ts): what people ask for, signed in or at the public door. */
export const REQUEST_ROWS: readonly RoutePolicy[] = [
  page('/requests', 'requests._index', { read: 'leaver' }),
  page('/requests/new', 'requests.new', { read: 'leaver', post: 'leaver', fields: DRAFT }),
  page('/requests/:request', 'requests.$request', { read: 'leaver', post: 'leaver', fields: ACT }),
  page('/copies', 'copies._index', {
    read: 'leaver',
    post: 'leaver',
    fields: ['request', 'public_key', 'lock'],
  }),
  page('/copies/:task', 'copies.$task._index', { read: 'leaver' }),
  page('/copies/:task/open', 'copies.$task.open', { post: 'leaver', fields: ['passphrase'] }),
  page('/copies/:task/sealed', 'copies.$task.sealed', { read: 'leaver' }),
  page('/ask', 'ask._index', {
    read: 'anybody',
    post: 'anybody',
    fields: ['intent', 'key', 'kind', 'contact', 'place', 'audience', 'words', 'code'],
  }),
  page('/ask/:code', 'ask.$code', { read: 'anybody', post: 'anybody', fields: ACT }),
  page('/ask/:code/receipt', 'ask.$code_.receipt', {
    read: 'anybody',
    post: 'anybody',
    file: 'file',
    limit: LONGEST_RECEIPT,
  }),
  page('/ask/:code/receipt/text', 'ask.$code_.receipt_.text', {
    read: 'anybody',
    post: 'anybody',
    fields: ['receipt'],
    // A sign of it can be three in a form.
    limit: 3 * LONGEST_RECEIPT,
  }),
];
