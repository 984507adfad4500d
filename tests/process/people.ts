import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addEmployee, MOUSE, must, newPortal, OPERATOR, openProgramme, tell } from '../services/portal';

/** A person of a test with the account to sign in with. */
export interface Account {
  person: string;
  email: string;
  password: string;
}

const PASSWORD = 'quilted-marble-otter-93-vane';

/** What a system that records the mouse says of itself. */
const MANIFEST = {
  version: '1',
  fields_by_category: { mouse_pointer: ['x', 'y'] },
  destinations: ['store'],
  retention_days: 90,
  off_switch: 'obeys_this_portal',
  protected_contexts: true,
  masks: [],
} as const;

/**
 * A data directory with the test programme, so many people who were told about it and have accounts, and the key of a system
 * that serves it.
 */
export const organisation = async (
  people: number,
): Promise<{ dataDir: string; accounts: Account[]; key: string }> => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  const { portal } = await newPortal(Date.now(), dataDir);
  await openProgramme(portal);
  const accounts: Account[] = [];
  for (let i = 0; i < people; i++) {
    const person = await addEmployee(portal, { synthetic: false });
    await tell(portal, person);
    const email = `${person}@example.org`;
    must(await portal.services.identity.setAccount({ person, email, password: PASSWORD }));
    accounts.push({ person, email, password: PASSWORD });
  }
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: 'agent',
      kind: 'collector',
      owner: accounts[0]?.person ?? '',
      activities: [MOUSE],
      manifest: MANIFEST,
      lists: true,
    }),
  );
  const { key } = must(await portal.administration.mintKey(OPERATOR, { system: 'agent', mode: 'live' }));
  await portal.close();
  return { dataDir, accounts, key };
};

/** What a browser sends with a form of our own page. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

/** Posts a form as a signed-in person. Redirects are answers here, not something to follow. */
export const post = (
  url: string,
  path: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...FORM, ...(cookie && { cookie }) },
    body: new URLSearchParams(fields).toString(),
  });

/** Signs in through the form and answers the cookie header. */
export const signInByForm = async (url: string, account: Account): Promise<string> => {
  const { email, password } = account;
  const answer = await post(url, '/sign-in', { email, password, next: '/' });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
};

/** The hidden fields of the form on a page that posts to `action`, as a browser would send them. */
export const formFields = async (
  url: string,
  path: string,
  cookie: string,
  has: string,
): Promise<Record<string, string>> => {
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const form = html.split('<form').find((part) => part.includes(has));
  if (!form) throw new Error(`${path} has no form with ${has}`);
  return Object.fromEntries(
    [
      ...(form.split('</form>', 1)[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ].map(([, name, value]) => [name ?? '', value ?? '']),
  );
};
