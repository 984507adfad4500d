import type { LoaderFunctionArgs } from '@remix-run/node';
import { AuditNav } from '../../components/audit-nav';
import { Pack } from '../../components/pack';
import type { PageHandle } from '../../components/page-title';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'pack.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'audit');
  return null;
};

/** The papers about the portal itself. */
export default function PackPage() {
  return <Pack room="audit" nav={<AuditNav />} />;
}
