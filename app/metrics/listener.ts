import type { RequestListener } from 'node:http';
import type { Metrics } from './metrics';

const PATH = '/metrics';

/**
 * The listener of the port for metrics: one address, read without a key by whoever reaches it. A browser is nobody who does: a page
 * that talks another name into meaning this machine (DNS rebinding) reads nothing here.
 */
export const metricsListener =
  (metrics: Pick<Metrics, 'text' | 'contentType'>, failed: (cause: unknown) => void): RequestListener =>
  (request, response) => {
    const say = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, {
        'content-type': 'text/plain; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    const { method, url, headers } = request;
    if (url !== PATH) return say(404, `There is only ${PATH} here.\n`);
    if (method !== 'GET' && method !== 'HEAD')
      return say(405, 'Only GET and HEAD.\n', { allow: 'GET, HEAD' });
    if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) {
      return say(403, 'Metrics are not read by browsers. Use curl.\n');
    }
    metrics.text().then(
      (text) => say(200, text, { 'content-type': metrics.contentType }),
      (cause: unknown) => {
        failed(cause);
        say(500, 'The metrics could not be put together. The log says why.\n');
      },
    );
  };
