import { z } from 'zod';
import { OWN_CONTEXT_KINDS } from '#domain/council/own-contexts';
import type { Protecting } from '../services/commands/protect-places';
import type { Services } from '../services/services';
import { typedLine } from '../typed-text';

const LINE = { kind: z.enum(OWN_CONTEXT_KINDS), match: typedLine(254) };

export const CONTEXT_FORM = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add'), ...LINE }),
  z.strictObject({ act: z.literal('remove'), ...LINE }),
  z.strictObject({ act: z.literal('end_earlier') }),
]);

/** What is said beside a field that does not read. */
export const CONTEXT_WRONG = {
  kind: 'own_contexts.kind.missing',
  match: 'own_contexts.match.missing',
} as const;

/** Where each refusal stands on the page. */
export const CONTEXT_FIELDS = { context_unfit: 'match' };

/** What is asked for. A person is typed by address or number, and stands in the list by the id that collectors ask with; undefined: nobody. */
export const protectingOf = (
  { decisions }: Pick<Services, 'decisions'>,
  asked: z.output<typeof CONTEXT_FORM>,
): Protecting | undefined => {
  if (asked.act === 'end_earlier') return { act: asked.act };
  const { act, kind, match } = asked;
  if (kind !== 'person' || act === 'remove') return { act, context: { kind, match } };
  const person = decisions.findEmployee(match.includes('@') ? 'email' : 'external_id', match);
  return person === undefined ? undefined : { act, context: { kind, match: person } };
};
