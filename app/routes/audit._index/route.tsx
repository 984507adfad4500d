import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditFilters, AuditTable } from '../../components/audit-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { auditFilterOf, auditQuery } from '../../pages/audit-filter';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'audit.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'audit');
  const { asked, filter } = auditFilterOf(request);
  const reader = { roles: viewer.roles, language };
  return { asked, ...context.services.registers.audit(filter, 'page', reader) };
};

/** What people did here in a role. What anybody did for themselves is not in it. */
export default function Audit() {
  const { asked, lines, next } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page">
      <PageHeading title={say('audit.title')}>{say('audit.lead')}</PageHeading>
      <AuditFilters asked={asked} />
      <p>{say('audit.not')}</p>
      <AuditTable lines={lines} asked={asked} />
      <p className="button-row">
        {next !== undefined && (
          <a className="button" href={paths.audit + auditQuery(asked, { before: String(next) })}>
            {say('audit.older')}
          </a>
        )}
        <a className="button" href={paths.auditFile + auditQuery({ ...asked, before: undefined })} download>
          {say('audit.download')}
        </a>
      </p>
    </div>
  );
}
