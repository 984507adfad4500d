import type { HeadersFunction } from '@remix-run/node';

/** "Try again in …" must reach the browser with the page. Everything else is the gate's to say. */
export const retryAfter: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const value = (errorHeaders ?? actionHeaders).get('Retry-After');
  return value === null ? new Headers() : { 'Retry-After': value };
};
