import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LaterNote } from '../../components/later';
import { TrainedWith } from '../../components/my-training';
import type { PageHandle } from '../../components/page-title';
import { ReceiptFacts, ReceiptNext, ReceiptPanel, ReceiptThen, ReceiptWords } from '../../components/receipt';
import { ReceiptKeep } from '../../components/receipt-keep';
import { ReceiptPaper } from '../../components/receipt-paper';
import { StillCounting } from '../../components/still-counting';
import { QuestionsNow } from '../../components/waiting-questions';
import { besideReceipt } from '../../pages/beside-receipt';
import { receiptNumber } from '../../pages/receipt-number';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';

export const handle: PageHandle = { title: 'receipt.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { ask, clock } = context.services;
  const number = receiptNumber(params.number);
  const receipt = number === undefined ? undefined : ask.myReceipt(viewer.person, number, language);
  if (!receipt) throw refused('not_found');
  const beside = besideReceipt(context.services, viewer.person, receipt, language);
  const later = context.services.restricted.roughly();
  return { receipt, ...beside, later, now: clock(), heading: String(receipt.receipt) };
};

/** The confirmation of an act, which is also its record: it can be opened again at any time. */
export default function Receipt() {
  const { receipt, waiting, counting, later, runs, now } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <ReceiptPanel receipt={receipt} />
      <ReceiptThen receipt={receipt} />
      <ReceiptNext receipt={receipt} now={now}>
        <QuestionsNow rows={waiting} />
      </ReceiptNext>
      {receipt.erase.length > 0 && <LaterNote open={later} />}
      <TrainedWith runs={runs} when={receipt.type === 'choice' ? 'after' : 'reached'} />
      <StillCounting counting={counting} />
      <ReceiptPaper receipt={receipt} />
      <ReceiptWords receipt={receipt} />
      <ReceiptFacts receipt={receipt} />
      <ReceiptKeep receipt={receipt} />
    </div>
  );
}
