import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { REVIEW_READINGS } from '#domain/duties/review';
import { ruleOf } from '#domain/duties/rules';
import { DeskNav } from '../../components/desk-nav';
import { ReviewForm } from '../../components/duty-review';
import { RulePlaces, RuleSections } from '../../components/duty-rule';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { wordsOfRule } from '../../messages/duties';
import { say as sayIn } from '../../messages/speak';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedDate, typedLine, typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'notice.title' };

const FORM = z.strictObject({
  key: formKey,
  /** The row as it was on the page. */
  shown: z.string().max(100),
  name: typedLine(200),
  reviewed_on: typedDate,
  reading: z.enum(REVIEW_READINGS),
  rests_on: z.union([z.string().trim().length(0), typedText(2_000)]),
});
const MESSAGES = {
  name: 'review.name.wrong',
  reviewed_on: 'review.day.wrong',
  rests_on: 'review.rests_on.wrong',
} as const;
/** Which field a refusal belongs to. */
const FIELDS = { day_not_come: 'reviewed_on', reason_missing: 'rests_on' } as const;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  const { services } = context;
  const page = services.desk.duties.rule(params.rule ?? '', wordsOfRule);
  if (!page) throw refused('not_found');
  const heading = sayIn(language, { id: `duty.${page.rule.id}.title` });
  const recorded = new URL(request.url).searchParams.get('recorded') === '1';
  return { page, heading, recorded, key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const rule = ruleOf(params.rule ?? '')?.id;
  if (!rule) throw refused('not_found');
  const { key, shown, reading, reviewed_on: reviewedOn, name, rests_on: basis } = form.value;
  const review = { rule, words: wordsOfRule(rule), shown, reading, reviewedOn, reviewer: { name, basis } };
  const by = { kind: 'person', id: viewer.person } as const;
  const done = await context.services.administration.reviewDuty(by, review, key);
  if (done.ok) return redirect(`${paths.deskDuty(rule)}?recorded=1`, 303);
  return notDone(form, done.error.code, FIELDS);
};

/** One row of law: its source, what it asks for and of whom, how open it is, where it applies, and its review. */
export default function RuleRow() {
  const { page, heading, recorded, key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={heading} kicker={`${say('duties.title')} · ${page.rule.id}`}>
        {say(`duty.${page.rule.id}.asks`)}
      </PageHeading>
      <DeskNav />
      <RuleSections page={page} />
      <RulePlaces places={page.places} />
      <ReviewForm
        page={page}
        formKey={key}
        recorded={recorded && !problems && !refusal}
        problems={problems}
      />
    </div>
  );
}
