/** The standard's header, and the ones browsers had before it. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * Whether somebody really opened this page, as far as a server can know: a document asked for by navigation, not a prefetch,
 * not a HEAD, nothing fetched by a script. A browser without fetch metadata counts when nothing says otherwise.
 * Source: Fetch Metadata Request Headers, section 2; `Sec-Purpose` of the Fetch standard.
 */
export const isRealNavigation = (request: Request): boolean => {
  if (request.method !== 'GET') return false;
  const header = (name: string) => request.headers.get(name)?.toLowerCase();
  // Whatever they say: a browser sends one of these only when it fetches ahead of its person.
  if (AHEAD.some((name) => header(name))) return false;
  const destination = header('sec-fetch-dest');
  const mode = header('sec-fetch-mode');
  return (
    (destination === undefined || destination === 'document') && (mode === undefined || mode === 'navigate')
  );
};
