import type { Activity } from '../monitoring/activity';
import type { BasisTest } from '../programme/introduction';
import type { Instant } from '../time';
import type { ByLanguage, DocumentRef } from './document-ref';

/** What entries say of programmes: by a file of the operator, or introduced by two people. */
export interface ProgrammeBodies {
  'programme.applied.v1': {
    programme: string;
    version: number;
    controller: DocumentRef;
    owner?: string;
    starts_at: Instant;
    texts: ByLanguage;
    activities: readonly Omit<Activity, 'id' | 'programme'>[];
  };
  /** As `programme.applied.v1`, introduced by two people at the desk: why it is needed, and how each basis was found. A weighing stands beside its test. */
  'programme.approved.v1': ProgrammeBodies['programme.applied.v1'] & {
    proposal: string;
    introduction: DocumentRef;
    tests: readonly (BasisTest & { balancing?: DocumentRef })[];
  };
  /** One person wants a programme to be introduced, or changed; it takes a second one. */
  'programme.proposed.v1': ProgrammeBodies['programme.approved.v1'] & { open_until: Instant };
  'programme.declined.v1': { proposal: string; programme: string; version: number };
}
