import type { LoaderFunctionArgs } from '@remix-run/node';
import { DeskNav } from '../../components/desk-nav';
import { Pack } from '../../components/pack';
import type { PageHandle } from '../../components/page-title';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'pack.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'desk');
  return null;
};

/** The papers about the portal itself. */
export default function PackPage() {
  return <Pack room="desk" nav={<DeskNav />} />;
}
