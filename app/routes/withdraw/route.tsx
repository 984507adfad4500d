import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { wordsOf } from '../../messages/question';
import { formId, formKey, readPressed } from '../../pages/forms';
import { questionOf } from '../../pages/question';
import { refused } from '../../pages/refused';
import { requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';

const FORM = z.strictObject({ activity: formId, key: formKey });

/** Nothing to see here: somebody who comes back after signing in goes on to the overview. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireViewer(request, context);
  return redirect(paths.home, 303);
};

/** One press, no question back, no reason: as easy as the yes was (Art. 7(3) GDPR). */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer, language } = await requireViewer(request, context);
  const { activity, key } = await readPressed(request, FORM);
  const { row } = questionOf(context.services, viewer.person, activity, language);
  const done = await context.services.acts.choose(
    { person: viewer.person, idempotencyKey: key },
    { activity, act: 'withdraw', words: wordsOf(row, 'withdraw', language), language },
  );
  // Pressed again on an old page: the yes is gone already, and its receipt says so.
  if (!done.ok && done.error.code === 'changes_nothing' && row.choice.receipt !== undefined) {
    return redirect(paths.receipt(row.choice.receipt), 303);
  }
  if (!done.ok) throw refused(done.error.code, activity);
  return redirect(paths.receipt(done.value.revision), 303);
};

export default function Withdraw() {
  return null;
}
