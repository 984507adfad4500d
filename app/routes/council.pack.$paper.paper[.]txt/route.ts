import type { LoaderFunctionArgs } from '@remix-run/node';
import { paperFile } from '../../pages/pack';

/** One paper about the portal itself, as a file. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  paperFile(request, context, 'council', params.paper);
