import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LONGEST_PART } from '#domain/programme/draft';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { BeginProgramme, ProgrammeDraftLines, WaitingProgrammes } from '../../components/programme-drafts';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import type { MessageId } from '../../messages/en';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedKey, typedLanguage, typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'intro.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('begin'),
    key: typedKey,
    title: typedLine(LONGEST_PART.title),
    language: typedLanguage,
  }),
  z.strictObject({ intent: z.literal('go_on'), programme: typedKey }),
]);

const MESSAGES = {
  key: 'intro.key.wrong',
  title: 'intro.name.wrong',
  language: 'intro.language.wrong',
  programme: 'intro.go_on.missing',
} as const satisfies Record<string, MessageId>;

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language, viewer } = await requireRoom(request, context, 'desk');
  const { introductions } = context.services.desk;
  return {
    drafts: introductions.drafts(language),
    waiting: introductions.waiting(language),
    goOnWith: introductions.goOnWith(language),
    mayWrite: viewer.roles.includes('officer'),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'programme.propose');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { intent: _chosen, ...from } = form.value;
  const begun = context.services.programmeDrafts.begin(viewer, from);
  if (begun.ok) return redirect(paths.introduction(begun.value.draft), 303);
  return begun.error.code === 'programme_exists'
    ? toMend(form, [{ field: 'key', message: 'intro.key.taken' }], { status: 409 })
    : notDone(form, begun.error.code);
};

/** Programmes that somebody writes, or that wait for a second person; and where a new one begins. */
export default function Introductions() {
  const { drafts, waiting, goOnWith, mayWrite } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading title={say('intro.title')} kicker={say('desk.title')}>
        {say('intro.lead')}
      </PageHeading>
      <DeskNav />
      <section aria-labelledby="waiting">
        <h2 id="waiting">{say('intro.waiting')}</h2>
        <WaitingProgrammes waiting={waiting} />
      </section>
      <section aria-labelledby="drafts">
        <h2 id="drafts">{say('intro.drafts')}</h2>
        <ProgrammeDraftLines drafts={drafts} />
      </section>
      {mayWrite && <BeginProgramme goOnWith={goOnWith} problems={problems} />}
    </div>
  );
}
