import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

/** The rows of the one table (app/http/policy.ts) for what is held about somebody, and for their own settings. */
export const OWN_ROWS: readonly RoutePolicy[] = [
  page('/strike', 'strike', {
    read: 'leaver',
    post: 'leaver',
    fields: ['act', 'day', 'from', 'to', 'kinds'],
    lists: ['kinds'],
  }),
  page('/mine', 'mine', { read: 'leaver' }),
  page('/looked', 'looked', { read: 'leaver' }),
  page('/settings', 'settings', {
    read: 'leaver',
    post: 'leaver',
    fields: ['intent', 'key', 'first', 'also', 'theme', 'sign_in'],
    lists: ['also'],
  }),
  page('/settings/mail', 'settings_.mail', {
    read: 'leaver',
    post: 'leaver',
    fields: ['intent', 'route', 'address', 'code'],
  }),
  page('/statement', 'statement', { read: 'leaver' }),
  page('/settings/passkeys', 'settings_.passkeys', {
    read: 'signed_in',
    post: 'signed_in',
    fresh: 'always',
    fields: ['intent', 'name', 'credential', 'passkey'],
  }),
];
