import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LONGEST_ARGUMENT } from '#domain/monitoring/classification';
import { SelectField } from '../../components/choice-field';
import { ProblemSummary, TextField } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { LoweredKind, OwnContests } from '../../components/risk';
import { kindName } from '../../messages/labels';
import { LANGUAGES } from '../../messages/languages';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'lower_risk.title' };

const FORM = z.strictObject({
  proposal: formId,
  words: typedText(LONGEST_ARGUMENT),
  language: z.enum(LANGUAGES),
});

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  return context.services.risks.mine(viewer.person);
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const form = await readForm(request, FORM, {
    proposal: 'lower_risk.contest.kind.wrong',
    words: 'lower_risk.contest.words.wrong',
  });
  if (!form.ok) return toMend(form, form.problems);
  const { services } = context;
  const done = await services.acts.contestRisk(
    { person: viewer.person },
    { contest: services.newId('contest'), ...form.value },
  );
  return done.ok ? redirect(paths.risk, 303) : notDone(form, done.error.code);
};

/** Which risks the employer lowered, why and until when; the form that contests one; and what became of one's own contests. */
export default function Risk() {
  const { inForce, contests } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { language } = useClock();
  const contestable = inForce.filter(({ contested }) => !contested);
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('lower_risk.title')}>{say('lower_risk.lead')}</PageHeading>
      {inForce.length === 0 ? (
        <p className="empty">{say('lower_risk.none')}</p>
      ) : (
        <ul className="ruled-list">
          {inForce.map((lowering) => (
            <LoweredKind
              key={lowering.proposal}
              lowering={lowering}
              argument={<p className="hint">{say('lower_risk.argument')}</p>}
            />
          ))}
        </ul>
      )}
      {contestable.length > 0 && (
        <section aria-labelledby="contest">
          <h2 id="contest">{say('lower_risk.contest')}</h2>
          <p>{say('lower_risk.contest.lead')}</p>
          <PostForm className="form panel">
            <input type="hidden" name="language" value={language} />
            <SelectField
              name="proposal"
              label="lower_risk.contest.kind"
              options={contestable.map(({ proposal, category }) => ({
                value: proposal,
                text: say(kindName(category).id, kindName(category).values),
              }))}
              problems={problems}
            />
            <TextField
              name="words"
              label="lower_risk.contest.words"
              hint="lower_risk.contest.words.hint"
              problems={problems}
            />
            <button type="submit" className="button button-strong">
              {say('lower_risk.contest.send')}
            </button>
          </PostForm>
        </section>
      )}
      {contests.length > 0 && <OwnContests contests={contests} />}
    </div>
  );
}
