import { CATEGORIES, type CategoryKey } from '../monitoring/category';

/** Taken from files and clocks, and not by watching how somebody uses a device. */
const NOT_WATCHED: readonly string[] = ['performance_review', 'disciplinary', 'working_time'];

/** What counts as watching by an electronic device, keystrokes, mouse and screen too (the stricter reading of NY-01). */
export const ELECTRONIC = (Object.keys(CATEGORIES) as CategoryKey[]).filter(
  (category) => !NOT_WATCHED.includes(category),
);
