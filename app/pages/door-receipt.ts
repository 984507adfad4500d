import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { paths } from '../paths';
import { behindDoor } from './door';
import { notDone, readForm, toMend } from './forms';
import { refused } from './refused';
import type { Sent } from './sent';

/** The request to which a receipt is brought; where none can be, there is no such page. */
export const receiptPage = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { page } = await behindDoor(request, context, params.code);
  if (!page.mayBringReceipt) throw refused('not_found');
  return { code: params.code ?? '', kind: page.kind, reference: page.reference };
};

/** Counted like what is sent at the door, and before it is read. What is said of it is whether it is a receipt of this log that holds: of nobody else anything. */
const bring = async (
  { request, context, params }: ActionFunctionArgs,
  form: { sent: Sent },
  field: 'file' | 'receipt',
  receipt: { path: string } | { text: string },
) => {
  const { code } = await behindDoor(request, context, params.code);
  const { door, requests } = context.services;
  if (!(await door.admits(context.address, 'send'))) {
    return toMend(form, [{ field, message: 'ask.too_many' }], { status: 429 });
  }
  const done = await requests.bringReceiptAtDoor(code, receipt);
  // Brought before, it is there already.
  if (done.ok || done.error.code === 'changes_nothing') {
    return redirect(`${paths.asked(params.code ?? '')}?brought=1`, 303);
  }
  return notDone(form, done.error.code, { receipt_unfit: field });
};

/** The file lies on the disk already, and goes with the answer. */
export const bringFile = async (args: ActionFunctionArgs) => {
  const { upload } = args.context;
  const form = { sent: {} };
  if (!upload || upload.bytes === 0) {
    return toMend(form, [{ field: 'file', message: 'ask.receipt.missing' }]);
  }
  return bring(args, form, 'file', upload);
};

const TEXT = z.strictObject({ receipt: z.string().trim().min(1) });

/** Its text, as it was pasted. */
export const bringText = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request, TEXT, { receipt: 'ask.receipt.missing' });
  if (!form.ok) return toMend(form, form.problems);
  return bring(args, form, 'receipt', { text: form.value.receipt });
};
