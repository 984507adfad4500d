import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Foreign } from '../../components/foreign';
import { IntroductionView } from '../../components/introduction-view';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ProgrammeAnswer, ProgrammeProposalState } from '../../components/proposed-programme';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import { readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'introduce.title' };

const FORM = z.strictObject({ answer: z.enum(['approve', 'decline']) });

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  // Drafts and proposals are read by whoever is at the privacy desk.
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const proposal = context.services.desk.introductions.proposal(params.proposal ?? '', viewer, language);
  if (!proposal) throw refused('unknown_proposal');
  return { proposal, heading: proposal.title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'programme.decline');
  const { answer } = await readPressed(request, FORM);
  const { administration } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const input = { proposal: params.proposal ?? '' };
  const decide = answer === 'approve' ? administration.approveProgramme : administration.declineProgramme;
  const done = await decide(actor, input);
  if (done.ok) return redirect(paths.approveProgramme(input.proposal), 303);
  return data({ refusal: done.error.code }, { status: refusalOf(done.error.code).status });
};

/** A proposed programme before the second person: all of it, and how each legal ground was found. */
export default function ProposedProgramme() {
  const { proposal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={answer?.refusal} />
      <PageHeading
        kicker={say('introduce.kicker', { version: proposal.version })}
        title={<Foreign language={proposal.titleLanguage}>{proposal.title}</Foreign>}
      />
      <ProgrammeProposalState proposal={proposal} />
      <section aria-labelledby="whole">
        <h2 id="whole">{say('intro.whole')}</h2>
        <IntroductionView introduction={proposal.introduction} />
      </section>
      <ProgrammeAnswer proposal={proposal} />
    </div>
  );
}
