import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PageHandle } from '../../components/page-title';
import { ReceiptFacts, ReceiptNext, ReceiptPanel, ReceiptThen, ReceiptWords } from '../../components/receipt';
import { ReceiptKeep } from '../../components/receipt-keep';
import { receiptNumber } from '../../pages/receipt-number';
import { refused } from '../../pages/refused';
import { requireViewer } from '../../pages/viewer';

export const handle: PageHandle = { title: 'receipt.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireViewer(request, context);
  const { ask, clock } = context.services;
  const number = receiptNumber(params.number);
  const receipt = number === undefined ? undefined : ask.myReceipt(viewer.person, number, language);
  if (!receipt) throw refused('not_found');
  return { receipt, now: clock(), heading: String(receipt.receipt) };
};

/** The confirmation of an act, which is also its record: it can be opened again at any time. */
export default function Receipt() {
  const { receipt, now } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <ReceiptPanel receipt={receipt} />
      <ReceiptThen receipt={receipt} />
      <ReceiptNext receipt={receipt} now={now} />
      <ReceiptWords receipt={receipt} />
      <ReceiptFacts receipt={receipt} />
      <ReceiptKeep receipt={receipt} />
    </div>
  );
}
