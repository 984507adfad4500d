import type { OpeningField, OpeningReason } from '../access/opening';
import type { RoleKey } from '../authority/roles';
import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/** What entries say of looks into this portal itself. */
export interface AccessBodies {
  /**
   * Somebody at the desk opened a person: what they may read until then, in which role, for which reason and in which case. On record before
   * the first byte is shown; why, in words, is a document of the person's.
   */
  'access.opened.v1': {
    fields: readonly OpeningField[];
    role: RoleKey;
    reason: OpeningReason;
    words: DocumentRef;
    /** The case: id of a request of the person's that was open, and that the reader decided about; or of a case that is shown late. */
    case: string;
    until: Instant;
  };
  /** A second person read the reason and the case of an opening that was drawn, and says whether they fit; why is a document of the person's who was opened. */
  'opening.reviewed.v1': {
    /** Number of the entry that opened the person. */
    opening: number;
    role: RoleKey;
    fits: boolean;
    words: DocumentRef;
  };
}
