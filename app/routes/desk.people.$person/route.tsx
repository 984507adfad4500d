import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OPENING_REASONS, saysWhy } from '#domain/access/opening';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary } from '../../components/field';
import { OpenedPersonView, OpenPersonForm } from '../../components/opened-person';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { isRealNavigation } from '../../pages/real-navigation';
import { requireOperation } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'opening.title' };

const FORM = z.strictObject({
  reason: z.enum(OPENING_REASONS),
  words: typedLine(500).refine(saysWhy),
  case: z.string().min(1).max(80),
  key: formKey,
});
const MESSAGES = {
  reason: 'opening.reason.missing',
  words: 'opening.words.thin',
  case: 'opening.case.unfit',
} as const;

/** Whatever is fetched ahead of its person is shown the form, and nothing of anybody (security, B04). */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOperation(request, context, 'desk', 'person.open');
  const { desk, newId } = context.services;
  const opened = isRealNavigation(request)
    ? desk.opened(viewer.person, params.person ?? '', language)
    : undefined;
  return { opened, cases: opened ? [] : desk.openingCases(viewer.person), key: newId('idem') };
};

/** A look is an act: it is on record before the page is asked for again, and what cannot be recorded shows nothing (security, S2). */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'person.open');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { key, ...said } = form.value;
  const person = params.person ?? '';
  const actor = { kind: 'person', id: viewer.person } as const;
  const done = await context.services.administration.openPerson(actor, { person, ...said }, key);
  return done.ok ? redirect(paths.openPerson(person), 303) : notDone(form, done.error.code);
};

/** One person at the desk: the form that opens them, or, for a quarter of an hour, what is on record. */
export default function OpenPerson() {
  const { opened, cases, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading
        kicker={say('opening.search.title')}
        title={opened ? <bdi>{opened.name}</bdi> : say('opening.title')}
      >
        {say(opened ? 'opening.opened.lead' : 'opening.lead')}
      </PageHeading>
      <DeskNav />
      {opened ? (
        <OpenedPersonView opened={opened} />
      ) : (
        <OpenPersonForm cases={cases} formKey={key} problems={problems} />
      )}
    </div>
  );
}
