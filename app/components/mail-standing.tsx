import { paths } from '../paths';
import type { MailStanding } from '../services/mail/mail';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** How mail stands, for those who look after the portal: plainly that none is sent, or how many did not arrive. Numbers, and nobody. */
export const MailState = ({ standing }: { standing: MailStanding }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { way, waiting, undelivered, sentAt, trouble } = standing;
  return (
    <section className="panel" aria-labelledby="mail-heading">
      <h2 id="mail-heading">{say('mail.standing')}</h2>
      <p>{say(`mail.standing.${way}`)}</p>
      {trouble && (
        <p role="status">
          {sayNodes('mail.standing.trouble', {
            time: <Instant at={trouble.since} as="full" />,
            status: trouble.status === undefined ? say('mail.standing.silent') : String(trouble.status),
          })}
        </p>
      )}
      {way !== 'off' && <p>{say('mail.standing.waiting', { count: waiting })}</p>}
      {way === 'smtp' && <p>{say('mail.standing.undelivered', { count: undelivered })}</p>}
      {sentAt !== undefined && (
        <p>{sayNodes('mail.standing.sent', { time: <Instant at={sentAt} as="full" /> })}</p>
      )}
      {way === 'outbox' && (
        <p>
          <a href={paths.outbox}>{say('outbox.title')}</a>
        </p>
      )}
      <p className="hint">{say('mail.standing.no_notice')}</p>
    </section>
  );
};
