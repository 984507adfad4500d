import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addEmployee, must, newPortal, openProgramme, tell } from '../services/portal';

/** A person of a test with the account to sign in with. */
export interface Account {
  person: string;
  email: string;
  password: string;
}

const PASSWORD = 'quilted-marble-otter-93-vane';

/** A data directory with the test programme and so many people who were told about it and have accounts. */
export const organisation = async (people: number): Promise<{ dataDir: string; accounts: Account[] }> => {
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
  await portal.close();
  return { dataDir, accounts };
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
