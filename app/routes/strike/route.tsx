import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ProblemSummary } from '../../components/field';
import { OwnPause } from '../../components/own-pause';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { NotStruck, StrikeForm, StrikeLast, Struck } from '../../components/strike';
import { momentOf } from '../../messages/instants';
import { formId, notDone, readForm, toMend } from '../../pages/forms';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'strike.page' };

const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const FORM = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('last') }),
  z.strictObject({
    act: z.literal('window'),
    day: z.iso.date(),
    from: TIME,
    to: TIME,
    kinds: z.array(formId).min(1).max(100),
  }),
]);
const WRONG = {
  day: 'strike.day.wrong',
  from: 'strike.from.wrong',
  to: 'strike.to.wrong',
  kinds: 'strike.kinds.wrong',
} as const;
const FIELDS = {
  window_in_future: 'to',
  window_empty: 'to',
  window_too_long: 'to',
  window_too_old: 'day',
  nothing_to_strike: 'kinds',
} as const;

/** The last minute belongs to it whole, as far as it is over. */
const windowOf = (
  { day, from, to }: { day: string; from: string; to: string },
  zone: string,
  now: number,
) => {
  const end = momentOf(day, to, zone);
  return { from: momentOf(day, from, zone), to: end <= now ? Math.min(end + 59_999, now) : end };
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { ask, newId } = context.services;
  const { pause } = ask.myMonitoring(viewer.person, language);
  return { ...ask.myStrikes(viewer.person, language), pause, left: viewer.left, resumeKey: newId('idem') };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireOwner(request, context);
  const form = await readForm(request, FORM, WRONG, ['kinds']);
  if (!form.ok) return toMend(form, form.problems);
  const { acts, clock } = context.services;
  const { value } = form;
  const what =
    value.act === 'last' ? {} : { window: windowOf(value, zone, clock()), categories: value.kinds };
  const done = await acts.strike({ person: viewer.person }, what);
  return done.ok
    ? redirect(paths.receipt(done.value.revision), 303)
    : notDone(form, done.error.code, value.act === 'last' ? {} : FIELDS);
};

/** A stretch of their own past: the last half hour in one press, or another time; a pause beside, and what stays and why. */
export default function Strike() {
  const { kinds, apart, struck, pause, left, resumeKey } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('strike.page')}>{say('strike.page.intro')}</PageHeading>
      {kinds.length === 0 ? (
        <p className="empty">{say('strike.none')}</p>
      ) : (
        <>
          <StrikeLast more={false} />
          <StrikeForm kinds={kinds} problems={problems} />
          <p>{say('strike.pause')}</p>
          {!left && <OwnPause pause={pause} formKey={resumeKey} />}
        </>
      )}
      <NotStruck apart={apart} />
      <Struck struck={struck} />
    </div>
  );
}
