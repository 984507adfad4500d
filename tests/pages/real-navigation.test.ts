import { describe, expect, it } from 'vitest';
import { isRealNavigation } from '#app/pages/real-navigation';

const asked = (headers: Record<string, string>, method = 'GET') =>
  isRealNavigation(new Request('http://localhost/notices/a', { method, headers }));

describe('a notice counts as shown', () => {
  it('when somebody went to its page', () => {
    expect(asked({ 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' })).toBe(true);
    expect(asked({})).toBe(true);
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' },
    { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
    { 'sec-fetch-dest': 'document', purpose: 'prefetch' },
    { 'sec-fetch-mode': 'cors' },
    { 'x-purpose': 'preview' },
    { 'x-purpose': 'instant' },
    { purpose: 'preview' },
    { 'x-moz': 'prefetch' },
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'something-new' },
  ])('but not for %o (B04, B05)', (headers) => expect(asked(headers)).toBe(false));

  it('and not for a HEAD', () => expect(asked({ 'sec-fetch-dest': 'document' }, 'HEAD')).toBe(false));
});
