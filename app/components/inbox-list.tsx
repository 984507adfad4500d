import { INBOX_VIEWS, type InboxView } from '#domain/request/inbox';
import { placeName } from '../messages/labels';
import { paths } from '../paths';
import type { InboxLine } from '../services/queries/desk/inbox-line';
import { useCaseRoom } from './case-room';
import { PostForm } from './post-form';
import { useSay } from './reader';
import { RequestDue, RequestHands, RequestReceipt } from './request-due';

/** Parts of the list, each at an address that can be kept. */
export const InboxViews = ({
  view,
  counts,
}: {
  view: InboxView;
  counts: Readonly<Record<InboxView, number>>;
}) => {
  const say = useSay();
  const room = useCaseRoom();
  return (
    <nav aria-label={say('inbox.views')}>
      <ul className="inline-list">
        {INBOX_VIEWS.map((one) => (
          <li key={one}>
            <a href={paths.inbox(room, one)} aria-current={one === view ? 'page' : undefined}>
              {say(`inbox.view.${one}`)}
              {one !== 'closed' && ` (${counts[one]})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Requests, and one form to take on several of them. */
export const InboxList = ({
  lines,
  view,
  formKey,
}: {
  lines: readonly InboxLine[];
  view: InboxView;
  formKey: string;
}) => {
  const say = useSay();
  if (lines.length === 0) return <p className="empty">{say('inbox.none')}</p>;
  const takes = lines.some((line) => line.endedAt === undefined && line.assignee?.isReader !== true);
  const list = (
    <ul className="waiting-list">
      {lines.map((line) => (
        <InboxItem key={line.id} line={line} />
      ))}
    </ul>
  );
  if (!takes) return list;
  return (
    <PostForm>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="view" value={view} />
      {list}
      <p className="button-row">
        <button type="submit" className="button">
          {say('inbox.take.some')}
        </button>
      </p>
    </PostForm>
  );
};

const InboxItem = ({ line }: { line: InboxLine }) => {
  const say = useSay();
  const room = useCaseRoom();
  const number = String(line.reference);
  return (
    <li>
      {line.endedAt === undefined && line.assignee?.isReader !== true && (
        <input
          type="checkbox"
          name="requests"
          value={line.id}
          aria-label={say('inbox.take.one', { number })}
        />
      )}
      <div>
        <p className="waiting-what">
          <a href={paths.case(room, line.id)}>
            {say('inbox.number', { number })} · {say(`request.kind.${line.kind}`)}
          </a>
        </p>
        <p>
          <RequestDue line={line} />
        </p>
        {line.receipt && (
          <p>
            <RequestReceipt line={line} />
          </p>
        )}
        <p className="hint">
          {line.establishment !== undefined && `${placeName(line.establishment)} · `}
          {say(`inbox.state.${line.state}`)} · <RequestHands line={line} />
          {line.held && ` · ${say('inbox.held')}`}
        </p>
      </div>
    </li>
  );
};
