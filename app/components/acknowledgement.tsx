import { dayWords } from '../messages/instants';
import { paths } from '../paths';
import type { NoticePage } from '../services/queries/my-notices';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** Two answers to "have you read it?": neither of them is a yes to anything else. */
export const AcknowledgementForm = ({ notice, formKey }: { notice: NoticePage; formKey: string }) => {
  const say = useSay();
  const outcome = notice.acknowledgement?.outcome;
  return (
    <section className="answer-form" aria-labelledby="acknowledge-heading">
      <h2 id="acknowledge-heading">{say('notice.ack.title')}</h2>
      <Acknowledged notice={notice} />
      {outcome !== 'acknowledged' && (
        <form method="post">
          {notice.acknowledgementDue && outcome === undefined && <p>{say('notice.ack.due')}</p>}
          <p className="promise">{say('notice.ack.not_agreeing')}</p>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="version" value={notice.version} />
          <input type="hidden" name="language" value={notice.language} />
          <div className="two-answers">
            <button type="submit" name="outcome" value="acknowledged" className="button button-answer">
              {say('notice.ack.yes')}
            </button>
            {outcome === undefined && (
              <button type="submit" name="outcome" value="declined" className="button button-answer">
                {say('notice.ack.no')}
              </button>
            )}
          </div>
          {outcome === undefined && <p className="hint">{say('notice.ack.no_note')}</p>}
        </form>
      )}
    </section>
  );
};

const Acknowledged = ({ notice }: { notice: NoticePage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  if (notice.paper) {
    const { signedOn, receipt } = notice.paper;
    return (
      <p>
        {say('notice.paper', { date: dayWords(signedOn, clock) })}{' '}
        <a href={paths.receipt(receipt)}>{say('notice.ack.receipt')}</a>
      </p>
    );
  }
  if (!notice.acknowledgement) return null;
  const { outcome, at, receipt } = notice.acknowledgement;
  const date = <Instant at={at} as="date" />;
  return (
    <p>
      {sayNodes(outcome === 'acknowledged' ? 'notice.acked' : 'notice.declined', { date })}{' '}
      <a href={paths.receipt(receipt)}>{say('notice.ack.receipt')}</a>
    </p>
  );
};
