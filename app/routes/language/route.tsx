import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { safeRedirect } from '../../http/redirect';
import { LANGUAGES } from '../../messages/languages';
import { readPressed } from '../../pages/forms';

const YEAR_SECONDS = 365 * 86_400;
const FORM = z.strictObject({ language: z.enum(LANGUAGES), next: z.string().max(2_000) });

/** The language of pages before somebody signs in; kept on the device, known to nobody. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { language, next } = await readPressed(request, FORM);
  context.setCookie(context.cookies.language.write(language, { maxAgeSeconds: YEAR_SECONDS }));
  return redirect(safeRedirect(next), 303);
};

/** Nothing is drawn here but a refusal: without a component Remix would send that as data. */
export default function LanguageChoice() {
  return null;
}
