import { type AppLoadContext, redirect } from '@remix-run/node';
import { mayDo, type Operation } from '#domain/authority/roles';
import { zoneOf } from '#domain/calendar/zone-of';
import { DEVICE_COOKIE_SECONDS } from '../http/cookies';
import { isUse } from '../http/use';
import { type Language, officeLanguage, PSEUDO, pageLanguage } from '../messages/languages';
import { paths } from '../paths';
import { isForSomeLanguages, ROOMS, type RoomKey } from '../rooms';
import type { SignIn, Viewer } from '../services/identity/signed-in';
import { refused } from './refused';

/** Somebody at the people's door, signed in, with the language and the time zone of their pages. */
export interface Visit {
  viewer: Viewer;
  language: Language;
  zone: string;
}

/** One look at the sign-in per request: the load context is a new object for each. */
const visits = new WeakMap<AppLoadContext, Promise<Visit | undefined>>();

/** The visit of a request, or undefined when nobody is signed in. A sign-in that was extended refreshes its cookie. */
export const visitOf = (request: Request, context: AppLoadContext): Promise<Visit | undefined> => {
  const known = visits.get(context);
  if (known) return known;
  const visit = lookUp(request, context);
  visits.set(context, visit);
  return visit;
};

const lookUp = async (request: Request, context: AppLoadContext): Promise<Visit | undefined> => {
  const token = sessionToken(request, context);
  const found =
    token === undefined
      ? undefined
      : await (context.asking ??
          context.services.identity.viewer(token, isUse(new URL(request.url).pathname)));
  if (!found) return undefined;
  if (found.fresh) keepSignIn(context, found.fresh);
  const { viewer } = found;
  const language = languageOf(request, context, viewer);
  return {
    viewer,
    language,
    zone: zoneOf(viewer),
  };
};

/** The language that whoever asks would have every page in: the person's own choice, or what the device says. */
export const ownLanguage = (
  request: Request,
  { cookies, pseudo }: AppLoadContext,
  viewer?: Viewer,
): Language =>
  pseudo
    ? PSEUDO
    : pageLanguage(
        viewer?.languages,
        cookies.language.read(request.headers.get('cookie')),
        request.headers.get('accept-language'),
      );

/** The language of the page of this request: a page of a room, or in words of the law, is in one that has all of it. */
export const languageOf = (request: Request, context: AppLoadContext, viewer?: Viewer): Language => {
  const own = ownLanguage(request, context, viewer);
  return isForSomeLanguages(new URL(request.url).pathname) ? officeLanguage(own) : own;
};

/** The token that this request brings along, whether or not it still counts. */
export const sessionToken = (request: Request, { cookies }: AppLoadContext): string | undefined =>
  cookies.session.read(request.headers.get('cookie'));

/** Where the company's sign-in that came to nothing leads: whoever was signed in is so still. */
export const pathAfter = async (code: string, request: Request, context: AppLoadContext): Promise<string> =>
  (await visitOf(request, context)) ? paths.confirmProblem(code) : paths.signInProblem(code);

/** What a sign-in that begins is told of the browser. */
export const browserOf = (
  request: Request,
  { cookies }: AppLoadContext,
): { device?: string | undefined; userAgent?: string | undefined; shared?: boolean } => ({
  device: cookies.device.read(request.headers.get('cookie')),
  userAgent: request.headers.get('user-agent') ?? undefined,
  ...(isShared(request, cookies) && { shared: true }),
});

/** Whether this browser is one that many people share. */
export const isShared = (request: Request, cookies: AppLoadContext['cookies']): boolean =>
  cookies.shared.read(request.headers.get('cookie')) !== undefined;

/** The ticket that brings back what a device was asked to sign. It is taken once, whatever comes of it. */
export const passkeyTicket = (
  request: Request,
  { cookies, setCookie }: AppLoadContext,
): string | undefined => {
  setCookie(cookies.passkey.clear());
  return cookies.passkey.read(request.headers.get('cookie'));
};

/** Nothing of whoever was signed in stays in a browser that many people share. */
export const leaveShared = ({ cookies, setCookie }: AppLoadContext): void => {
  for (const cookie of [cookies.session, cookies.language, cookies.theme]) setCookie(cookie.clear());
};

/** Begins a sign-in in this browser; the one that was there before ends, whoever it was of (ASVS 7.2.4). */
export const beginSignIn = async (
  request: Request,
  context: AppLoadContext,
  signIn: SignIn & { device?: string },
): Promise<void> => {
  const before = sessionToken(request, context);
  if (before !== undefined) await context.services.identity.signOut(before);
  // What many people share is nobody's device.
  const { device, ...told } = signIn;
  keepSignIn(context, isShared(request, context.cookies) ? told : { ...told, device });
};

/** Keeps a sign-in, and the device it was made on, in the browser. */
const keepSignIn = (context: AppLoadContext, signIn: SignIn & { device?: string }): void => {
  const { cookies, services, setCookie } = context;
  const maxAgeSeconds = Math.max(0, Math.floor((signIn.expiresAt - services.clock()) / 1_000));
  setCookie(cookies.session.write(signIn.token, { maxAgeSeconds }));
  if (signIn.device !== undefined) {
    setCookie(cookies.device.write(signIn.device, { maxAgeSeconds: DEVICE_COOKIE_SECONDS }));
  }
};

/**
 * Who is asking. Every loader and action calls this by itself: nobody relies on a parent route, since each can be asked for
 * alone. Throws a redirect to the sign-in, which leads back to the page for a GET, and says that nothing was recorded for a form.
 */
export const requireViewer = async (request: Request, context: AppLoadContext): Promise<Visit> => {
  const visit = await requireOwner(request, context);
  if (visit.viewer.left) throw refused('not_allowed');
  return visit;
};

/**
 * Whoever asks about their own record: people who have left keep it (GDPR Art. 15, 21 and 7(3) do not end with the work). Throws the
 * redirect of `requireViewer`.
 */
export const requireOwner = async (request: Request, context: AppLoadContext): Promise<Visit> => {
  const visit = await visitOf(request, context);
  if (visit) return visit;
  const { pathname, search } = new URL(request.url);
  throw redirect(request.method === 'GET' ? paths.signIn(pathname + search) : paths.signInUnsent, 303);
};

/**
 * Who is asking, in a room for some roles only. The roles are those of this moment: whoever was relieved a moment ago is
 * refused (ASVS 8.3.2). Throws a redirect to the sign-in, or 403.
 */
export const requireRoom = async (
  request: Request,
  context: AppLoadContext,
  room: RoomKey,
): Promise<Visit> => {
  const visit = await requireViewer(request, context);
  const may: readonly string[] = ROOMS[room].roles;
  if (!visit.viewer.roles.some((role) => may.includes(role))) throw refused('not_allowed');
  return visit;
};

/** Who is asking, in a room and for an act that not everybody in it may do. Throws as `requireRoom` does. */
export const requireOperation = async (
  request: Request,
  context: AppLoadContext,
  room: RoomKey,
  operation: Operation,
): Promise<Visit> => {
  const visit = await requireRoom(request, context, room);
  if (!mayDo(visit.viewer.roles, operation)) throw refused('not_allowed');
  return visit;
};
