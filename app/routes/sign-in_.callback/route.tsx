import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { ATTEMPT_COOKIE_SECONDS } from '../../http/cookies';
import { safeRedirect } from '../../http/redirect';
import { refused } from '../../pages/refused';
import { beginSignIn, browserOf, pathAfter } from '../../pages/viewer';
import { paths } from '../../paths';

/**
 * Where the provider sends a browser back to: from another site, by GET, so the cookie of the attempt comes along (Lax), and it is what
 * tells this browser from any other. The answer is always an address of ours; the code stays in no history.
 */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { services, cookies, setCookie } = context;
  if (!services.company || request.method !== 'GET') throw refused('not_found');
  const secret = cookies.company.read(request.headers.get('cookie'));
  setCookie(cookies.company.clear());
  const back = await services.company.finish(
    { url: new URL(request.url), secret },
    browserOf(request, context),
  );
  if (!back.ok) return redirect(await pathAfter(back.error.code, request, context), 303);
  if (back.value.signIn) await beginSignIn(request, context, back.value.signIn);
  if (back.value.kind === 'signed_in') return redirect(safeRedirect(back.value.next), 303);
  setCookie(cookies.pending.write(back.value.pending, { maxAgeSeconds: ATTEMPT_COOKIE_SECONDS }));
  return redirect(paths.connect(safeRedirect(back.value.next)), 303);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function CameBack() {
  return null;
}
