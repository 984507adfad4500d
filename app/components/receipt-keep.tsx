import { useRouteLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { paths } from '../paths';
import type { ReceiptPage } from '../services/queries/my-receipts';
import { useSay, useSayNodes } from './reader';

/** Where somebody goes who thinks otherwise now. */
const undoOf = ({
  type,
  about,
}: ReceiptPage): { to: string; label: MessageId; text: MessageId } | undefined => {
  if (type === 'choice') {
    return { to: paths.choose(about), label: 'action.change', text: 'receipt.undo.text' };
  }
  if (type === 'objection') {
    return { to: paths.object(about), label: 'action.objection', text: 'receipt.undo.objection' };
  }
  return type === 'pause'
    ? { to: paths.home, label: 'receipt.undo.pause_link', text: 'receipt.undo.pause' }
    : undefined;
};

/** Ways to keep a receipt, how to change one's mind, and how it can be proved. */
export const ReceiptKeep = ({ receipt }: { receipt: ReceiptPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const undo = undoOf(receipt);
  const { shared } = useRouteLoaderData<{ shared?: boolean }>('root') ?? {};
  return (
    <>
      {undo && (
        <section className="no-print" aria-labelledby="undo-heading">
          <h2 id="undo-heading">{say('receipt.undo')}</h2>
          <p>{say(undo.text)}</p>
          <p>
            <a className="button" href={undo.to}>
              {say(undo.label)}
            </a>
          </p>
        </section>
      )}
      <section className="no-print" aria-labelledby="keep-heading">
        <h2 id="keep-heading">{say('receipt.keep')}</h2>
        <p>{say('receipt.keep.bookmark')}</p>
        {shared ? <p>{say('shared.no_download')}</p> : <Downloads receipt={receipt.receipt} />}
        <p>{say('receipt.print')}</p>
      </section>
      <section aria-labelledby="proof-heading">
        <h2 id="proof-heading">{say('receipt.proof')}</h2>
        <p>{say('receipt.proof.text', { number: receipt.receipt, size: receipt.proof.checkpointSize })}</p>
        {!shared && (
          <>
            <p className="no-print">
              <a className="button" href={paths.verifier} download>
                <Download aria-hidden="true" size={18} />
                {say('receipt.verifier')}
              </a>
            </p>
            <p className="hint no-print">{say('receipt.verifier.note')}</p>
          </>
        )}
        <p className="no-print">
          {sayNodes('receipt.contact', { link: <a href={paths.help}>{say('footer.help')}</a> })}
        </p>
      </section>
    </>
  );
};

/** The receipt as a file, whole or to be shown to others. */
const Downloads = ({ receipt }: { receipt: number }) => {
  const say = useSay();
  return (
    <ul className="keep-list">
      <li>
        <a className="button" href={paths.receiptDownload(receipt)} download>
          <Download aria-hidden="true" size={18} />
          {say('receipt.download')}
        </a>
        <p className="hint">{say('receipt.download.note')}</p>
      </li>
      <li>
        <a className="button" href={paths.receiptCopy(receipt)} download>
          <Download aria-hidden="true" size={18} />
          {say('receipt.copy')}
        </a>
        <p className="hint">{say('receipt.copy.note')}</p>
      </li>
    </ul>
  );
};
