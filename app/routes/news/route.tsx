import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { readPressed } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

const FORM = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('put_away'),
    about: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  }),
  z.strictObject({
    act: z.literal('not_signed'),
    about: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  }),
  z.strictObject({ act: z.enum(['mine', 'not_mine']), about: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

/** What somebody does with the news on top of their overview. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const said = await readPressed(request, FORM);
  const { acts, identity, putAway } = context.services;
  if (said.act === 'not_signed') {
    const done = await acts.disownPaper({ person: viewer.person }, { paper: said.about });
    if (done.ok) return redirect(paths.receipt(done.value.revision), 303);
    // Pressed twice: the receipt of the paper says that it counts for nothing.
    if (done.error.code === 'already_done') return redirect(paths.receipt(said.about), 303);
    throw refused(done.error.code);
  }
  if (said.act === 'put_away') putAway(viewer.person, said.about);
  if (said.act === 'mine') identity.confirmDevice(viewer.person, said.about);
  if (said.act === 'not_mine') identity.disownDevice(viewer.person, said.about, viewer.signInId);
  return redirect(paths.home, 303);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function NewsActs() {
  return null;
}
