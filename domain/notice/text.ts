/** How far a translation can be relied on, as whoever made it says (ux, section 5: i18n). */
export const TRANSLATION_GRADES = ['machine', 'translated', 'reviewed'] as const;
export type TranslationGrade = (typeof TRANSLATION_GRADES)[number];

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
  /** Who put it into this language, and who read it over. Names, so they are in the document and never in an entry. */
  translation?: { grade: TranslationGrade; translator: string; reviewer?: string };
}

export type FactKey = keyof NoticeText['facts'];

/** The six facts in the order in which they are read. */
export const FACT_KEYS = [
  'who',
  'what',
  'why',
  'how_long',
  'who_else',
  'choices',
] as const satisfies readonly FactKey[];

/** A part of a notice that is compared and read over by itself. */
export type NoticePart = 'title' | 'sentence' | FactKey | 'full' | 'legal';

/** The parts of a notice in the order in which they are read, each as its paragraphs. */
export const partsOf = (text: NoticeText): readonly { part: NoticePart; paragraphs: readonly string[] }[] => [
  { part: 'title', paragraphs: [text.title] },
  { part: 'sentence', paragraphs: [text.sentence] },
  ...FACT_KEYS.map((part) => ({ part, paragraphs: [text.facts[part]] })),
  { part: 'full', paragraphs: text.full.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]) },
  { part: 'legal', paragraphs: text.legal },
];
