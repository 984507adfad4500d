import { type ActionFunctionArgs, data, type HeadersFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { ATTEMPT_COOKIE_SECONDS } from '../../http/cookies';
import { safeRedirect } from '../../http/redirect';
import { readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { pathAfter, requireViewer } from '../../pages/viewer';

export const handle: PageHandle = { title: 'sign_in.title' };

/** As long as an address of ours may be that goes along to the provider and comes back. */
const FORM = z.strictObject({ next: z.string().max(500), confirm: z.literal('yes').optional() });

/** The root hears of an action's headers only when the page could not be drawn. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const refresh = actionHeaders.get('Refresh');
  return refresh === null ? new Headers() : { Refresh: refresh };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { services, cookies, setCookie } = context;
  const { next, confirm } = await readPressed(request, FORM);
  const { company } = services;
  if (!company) throw refused('not_found');
  const confirms = confirm && (await requireViewer(request, context)).viewer.person;
  const begun = await company.begin({ next: safeRedirect(next), ...(confirms && { confirms }) });
  if (!begun.ok) return redirect(await pathAfter(begun.error.code, request, context), 303);
  const { url, secret } = begun.value;
  setCookie(cookies.company.write(secret, { maxAgeSeconds: ATTEMPT_COOKIE_SECONDS }));
  return data({ url, name: company.name }, { headers: { Refresh: `0;url=${url}` } });
};

/**
 * The way to the provider. Not a redirect: browsers hold an answer to a form to the policy that forms are sent to this portal only, and
 * whatever addresses the provider leads through would have to be known beforehand.
 */
export default function ToTheCompany() {
  const going = useActionData<typeof action>();
  const say = useSay();
  if (!going) return null;
  const { url, name } = going;
  return (
    <div className="page page-narrow">
      <PageHeading title={say('company.going.title', { name })}>{say('company.going.text')}</PageHeading>
      <p>
        <a className="button button-strong" href={url}>
          {say('company.going.link', { name })}
        </a>
      </p>
    </div>
  );
}
