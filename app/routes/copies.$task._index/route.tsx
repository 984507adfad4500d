import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CopyForm } from '../../components/copies';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { systemName } from '../../messages/labels';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';

export const handle: PageHandle = { title: 'copies.open.title' };

const WRONG = { wrong_passphrase: true, copy_damaged: true, opening_enough: true } as const;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const all = context.services.copies.mine(viewer.person).flatMap(({ tasks }) => tasks);
  const found = all.find(({ task, copy }) => task === params.task && copy !== undefined);
  if (!found) throw refused('not_found');
  const said = new URL(request.url).searchParams.get('wrong') ?? '';
  const wrong = Object.hasOwn(WRONG, said) ? (said as keyof typeof WRONG) : undefined;
  return { task: found.task, system: found.system, wrong, shared: viewer.shared };
};

/** One copy: opened here with the passphrase, or taken home sealed. */
export default function Copy() {
  const { task, system, wrong, shared } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('copies.open.title')} kicker={systemName(system)} />
      {shared ? <p className="advice">{say('copies.shared')}</p> : <CopyForm task={task} wrong={wrong} />}
    </div>
  );
}
