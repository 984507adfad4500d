import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CATEGORIES, type CategoryKey } from '#domain/monitoring/category';
import { LONGEST_ARGUMENT } from '#domain/monitoring/classification';
import { SelectField } from '../../components/choice-field';
import { DeskNav } from '../../components/desk-nav';
import { OpenContests, OpenLowering, RiskTable } from '../../components/desk-risk';
import { Field, ProblemSummary, TextField } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { LoweredKind } from '../../components/risk';
import { endOfCivilDay } from '../../messages/instants';
import { kindName } from '../../messages/labels';
import { LANGUAGES } from '../../messages/languages';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedDate, typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'desk.risk.title' };

const category = z.enum(Object.keys(CATEGORIES) as [CategoryKey, ...CategoryKey[]]);
const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('raise'), category }),
  z.strictObject({
    intent: z.literal('lower'),
    category,
    until: typedDate,
    words: typedText(LONGEST_ARGUMENT),
    language: z.enum(LANGUAGES),
  }),
  z.strictObject({ intent: z.enum(['approve', 'decline']), proposal: formId }),
]);

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  return context.services.risks.page(viewer);
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireRoom(request, context, 'desk');
  const form = await readForm(request, FORM, {
    category: 'desk.risk.lower.kind.wrong',
    until: 'cannot.term_unfit',
    words: 'desk.risk.lower.words.wrong',
  });
  if (!form.ok) return toMend(form, form.problems);
  const { administration } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const asked = form.value;
  const done =
    asked.intent === 'raise'
      ? await administration.raiseRisk(actor, { category: asked.category })
      : asked.intent === 'lower'
        ? await administration.proposeLowering(actor, {
            category: asked.category,
            until: endOfCivilDay(asked.until, zone),
            words: asked.words,
            language: asked.language,
          })
        : await administration[asked.intent === 'approve' ? 'approveLowering' : 'declineLowering'](actor, {
            proposal: asked.proposal,
          });
  if (done.ok || done.error.code === 'changes_nothing') return redirect(paths.deskRisk, 303);
  return notDone(form, done.error.code, { term_unfit: 'until' });
};

/** The risk of each kind: what waits, what is contested, what is lowered, and the form that argues for less. */
export default function DeskRisk() {
  const { lines, inForce, open, contests, lowerable, mayRaise, mayAnswer } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { language } = useClock();
  return (
    <div className="page">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('desk.risk.title')} kicker={say('desk.title')}>
        {say('desk.risk.lead')}
      </PageHeading>
      <DeskNav />
      {contests.length > 0 && (
        <section aria-labelledby="contests">
          <h2 id="contests">{say('desk.risk.contests')}</h2>
          <OpenContests contests={contests} mayAnswer={mayAnswer} />
        </section>
      )}
      {open.length > 0 && (
        <section aria-labelledby="waits">
          <h2 id="waits">{say('desk.risk.waits')}</h2>
          {open.map((lowering) => (
            <OpenLowering key={lowering.proposal} lowering={lowering} />
          ))}
        </section>
      )}
      {inForce.length > 0 && (
        <section aria-labelledby="lowered">
          <h2 id="lowered">{say('desk.risk.in_force')}</h2>
          <ul className="ruled-list">
            {inForce.map((lowering) => (
              <LoweredKind key={lowering.proposal} lowering={lowering} argument={null} />
            ))}
          </ul>
        </section>
      )}
      {lowerable.length > 0 && (
        <section aria-labelledby="lower">
          <h2 id="lower">{say('desk.risk.lower')}</h2>
          <p className="advice">{say('desk.risk.lower.lead')}</p>
          <PostForm className="form panel" intent="lower">
            <input type="hidden" name="language" value={language} />
            <SelectField
              name="category"
              label="desk.risk.lower.kind"
              options={lowerable.map((key) => ({ value: key, text: say(kindName(key).id) }))}
              problems={problems}
            />
            <Field
              name="until"
              type="date"
              label="desk.risk.lower.until"
              hint="desk.risk.lower.until.hint"
              problems={problems}
            />
            <TextField
              name="words"
              label="desk.risk.lower.words"
              hint="desk.risk.lower.words.hint"
              problems={problems}
            />
            <button type="submit" className="button button-strong">
              {say('desk.risk.lower.send')}
            </button>
          </PostForm>
        </section>
      )}
      <section aria-labelledby="all">
        <h2 id="all">{say('desk.risk.table')}</h2>
        <RiskTable lines={lines} mayRaise={mayRaise} />
      </section>
    </div>
  );
}
