import type { Cookies } from './http/cookies';
import type { Upload } from './http/upload';
import type { Services } from './services/services';

/** One made-up person of the demo who can be tried with one click. */
export interface DemoPerson {
  role: string;
  name: string;
  email: string;
  password: string;
  /** What to try as this person. */
  about: string;
}

declare module '@remix-run/node' {
  /** What the pages are handed with every request. A new object for each request. */
  interface AppLoadContext {
    services: Services;
    /** The nonce of this answer's content security policy. */
    nonce: string;
    /** Who is signed in, as the gate found a moment ago for this request; absent where it did not look. */
    asking?: ReturnType<Services['identity']['viewer']> | undefined;
    /** Address of the client, for throttling. */
    address: string;
    /** The file that came with the form of this request. */
    upload?: Upload | undefined;
    /** Why the gate refused the page that was asked for. */
    refused?: 'not_found' | 'not_allowed' | 'method_not_allowed';
    /** The form that waits, where the gate asks for a fresh proof in its place. */
    unsent?: { to: string; form: string };
    mode: 'demo' | 'production';
    /** Whether every page is in the language that nobody speaks (messages/pseudo.ts). Never in production. */
    pseudo?: boolean;
    /** SHA-256 (hex) of the page that opens sealed copies, as it can be taken home here; absent where this build has none. */
    opener?: string;
    /** Only in demo mode. */
    demoPeople?: readonly DemoPerson[];
    /** The cookies of the origin that was asked. */
    cookies: Cookies;
    /** Adds a Set-Cookie value to the answer, whatever the page answers (a redirect or an error page too). */
    setCookie(value: string): void;
    /** Where an unexpected error is told; the person sees a plain page. */
    reportError?(error: unknown): void;
  }
}
