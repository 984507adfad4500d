import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { DAY, type Instant } from '#domain/time';
import { endOfDay } from '../../messages/instants';
import { formKey, readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';

/** Beginning and ending go to one address: an access log does not tell one from the other. */
const FORM = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['hour', 'day', 'open']) }),
  z.strictObject({ act: z.literal('resume'), key: formKey }),
]);

const untilOf = (act: 'hour' | 'day' | 'open', now: Instant, zone: string): { until?: Instant } => {
  if (act === 'open') return {};
  return { until: act === 'hour' ? now + DAY / 24 : endOfDay(now, zone) };
};

/** One press, no question back, no reason, in both directions. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireViewer(request, context);
  const said = await readPressed(request, FORM);
  const { acts, clock } = context.services;
  const { person } = viewer;
  const done =
    said.act === 'resume'
      ? await acts.resume({ person, idempotencyKey: said.key })
      : await acts.pause({ person }, untilOf(said.act, clock(), zone));
  // Pressed again on an old page: it is as it should be, and the overview says so.
  if (!done.ok && done.error.code === 'changes_nothing') return redirect(paths.home, 303);
  if (!done.ok) throw refused(done.error.code);
  return redirect(paths.receipt(done.value.revision), 303);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function OwnPauseActs() {
  return null;
}
