import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditNav } from '../../components/audit-nav';
import { Authority } from '../../components/authority';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';

export const handle: PageHandle = { title: 'roles.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'audit');
  return { holders: context.services.registers.holders() };
};

/** Who may do and look at what, and who that is. */
export default function Roles() {
  const { holders } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('roles.title')}>{say('roles.lead')}</PageHeading>
      <AuditNav />
      <Authority holders={holders} />
    </div>
  );
}
