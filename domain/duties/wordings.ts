/**
 * Texts that a law prescribes, letter by letter. They are quoted, so they stand in the language of the law. Before a notice with one of
 * them ships, counsel compares it with the official text (law, section 10).
 */
export const WORDINGS = {
  /** New York Civil Rights Law § 52-c*2, subd. 2(b). Reprints differ in a comma and in "photoelectric". */
  'NY-02':
    'an employee shall be advised that any and all telephone conversations or transmissions, electronic mail or transmissions, or internet access or usage by an employee by any electronic device or system, including but not limited to the use of a computer, telephone, wire, radio or electromagnetic, photoelectronic or photo-optical systems may be subject to monitoring at any and all times and by any lawful means.',
} as const satisfies Record<string, string>;

export type WordingKey = keyof typeof WORDINGS;

/** The prescribed texts that stand in one of these texts whole, not a letter different. Only the first may be a capital, at the start of a sentence. */
export const wordingsIn = (texts: readonly string[]): ReadonlySet<WordingKey> =>
  new Set(
    (Object.keys(WORDINGS) as WordingKey[]).filter((key) => {
      const wording = WORDINGS[key];
      const atStart = wording.charAt(0).toUpperCase() + wording.slice(1);
      return texts.some((text) => text.includes(wording) || text.includes(atStart));
    }),
  );
