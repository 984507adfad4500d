/** What this process knows of sign-ins and could not write down; on a full disk it must count all the same. */
export interface Unwritten {
  /** A sign-in, or every sign-in of a person that began until now, has ended. */
  end(what: { signIn: string } | { person: string; at: number }): void;
  hasEnded(signIn: { id: string; person: string; createdAt: number }): boolean;
  /** Notes that a sign-in was used; answers when it was last used, as far as anybody knows. */
  use(id: string, at: number): void;
  lastUse(id: string): number;
  forget(id: string): void;
  /** Writes what is owed; what still cannot be written stays. */
  settle(write: { end(id: string): void; endAll(person: string): void }): void;
}

/** In memory only: a restart before it was written forgets it, so whoever signs out is told when that may happen. */
export const createUnwritten = (): Unwritten => {
  const ended = new Set<string>();
  const endedOf = new Map<string, number>();
  const used = new Map<string, number>();
  return {
    end: (what) => {
      if ('signIn' in what) ended.add(what.signIn);
      else endedOf.set(what.person, what.at);
    },
    hasEnded: ({ id, person, createdAt }) => ended.has(id) || createdAt <= (endedOf.get(person) ?? -1),
    use: (id, at) => {
      used.set(id, at);
    },
    lastUse: (id) => used.get(id) ?? 0,
    forget: (id) => {
      used.delete(id);
    },
    settle: ({ end, endAll }) => {
      for (const id of [...ended]) {
        end(id);
        ended.delete(id);
      }
      for (const person of [...endedOf.keys()]) {
        endAll(person);
        endedOf.delete(person);
      }
    },
  };
};
