import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RESTRICTED } from '#domain/access/restricted';
import { mayDo } from '#domain/authority/roles';
import { CaseActs, CaseView } from '../../components/cases';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { endOfCivilDay } from '../../messages/instants';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedDate, typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'cases.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('close') }),
  z.strictObject({
    intent: z.literal('renew'),
    until: typedDate,
    words: typedText(RESTRICTED.longestWords),
  }),
]);
const WRONG = { until: 'cases.until.wrong', words: 'cases.why.wrong' } as const;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'cases');
  const page = context.services.restricted.page(viewer.person, params.case ?? '');
  if (!page) throw refused('not_found');
  return { page, opens: mayDo(viewer.roles, 'person.open'), heading: String(page.number) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireRoom(request, context, 'cases');
  const form = await readForm(request, FORM, WRONG);
  if (!form.ok) return toMend(form, form.problems);
  const { act } = context.services.restricted;
  const actor = { kind: 'person', id: viewer.person } as const;
  const id = params.case ?? '';
  const asked = form.value;
  const done =
    asked.intent === 'close'
      ? await act.close(actor, { case: id })
      : await act.renew(actor, { case: id, until: endOfCivilDay(asked.until, zone), words: asked.words });
  if (done.ok) return redirect(paths.lateCase(id), 303);
  return notDone(form, done.error.code, {
    case_too_long: 'until',
    case_end_past: 'until',
    reason_too_thin: 'words',
  });
};

/** A case that is shown late, for those in it. */
export default function LateCase() {
  const { page, opens } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('later.case', { number: page.number })} kicker={say('cases.title')} />
      <CaseView page={page} />
      {page.waits && (
        <p>
          <a href={paths.approveCase(page.case)}>{say('cases.decide.link')}</a>
        </p>
      )}
      <CaseActs page={page} opens={opens} problems={problems} />
    </div>
  );
}
