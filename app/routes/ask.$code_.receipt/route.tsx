import { useActionData, useLoaderData } from '@remix-run/react';
import { BringReceipt } from '../../components/bring-receipt';
import type { PageHandle } from '../../components/page-title';
import { bringFile, receiptPage } from '../../pages/door-receipt';

export const handle: PageHandle = { title: 'ask.receipt' };

export const loader = receiptPage;

export const action = bringFile;

/** A receipt for a request at the public door, as a file. */
export default function Receipt() {
  const request = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  return <BringReceipt request={request} problems={problems} refusal={refusal} />;
}
