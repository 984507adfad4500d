import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RequestProvider } from './components/request-context';

/**
 * Draws a page whole, as text: it must work without JavaScript, so nothing is streamed in later and nothing marks where a script could
 * take over. Throws what a component throws; Remix then draws the page of the error.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const results = Object.values(remix.staticHandlerContext.actionData ?? {});
  const hasProblems = results.some((result) => typeof result === 'object' && result && 'problems' in result);
  const page = renderToStaticMarkup(
    <RequestProvider value={{ hasProblems }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </RequestProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // As bytes: of a text, the answer would first look at every character.
  return new Response(Buffer.from(`<!DOCTYPE html>${page}`), { headers, status });
}

/** Tells an unexpected error to the server's own log; what it says never reaches a page. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isRefusal) context.reportError?.(error);
};
