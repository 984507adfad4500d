const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const PLATFORMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** What a person needs to recognise a device of theirs, and no more of the header than that: "Firefox, Linux". */
export const deviceLabel = (userAgent: string | undefined): string => {
  const named = (table: readonly (readonly [string, string])[]): string[] =>
    table
      .filter(([mark]) => userAgent?.includes(mark))
      .map(([, name]) => name)
      .slice(0, 1);
  return [...named(BROWSERS), ...named(PLATFORMS)].join(', ');
};
