import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { safeRedirect } from '../../http/redirect';
import { readPressed } from '../../pages/forms';
import { beginSignIn, browserOf, passkeyTicket } from '../../pages/viewer';
import { paths } from '../../paths';

const FORM = z.strictObject({ credential: z.string().max(16_000), next: z.string().max(2_000) });

/** Signing in with a passkey. Nobody is slowed down: a key cannot be guessed (security.md, section 3.5). */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { credential, next } = await readPressed(request, FORM);
  const shown = { credential, ticket: passkeyTicket(request, context) };
  const signedIn = await context.services.identity.signInWithPasskey(shown, browserOf(request, context));
  if (!signedIn.ok) return redirect(paths.signInPasskeyProblem(signedIn.error.code), 303);
  await beginSignIn(request, context, signedIn.value);
  return redirect(safeRedirect(next), 303);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function SignInWithPasskey() {
  return null;
}
