/**
 * Ends of sentences by a few rules and a list of abbreviations, the same on every machine: what differs between two versions must not
 * depend on which data a runtime carries. A language without a list of its own is split by the marks alone.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['e.g.', 'i.e.', 'etc.', 'no.', 'nos.', 'art.', 'sec.', 'para.', 'mr.', 'mrs.', 'ms.', 'dr.', 'vs.'],
  de: [
    'z.b.',
    'b.',
    'd.h.',
    'h.',
    'u.a.',
    'a.',
    'bzw.',
    'usw.',
    'ca.',
    'nr.',
    'abs.',
    'art.',
    'lit.',
    'ggf.',
    'vgl.',
    'evtl.',
    'dr.',
    'str.',
    'sog.',
  ],
};

/** In these a day or an ordinal ends with a full stop that ends no sentence ("3. Mai"). */
const ORDINALS = new Set(['de']);

/** A mark that may end a sentence, with what closes after it, before a blank and the next beginning. */
const END = /[.!?…。！？؟]+["'”’»)\]]*(?=\s+\S)/gu;
/** A letter alone, as of a name or of "z. B.". */
const INITIAL = /(^|[\s(])\p{L}\.$/u;

const baseOf = (language: string): string => language.split('-')[0] ?? language;

/** The sentences of one paragraph in reading order, without the blanks between them. */
export const sentencesOf = (paragraph: string, language: string): readonly string[] => {
  const base = baseOf(language);
  const found: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(END)) {
    const to = match.index + match[0].length;
    const before = paragraph.slice(from, to);
    if (match[0] === '.' && isNoEnd(before, paragraph.slice(to).trimStart(), base)) continue;
    found.push(before.trim());
    from = to;
  }
  const rest = paragraph.slice(from).trim();
  return rest === '' ? found : [...found, rest];
};

const isNoEnd = (before: string, after: string, base: string): boolean => {
  // What goes on in a small letter is the same sentence.
  if (/^\p{Ll}/u.test(after)) return true;
  if (ORDINALS.has(base) && /(^|\s)\d{1,3}\.$/.test(before) && /^\p{L}/u.test(after)) return true;
  if (INITIAL.test(before)) return true;
  const last = before
    .slice(before.search(/\S+$/))
    .toLowerCase()
    .replace(/^[("'“„]+/, '');
  return (ABBREVIATIONS[base] ?? []).includes(last);
};

/** The words of a text, without marks and numbers standing alone. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
