import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { saysWhy } from '#domain/access/opening';
import { DeskNav } from '../../components/desk-nav';
import { DoneNote } from '../../components/done-note';
import { ProblemSummary } from '../../components/field';
import { OpeningToJudge, UnfitOpenings } from '../../components/opening-reviews';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'opening_review.title' };

const FORM = z.strictObject({
  opening: z.string().regex(/^\d{1,15}$/),
  fits: z.enum(['yes', 'no']),
  words: typedLine(500).refine(saysWhy),
  key: formKey,
});
const MESSAGES = { fits: 'opening_review.fits.missing', words: 'opening.words.thin' } as const;

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'opening.review');
  const { desk, newId } = context.services;
  return {
    ...desk.openingReviews(viewer.person),
    advises: viewer.roles.includes('dpo'),
    done: new URL(request.url).searchParams.get('done') === '1',
    key: newId('idem'),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'opening.review');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { key, opening, fits, words } = form.value;
  const actor = { kind: 'person', id: viewer.person } as const;
  const input = { opening: Number(opening), fits: fits === 'yes', words };
  const done = await context.services.administration.reviewOpening(actor, input, key);
  return done.ok ? redirect(paths.deskOpeningJudged, 303) : notDone(form, done.error.code);
};

/** One opening by somebody else that the log drew: does its reason fit its case? */
export default function ReviewOpenings() {
  const { next, waiting, unfit, advises, done, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const refusal = answer && 'refusal' in answer ? answer.refusal : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading kicker={say('desk.title')} title={say('opening_review.title')}>
        {say('opening_review.lead')}
      </PageHeading>
      <DeskNav />
      <DoneNote done={done} message="opening_review.done" problems={problems} refusal={refusal} />
      {next ? (
        <>
          <p>{say('opening_review.waiting', { count: waiting })}</p>
          <OpeningToJudge next={next} formKey={key} problems={problems} />
        </>
      ) : (
        <p className="empty">{say('opening_review.none')}</p>
      )}
      {advises && <UnfitOpenings unfit={unfit} />}
    </div>
  );
}
