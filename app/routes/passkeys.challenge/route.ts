import type { LoaderFunctionArgs } from '@remix-run/node';
import { PASSKEY_COOKIE_SECONDS } from '../../http/cookies';
import { requireViewer } from '../../pages/viewer';

/**
 * What a device is asked to sign, as JSON for the script of the pages that offer passkeys. Nothing is kept here: the ticket that brings the
 * challenge back is in a cookie, so that no other browser can answer it.
 */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { services, cookies, setCookie } = context;
  const purpose = new URL(request.url).searchParams.get('purpose');
  const asks =
    purpose === 'confirm' || purpose === 'add'
      ? ({ purpose, viewer: (await requireViewer(request, context)).viewer } as const)
      : ({ purpose: 'sign_in' } as const);
  const { options, ticket } = await services.identity.askPasskey(asks);
  setCookie(cookies.passkey.write(ticket, { maxAgeSeconds: PASSKEY_COOKIE_SECONDS }));
  return Response.json(options);
};
