import { createNoticeDrafts } from './notice-drafts';
import { createProgrammeDrafts } from './programme-drafts';
import type { Services } from './services';

/** What officers write before it is proposed: notices and programmes. */
export const createDrafts = (
  parts: Parameters<typeof createNoticeDrafts>[0] & Parameters<typeof createProgrammeDrafts>[0],
): Pick<Services, 'drafts' | 'programmeDrafts'> => ({
  drafts: createNoticeDrafts(parts),
  programmeDrafts: createProgrammeDrafts(parts),
});
