import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { EMPTY_TEXT } from '#domain/notice/draft';
import { DeskNav } from '../../components/desk-nav';
import { AddLanguage, DraftList, DropDraft, WaitingNote } from '../../components/draft-list';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { draftFor, formRevision } from '../../pages/draft';
import { notDone, readForm, toMend } from '../../pages/forms';
import { paths } from '../../paths';
import { typedLanguage } from '../../typed-text';

export const handle: PageHandle = { title: 'draft.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('language'), revision: formRevision, language: typedLanguage }),
  z.strictObject({ intent: z.literal('drop'), revision: formRevision }),
]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft, viewer } = await draftFor(request, context, params.draft);
  return { draft, heading: draft.title, mayWrite: viewer.roles.includes('officer') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { draft, viewer } = await draftFor(request, context, params.draft);
  const form = await readForm(request, FORM, { language: 'draft.language.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const { drafts } = context.services;
  const edited = { draft: draft.id, revision: form.value.revision };
  if (form.value.intent === 'drop') {
    const dropped = drafts.drop(viewer, edited);
    return dropped.ok ? redirect(paths.deskNotices, 303) : notDone(form, dropped.error.code);
  }
  const { language } = form.value;
  const text = draft.content.texts[language] ?? EMPTY_TEXT;
  const saved = drafts.save(viewer, edited, { what: 'text', language, text });
  return saved.ok ? redirect(paths.draftText(draft.id, language), 303) : notDone(form, saved.error.code);
};

/** A draft as a list of what is to do, with what is missing beside each line (GOV.UK, task list). */
export default function Draft() {
  const { draft, mayWrite } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={say('draft.kicker', { version: draft.version })}
        title={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
      >
        {say('draft.lead')}
      </PageHeading>
      <DeskNav />
      <WaitingNote draft={draft} />
      <DraftList draft={draft} />
      {mayWrite && <AddLanguage draft={draft} problems={problems} />}
      {mayWrite && <DropDraft draft={draft} />}
    </div>
  );
}
