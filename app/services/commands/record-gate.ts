import { readWorld } from '#db/views/decision-world';
import { type Gate, mayOpenGate } from '#domain/monitoring/gates';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed, rolesOf } from '../authority';
import type { Command } from '../command';

export interface GateInput {
  gate: Gate;
  programme: string;
  activity?: string;
  place?: string;
  state: 'open' | 'shut';
  until?: Instant;
  /** The evidence: the assessment, the agreement, the promise. */
  evidence: string;
}

/**
 * Records that a gate is open or shut. The collective gate is opened by the competent representative's own act and by
 * nobody else, the operator included (BetrVG § 87(1) Nr. 6); anybody who may record gates may shut one.
 */
export const recordGate: Command<
  GateInput,
  {
    code:
      | 'not_allowed'
      | 'only_the_representative'
      | 'unknown_programme'
      | 'unknown_activity'
      | 'already_over';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, actor, 'gate.record')) return refuse('not_allowed');
  const world = readWorld(read, { programme: input.programme });
  if (!world.programmes.has(input.programme)) return refuse('unknown_programme');
  if (input.activity !== undefined && !world.activities.has(input.activity))
    return refuse('unknown_activity');
  if (input.until !== undefined && input.until <= now) return refuse('already_over');
  if (input.state === 'open' && !mayOpen(input, rolesOf(read, actor), actor.kind === 'operator')) {
    return refuse(input.gate === 'collective_gate_unmet' ? 'only_the_representative' : 'not_allowed');
  }
  const { evidence, ...fact } = input;
  return ok({
    type: 'gate.recorded.v1',
    key: `${input.programme}:${input.gate}`,
    body: { ...fact, document: document('evidence', evidence) },
  });
};

const mayOpen = (
  input: GateInput,
  roles: readonly { role: string; establishment: string | null }[],
  operator: boolean,
): boolean => {
  if (input.gate !== 'collective_gate_unmet') {
    return (
      operator ||
      mayOpenGate(
        input.gate,
        roles.map(({ role }) => role),
      )
    );
  }
  // A council speaks for its own establishment, so its signature never opens the gate of another.
  return roles.some(
    ({ role, establishment }) =>
      mayOpenGate(input.gate, [role]) &&
      establishment !== null &&
      input.place === `establishment:${establishment}`,
  );
};
