import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayDo } from '#domain/authority/roles';
import { CaseLines, CaseLinks } from '../../components/cases';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'cases.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'cases');
  const { restricted } = context.services;
  const mayPropose = mayDo(viewer.roles, 'restricted.propose');
  return {
    mayPropose,
    mine: restricted.mine(viewer.person),
    lines: restricted.lines(undefined, viewer.person),
  };
};

/** Cases that are shown late: one's own, and all of them as lines without people. */
export default function Cases() {
  const { mayPropose, mine, lines } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('cases.title')}>{say('cases.lead')}</PageHeading>
      {mayPropose && (
        <p>
          <a className="button button-strong" href={paths.newCase}>
            {say('cases.new')}
          </a>
        </p>
      )}
      <section aria-labelledby="mine">
        <h2 id="mine">{say('cases.mine')}</h2>
        <CaseLinks cases={mine} to={paths.lateCase} none="cases.mine.none" />
      </section>
      <section aria-labelledby="all">
        <h2 id="all">{say('cases.all')}</h2>
        <p className="hint">{say('cases.all.lead')}</p>
        <CaseLines lines={lines} />
      </section>
    </div>
  );
}
