import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { SelectField } from '../../components/choice-field';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'draft.new.title' };

/** `notice:KEY` goes on with a notice, `programme:KEY` begins one. */
const FORM = z.strictObject({
  from: z
    .string()
    .max(80)
    .regex(/^(notice|programme):./),
});

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { language } = await requireRoom(request, context, 'desk');
  return { beginnings: context.services.desk.work.beginnings(language) };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'notice.propose');
  const form = await readForm(request, FORM, { from: 'draft.new.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const [is = '', key = ''] = form.value.from.split(/:(.*)/s);
  const begun = context.services.drafts.begin(viewer, is === 'notice' ? { notice: key } : { programme: key });
  return begun.ok ? redirect(paths.draft(begun.value.draft), 303) : notDone(form, begun.error.code);
};

/** What to write: the next version of a notice, or a first one. */
export default function NewDraft() {
  const { beginnings } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <ProblemSummary problems={problems} />
      <PageHeading title={say('draft.new.title')} kicker={say('desk.title')}>
        {say('draft.new.lead')}
      </PageHeading>
      <DeskNav />
      <PostForm className="form">
        <SelectField
          name="from"
          label="draft.new.from"
          empty="draft.new.choose"
          problems={problems}
          options={beginnings.map(({ is, key, title }) => ({
            value: `${is}:${key}`,
            text: say(is === 'notice' ? 'draft.new.next' : 'draft.new.first', { title }),
          }))}
        />
        <button type="submit" className="button button-strong">
          {say('draft.new.button')}
        </button>
      </PostForm>
    </div>
  );
}
