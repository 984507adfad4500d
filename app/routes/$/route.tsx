import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';

/** Every address that is no page, and every page that this person may not open. Who is not signed in learns neither. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  // That a form cannot be opened is nobody's secret, and whoever was just signed out must be told too.
  if (context.refused === 'method_not_allowed') throw refused('method_not_allowed');
  await requireOwner(request, context);
  throw refused(context.refused ?? 'not_found');
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  await requireOwner(request, context);
  throw refused(context.refused ?? 'not_found');
};

export default function Missing() {
  return null;
}
