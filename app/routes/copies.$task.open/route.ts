import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { readPressed } from '../../pages/forms';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

const FORM = z.strictObject({ passphrase: z.string().max(200) });

/** Opens a copy for this one answer. Nothing of it, and not the passphrase, is written anywhere. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { passphrase } = await readPressed(request, FORM);
  const task = params.task ?? '';
  if (viewer.shared) return redirect(paths.copy(task), 303);
  const opened = await context.services.copies.open(viewer.person, task, passphrase);
  if (!opened.ok) return redirect(paths.copyWrong(task, opened.error.code), 303);
  return new Response(new Uint8Array(opened.value), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="my-data-${task}.zip"`,
    },
  });
};
