import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayDo } from '#domain/authority/roles';
import { ProblemSummary, TextField } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { CopyFacts, DecidedDeclarations, OpenDeclaration, WhatFollows } from '../../components/restore';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'restore.title' };

/** Letters of what happened. */
const LONGEST_WORDS = 2_000;

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('propose'), words: typedText(LONGEST_WORDS) }),
  z.strictObject({ intent: z.enum(['approve', 'decline']), proposal: formId }),
]);

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireDeclarer(request, context);
  return context.services.restores.page(viewer);
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireDeclarer(request, context);
  const form = await readForm(request, FORM, { words: 'restore.words.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const { administration } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const asked = form.value;
  const done =
    asked.intent === 'propose'
      ? await administration.proposeEpoch(actor, { words: asked.words })
      : await administration[asked.intent === 'approve' ? 'openEpoch' : 'declineEpoch'](actor, {
          proposal: asked.proposal,
        });
  return done.ok ? redirect(paths.restore, 303) : notDone(form, done.error.code);
};

/** Whoever may decline a declaration may read it: all who have to do with one. */
const requireDeclarer = async (
  request: Request,
  context: Parameters<typeof requireRoom>[1],
): ReturnType<typeof requireRoom> => {
  const visit = await requireRoom(request, context, 'approvals');
  if (!mayDo(visit.viewer.roles, 'epoch.decline')) throw refused('not_allowed');
  return visit;
};

/** A copy that was put back: what is known of it, what follows, and the declaration that takes two people. */
export default function Restore() {
  const { copy, open, mayPropose, decided } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('restore.title')}>{say(copy ? 'restore.lead' : 'restore.none')}</PageHeading>
      {copy && <CopyFacts copy={copy} />}
      {copy && <WhatFollows />}
      {open && <OpenDeclaration declaration={open} />}
      {mayPropose && (
        <PostForm className="form panel" intent="propose">
          <TextField name="words" label="restore.words" hint="restore.words.hint" problems={problems} />
          <button type="submit" className="button button-strong">
            {say('restore.propose')}
          </button>
        </PostForm>
      )}
      {decided.length > 0 && <DecidedDeclarations decided={decided} />}
    </div>
  );
}
