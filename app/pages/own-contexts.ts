import { z } from 'zod';
import { OWN_CONTEXT_KINDS, type OwnContext } from '#domain/council/own-contexts';
import type { Services } from '../services/services';
import { typedLine } from '../typed-text';

const LINE = { kind: z.enum(OWN_CONTEXT_KINDS), match: typedLine(254) };

export const CONTEXT_FORM = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add'), ...LINE }),
  z.strictObject({ act: z.literal('remove'), ...LINE }),
]);

/** What is said beside a field that does not read. */
export const CONTEXT_WRONG = {
  kind: 'own_contexts.kind.missing',
  match: 'own_contexts.match.missing',
} as const;

/** Where each refusal stands on the page. */
export const CONTEXT_FIELDS = { context_unfit: 'match' };

/** The line that is meant. A person is typed by address or number, and stands in the list by the id that collectors ask with; undefined: nobody. */
export const contextOf = (
  { decisions }: Pick<Services, 'decisions'>,
  { act, kind, match }: z.output<typeof CONTEXT_FORM>,
): OwnContext | undefined => {
  if (kind !== 'person' || act === 'remove') return { kind, match };
  const person = decisions.findEmployee(match.includes('@') ? 'email' : 'external_id', match);
  return person === undefined ? undefined : { kind, match: person };
};
