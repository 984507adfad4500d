import { useActionData, useLoaderData } from '@remix-run/react';
import { InCaseRoom } from '../../components/case-room';
import { InboxPage } from '../../components/inbox-page';
import type { PageHandle } from '../../components/page-title';

import { inboxIn, takeIn } from '../../pages/inbox-room';

export const handle: PageHandle = { title: 'inbox.title' };

export const loader = inboxIn('council');

export const action = takeIn('council');

/** What people sent to the council. */
export default function CouncilRequests() {
  const { refusal } = useActionData<typeof action>() ?? {};

  return (
    <InCaseRoom value="council">
      <InboxPage inbox={useLoaderData<typeof loader>()} refusal={refusal} />
    </InCaseRoom>
  );
}
