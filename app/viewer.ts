import { type AppLoadContext, redirect } from '@remix-run/node';
import { readCookies, sessionCookie } from '#app/http/cookies';
import { zoneOf } from '#app/messages/instants';
import { type Language, pageLanguage } from '#app/messages/languages';
import { paths } from '#app/paths';
import type { Viewer } from '#app/services/identity/identity';

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
  const { session } = readCookies(request.headers.get('cookie'));
  const found = session ? await context.services.identity.viewer(session) : undefined;
  if (!found) return undefined;
  if (found.fresh) context.setCookie(sessionCookie(found.fresh.token, found.fresh.expiresAt));
  const { viewer } = found;
  const language = languageOf(request, viewer);
  return { viewer, language, zone: zoneOf(context.services.ask.myMonitoring(viewer.person, language).person) };
};

/** The language of the page for this request: the person's own choice, or what the device says. */
export const languageOf = (request: Request, viewer?: Viewer): Language =>
  pageLanguage(
    viewer?.languages,
    readCookies(request.headers.get('cookie')).language,
    request.headers.get('accept-language'),
  );

/**
 * Who is asking. Every loader and action calls this by itself: nobody relies on a parent route, since each can be asked for
 * alone. Throws a redirect to the sign-in, which leads back to the page for a GET.
 */
export const requireViewer = async (request: Request, context: AppLoadContext): Promise<Visit> => {
  const visit = await visitOf(request, context);
  if (visit) return visit;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.signIn(request.method === 'GET' ? pathname + search : undefined), 303);
};
