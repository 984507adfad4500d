import type { IncomingHttpHeaders } from 'node:http';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Whether a request with this method means to change something (RFC 9110, section 9.2.1). */
export const isUnsafe = (method: string): boolean => UNSAFE.has(method);

/**
 * Whether an unsafe request was made by a page of this very origin. The browser says so in Sec-Fetch-Site; `same-site` is not
 * enough, since the attacker may be a colleague with a page on a sibling host, and SameSite cookies do not help against
 * that (security.md, fact 12). Origin, where it is sent, must be ours, scheme included; it is the only witness where a browser
 * sends no Sec-Fetch-Site. Where both are missing, it is refused.
 */
export const isOwnRequest = (headers: IncomingHttpHeaders, origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  return site === undefined ? headers.origin === origin : site === 'same-origin';
};

/**
 * Whether a page was asked for from elsewhere as anything but a page to go to: an image, a script, a frame, a prefetch. A link
 * from another site is fine (ASVS 3.5.8).
 */
export const isForeignEmbedding = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
};
