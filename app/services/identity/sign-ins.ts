import { type Database, inTransaction } from '#db/open';
import {
  accountOf,
  endSignIn,
  endSignIns,
  knowsDevice,
  passkeyOfSignIn,
  rememberDevice,
  sweepAccounts,
  touchSignIn,
} from '#db/own/accounts';
import { passkeysOf } from '#db/own/passkeys';
import { storageFailure } from '#db/storage-failure';
import { readViewer } from '#db/views/viewer';
import type { WayIn } from '#domain/authority/ways-in';
import type { Instant } from '#domain/time';
import type { Storage } from '../storage/storage';
import { deviceLabel } from './device-label';
import { mayEnter } from './leavers';
import { hasEnded, lifetimeOf } from './lifetimes';
import type { SignInStore } from './lucia';
import { isProvenBy, rolesAwake } from './roles-awake';
import { isSecret, newSecret, type Random, sha256Hex } from './secrets';
import type { SignIn, Viewer } from './signed-in';
import { createUnwritten } from './unwritten';

/** A sign-in in use is noted once in this time: a write for every page would be a write for every page. */
const NOTED_EVERY_MS = 30_000;

/** A device unused for so long is a stranger again. */
const DEVICE_MS = 180 * 86_400_000;

/** Whether the end of a sign-in would outlive a restart. */
export interface Recorded {
  recorded: boolean;
}

export interface SignIns {
  /** A new token, and the device it was given to: the known one, or a new secret for it. `provedAt`: when they showed who they are. */
  begin(
    person: string,
    from: {
      device?: string | undefined;
      userAgent?: string | undefined;
      way: WayIn;
      provedAt: Instant;
      /** The key it is begun with. */
      passkey?: string;
      /** On a device that many people share. */
      shared?: boolean;
    },
  ): Promise<SignIn & { device: string }>;
  /** `isUse: false`: the page that asks whether anybody is still there, and other things that go on by themselves. */
  viewer(token: string, isUse?: boolean): Promise<Viewer | undefined>;
  /** The passkey that a sign-in began with. */
  passkeyOf(id: string): string | undefined;
  /** Whether a key that is made in a sign-in of this way may wake roles: a key that does so already must have been used. */
  isProven(person: string, way: WayIn): boolean;
  /** Ends one. It counts as ended in any case; `recorded: false` when that could not be written for good. */
  end(token: string): Recorded;
  /** The same by what the table calls it. */
  endById(id: string): Recorded;
  endAll(person: string): Recorded;
  sweep(): void;
}

/** Sign-ins of people: begun with a token told once, looked up by its hash, ended by idling, age, leaving or the person. */
export const createSignIns = (parts: {
  db: Database;
  storage: Pick<Storage, 'stopping'>;
  store: SignInStore;
  clock: () => number;
  random: Random;
}): SignIns => {
  const { db, storage, store, clock, random } = parts;
  const unwritten = createUnwritten();

  /** Ending is a stop: there is room for it on a full disk as long as there is any. */
  const endNow = (id: string): void => storage.stopping(() => inTransaction(db, () => endSignIn(db, id)));
  const endAllNow = (person: string): void =>
    storage.stopping(() => inTransaction(db, () => endSignIns(db, person)));
  const sweep = (): void => {
    const at = clock();
    unwritten.settle({ end: endNow, endAll: endAllNow });
    inTransaction(db, () => sweepAccounts(db, at, at - DEVICE_MS));
  };
  const deviceFor = (person: string, given: string | undefined): string =>
    given !== undefined && isSecret(given) && knowsDevice(db, person, sha256Hex(given))
      ? given
      : newSecret(random);

  const endById = (id: string): Recorded => {
    const recorded = asFarAsPossible(() => endNow(id));
    if (!recorded) unwritten.end({ signIn: id });
    asFarAsPossible(sweep);
    return { recorded };
  };

  return {
    begin: async (person, { device: given, userAgent, way, provedAt, passkey = null, shared = false }) => {
      sweep();
      const at = clock();
      const token = newSecret(random);
      const device = deviceFor(person, given);
      const expiresAt =
        at + lifetimeOf(rolesAwake(db, person, { way, passkey, shared }, at).roles, shared).absolute;
      const label = deviceLabel(userAgent);
      // First: a device that nobody was given lets nobody in, where the sign-in itself cannot be written.
      // One that many people share is nobody's device.
      if (!shared) inTransaction(db, () => rememberDevice(db, person, { id: sha256Hex(device), label }, at));
      const fresh = { createdAt: at, lastSeenAt: at, label, way, provedAt, passkey, shared };
      await store.begin({ id: sha256Hex(token), person, ...fresh }, expiresAt);
      return { token, expiresAt, device };
    },

    viewer: async (token, isUse = true) => {
      if (!isSecret(token)) return undefined;
      const found = await store.find(sha256Hex(token));
      if (!found || unwritten.hasEnded(found)) return undefined;
      const at = clock();
      const { id, person, way, provedAt, shared } = found;
      const signIn = { ...found, lastSeenAt: Math.max(found.lastSeenAt, unwritten.lastUse(id)) };
      const row = readViewer(db, person);
      const awake = rolesAwake(db, person, found, at);
      if (!row || !mayEnter(db, person, way, at) || hasEnded(signIn, lifetimeOf(awake.roles, shared), at)) {
        unwritten.forget(id);
        asFarAsPossible(() => {
          endNow(id);
          sweep();
        });
        return undefined;
      }
      // A use that cannot be written down must not keep anybody from their page.
      if (isUse && at - signIn.lastSeenAt >= (shared ? 0 : NOTED_EVERY_MS)) {
        if (asFarAsPossible(() => inTransaction(db, () => touchSignIn(db, id, at)))) unwritten.forget(id);
        else unwritten.use(id, at);
      }
      const { leftAt, ...viewer } = row;
      const left = leftAt !== undefined && leftAt <= at;
      const name = row.name || (accountOf(db, person)?.email ?? '');
      return { ...viewer, ...awake, left, person, name, signInId: id, way, provedAt, shared };
    },

    passkeyOf: (id) => passkeyOfSignIn(db, id),
    isProven: (person, way) =>
      isProvenBy(db, person, way) &&
      !passkeysOf(db, person).some(({ proven, stoppedAt }) => proven && stoppedAt === null),

    end: (token) => (isSecret(token) ? endById(sha256Hex(token)) : { recorded: true }),
    endById,

    endAll: (person) => {
      const recorded = asFarAsPossible(() => endAllNow(person));
      if (!recorded) unwritten.end({ person, at: clock() });
      asFarAsPossible(sweep);
      return { recorded };
    },

    sweep,
  };
};

/** Whether the work could be done; false when the disk refused it, which whoever watches the disk has been told. */
const asFarAsPossible = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (storageFailure(error)) return false;
    throw error;
  }
};
