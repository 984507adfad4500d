import type { Decision } from '#domain/decision/decide';
import { coarse } from '#domain/decision/reasons';
import { type Instant, SECOND, toIso } from '#domain/time';
import type { Position } from '../services/decisions/decisions';

/**
 * The answer as JSON text, written by hand: it is put together for every question, and `JSON.stringify` of an object made for it
 * costs more than the decision. Whatever is text in it goes through `JSON.stringify` all the same. `full`: nobody real is in the
 * question, so the full reasons are told (they would tell who refused; model, section 0).
 */
export const answerText = (decision: Decision, at: Position, expiresAt: Instant, full: boolean): string => {
  const { allow, reasons, activity, noticeVersion } = decision;
  const reason = coarse(reasons);
  let text = `{"decision":${allow},"context":{`;
  if (reason !== undefined) text += `"reason":"${reason}",`;
  if (full) text += `"reasons":${JSON.stringify(reasons)},`;
  if (activity !== undefined) text += `"activity":${JSON.stringify(activity)},`;
  if (noticeVersion !== undefined) text += `"notice_version":${noticeVersion},`;
  text += `"revision":${at.revision},"epoch":${JSON.stringify(at.epoch)},"pause_epoch":${at.pauseEpoch},`;
  return `${text}"as_of":"${toIso(at.now)}","max_age":${wholeSeconds(at.now, expiresAt)},"expires_at":"${toIso(expiresAt)}"}}`;
};

/** Whole seconds for which the answer holds, never fewer than none. */
const wholeSeconds = (from: Instant, to: Instant): number => Math.max(0, Math.floor((to - from) / SECOND));
