import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RemoveLanguage, TextForm, TextNow } from '../../components/draft-text';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { languageName } from '../../messages/languages';
import { DRAFT_TEXT, draftFor, formRevision, TEXT_MESSAGES, typedDraftText } from '../../pages/draft';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'draft.title' };

const FORM = z.discriminatedUnion('intent', [
  DRAFT_TEXT,
  z.strictObject({ intent: z.literal('remove'), revision: formRevision }),
]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft } = await draftFor(request, context, params.draft);
  const { language = '' } = params;
  const text = draft.content.texts[language];
  if (!text) throw refused('unknown_draft');
  return { draft, language, text, heading: draft.title };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { draft, viewer } = await draftFor(request, context, params.draft);
  const { language = '' } = params;
  if (!draft.content.texts[language]) throw refused('unknown_draft');
  const form = await readForm(request, FORM, TEXT_MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { value } = form;
  const edit =
    value.intent === 'remove'
      ? ({ what: 'no_text', language } as const)
      : ({ what: 'text', language, text: typedDraftText(value) } as const);
  const saved = context.services.drafts.save(viewer, { draft: draft.id, revision: value.revision }, edit);
  return saved.ok ? redirect(paths.draft(draft.id), 303) : notDone(form, saved.error.code);
};

/** One language of a draft: four layers, and who made it. */
export default function DraftLanguage() {
  const { draft, language, text } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const clock = useClock();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading
        kicker={<Foreign language={draft.titleLanguage}>{draft.title}</Foreign>}
        title={say('draft.text', { language: languageName(language, clock.language) })}
      />
      <p>
        <a className="quiet-link" href={paths.draft(draft.id)}>
          {say('draft.back')}
        </a>
      </p>
      <TextForm draft={draft} language={language} text={text} problems={problems} />
      {refusal === 'draft_changed' && <TextNow draft={draft} text={text} language={language} />}
      <RemoveLanguage draft={draft} />
    </div>
  );
}
