import type { ReactNode } from 'react';
import type { InboxView } from '#domain/request/inbox';
import { paths } from '../paths';
import type { Inbox } from '../services/queries/desk/inbox';
import { CaseRoomNav, useCaseRoom } from './case-room';
import { DoneNote } from './done-note';
import { InboxList, InboxViews } from './inbox-list';
import { PageHeading } from './page-heading';
import { useSay } from './reader';
import { RefusalNote } from './refusal-note';

/** What people asked those who decide in this room, the one that is due first before the others. */
export const InboxPage = ({
  inbox: { view, lines, next, counts, key, taken },
  refusal,
  children,
}: {
  inbox: ReturnType<Inbox['list']> & { view: InboxView; key: string; taken?: string | undefined };
  refusal: string | undefined;
  children?: ReactNode;
}) => {
  const say = useSay();
  const room = useCaseRoom();
  return (
    <div className="page">
      <RefusalNote code={refusal} />
      <PageHeading title={say('inbox.title')} kicker={say(`room.${room}`)}>
        {say(room === 'desk' ? 'inbox.lead' : 'inbox.lead.council')}
      </PageHeading>
      <CaseRoomNav />
      <DoneNote done={taken === '1'} message="inbox.taken" refusal={refusal} />
      <InboxViews view={view} counts={counts} />
      <section aria-labelledby="list">
        <h2 id="list">{say(`inbox.view.${view}`)}</h2>
        <InboxList lines={lines} view={view} formKey={key} />
        {next !== undefined && (
          <p>
            <a className="button" href={paths.inbox(room, view, next)}>
              {say('inbox.next')}
            </a>
          </p>
        )}
      </section>
      {children}
    </div>
  );
};
