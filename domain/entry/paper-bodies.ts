/** What entries say of notices that people signed on paper. */
export interface PaperBodies {
  /**
   * Somebody says that the person was handed this version on paper, in a language of theirs, and signed for it: told, and confirmed. Of the scan
   * there is its SHA-256 (hex) alone.
   */
  'paper.signed.v1': {
    notice: string;
    version: number;
    language: string;
    /** The hash of the canonical notice text in this language, as the publication names it. */
    rendered: string;
    /** The day of the signature (YYYY-MM-DD). */
    signed_on: string;
    scan_sha256: string;
  };
  /** The person says that entry `paper` is none of theirs: it counts for nothing from now on. */
  'paper.disowned.v1': { paper: number; notice: string; version: number; language: string };
}
