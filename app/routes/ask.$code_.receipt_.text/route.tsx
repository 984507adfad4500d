import { useActionData, useLoaderData } from '@remix-run/react';
import { BringReceipt } from '../../components/bring-receipt';
import type { PageHandle } from '../../components/page-title';
import { bringText, receiptPage } from '../../pages/door-receipt';

export const handle: PageHandle = { title: 'ask.receipt' };

export const loader = receiptPage;

export const action = bringText;

/** The same as a text that was pasted. */
export default function Receipt() {
  const request = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  return <BringReceipt request={request} problems={problems} refusal={refusal} />;
}
