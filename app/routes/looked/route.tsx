import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import { lookedAnswer } from '../../messages/glance';
import { systemName } from '../../messages/labels';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'looked.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { looks, rows } = context.services.ask.myMonitoring(viewer.person, language);
  const kinds = new Map(rows.flatMap((row) => row.systems).map(({ system, kind }) => [system, kind]));
  return { looks, systems: [...kinds].map(([system, kind]) => ({ system, kind })) };
};

/** Who looked, with its coverage: this page never lets silence pass for an answer. */
export default function Looked() {
  const { looks, systems } = useLoaderData<typeof loader>();
  const say = useSay();
  const answer = lookedAnswer(looks, useClock());
  return (
    <div className="page page-narrow">
      <PageHeading title={say('looked.title')}>{answer.lead}</PageHeading>
      {answer.more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {systems.length > 0 && (
        <section aria-labelledby="coverage-heading">
          <h2 id="coverage-heading">{say('looked.coverage')}</h2>
          <h3>{say('looked.systems')}</h3>
          <Facts wide>
            {systems.map(({ system, kind }) => (
              <Fact key={system} name={<bdi>{systemName(system)}</bdi>}>
                {say('looked.system', { does: say(`system.${kind}`) })}
              </Fact>
            ))}
          </Facts>
        </section>
      )}
      <section aria-labelledby="why-heading">
        <h2 id="why-heading">{say('looked.why')}</h2>
        <p>{say('looked.why.text')}</p>
        <p>
          {say('looked.ask')} <a href={paths.help}>{say('footer.help')}</a>
        </p>
      </section>
    </div>
  );
}
