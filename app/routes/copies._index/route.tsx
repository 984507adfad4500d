import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CopyRequests, OnceShown } from '../../components/copies';
import { LaterNote } from '../../components/later';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { formId, readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';

export const handle: PageHandle = { title: 'copies.title' };

const FORM = z.strictObject({ request: formId });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { copies, restricted } = context.services;
  return { requests: copies.mine(viewer.person), later: restricted.roughly() };
};

/** The passphrase stands in this answer and nowhere else: there is no address at which it could be read again. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { request: asked } = await readPressed(request, FORM);
  const made = await context.services.copies.makeKey(viewer.person, asked);
  if (!made.ok) throw refused(made.error.code);
  return { passphrase: made.value.passphrase };
};

/** Requests for one's data, with the copies that systems brought. */
export default function Copies() {
  const { requests, later } = useLoaderData<typeof loader>();
  const { passphrase } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('copies.title')}>{say('copies.intro')}</PageHeading>
      {passphrase !== undefined && <OnceShown passphrase={passphrase} />}
      {requests.length === 0 && <p className="empty">{say('copies.none')}</p>}
      <CopyRequests requests={requests} />
      <LaterNote open={later} />
    </div>
  );
}
