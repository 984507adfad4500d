import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ruleOf } from '#domain/duties/rules';
import { DutyParts, OutcomeTag, ReviewWords } from '../../components/duty-state';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { wordsOfRule, worstFirst } from '../../messages/duties';
import { requireViewer } from '../../pages/viewer';

export const handle: PageHandle = { title: 'my_duties.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireViewer(request, context);
  const mine = context.services.ask.myDuties(viewer.person, language, wordsOfRule);
  return { duties: mine?.applying ?? [], titles: Object.fromEntries(mine?.titles ?? []) };
};

/** The duties towards whoever reads: which hold, what they ask for, and how they stand. Nobody else reads this. */
export default function MyDuties() {
  const { duties, titles } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('my_duties.title')}>{say('my_duties.lead')}</PageHeading>
      <p className="advice">{say('my_duties.note')}</p>
      {duties.length === 0 && <p className="empty">{say('my_duties.none')}</p>}
      {worstFirst(duties, ({ is }) => is).map((duty) => (
        <section key={duty.rule} className="my-duty" aria-labelledby={`duty-${duty.rule}`}>
          <div className="programme-head">
            <h2 id={`duty-${duty.rule}`}>{say(`duty.${duty.rule}.title`)}</h2>
            <OutcomeTag is={duty.is} />
          </div>
          <p>{say(`duty.${duty.rule}.asks`)}</p>
          <details>
            <summary>{say('duties.more')}</summary>
            <DutyParts parts={duty.parts} reader="person" titles={titles} />
            <p className="hint">
              {duty.rule} · <span lang="en">{ruleOf(duty.rule)?.citation}</span>
            </p>
            <ReviewWords review={duty.review} />
          </details>
        </section>
      ))}
    </div>
  );
}
