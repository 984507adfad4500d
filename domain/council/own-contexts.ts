import type { ProtectedContext } from '../monitoring/protected-contexts';
import { MINUTE } from '../time';

/** What a council can keep free of recording by itself. Fields and windows are for collectors to know. */
export const OWN_CONTEXT_KINDS = ['app', 'site', 'person', 'group', 'room', 'hours'] as const;
export type OwnContextKind = (typeof OWN_CONTEXT_KINDS)[number];

/** One line of a council's own list. */
export interface OwnContext {
  kind: OwnContextKind;
  match: string;
}

/** So many lines at most: collectors compare each record with all of them. */
export const MOST_OWN_CONTEXTS = 50;

/** Hours protect a part of the day. Who wants all of it shut has the gate. */
const LONGEST_HOURS = 720 * MINUTE;

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** How each kind is written; no wildcard among them, so that one line cannot mean everything. */
const FORMS = {
  app: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
  site: /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
  person: /^[A-Za-z0-9_-]{1,100}$/,
  group: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  room: /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u,
  hours: HOURS,
} as const satisfies Record<OwnContextKind, RegExp>;

/** Whether a line can be compared by a collector and means one thing. */
export const isOwnContext = ({ kind, match }: OwnContext): boolean =>
  match.length <= 100 && FORMS[kind].test(match) && (kind !== 'hours' || isPartOfDay(match));

const isPartOfDay = (match: string): boolean => {
  const [, ...parts] = HOURS.exec(match) ?? [];
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.map(Number);
  const minutes = (toHour * 60 + toMinute - fromHour * 60 - fromMinute + 1_440) % 1_440;
  return minutes > 0 && minutes * MINUTE <= LONGEST_HOURS;
};

/** Whether two lines are the same. */
export const isSameContext = (a: OwnContext, b: OwnContext): boolean =>
  a.kind === b.kind && a.match === b.match;

/**
 * What collectors are served: what was declared with what councils added, each once, under one reason and in one order, so that nothing tells
 * which line is whose. The portal itself stays first.
 */
export const servedContexts = (
  [itself, ...declared]: readonly ProtectedContext[],
  own: readonly OwnContext[],
): readonly ProtectedContext[] => {
  const known = new Map<string, ProtectedContext>();
  for (const context of [...declared, ...own.map((line) => ({ ...line, why: 'protected' as const }))]) {
    const key = `${context.kind} ${context.match}`;
    if (!known.has(key)) known.set(key, context);
  }
  const others = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, context]) => context);
  return itself ? [itself, ...others] : others;
};
