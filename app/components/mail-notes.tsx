import type { OwnMail } from '../services/mail/wishes';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** What somebody should know of the mail to them: how often, that it is no notice, and that the last one did not arrive. */
export const MailNotes = ({ own, way }: { own: OwnMail; way: 'smtp' | 'outbox' | 'off' }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <>
      {way === 'off' && <p role="status">{say('mail.off')}</p>}
      {way === 'outbox' && <p role="status">{say('mail.outbox')}</p>}
      {own.undeliveredAt !== undefined && (
        <p role="status">
          {sayNodes('mail.undelivered', { date: <Instant at={own.undeliveredAt} as="date" /> })}
        </p>
      )}
      <p>{say('mail.budget')}</p>
      <p>{say('mail.no_notice')}</p>
    </>
  );
};
