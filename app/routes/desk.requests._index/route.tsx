import { useActionData, useLoaderData } from '@remix-run/react';
import { InCaseRoom } from '../../components/case-room';
import { InboxPage } from '../../components/inbox-page';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { inboxIn, takeIn } from '../../pages/inbox-room';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'inbox.title' };

export const loader = inboxIn('desk');

export const action = takeIn('desk');

/** What people asked for, and the registers of it as files. */
export default function DeskRequests() {
  const { refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <InCaseRoom value="desk">
      <InboxPage inbox={useLoaderData<typeof loader>()} refusal={refusal}>
        <section aria-labelledby="registers">
          <h2 id="registers">{say('register.title')}</h2>
          <ul className="plain-list">
            <li>
              <a href={paths.processingFile} download>
                {say('register.processing')}
              </a>
            </li>
            <li>
              <a href={paths.requestsFile} download>
                {say('register.requests')}
              </a>
            </li>
          </ul>
        </section>
      </InboxPage>
    </InCaseRoom>
  );
}
