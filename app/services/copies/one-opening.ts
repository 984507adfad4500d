import { type Instant, MINUTE } from '#domain/time';

/** Opening a copy is work for the portal: so many are begun in a minute for one person. */
const A_MINUTE = 10;

/** One opening at a time for each person, and ten in a minute: undefined where it is one too many. Nobody waits for somebody else. */
export const createOneOpening = (now: () => Instant) => {
  const begun = new Map<string, readonly Instant[]>();
  const busy = new Set<string>();
  return async <T>(person: string, work: () => Promise<T>): Promise<T | undefined> => {
    const since = now() - MINUTE;
    for (const [whose, times] of begun) if (times.every((at) => at <= since)) begun.delete(whose);
    const times = (begun.get(person) ?? []).filter((at) => at > since);
    if (busy.has(person) || times.length >= A_MINUTE) return undefined;
    begun.set(person, [...times, now()]);
    busy.add(person);
    try {
      return await work();
    } finally {
      busy.delete(person);
    }
  };
};
