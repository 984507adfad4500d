import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { RoleKey } from '#domain/authority/roles';
import { paths } from '../paths';
import { isUnsafe } from './csrf';
import { isReloadOfForm } from './judge';
import type { Passage, Said } from './passage';
import { NOWHERE } from './policy-of';
import { safeRedirect } from './redirect';
import { fromResponse, toRequest } from './remix';
import type { Audience, RoutePolicy } from './route-policy';
import type { Target } from './target';
import type { Upload } from './upload';

/** What the pages are told beside the request. */
export interface PageContext {
  /** Of this answer's content security policy. */
  nonce: string;
  /** Address of the client, for throttling. */
  address: string;
  requestId: string;
  /** The file that came with a form. */
  upload?: Upload | undefined;
  /** Why the gate lets nobody near the page that was asked for: the page that says so is drawn in its place. */
  refused?: 'not_found' | 'not_allowed' | 'method_not_allowed';
  /** A form that waits until its person has shown anew who they are: the page that asks for it is drawn in its place. */
  unsent?: { to: string; form: string };
}

/** What the gate asks about whoever is signed in. */
export interface Asker {
  roles: readonly RoleKey[];
  /** They have left. */
  left: boolean;
  /** Whether they proved who they are a moment ago. */
  isFresh: boolean;
  /** Counts that what they named is not there for them. True once they did so too often; then the line of the request says who. */
  missed(): Promise<boolean>;
  person: string;
}

export interface PageDoorParts {
  addressOf(request: IncomingMessage): string;
  pages(request: Request, context: PageContext): Promise<Response>;
  /** Whoever is signed in by the cookies of a request; undefined when nobody is. */
  askerOf(request: Request): Promise<Asker | undefined>;
}

/** An address that only the route for what is missing takes. */
const NO_PAGE = '/-';

/** The way to Remix. What the table refuses is never asked for: Remix gets an address that no page has, and draws why. */
export const createPageDoor =
  ({ pages, askerOf, addressOf }: PageDoorParts) =>
  async ({ request, gone, facts, judged, body }: Passage): Promise<Said> => {
    const { origin = '', target, policy } = judged;
    const given = { origin, body: body?.raw, signal: gone.signal };
    const asked = toRequest(request, { ...given, target: target.path + target.search });
    let asker: Asker | undefined;
    const kept = await keptFrom(policy, asked, body?.raw, async (asking) => {
      asker = await askerOf(asking);
      return asker;
    });
    if (kept === 'not_signed_in') return toSignIn(asked.method, target);
    if (kept) facts.refused = kept;
    const nonce = randomBytes(16).toString('base64');
    const { requestId } = facts;
    const address = addressOf(request);
    const context = { nonce, address, requestId };
    const drawn = async (): Promise<Response> => {
      if (kept === undefined) {
        const upload = body?.upload;
        return pages(asked, { ...context, upload }).finally(() => {
          // Whoever took it over has moved it away.
          if (upload) rmSync(upload.path, { force: true });
        });
      }
      if (kept !== 'not_fresh')
        return pages(toRequest(request, { ...given, target: NO_PAGE }), { ...context, refused: kept });
      const unsent = { to: target.path, form: body?.raw?.toString('latin1') ?? '' };
      const page = { ...given, body: undefined, method: 'GET', target: paths.confirm() };
      return pages(toRequest(request, page), { ...context, unsent });
    };
    const said = await fromResponse(await drawn());
    if (said.headers.location !== undefined) said.headers.location = safeRedirect(said.headers.location);
    if (asker && isMiss(policy, asked.method, said.status) && (await asker.missed())) {
      facts.refused = 'many_missed';
      facts.person = asker.person;
    }
    if (kept === 'method_not_allowed') said.headers.allow = policy.methods.join(', ');
    return { kind: 'page', ...said, nonce };
  };

/** Whether an address named something that is not there for whoever asked: a file then leads to its page, which is not there either. */
const isMiss = ({ path }: RoutePolicy, method: string, status: number): boolean =>
  path.includes(':') && (status === 404 || (status === 303 && !isUnsafe(method)));

/** What keeps this person from a page, by the table. Its loaders and actions ask for the roles again, each for itself. */
export const keptFrom = async (
  policy: RoutePolicy,
  asked: Request,
  form: Buffer | undefined,
  askerOf: PageDoorParts['askerOf'],
): Promise<'not_signed_in' | 'not_fresh' | NonNullable<PageContext['refused']> | undefined> => {
  if (isReloadOfForm(policy, asked.method)) return 'method_not_allowed';
  const audience = policy.page?.[isUnsafe(asked.method) ? 'post' : 'read'];
  if (audience === 'anybody') return undefined;
  const asker = await askerOf(asked);
  if (asker === undefined) return 'not_signed_in';
  if (policy === NOWHERE || audience === undefined) return 'not_found';
  if (!isAmong(audience, asker)) return 'not_allowed';
  return isUnsafe(asked.method) && !asker.isFresh && asksForFresh(policy, form) ? 'not_fresh' : undefined;
};

/** Whether somebody who is signed in may, by the table. Whoever has left may only what is theirs after it too. */
const isAmong = (audience: Exclude<Audience, 'anybody'>, { roles, left }: Asker): boolean => {
  if (audience === 'leaver') return true;
  if (left) return false;
  return audience === 'signed_in' || roles.some((role) => audience.includes(role));
};

/** Whether the table asks for a fresh proof for what this form does; each name in it came once. */
const asksForFresh = ({ page }: RoutePolicy, form: Buffer | undefined): boolean => {
  const fresh = page?.fresh;
  if (fresh === undefined || fresh === 'always') return fresh !== undefined;
  const said = new URLSearchParams(form?.toString('latin1')).get(fresh.field);
  return said !== null && fresh.values.includes(said);
};

/** The sign-in leads back to a page that was to be read; of a form that was sent it says that nothing was recorded. */
const toSignIn = (method: string, { path, search }: Target): Said => {
  const location = safeRedirect(isUnsafe(method) ? paths.signInUnsent : paths.signIn(path + search));
  return { kind: 'page', status: 303, headers: { location }, body: '' };
};
