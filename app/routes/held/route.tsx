import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HeldLines } from '../../components/held-before';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import { sayKinds, systemName } from '../../messages/labels';
import { requireViewer } from '../../pages/viewer';

export const handle: PageHandle = { title: 'held.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireViewer(request, context);
  const { inventory } = context.services;
  return { lines: inventory.lines(), empty: inventory.empty(), owing: inventory.owing() };
};

/** What systems held before anybody was told, for everybody who works here. */
export default function HeldBefore() {
  const { lines, empty, owing } = useLoaderData<typeof loader>();
  const say = useSay();
  const { language } = useClock();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('held.title')}>{say('held.lead')}</PageHeading>
      {lines.length === 0 ? <p className="empty">{say('held.none')}</p> : <HeldLines lines={lines} />}
      {owing.length > 0 && (
        <section aria-labelledby="owing">
          <h2 id="owing">{say('held.owing')}</h2>
          <p>{say('held.owing_text')}</p>
          <ul className="plain-list">
            {owing.map(({ system, categories }) => (
              <li key={system}>
                <bdi>{systemName(system)}</bdi>: {sayKinds(language, categories)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {empty.length > 0 && (
        <section aria-labelledby="empty">
          <h2 id="empty">{say('held.empty')}</h2>
          <p>{say('held.empty_text')}</p>
          <ul className="plain-list">
            {empty.map((system) => (
              <li key={system}>
                <bdi>{systemName(system)}</bdi>
              </li>
            ))}
          </ul>
          <p className="hint">{say('held.grade')}</p>
        </section>
      )}
      <p className="hint">{say('held.cannot')}</p>
    </div>
  );
}
