import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { PASSKEY_COOKIE_SECONDS } from '../../http/cookies';
import { readPressed } from '../../pages/forms';
import { requireViewer } from '../../pages/viewer';

const FORM = z.strictObject({ purpose: z.enum(['sign_in', 'confirm', 'add']) });

/**
 * What a device is asked to sign, for the script of the pages that offer passkeys. The ticket that brings the challenge back is in a
 * cookie, so that no other browser can answer it.
 */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { services, cookies, setCookie } = context;
  const { purpose } = await readPressed(request, FORM);
  const asks =
    purpose === 'sign_in' ? { purpose } : { purpose, viewer: (await requireViewer(request, context)).viewer };
  const { options, ticket } = await services.identity.askPasskey(asks);
  setCookie(cookies.passkey.write(ticket, { maxAgeSeconds: PASSKEY_COOKIE_SECONDS }));
  return Response.json(options);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function PasskeyChallenge() {
  return null;
}
