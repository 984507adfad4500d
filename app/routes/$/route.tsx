import type { LoaderFunctionArgs } from '@remix-run/node';
import { refused } from '../../pages/refused';
import { requireViewer } from '../../pages/viewer';

/** Every address that is no page. Who is not signed in learns nothing, not even that. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireViewer(request, context);
  throw refused('not_found');
};

export const action = () => {
  throw refused('not_found');
};

export default function Missing() {
  return null;
}
