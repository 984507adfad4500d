import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { refused } from '../../pages/refused';
import { isShared, leaveShared, sessionToken, visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

/** Ends the sign-in and clears what the browser kept of it (ASVS 14.3.1). */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const token = sessionToken(request, context);
  const byCompany = (await visitOf(request, context))?.viewer.way === 'company';
  const shared = isShared(request, context.cookies);
  // First of all: whatever fails below, this browser forgets it.
  context.setCookie(context.cookies.session.clear());
  if (shared) leaveShared(context);
  const ended = token === undefined || (await context.services.identity.signOut(token)).recorded;
  const after = byCompany ? paths.signedOutOfCompany : paths.signIn();
  if (!ended) throw refused('sign_out_unrecorded');
  return redirect(shared ? paths.kioskOver : after, {
    status: 303,
    headers: { 'Clear-Site-Data': '"cache", "storage"' },
  });
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function SignOut() {
  return null;
}
