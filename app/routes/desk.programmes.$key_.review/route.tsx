import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LONGEST_REVIEW, REVIEW_MATTERS, REVIEW_OUTCOMES, REVIEW_RULE } from '#domain/monitoring/review';
import { DeskNav } from '../../components/desk-nav';
import { Fact, Facts } from '../../components/facts';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { LawLines } from '../../components/law-lines';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { ReviewFacts, ReviewList, ReviewTag } from '../../components/review';
import { ReviewForm } from '../../components/review-form';
import { LANGUAGES } from '../../messages/languages';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'review.programme.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('record'),
    key: formKey,
    matters: z.array(z.enum(REVIEW_MATTERS)).min(1),
    outcome: z.enum(REVIEW_OUTCOMES),
    words: typedText(LONGEST_REVIEW),
    language: z.enum(LANGUAGES),
  }),
  z.strictObject({ intent: z.literal('resume') }),
]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const { desk, newId } = context.services;
  const programme = desk.programmes(language).find(({ key }) => key === params.key);
  const page = programme && desk.reviews(programme.key, viewer);
  if (!page) throw refused('not_found');
  const { key, title, titleLanguage } = programme;
  return { programme: { key, title, titleLanguage }, page, formKey: newId('idem'), heading: title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'review.record');
  const form = await readForm(
    request,
    FORM,
    {
      matters: 'cannot.nothing_looked_at',
      outcome: 'review.record.outcome.wrong',
      words: 'review.record.words.wrong',
    },
    ['matters'],
  );
  if (!form.ok) return toMend(form, form.problems);
  const { administration } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const programme = params.key ?? '';
  const { value } = form;
  const done =
    value.intent === 'resume'
      ? await administration.resumeProgramme(actor, { programme })
      : await administration.recordReview(
          actor,
          {
            programme,
            outcome: value.outcome,
            lookedAt: value.matters,
            words: value.words,
            language: value.language,
          },
          value.key,
        );
  return done.ok ? redirect(paths.programmeReview(programme), 303) : notDone(form, done.error.code);
};

/** When a programme was looked at and must be again, what was found, and the forms to review it and to let it go on. */
export default function ProgrammeReview() {
  const { programme, page, formKey: key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { months, graceDays } = REVIEW_RULE;
  const { line, reviews, mayRecord, mayResume, isOwner } = page;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        kicker={<Foreign language={programme.titleLanguage}>{programme.title}</Foreign>}
        title={say('review.programme.heading')}
      >
        {say('review.programme.lead', { high: months.high, medium: months.medium, days: graceDays })}
      </PageHeading>
      <DeskNav />
      <p>
        <a className="quiet-link" href={paths.deskProgramme(programme.key)}>
          <Foreign language={programme.titleLanguage}>{programme.title}</Foreign>
        </a>
      </p>
      <section className="grid-section" aria-labelledby="state">
        <div className="programme-head">
          <h2 id="state">{say('review.state')}</h2>
          <ReviewTag review={line} />
        </div>
        <Facts wide>
          <Fact name={say('review.risk')}>{say(`desk.risk.${line.risk}`)}</Fact>
          <ReviewFacts review={line} />
        </Facts>
        <LawLines laws={[REVIEW_RULE.source]} />
        {line.pause && (
          <p>
            {say('review.resume.needs')} {say('review.law_goes_on')}
          </p>
        )}
      </section>
      {mayResume && (
        <section className="grid-section" aria-labelledby="resume">
          <h2 id="resume">{say('review.resume')}</h2>
          <p className="advice">{say('review.resume.lead')}</p>
          <PostForm intent="resume">
            <button type="submit" className="button button-strong">
              {say('review.resume.send')}
            </button>
          </PostForm>
        </section>
      )}
      <section className="grid-section" aria-labelledby="history">
        <h2 id="history">{say('review.history')}</h2>
        <ReviewList reviews={reviews} />
      </section>
      {isOwner && <p className="advice">{say('review.record.owner')}</p>}
      {mayRecord && <ReviewForm formKey={key} problems={problems} />}
    </div>
  );
}
