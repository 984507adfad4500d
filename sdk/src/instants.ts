const RFC_3339 = /^(\d{4}-\d\d-(\d\d))T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 of an RFC 3339 instant with a zone; NaN for anything else, also for 30 February. */
export const instantOf = (text: string): number => {
  const match = RFC_3339.exec(text);
  if (!match) return Number.NaN;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return Number.NaN;
  // Engines roll "02-30" over into March; only days above 28 can be wrong.
  const day = match[1] as string;
  if (Number(match[2]) > 28) {
    const midnight = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return Number.NaN;
  }
  return instant;
};

/** The capture stamp of a question as milliseconds; NaN when it is missing or not an instant. */
export const stampOf = (value: unknown): number => {
  if (typeof value === 'string') return instantOf(value);
  return value instanceof Date ? value.getTime() : Number.NaN;
};
