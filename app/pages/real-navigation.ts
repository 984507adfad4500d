/**
 * Whether somebody really opened this page, as far as a server can know: a document asked for by navigation, not a prefetch,
 * not a HEAD, nothing fetched by a script. A browser without fetch metadata counts when nothing says otherwise.
 * Source: Fetch Metadata Request Headers, section 2; `Sec-Purpose` of the Fetch standard.
 */
export const isRealNavigation = (request: Request): boolean => {
  if (request.method !== 'GET') return false;
  const header = (name: string) => request.headers.get(name)?.toLowerCase();
  const purpose = `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''} ${header('x-moz') ?? ''}`;
  if (/prefetch|prerender|preview/.test(purpose)) return false;
  const destination = header('sec-fetch-dest');
  const mode = header('sec-fetch-mode');
  return (
    (destination === undefined || destination === 'document') && (mode === undefined || mode === 'navigate')
  );
};
