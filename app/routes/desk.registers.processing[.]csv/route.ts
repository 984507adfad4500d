import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvFile } from '../../pages/csv';
import { requireRoom } from '../../pages/viewer';

/** What is done with data, as a file for the authority (Art. 30(4) GDPR). */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  return csvFile('forthright-processing.csv', context.services.inbox.files.processing(language));
};
