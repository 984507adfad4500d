import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, Links, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { Frame } from './components/frame';
import { PageTitle } from './components/page-title';
import { ProblemPage } from './components/problem-page';
import { Reader } from './components/reader';
import { type Language, spokenOf } from './messages/languages';
import { type RefusalTold, refusalOf, refusalOfStatus } from './messages/refusals';
import { retryAfter } from './pages/retry-after';
import { languageOf, ownLanguage, visitOf } from './pages/viewer';
import { paths } from './paths';
import { roomsOf } from './rooms';
import styles from './styles/app.css?url';
import favicon from './styles/favicon.svg?no-inline';
import { warningsFor } from './warnings';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
];

/** What every page needs around it. Says nothing of anybody who is not signed in. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = await visitOf(request, context);
  const { pathname, search } = new URL(request.url);
  const language = visit?.language ?? languageOf(request, context);
  const own = ownLanguage(request, context, visit?.viewer);
  return {
    language,
    own: own === language ? undefined : own,
    zone: visit?.zone ?? 'UTC',
    theme: themeOf(context.cookies.theme.read(request.headers.get('cookie'))),
    name: visit?.viewer.name,
    shared: visit?.viewer.shared === true,
    /** Where to come back to: a page that can be opened. */
    isPage: request.method === 'GET',
    rooms: roomsOf(visit?.viewer.roles ?? []),
    warnings: warningsFor(visit?.viewer.roles ?? [], context.services.health),
    demo: context.mode === 'demo',
    here: pathname + search,
  };
};

const themeOf = (kept: string | undefined): 'light' | 'dark' | undefined =>
  kept === 'light' || kept === 'dark' ? kept : undefined;

export const headers = retryAfter;

const NOBODY = {
  language: 'en' as Language,
  own: undefined,
  zone: 'UTC',
  theme: undefined,
  name: undefined,
  shared: false,
  isPage: true,
  rooms: [],
  warnings: [],
  demo: false,
  here: '/',
};

/** Seconds; together a little longer than a sign-in at a shared device lives without use (app/services/identity/lifetimes.ts). */
const ASKED_AFTER = 245;
const OVER_AFTER = 60;

/** At a device that many people share a page goes on by itself: to the question whether anybody is there, and from that to the end. */
const goesOn = (here: string): string =>
  here.startsWith(`${paths.kiosk}/`)
    ? `${OVER_AFTER};url=${paths.kioskOver}`
    : `${ASKED_AFTER};url=${paths.kioskStill(here)}`;

/** The document. It carries no script of its own: every page works as it is sent. */
export const Layout = ({ children }: { children: React.ReactNode }) => {
  const known = useRouteLoaderData<typeof loader>('root') ?? NOBODY;
  const error = useRouteError();
  const { language, own, zone, theme, name, shared, isPage, rooms, warnings, demo, here } = known;
  return (
    <html lang={language} dir={spokenOf(language).dir} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {shared && <meta httpEquiv="refresh" content={goesOn(isPage ? here : paths.home)} />}
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <Reader clock={{ language, zone }}>
          <PageTitle problem={error ? toldOf(error).told.title : undefined} />
        </Reader>
        <Links />
      </head>
      <body>
        <Reader clock={{ language, zone }}>
          <Frame
            name={name}
            shared={shared}
            rooms={rooms}
            warnings={warnings}
            demo={demo}
            own={own}
            here={here}
          >
            {children}
          </Frame>
        </Reader>
      </body>
    </html>
  );
};

export default function Root() {
  return <Outlet />;
}

/** Every page that is not the one asked for: refused, missing, or broken. */
export const ErrorBoundary = () => <ProblemPage {...toldOf(useRouteError())} />;

const toldOf = (error: unknown): { told: RefusalTold; about?: string } => {
  if (!isRouteErrorResponse(error)) return { told: refusalOf('') };
  const { code, about } = (error.data ?? {}) as { code?: unknown; about?: string };
  const told = typeof code === 'string' ? refusalOf(code) : refusalOfStatus(error.status);
  return { told, ...(about !== undefined && { about }) };
};
