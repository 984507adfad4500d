import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditFilters, AuditTable } from '../../components/audit-list';
import { AuditNav } from '../../components/audit-nav';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { auditFilterOf, auditQuery } from '../../pages/audit-filter';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'audit.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'audit');
  const { asked, filter, problems } = auditFilterOf(request);
  // A list by other filters than those that were asked for would be read as the answer.
  if (problems) return data({ asked, problems, lines: undefined, next: undefined }, { status: 400 });
  const reader = { roles: viewer.roles, language };
  return { asked, problems, ...context.services.registers.audit(filter, 'page', reader) };
};

/** What people did here in a role. What anybody did for themselves is not in it. */
export default function Audit() {
  const { asked, problems, lines, next } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('audit.title')}>{say('audit.lead')}</PageHeading>
      <AuditNav />
      <AuditFilters asked={asked} problems={problems} />
      <p>{say('audit.not')}</p>
      {lines && (
        <>
          <AuditTable lines={lines} asked={asked} />
          <p className="button-row">
            {next !== undefined && (
              <a className="button" href={paths.audit + auditQuery(asked, { before: String(next) })}>
                {say('audit.older')}
              </a>
            )}
            <a
              className="button"
              href={paths.auditFile + auditQuery({ ...asked, before: undefined })}
              download
            >
              {say('audit.download')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
