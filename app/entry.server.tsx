import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { RequestProvider } from './components/request-context';

/** How long a page may take to draw before it is given up, in milliseconds. */
const DRAWING_LIMIT = 5_000;

/** Draws a page whole: it must work without JavaScript, so nothing is streamed in later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const results = Object.values(remix.staticHandlerContext.actionData ?? {});
  const hasProblems = results.some((result) => typeof result === 'object' && result && 'problems' in result);
  return new Promise((resolve, reject) => {
    const page = renderToPipeableStream(
      <RequestProvider value={{ hasProblems }}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </RequestProvider>,
      {
        nonce: context.nonce,
        onAllReady: () => {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          page.pipe(body);
          clearTimeout(limit);
        },
        onShellError: reject,
        onError: (error) => context.reportError?.(error),
      },
    );
    const limit = setTimeout(() => page.abort(new Error('the page took too long to draw')), DRAWING_LIMIT);
  });
}

/** Tells an unexpected error to the server's own log; what it says never reaches a page. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isRefusal) context.reportError?.(error);
};
