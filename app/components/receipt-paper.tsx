import { dayWords } from '../messages/instants';
import type { ReceiptPage } from '../services/queries/my-receipts';
import { Fact, Facts } from './facts';
import { NotSigned } from './news';
import { useClock, useSay } from './reader';

/** A paper that others recorded as signed: what was recorded of it, and the way to say that it was somebody else. */
export const ReceiptPaper = ({ receipt: { receipt, paper } }: { receipt: ReceiptPage }) => {
  const say = useSay();
  const clock = useClock();
  if (!paper) return null;
  return (
    <>
      <section aria-labelledby="paper-heading">
        <h2 id="paper-heading">{say('paper.title')}</h2>
        <Facts wide>
          <Fact name={say('paper.signed_on')}>{dayWords(paper.signedOn, clock)}</Fact>
          <Fact name={say('paper.scan')}>
            <span className="fingerprint" dir="ltr">
              {paper.scanSha256}
            </span>
          </Fact>
        </Facts>
        <p className="hint">{say('paper.scan.note')}</p>
      </section>
      <section className="no-print" aria-labelledby="not-me-heading">
        <h2 id="not-me-heading">{say('paper.not_me.title')}</h2>
        <p>{say(paper.stands ? 'paper.not_me.text' : 'paper.disowned')}</p>
        {paper.stands && <NotSigned paper={receipt} />}
      </section>
    </>
  );
};
