import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type RequestFacts, RequestProvider } from './components/request-context';
import type { NotTaken } from './pages/forms';

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
  const facts = { ...factsOf(Object.values(remix.staticHandlerContext.actionData ?? {})), nonce };
  const page = renderToStaticMarkup(
    <RequestProvider value={facts}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </RequestProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // As bytes: of a text, the answer would first look at every character.
  return new Response(Buffer.from(`<!DOCTYPE html>${page}`), { headers, status });
}

/** A form that was not taken comes back with what was sent (pages/forms.ts); no other answer has that. */
const factsOf = (results: readonly unknown[]): RequestFacts => {
  const notTaken = results.find(
    (result): result is NotTaken => typeof result === 'object' && result !== null && 'sent' in result,
  );
  return { hasProblems: notTaken !== undefined, sent: notTaken?.sent };
};

/** Tells an unexpected error to the server's own log; what it says never reaches a page. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isRefusal) context.reportError?.(error);
};
