import type { DocumentRef } from './document-ref';

/** What entries say of a council's own list. */
export interface CouncilBodies {
  /**
   * A council changed where it keeps people free of recording: the whole list as it is from now on, in a document that takes the place of the
   * one before. Whether a line came or went, and how many there are, stands in no entry.
   */
  'council.protected.v1': { establishment: string; contexts: DocumentRef & { replaces?: string } };
}
