import type { RequestListener } from 'node:http';
import { isIP } from 'node:net';
import type { Metrics } from './metrics';

const PATH = '/metrics';

/**
 * The listener of the port for metrics: one address, read without a key by whoever reaches it. A page in a browser is nobody who does:
 * neither from elsewhere nor under a name of its own that it made mean this machine (DNS rebinding), since such a name has a dot.
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
    if (!isOwnName(headers.host)) {
      return say(421, 'Ask by the address of this machine, or by a name without a dot.\n');
    }
    metrics.text().then(
      (text) => say(200, text, { 'content-type': metrics.contentType }),
      (cause: unknown) => {
        failed(cause);
        say(500, 'The metrics could not be put together. The log says why.\n');
      },
    );
  };

/** An address, or a name that only its own network resolves. */
const isOwnName = (host = ''): boolean => {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return isIP(name) !== 0 || /^[a-z0-9_-]+$/i.test(name);
};
