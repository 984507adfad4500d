import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an unsafe request was made by a page of this very origin. The browser says so in Sec-Fetch-Site; `same-site` is not
 * enough, since the attacker may be a colleague with a page on a sibling host, and SameSite cookies do not help against
 * that (security.md, fact 12). Where the header is missing, Origin must be ours, scheme included; where both are, it is refused.
 */
export const isOwnRequest = (headers: IncomingHttpHeaders, origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === origin;
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
