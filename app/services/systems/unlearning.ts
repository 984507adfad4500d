import { askUnlearning } from '../commands/ask-unlearning';
import type { Executor } from '../execute';

export const TRAINING = { kind: 'portal', id: 'training' } as const;

/** Asks what becomes of what runs learned from a person, until nothing more is owed; false where it cannot be written now. */
export const createUnlearning = (
  executor: Pick<Executor, 'execute'>,
): { ask(person: string): Promise<boolean> } => ({
  ask: async (person) => {
    for (;;) {
      const asked = await executor.execute(askUnlearning, { person }, { actor: TRAINING });
      if (!asked.ok) return asked.error.code !== 'unavailable';
    }
  },
});
