/** How much is remembered, and how much of it is told in one report; what a name looks like that the portal takes. */
const MOST_FIELDS = 2_000;
const MOST_FIELDS_A_REPORT = 900;
const MOST_CATEGORIES = 100;
const MOST_CHARACTERS_A_REPORT = 8_000;
const LONGEST_NAME = 256;
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/** What still passes by is told again after so long: the portal forgets what nobody has told it for a month. */
const AGAIN_MS = 86_400_000;

/** Names of fields that were seen, by category: what the portal compares with the manifest. Never what was in them. */
export interface Fields {
  /** Anything but names counts as nothing: this is called where data passes, and must not throw. */
  seen(category: string, fields: Iterable<string>): void;
  /** What is to be told, and how to say that it was accepted; undefined when there is nothing. */
  unreported(): { fields: Record<string, string[]>; accepted(): void } | undefined;
}

interface Name {
  seenSince: boolean;
  toldAt: number;
}

/** Names that no JSON of the portal may have as a member. */
const REFUSED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME && !UNFIT.test(value);

/** A collector that reports data as names is cut off, so that neither side grows. */
export const createFields = (monotonicMs: () => number): Fields => {
  const known = new Map<string, Map<string, Name>>();
  let size = 0;

  const add = (category: string, field: string): void => {
    const name = known.get(category)?.get(field);
    if (name) {
      name.seenSince = true;
      return;
    }
    const names = known.get(category) ?? new Map<string, Name>();
    if (size >= MOST_FIELDS || (names.size === 0 && known.size >= MOST_CATEGORIES)) return;
    known.set(category, names.set(field, { seenSince: true, toldAt: Number.NEGATIVE_INFINITY }));
    size += 1;
  };

  return {
    seen: (category, fields) => {
      if (!isName(category) || REFUSED.has(category)) return;
      try {
        for (const field of fields) if (isName(field)) add(category, field);
      } catch {
        // Not a list of names; what came before counts.
      }
    },
    unreported: () => {
      const now = monotonicMs();
      // No prototype, so that a category of any name is one.
      const fields: Record<string, string[]> = Object.create(null);
      const told: Name[] = [];
      let characters = 0;
      for (const [category, names] of known) {
        for (const [field, name] of names) {
          if (!name.seenSince || now - name.toldAt < AGAIN_MS) continue;
          characters += field.length + (fields[category] ? 0 : category.length);
          if (characters > MOST_CHARACTERS_A_REPORT || told.length >= MOST_FIELDS_A_REPORT) break;
          fields[category] = [...(fields[category] ?? []), field];
          told.push(name);
        }
      }
      const accepted = () => {
        for (const name of told) {
          name.seenSince = false;
          name.toldAt = now;
        }
      };
      return told.length > 0 ? { fields, accepted } : undefined;
    },
  };
};
