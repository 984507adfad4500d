import { type Database, inTransaction } from '#db/open';
import { accountOf, knowsDevice, rememberDevice, sweepAccounts, touchSignIn } from '#db/own/accounts';
import { readViewer, rolesOf } from '#db/views/viewer';
import { deviceLabel } from './device-label';
import type { SignIn, Viewer } from './identity';
import { hasEnded, lifetimeOf } from './lifetimes';
import type { SignInStore } from './lucia';
import { isSecret, newSecret, type Random, sha256Hex } from './secrets';

/** A sign-in in use is noted once in this time: a write for every page would be a write for every page. */
const NOTED_EVERY_MS = 30_000;

/** A device unused for so long is a stranger again. */
const DEVICE_MS = 180 * 86_400_000;

export interface SignIns {
  /** A new token, and the device it was given to: the known one, or a new secret for it. */
  begin(person: string, from: { device?: string; userAgent?: string }): Promise<SignIn & { device: string }>;
  viewer(token: string): Promise<Viewer | undefined>;
  end(token: string): Promise<void>;
  endAll(person: string): Promise<void>;
  sweep(): void;
}

/** Sign-ins of people: begun with a token told once, looked up by its hash, ended by idling, age, leaving or the person. */
export const createSignIns = (parts: {
  db: Database;
  store: SignInStore;
  clock: () => number;
  random: Random;
}): SignIns => {
  const { db, store, clock, random } = parts;
  const sweep = (): void => {
    const at = clock();
    inTransaction(db, () => sweepAccounts(db, at, at - DEVICE_MS));
  };
  const deviceFor = (person: string, given: string | undefined): string =>
    given !== undefined && isSecret(given) && knowsDevice(db, person, sha256Hex(given))
      ? given
      : newSecret(random);

  return {
    begin: async (person, { device: given, userAgent }) => {
      sweep();
      const at = clock();
      const token = newSecret(random);
      const device = deviceFor(person, given);
      const expiresAt = at + lifetimeOf(rolesOf(db, person)).absolute;
      const label = deviceLabel(userAgent);
      await store.begin({ id: sha256Hex(token), person, createdAt: at, lastSeenAt: at, label }, expiresAt);
      inTransaction(db, () => rememberDevice(db, person, sha256Hex(device), at));
      return { token, expiresAt, device };
    },

    viewer: async (token) => {
      if (!isSecret(token)) return undefined;
      const signIn = await store.find(sha256Hex(token));
      if (!signIn) return undefined;
      const at = clock();
      const { id, person } = signIn;
      const row = readViewer(db, person);
      if (!row || hasLeft(row, at) || hasEnded(signIn, lifetimeOf(row.roles), at)) {
        await store.end(id);
        sweep();
        return undefined;
      }
      if (at - signIn.lastSeenAt >= NOTED_EVERY_MS) touchSignIn(db, id, at);
      const { leftAt: _present, ...viewer } = row;
      return { ...viewer, person, name: row.name || (accountOf(db, person)?.email ?? ''), signInId: id };
    },

    end: async (token) => {
      if (!isSecret(token)) return;
      await store.end(sha256Hex(token));
      sweep();
    },

    endAll: async (person) => {
      await store.endAll(person);
      sweep();
    },

    sweep,
  };
};

/** Whether a person has left: their account ends with their work (ASVS 7.4.2). */
export const hasLeft = (person: { leftAt?: number }, at: number): boolean =>
  person.leftAt !== undefined && person.leftAt <= at;
