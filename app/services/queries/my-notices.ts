import type { Instant } from '#domain/time';

/** The four layers of a notice in one language; plain text, paragraphs as array items. */
export interface NoticeText {
  title: string;
  /** L0: one sentence. */
  sentence: string;
  /** L1: six facts. */
  facts: { who: string; what: string; why: string; how_long: string; who_else: string; choices: string };
  /** L2: the full text. */
  full: readonly { heading: string; paragraphs: readonly string[] }[];
  /** L3: legal and assessment summary. */
  legal: readonly string[];
}

export interface NoticeSummary {
  key: string;
  version: number;
  title: string;
  titleLanguage: string;
  effectiveFrom: Instant;
  deliveredAt?: Instant;
  acknowledgement?: { outcome: 'acknowledged' | 'declined'; at: Instant; receipt: number };
  acknowledgementDue: boolean;
}

export interface NoticePage extends NoticeSummary {
  programme: { key: string; title: string };
  /** The language shown, and the others it can be read in. */
  language: string;
  languages: readonly string[];
  text: NoticeText;
  /** Hash of the text document as published; goes into the delivery entry. */
  hash: string;
  publishedAt: Instant;
  /** Versions in force before and announced after, newest first, with their dates. */
  versions: readonly { version: number; effectiveFrom: Instant; inForce: boolean }[];
  /** Activities it tells about that apply to this person. */
  activities: readonly { id: string; title: string }[];
  controller: { name: string; address: string; contact: string; dpo: string; authority: string };
  /** "What changed": paragraphs added and removed against the version the person read before, if any. */
  changes?: { against: number; added: readonly string[]; removed: readonly string[] };
}
