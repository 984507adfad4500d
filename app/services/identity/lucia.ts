import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/open';
import { ownAccount, ownSignIn } from '#db/schema/accounts';
import type { WayIn } from '#domain/authority/ways-in';
import { LONGEST_ABSOLUTE } from './lifetimes';

interface SignInAttributes {
  createdAt: number;
  lastSeenAt: number;
  label: string;
  way: string;
  provedAt: number;
  passkey: string | null;
  shared: boolean;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SignInAttributes>;
    /** `endsAt` goes in as an attribute and is stored as lucia's own `expiresAt`. */
    DatabaseSessionAttributes: SignInAttributes & { endsAt?: number };
  }
}

/** A sign-in as it is kept. Its id is the SHA-256 of the token, so the table holds nothing that signs anybody in. */
export interface StoredSignIn extends SignInAttributes {
  id: string;
  person: string;
  way: WayIn;
}

/** What is left of lucia's work here: rows that begin, and are found until their absolute end. */
export interface SignInStore {
  begin(signIn: StoredSignIn, endsAt: number): Promise<void>;
  find(id: string): Promise<StoredSignIn | undefined>;
}

/**
 * The only place that knows lucia 3 (deprecated by its author; security.md, section 3.4). Three of its habits are undone in the
 * adapter: it reads Date.now() instead of our clock, it gives every session the same lifetime, and past half of that it moves
 * the end, so that a session in use would never end. Here the end is the absolute one and stays; idling is judged by the caller.
 */
export const createSignInStore = (db: Database, now: () => number): SignInStore => {
  const drizzle = new DrizzleSQLiteAdapter(db.orm, ownSignIn, ownAccount);
  const onLuciasClock = (session: DatabaseSession | null): DatabaseSession | null =>
    session && { ...session, expiresAt: new Date(session.expiresAt.getTime() - now() + Date.now()) };
  const adapter: Adapter = {
    getSessionAndUser: async (id) => {
      const [session, user] = await drizzle.getSessionAndUser(id);
      return [onLuciasClock(session), user];
    },
    getUserSessions: async (person) =>
      (await drizzle.getUserSessions(person)).flatMap((session) => onLuciasClock(session) ?? []),
    setSession: ({ attributes: { endsAt = 0, ...attributes }, ...session }) =>
      drizzle.setSession({ ...session, attributes, expiresAt: new Date(endsAt) }),
    updateSessionExpiration: async () => {},
    // Rows are ended by sign-ins.ts, in a transaction that a full disk leaves room for; looking one up never writes.
    deleteSession: async () => {},
    deleteUserSessions: async () => {},
    deleteExpiredSessions: async () => {},
  };
  const lucia = new Lucia<SignInAttributes>(adapter, {
    sessionExpiresIn: new TimeSpan(LONGEST_ABSOLUTE, 'ms'),
    getSessionAttributes: ({ createdAt, lastSeenAt, label, way, provedAt, passkey, shared }) => ({
      createdAt,
      lastSeenAt,
      label,
      way,
      provedAt,
      passkey,
      shared,
    }),
  });
  return {
    begin: async ({ id, person, ...attributes }, endsAt) => {
      await lucia.createSession(person, { ...attributes, endsAt }, { sessionId: id });
    },
    find: async (id) => {
      const { session } = await lucia.validateSession(id);
      if (!session) return undefined;
      const { userId: person, createdAt, lastSeenAt, label, way, provedAt, passkey, shared } = session;
      return { id, person, createdAt, lastSeenAt, label, way: way as WayIn, provedAt, passkey, shared };
    },
  };
};
