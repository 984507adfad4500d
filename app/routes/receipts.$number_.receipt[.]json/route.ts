import type { LoaderFunctionArgs } from '@remix-run/node';
import { receiptNumber } from '../../receipt-number';
import { refused } from '../../refused';
import { requireViewer } from '../../viewer';

/** The whole receipt as one JSON document, for the person alone. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const number = receiptNumber(params.number);
  const text = context.services.ask.receiptDocument(viewer.person, number, 'own');
  if (text === undefined) throw refused('not_found');
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="forthright-receipt-${number}.json"`,
    },
  });
};
