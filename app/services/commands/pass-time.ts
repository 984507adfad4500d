import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from '../command';

/** Time alone changed an answer. The entry gives collectors a revision by which to hear of it. */
export const passTime: Command<{ moment: Instant }, { code: 'not_allowed' }> = (_read, input, { actor }) =>
  actor.kind === 'portal' ? ok({ type: 'time.passed.v1', body: input }) : refuse('not_allowed');
