import { readWorld } from '#db/views/decision-world';
import { actsAs } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import type { Clauses } from '#domain/monitoring/clauses';
import { type Gate, mayOpenGate } from '#domain/monitoring/gates';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed, roleKeysOf } from '../authority';
import type { Command, Reader } from '../command';
import { placeSpokenFor } from './council-competence';

export interface GateInput {
  gate: Gate;
  programme: string;
  activity?: string;
  place?: string;
  state: 'open' | 'shut';
  until?: Instant;
  /** What is agreed to; it stays shut for what goes beyond. A shutting sets no terms. */
  clauses?: Clauses;
  /** The evidence: the assessment, the agreement, the promise. */
  evidence: string;
}

/** The gate of the works council. */
const COLLECTIVE = 'collective_gate_unmet' satisfies Gate;

/**
 * Records that a gate is open or shut. The collective gate is opened by the competent representative's own act and by
 * nobody else, the operator included (BetrVG § 87(1) Nr. 6). Whoever answers for a programme may shut any of its gates; a
 * representative acts on the collective gate of the place they speak for, and on nothing else.
 */
export const recordGate: Command<
  GateInput,
  {
    code:
      | 'not_allowed'
      | 'only_the_representative'
      | 'outside_your_competence'
      | 'unknown_programme'
      | 'unknown_activity'
      | 'already_over';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'gate.record')) return refuse('not_allowed');
  const programme = readWorld(read).programmes.get(input.programme);
  if (!programme) return refuse('unknown_programme', input.programme);
  const declared = new Set(programme.activities.map(({ id }) => id));
  const named = [
    ...(input.activity === undefined ? [] : [input.activity]),
    ...(input.clauses?.activities ?? []),
  ];
  const unknown = named.find((id) => !declared.has(id));
  if (unknown !== undefined) return refuse('unknown_activity', unknown);
  if (input.until !== undefined && input.until <= now) return refuse('already_over');
  const roles = roleKeysOf(read, { actor, now });
  if (actsAs(roles, 'gate.record') === 'representative') {
    if (!isCompetent(read, { actor, now }, input)) return refuse('outside_your_competence');
  } else if (input.state === 'open') {
    const may = actor.kind === 'operator' ? input.gate !== COLLECTIVE : mayOpenGate(input.gate, roles);
    if (!may) return refuse(input.gate === COLLECTIVE ? 'only_the_representative' : 'not_allowed');
  }
  const { evidence, clauses = {}, ...fact } = input;
  return ok({
    type: 'gate.recorded.v2',
    key: `${input.programme}:${input.gate}`,
    body: {
      ...fact,
      document: document('evidence', evidence),
      clauses: input.state === 'open' ? clauses : {},
    },
  });
};

/**
 * Whether this is the gate of the council itself, at the one place this representative speaks for, and there still is a council. A
 * council speaks for its own establishment, so neither its yes nor its no reaches another.
 */
const isCompetent = (
  read: Reader,
  asking: { actor: Actor; now: Instant },
  { gate, place }: GateInput,
): boolean => {
  const speaksFor = placeSpokenFor(read, asking);
  return gate === COLLECTIVE && speaksFor !== undefined && place === `establishment:${speaksFor.id}`;
};
