import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ProposalAnswer, ProposalState } from '../../components/proposed-notice';
import { PublicationView } from '../../components/publication';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import { readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'publish.title' };

const FORM = z.strictObject({ answer: z.enum(['approve', 'decline']) });

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  // Drafts and proposals are read by whoever is at the privacy desk.
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const proposal = await context.services.desk.work.proposal(params.proposal ?? '', viewer, language);
  if (!proposal) throw refused('unknown_proposal');
  return { proposal, heading: proposal.title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const { answer } = await readPressed(request, FORM);
  const { administration } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const input = { proposal: params.proposal ?? '' };
  const decide = answer === 'approve' ? administration.approveNotice : administration.declineNotice;
  const done = await decide(actor, input);
  if (done.ok) return redirect(paths.approveNotice(input.proposal), 303);
  return data({ refusal: done.error.code }, { status: refusalOf(done.error.code).status });
};

/** A proposed version before the second person: exactly what would be published, and everything that follows from it. */
export default function ProposedNotice() {
  const { proposal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={answer?.refusal} />
      <PageHeading
        kicker={say('publish.kicker', { version: proposal.version })}
        title={<Foreign language={proposal.titleLanguage}>{proposal.title}</Foreign>}
      />
      <ProposalState proposal={proposal} />
      <PublicationView publication={proposal.publication} recorded={proposal} />
      <ProposalAnswer proposal={proposal} />
    </div>
  );
}
