import { documentText } from '#db/own/documents';
import { saidToKnow } from '#db/own/reference-askers';
import { referenceText, standingReference } from '#db/views/references';
import { registeredSystems } from '#db/views/registered-systems';
import type { RequestRow } from '#db/views/requests';
import type { IdentityProof } from '#domain/entry/request-bodies';
import type { ReferenceKind } from '#domain/request/reference';
import { DAY, type Instant } from '#domain/time';
import { canRefer, waitsForReference } from '../../commands/refer-request';
import type { QueryContext } from '../context';

/** A system that can be asked by a reference. */
interface ReferredSystem {
  id: string;
  /** It said lately that it knows such tasks; to one that did not none is ever given. */
  knows: boolean;
}

/** By what systems are asked for a request that is no person's, as those read it who decide about it. */
export interface CaseReference {
  reference?: {
    kind: ReferenceKind;
    value?: string;
    how: IdentityProof;
    evidence?: string;
    state: 'proposed' | 'agreed';
    /** Systems are asked nothing before. */
    until?: Instant;
    systems: readonly ReferredSystem[];
  };
  /** Those that could be asked, where a reference can be written down now. */
  referable?: readonly ReferredSystem[];
}

/** A client asks for tasks all the time, and what it says is noted by the hour. */
const SAID_LATELY = 2 * DAY;

export const referenceInCase = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: RequestRow,
): CaseReference => {
  const referred = (id: string): ReferredSystem => ({
    id,
    knows: now() - (saidToKnow(db, id) ?? 0) < SAID_LATELY,
  });
  if (canRefer(db, row)) return { referable: registeredSystems(db).map(({ id }) => referred(id)) };
  const standing = row.person === null ? standingReference(db, row.id) : undefined;
  if (!standing || standing.state === 'declined') return {};
  const { kind, how, state, startsAt, systems } = standing;
  const value = referenceText(db, standing);
  const evidence = documentText(db, standing.evidence);
  const until = waitsForReference(standing, now()) && startsAt !== null && { until: startsAt };
  return {
    reference: {
      kind,
      how,
      state,
      ...(value !== undefined && { value }),
      ...(evidence !== undefined && { evidence }),
      ...until,
      systems: systems.map(referred),
    },
  };
};
