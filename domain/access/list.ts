import { type Instant, toIso } from '../time';

/** The ways in which a system can be handed a list of who is allowed (machine API): each is a look at everybody at once. */
export const LIST_KINDS = ['snapshot', 'search'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/**
 * The day on which a list was handed out, YYYY-MM-DD. Of UTC: everybody reads the same count, at whichever place they work.
 */
export const listDay = (at: Instant): string => toIso(at).slice(0, 10);
