import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { receiptNumber } from '../../pages/receipt-number';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

/** The proof that an entry exists, without what it says: for others. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const number = receiptNumber(params.number);
  // There is no page to draw here: the page of the receipt says that it is not there.
  if (number === undefined) return redirect(paths.receipts, 303);
  // A file stays on a device that many people share; the page says so.
  if (viewer.shared) return redirect(paths.receipt(number), 303);
  const text = context.services.ask.receiptDocument(viewer.person, number, 'third_party');
  if (text === undefined) return redirect(paths.receipt(number), 303);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="forthright-copy-${number}.json"`,
    },
  });
};
