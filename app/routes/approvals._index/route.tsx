import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayDo } from '#domain/authority/roles';
import { CaseLinks } from '../../components/cases';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { CodeTold } from '../../components/person-admin';
import { WaitingProgrammes } from '../../components/programme-drafts';
import { DecidedBy, DecidedProposals, OpenProposals } from '../../components/proposals';
import { WaitingNotices } from '../../components/proposed-notice';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import { formId, readPressed } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { ROOMS } from '../../rooms';

export const handle: PageHandle = { title: 'approvals.title' };

const FORM = z.strictObject({ proposal: formId, answer: z.enum(['approve', 'decline']) });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'approvals');
  const { registers, desk, restores, restricted } = context.services;
  const declares = mayDo(viewer.roles, 'epoch.decline') && restores.waits();
  const reads = ROOMS.desk.roles.some((role) => viewer.roles.includes(role));
  return {
    declares,
    ...registers.proposals(viewer),
    ...(reads && {
      notices: desk.work.waiting(language),
      programmes: desk.introductions.waiting(language),
      cases: restricted.waiting(viewer.person),
    }),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'approvals');
  const { proposal, answer } = await readPressed(request, FORM);
  const actor = { kind: 'person', id: viewer.person } as const;
  const { administration, accounts, registers } = context.services;
  const asked = registers.proposals(viewer).open.find(({ id }) => id === proposal);
  if (answer === 'approve' && asked?.matter === 'recovery') {
    const told = await accounts.approveRecovery(actor, proposal);
    if (!told.ok) return notApproved(told.error.code, proposal);
    return { half: { code: told.value.code, expiresAt: told.value.expiresAt } };
  }
  const done = await administration[answer](actor, { proposal });
  return done.ok ? redirect(paths.approvals, 303) : notApproved(done.error.code, proposal);
};

const notApproved = (code: string, proposal: string) =>
  data({ refusal: code, proposal }, { status: refusalOf(code).status });

/** What takes two people: what waits for the second one, and how it was decided. */
export default function Approvals() {
  const { declares, open, decided, notices, programmes, cases } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && 'refusal' in answer ? answer : undefined;
  const before = decided.find(({ id }) => id === refused?.proposal);
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refused?.refusal}>{before && <DecidedBy line={before} />}</RefusalNote>
      <PageHeading title={say('approvals.title')}>{say('approvals.lead')}</PageHeading>
      {answer && 'half' in answer && <CodeTold code={answer.half} as="second_half" />}
      {declares && (
        <p className="advice">
          <a href={paths.restore}>{say('restore.link')}</a>
        </p>
      )}
      {notices && (
        <section aria-labelledby="notices-heading">
          <h2 id="notices-heading">{say('approvals.notices')}</h2>
          <WaitingNotices waiting={notices} />
        </section>
      )}
      {programmes && (
        <section aria-labelledby="programmes-heading">
          <h2 id="programmes-heading">{say('approvals.programmes')}</h2>
          <WaitingProgrammes waiting={programmes} />
        </section>
      )}
      {cases && cases.length > 0 && (
        <section aria-labelledby="cases-heading">
          <h2 id="cases-heading">{say('cases.waiting')}</h2>
          <CaseLinks cases={cases} to={paths.approveCase} none="cases.waiting.none" />
        </section>
      )}
      <section aria-labelledby="open-heading">
        <h2 id="open-heading">{say('approvals.open')}</h2>
        <OpenProposals proposals={open} />
      </section>
      <section aria-labelledby="decided-heading">
        <h2 id="decided-heading">{say('approvals.decided')}</h2>
        <DecidedProposals proposals={decided} />
      </section>
    </div>
  );
}
