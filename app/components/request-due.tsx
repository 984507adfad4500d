import { CircleAlert, CircleCheck, CirclePause, Clock3 } from 'lucide-react';
import { sayDay } from '../messages/instants';
import type { InboxLine } from '../services/queries/desk/inbox-line';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** How long there is, in words with a sign of their own, and the day: never by colour alone. */
export const RequestDue = ({ line }: { line: InboxLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  const { dueOn, days = 0, overdue, stands, endedAt } = line;
  if (endedAt !== undefined) {
    return (
      <span>
        <CircleCheck aria-hidden="true" size={16} />{' '}
        {sayNodes('inbox.ended', { day: <Instant at={endedAt} as="date" /> })}
      </span>
    );
  }
  if (dueOn === undefined) return null;
  const Sign = stands ? CirclePause : overdue ? CircleAlert : Clock3;
  const words = stands
    ? say('inbox.due.stands')
    : overdue
      ? say('inbox.due.late', { days: -days })
      : say('inbox.due.days', { days });
  return (
    <>
      <span className={`tag ${overdue ? 'tag-shut' : 'tag-off'}`}>
        <Sign aria-hidden="true" size={16} />
        {words}
      </span>{' '}
      {say(stands ? 'inbox.due.earliest' : 'inbox.due.on', { day: sayDay(dueOn, clock) })}
    </>
  );
};

/** By when receipt has to be confirmed, where law sets a time for that, and that it was; nothing elsewhere. */
export const RequestReceipt = ({ line: { receipt } }: { line: Pick<InboxLine, 'receipt'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  if (!receipt) return null;
  const { days, done } = receipt;
  const by = sayDay(receipt.clock.dueOn, clock);
  if (done) {
    return (
      <span>
        <CircleCheck aria-hidden="true" size={16} />{' '}
        {sayNodes(done.late ? 'inbox.receipt.done_late' : 'inbox.receipt.done', {
          day: <Instant at={done.at} as="date" />,
          by,
        })}
      </span>
    );
  }
  const late = days < 0;
  const Sign = late ? CircleAlert : Clock3;
  return (
    <>
      <span className={`tag ${late ? 'tag-shut' : 'tag-off'}`}>
        <Sign aria-hidden="true" size={16} />
        {say(late ? 'inbox.receipt.late' : 'inbox.receipt.days', { days: Math.abs(days) })}
      </span>{' '}
      {say('inbox.receipt.by', { by })}
    </>
  );
};

/** In whose hands it is. */
export const RequestHands = ({ line: { assignee } }: { line: Pick<InboxLine, 'assignee'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!assignee) return <>{say('inbox.nobody')}</>;
  if (assignee.isReader) return <>{say('inbox.yours')}</>;
  return <>{sayNodes('inbox.has', { name: <bdi>{assignee.name}</bdi> })}</>;
};
