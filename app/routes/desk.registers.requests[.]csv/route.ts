import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvFile } from '../../pages/csv';
import { requireRoom } from '../../pages/viewer';

/** Requests and how they were answered, as a file without names. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  return csvFile('forthright-requests.csv', context.services.inbox.files.requests(viewer.person));
};
