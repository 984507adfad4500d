import type { RoleKey } from '#domain/authority/roles';
import type { MessageId } from './messages/en';
import type { Health } from './services/services';

/**
 * What /readyz warns of and people are told too: those who answer for the portal, on every page. What only whoever runs the machine
 * can act on stays at /readyz.
 */
const TOLD: Partial<Record<string, { sentence: MessageId; roles: readonly RoleKey[] }>> = {
  not_swept: { sentence: 'frame.warning.not_swept', roles: ['officer', 'dpo', 'admin'] },
  leavers_held: { sentence: 'frame.warning.leavers_held', roles: ['officer', 'dpo', 'admin'] },
  many_missed: { sentence: 'frame.warning.many_missed', roles: ['dpo', 'admin'] },
  clock_behind: { sentence: 'frame.warning.clock_behind', roles: ['officer', 'dpo', 'admin'] },
};

/** The sentences of what the portal warns of now, for somebody with these roles. */
export const warningsFor = (roles: readonly RoleKey[], health: () => Health): readonly MessageId[] => {
  const state = health();
  // Everybody is told of a copy that was put back: what they said since may be gone.
  if (!state.ready && state.code === 'restored') return ['frame.warning.restored'];
  const mine = Object.entries(TOLD).filter(([, told]) => told?.roles.some((role) => roles.includes(role)));
  if (mine.length === 0) return [];
  const now = (state.ready && state.warnings) || [];
  return mine.flatMap(([code, told]) => (told && now.includes(code) ? [told.sentence] : []));
};
