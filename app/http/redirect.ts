/**
 * An address on this site, in the plainest spelling: segments of ordinary characters that do not begin with a dot, then perhaps a
 * query and a fragment. Everything else is refused rather than understood: `//evil`, `/\evil`, `/%09/evil`, `/@evil`, `javascript:`.
 */
const PLAIN = /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?(?:\?[\w.~%&=+:,@!*'()/-]*)?(?:#[\w-]*)?$/;

/** The address to go to after a form, when it is one of ours; else `fallback` (B09, ASVS 3.7.2). */
export const safeRedirect = (to: unknown, fallback = '/'): string =>
  typeof to === 'string' && to.length <= 2_000 && PLAIN.test(to) ? to : fallback;
