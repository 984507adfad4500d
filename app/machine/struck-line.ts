import type { StruckWindow } from '#domain/choice/strike';
import { toIso } from '#domain/time';

/** What somebody struck of their past, as snapshot and changes say it: from, to, and the activities, in their order. */
export const struckLine = (struck: readonly StruckWindow[]): readonly [string, string, readonly string[]][] =>
  struck.map(({ from, to, activities }) => [toIso(from), toIso(to), activities]);
