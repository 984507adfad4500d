/** Languages this portal speaks. A notice may speak more. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const spoken = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);

/**
 * The language of the page: what the signed-in person chose first, else the choice kept on the device, else what the browser
 * prefers (Accept-Language, RFC 9110 section 12.5.4), else English.
 */
export const pageLanguage = (
  chosen: readonly string[] | undefined,
  kept: string | undefined,
  accepted: string | null,
): Language => {
  const wished = chosen ? chosen.slice(0, 1) : [...(kept ? [kept] : []), ...acceptedLanguages(accepted)];
  return wished.map(spoken).find((language) => language !== undefined) ?? 'en';
};

const acceptedLanguages = (header: string | null): readonly string[] =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight), position };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .map(({ tag }) => tag);

/** The name of any language, in the language of the page. */
export const languageName = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
