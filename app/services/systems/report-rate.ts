import { type Instant, SECOND } from '#domain/time';

/** Reports a key may send a second and save up, and bytes of one that count as one more: each is kept for 30 days. */
const REPORTS = { perSecond: 1, atOnce: 10, sizeOfOne: 8 * 1024 };

/** The same of reports about people, by how many are in it: each of them is a dozen reads while others wait. */
export const REPORTS_OF_PEOPLE = { perSecond: 1, atOnce: 10, sizeOfOne: 100 };

/** Whether a key may report now; asking takes of what it has. The size is in bytes, or in people. */
export type MayReport = (keyId: string, size: number) => boolean;

/**
 * One report a second for each key, ten at once, unless said otherwise; a long one counts as several and is paid afterwards, so that none is too long to be
 * sent. For each key and not each system: a test key, which one person may mint, must not silence the live one.
 */
export const createMayReport = (
  now: () => Instant,
  {
    perSecond,
    atOnce,
    sizeOfOne = REPORTS.sizeOfOne,
  }: { perSecond: number; atOnce: number; sizeOfOne?: number } = REPORTS,
): MayReport => {
  const left = new Map<string, { reports: number; at: Instant }>();
  return (keyId, size) => {
    const at = now();
    const before = left.get(keyId) ?? { reports: atOnce, at };
    const reports = Math.min(atOnce, before.reports + ((at - before.at) / SECOND) * perSecond);
    const may = reports >= 1;
    const price = may ? Math.max(1, Math.ceil(size / sizeOfOne)) : 0;
    left.set(keyId, { reports: reports - price, at });
    return may;
  };
};
