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
import type { RoutePolicy } from './route-policy';
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
}

export interface PageDoorParts {
  addressOf(request: IncomingMessage): string;
  pages(request: Request, context: PageContext): Promise<Response>;
  /** The roles of whoever is signed in by the cookies of a request; undefined when nobody is. */
  rolesOf(request: Request): Promise<readonly RoleKey[] | undefined>;
}

/** An address that only the route for what is missing takes. */
const NO_PAGE = '/-';

/** The way to Remix. What the table refuses is never asked for: Remix gets an address that no page has, and draws why. */
export const createPageDoor =
  ({ pages, rolesOf, addressOf }: PageDoorParts) =>
  async ({ request, gone, facts, judged, body }: Passage): Promise<Said> => {
    const { origin = '', target, policy } = judged;
    const given = { origin, body: body?.raw, signal: gone.signal };
    const asked = toRequest(request, { ...given, target: target.path + target.search });
    const refused = await mayNot(policy, asked, rolesOf);
    if (refused === 'not_signed_in') return toSignIn(asked.method, target);
    if (refused) facts.refused = refused;
    const nonce = randomBytes(16).toString('base64');
    const { requestId } = facts;
    const address = addressOf(request);
    const said = await fromResponse(
      refused
        ? await pages(toRequest(request, { ...given, target: NO_PAGE }), {
            nonce,
            address,
            requestId,
            refused,
          })
        : await pages(asked, { nonce, address, requestId, upload: body?.upload }).finally(() => {
            // Whoever took it over has moved it away.
            if (body?.upload) rmSync(body.upload.path, { force: true });
          }),
    );
    if (said.headers.location !== undefined) said.headers.location = safeRedirect(said.headers.location);
    if (refused === 'method_not_allowed') said.headers.allow = policy.methods.join(', ');
    return { kind: 'page', ...said, nonce };
  };

/** Whether the table keeps this person from a page. Its loaders and actions ask again, each for itself. */
export const mayNot = async (
  policy: RoutePolicy,
  asked: Request,
  rolesOf: PageDoorParts['rolesOf'],
): Promise<'not_signed_in' | NonNullable<PageContext['refused']> | undefined> => {
  if (isReloadOfForm(policy, asked.method)) return 'method_not_allowed';
  const audience = policy.page?.[isUnsafe(asked.method) ? 'post' : 'read'];
  if (audience === 'anybody') return undefined;
  const roles = await rolesOf(asked);
  if (roles === undefined) return 'not_signed_in';
  if (policy === NOWHERE || audience === undefined) return 'not_found';
  return audience === 'signed_in' || roles.some((role) => audience.includes(role))
    ? undefined
    : 'not_allowed';
};

/** The sign-in leads back to a page that was to be read; of a form that was sent it says that nothing was recorded. */
const toSignIn = (method: string, { path, search }: Target): Said => {
  const location = safeRedirect(isUnsafe(method) ? paths.signInUnsent : paths.signIn(path + search));
  return { kind: 'page', status: 303, headers: { location }, body: '' };
};
