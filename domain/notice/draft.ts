import type { Instant } from '../time';
import { FACT_KEYS, type FactKey, type NoticeText, type TranslationGrade } from './text';

/** One language of a draft, as it is typed: paragraphs are apart by an empty line, and a line that begins with # is a heading. */
export interface DraftText {
  title: string;
  sentence: string;
  facts: Record<FactKey, string>;
  full: string;
  legal: string;
  grade: TranslationGrade;
  translator: string;
  reviewer: string;
}

/** A notice that is still being written. */
export interface DraftContent {
  programme: string;
  /** Activity ids it tells about. */
  activities: readonly string[];
  /** Place keys it is written for; empty means everywhere. */
  places: readonly string[];
  texts: Readonly<Record<string, DraftText>>;
  /** The day it takes effect (YYYY-MM-DD), and when that begins where the officer is; absent: as soon as it is published. */
  effective?: { on: string; from: Instant };
  /** The officer asks everybody who said yes anew, even where the rule does not. */
  stricter: boolean;
}

/** The longest a part may be, in characters. */
export const LONGEST = {
  title: 160,
  sentence: 400,
  fact: 400,
  full: 20_000,
  legal: 12_000,
  name: 200,
} as const;

export const EMPTY_TEXT: DraftText = {
  title: '',
  sentence: '',
  facts: { who: '', what: '', why: '', how_long: '', who_else: '', choices: '' },
  full: '',
  legal: '',
  grade: 'translated',
  translator: '',
  reviewer: '',
};

/** What is still empty in one language, by the name of its field. */
export type MissingField = 'title' | 'sentence' | FactKey | 'full' | 'legal' | 'translator' | 'reviewer';

/** What must still be written before this language is whole. A text that was reviewed names who did it. */
export const missingIn = (text: DraftText): readonly MissingField[] => [
  ...(['title', 'sentence'] as const).filter((part) => text[part] === ''),
  ...FACT_KEYS.filter((key) => text.facts[key] === ''),
  ...(fullOf(text.full).length === 0 ? ['full' as const] : []),
  ...(paragraphsOf(text.legal).length === 0 ? ['legal' as const] : []),
  ...(text.translator === '' ? ['translator' as const] : []),
  ...(text.grade === 'reviewed' && text.reviewer === '' ? ['reviewer' as const] : []),
];

/** The text as it is published; whole only where nothing is missing. */
export const toNoticeText = (text: DraftText): NoticeText => ({
  title: text.title,
  sentence: text.sentence,
  facts: text.facts,
  full: fullOf(text.full),
  legal: paragraphsOf(text.legal),
  translation: {
    grade: text.grade,
    translator: text.translator,
    ...(text.reviewer !== '' && { reviewer: text.reviewer }),
  },
});

/** A published text as it would have been typed. */
export const toDraftText = (text: NoticeText): DraftText => ({
  title: text.title,
  sentence: text.sentence,
  facts: text.facts,
  full: text.full.map(({ heading, paragraphs }) => [`# ${heading}`, ...paragraphs].join('\n\n')).join('\n\n'),
  legal: text.legal.join('\n\n'),
  grade: text.translation?.grade ?? 'translated',
  translator: text.translation?.translator ?? '',
  reviewer: text.translation?.reviewer ?? '',
});

const paragraphsOf = (typed: string): readonly string[] =>
  typed
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Sections with a heading and a paragraph each; what stands before the first heading, or under none, belongs to no section. */
const fullOf = (typed: string): NoticeText['full'] => {
  const sections: { heading: string; paragraphs: string[] }[] = [];
  for (const paragraph of paragraphsOf(typed.replace(/^#/gm, '\n\n#').replace(/^(#.*)$/gm, '$1\n'))) {
    const heading = /^#+\s*(.+)$/.exec(paragraph)?.[1];
    if (heading !== undefined) sections.push({ heading, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(paragraph);
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
};

/** Whether every paragraph of the full text stands under a heading, and every heading has a paragraph: else words would be lost. */
export const isWellFormed = (typed: string): boolean => {
  const paragraphs = paragraphsOf(typed.replace(/^#/gm, '\n\n#').replace(/^(#.*)$/gm, '$1\n'));
  const isHeading = (one: string | undefined) => one?.startsWith('#') === true;
  return (
    paragraphs.length > 0 &&
    isHeading(paragraphs[0]) &&
    paragraphs.every((one, position) => !isHeading(one) || !isHeading(paragraphs[position + 1] ?? '#')) &&
    paragraphs.every((one) => !isHeading(one) || /^#+\s*\S/.test(one))
  );
};
