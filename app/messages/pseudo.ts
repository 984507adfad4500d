/** Letters with marks on them that every font has: whoever reads them sees at once that the sentence came through the catalogue. */
const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝcçnñsšzžCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu)].map(([, plain = '', marked = '']) => [
    plain,
    marked,
  ]),
);

/** Words that make a sentence two fifths longer, as a translation of English may be. */
const FILLING = 'àà èèè ììì òò ùùù ';
const LONGER = 0.4;

/** A place for a value as ICU writes it, `{name}` or `{name, number}`, and what opens one with branches: `{count, plural, one {`. */
const NAME = /^\{\w+(?:, number)?\}/;
const BRANCHES = /^\{\w+, plural,|^(?:\s*(?:=\d+|zero|one|two|few|many|other) )\{(?!\w+\})/;

/**
 * A sentence as the language that nobody speaks has it: marked letters, brackets around it, two fifths longer. What is a value stays
 * one, and so do branches; a text without brackets on a page did not come through the catalogue.
 */
export const pseudoOf = (text: string): string => {
  const letters = text.replaceAll(/\{[^{}]*\}/g, '').length;
  const filling = FILLING.repeat(Math.ceil((letters * LONGER) / FILLING.length)).slice(
    0,
    Math.ceil(letters * LONGER),
  );
  return `⟦${marked(text)} ${filling.trim()}⟧`;
};

const marked = (text: string): string => {
  let out = '';
  let rest = text;
  while (rest !== '') {
    const [kept = ''] = NAME.exec(rest) ?? BRANCHES.exec(rest) ?? [];
    out += kept === '' ? (MARKED[rest.charAt(0)] ?? rest.charAt(0)) : kept;
    rest = rest.slice(Math.max(1, kept.length));
  }
  return out;
};
