import type { AppLoadContext } from '@remix-run/node';
import type { Viewer } from '../services/identity/signed-in';
import type { NoticePage } from '../services/queries/my-notices';
import { isRealNavigation } from './real-navigation';

/** Refusals that belong to opening a page again, or just as a new version comes. */
const EXPECTED = new Set(['already_done', 'notice_changed']);

/**
 * Records that a notice was shown. Publishing is not telling: only a page that somebody really opened counts, in a language
 * they chose. A delivery that could not be recorded is reported and never keeps the notice from its reader: they stay *not told*.
 */
export const recordShown = async (
  request: Request,
  { services, reportError }: AppLoadContext,
  viewer: Viewer,
  { key, version, language, hash }: NoticePage,
): Promise<void> => {
  if (!isRealNavigation(request) || !viewer.languages.includes(language)) return;
  try {
    const shown = { notice: key, version, language, hash };
    const done = await services.acts.deliver({ person: viewer.person }, shown);
    if (!done.ok && !EXPECTED.has(done.error.code)) {
      reportError?.(new Error(`a notice was shown and not recorded: ${done.error.code}`));
    }
  } catch (error) {
    reportError?.(error);
  }
};
