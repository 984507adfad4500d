import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CopyRequests, OnceShown } from '../../components/copies';
import { DoneNote } from '../../components/done-note';
import { LaterNote } from '../../components/later';
import { OpenerToTake } from '../../components/own-key';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { formId, readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'copies.title' };

/** Without a key the portal makes one; with one it was made in the browser. */
const FORM = z.strictObject({
  request: formId,
  public_key: z.string().max(200).optional(),
  lock: z.string().max(2_000).optional(),
});

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { copies, restricted } = context.services;
  return {
    requests: copies.mine(viewer.person),
    opener: viewer.shared ? undefined : context.opener,
    made: new URL(request.url).searchParams.get('made') === 'key',
    later: restricted.roughly(),
  };
};

/** The passphrase stands in this answer and nowhere else: there is no address at which it could be read again. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { request: asked, public_key: publicKey, lock } = await readPressed(request, FORM);
  const { copies } = context.services;
  if (publicKey !== undefined || lock !== undefined) {
    const taken = copies.takeKey(viewer.person, asked, { publicKey: publicKey ?? '', lock: lock ?? '' });
    if (!taken.ok) throw refused(taken.error.code);
    return redirect(paths.copiesKeyMade, 303);
  }
  const made = await copies.makeKey(viewer.person, asked);
  if (!made.ok) throw refused(made.error.code);
  return { passphrase: made.value.passphrase };
};

/** Requests for one's data, with the copies that systems brought. */
export default function Copies() {
  const { requests, opener, made, later } = useLoaderData<typeof loader>();
  const { passphrase } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('copies.title')}>{say('copies.intro')}</PageHeading>
      <DoneNote done={made} message="key.made" />
      {passphrase !== undefined && <OnceShown passphrase={passphrase} />}
      {requests.length === 0 && <p className="empty">{say('copies.none')}</p>}
      <CopyRequests requests={requests} />
      {requests.length > 0 && <OpenerToTake sha256={opener} />}
      <LaterNote open={later} />
    </div>
  );
}
