import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

/** A copy as it is, for the person alone: it opens with the passphrase and nothing else. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const task = params.task ?? '';
  const file = viewer.shared ? undefined : context.services.copies.file(viewer.person, task);
  // There is no page to draw here: the page of the copy says that it is not there.
  if (!file) return redirect(paths.copy(task), 303);
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="my-data-${task}.sealed"`,
    },
  });
};
