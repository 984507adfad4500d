import type { RoutePolicy } from './route-policy';
import { KB, page } from './route-rows';

/** Of the table of addresses (policy.ts): signing in and out, showing who one is, and what needs no account. */
export const SIGN_IN_ROWS: readonly RoutePolicy[] = [
  page('/sign-in', 'sign-in', { read: 'anybody', post: 'anybody', fields: ['email', 'password', 'next'] }),
  page('/sign-in/company', 'sign-in_.company', { post: 'anybody', fields: ['next', 'confirm'] }),
  page('/sign-in/callback', 'sign-in_.callback', { read: 'anybody' }),
  page('/sign-in/connect', 'sign-in_.connect', {
    read: 'anybody',
    post: 'anybody',
    fields: ['token', 'next'],
  }),
  page('/sign-in/passkey', 'sign-in_.passkey', { post: 'anybody', fields: ['credential', 'next'] }),
  page('/passkeys/challenge', 'passkeys.challenge', { read: 'anybody' }),
  page('/kiosk', 'kiosk', {
    read: 'anybody',
    post: 'anybody',
    fields: ['intent', 'token', 'email', 'password'],
  }),
  page('/kiosk/still', 'kiosk_.still', { read: 'anybody' }),
  page('/first-sign-in', 'first-sign-in', {
    read: 'anybody',
    post: 'anybody',
    fields: ['token', 'password'],
  }),
  // A form that waits goes along in it, spelt twice over.
  page('/confirm', 'confirm', {
    read: 'leaver',
    post: 'leaver',
    fields: ['password', 'credential', 'next', 'to', 'form'],
    limit: 256 * KB,
  }),
  page('/sign-out', 'sign-out', { post: 'anybody', fields: [] }),
  page('/language', 'language', { post: 'anybody', fields: ['language', 'next'] }),
];
