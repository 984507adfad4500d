import { type Database, inTransaction } from '#db/open';
import {
  type Account,
  accountByEmail,
  accountOf,
  knowsDevice,
  putAccount,
  replacePassword,
  strengthenHash,
} from '#db/own/accounts';
import { storageFailure } from '#db/storage-failure';
import { ok, refuse } from '#domain/result';
import type { Storage } from '../storage/storage';
import { createCompanyAccounts } from './company-accounts';
import { createFirstSignIn } from './first-sign-in';
import type { Identity } from './identity';
import { mayEnter } from './leavers';
import { createSignInStore } from './lucia';
import { createOwnSignIns } from './own-sign-ins';
import { createPasskeys } from './passkeys';
import { createPasswordQueue } from './password-queue';
import { isTooLong, judgePassword } from './password-rules';
import { createPasswords, type PasswordCost } from './passwords';
import { createSealer } from './sealer';
import { foldEmail, isSecret, type Random, sha256Hex } from './secrets';
import { createSignIns } from './sign-ins';
import { createThrottle, type Wait } from './throttle';
import { createTries } from './tries';

export interface IdentityParts {
  db: Database;
  storage: Pick<Storage, 'stopping'>;
  /** Milliseconds since 1970, on the portal's steady clock: never behind the last use of any sign-in. */
  clock: () => number;
  random: Random;
  /** Where people reach the portal: passkeys belong to it and to no other address. */
  publicUrl: string;
  /** How strangers are made to wait; a test need not. */
  wait?: Wait;
  /** What a password hash may cost; the default is the production one. */
  cost?: PasswordCost;
}

/** Builds the one module that knows who is signed in. The database must be migrated. */
export const createIdentity = (parts: IdentityParts): Identity => {
  const { db, storage, clock, random, cost, publicUrl } = parts;
  const passwords = createPasswords(random, cost);
  const queue = createPasswordQueue();
  const throttle = createThrottle(db, parts.wait);
  const signIns = createSignIns({ db, storage, store: createSignInStore(db, clock), clock, random });

  const knownDevice = (person: string | undefined, device: string | undefined): string | undefined => {
    if (person === undefined || device === undefined || !isSecret(device)) return undefined;
    const id = sha256Hex(device);
    return knowsDevice(db, person, id) ? id : undefined;
  };

  /** Begins a sign-in; under a password that was replaced while it began it has ended with the others. */
  const beginUnder = async (
    { person, passwordSetAt }: Account,
    from: { device?: string | undefined; userAgent?: string | undefined; shared?: boolean },
  ): ReturnType<Identity['signIn']> => {
    // Not the hash: that of the same password may have been strengthened.
    const isReplaced = () => accountOf(db, person)?.passwordSetAt !== passwordSetAt;
    if (isReplaced()) return refuse('sign_in_failed');
    const begun = await signIns.begin(person, { ...from, way: 'password', provedAt: clock() });
    if (!isReplaced()) return ok(begun);
    signIns.end(begun.token);
    return refuse('sign_in_failed');
  };

  const signIn: Identity['signIn'] = async ({ email, password, address, device, userAgent, shared }) => {
    const folded = foldEmail(email);
    const account = accountByEmail(db, folded);
    const deviceId = knownDevice(account?.person, device);
    const admitted = await throttle.admit({
      account: folded,
      address,
      ...(deviceId !== undefined && { device: deviceId }),
    });
    if (!admitted.ok) return admitted;
    if (isTooLong(password)) return refuse('sign_in_failed');
    const compare = () => passwords.matches(password, account?.passwordHash);
    const judged = deviceId === undefined ? await queue.run(compare) : ok(await queue.runFirst(compare));
    if (!judged.ok) {
      await admitted.value.notJudged();
      return judged;
    }
    // Read again: the password may have been replaced while this one was compared.
    const same = account && accountOf(db, account.person)?.passwordHash === account.passwordHash;
    if (!judged.value || !same || !mayEnter(db, account.person, 'password', clock()))
      return refuse('sign_in_failed');
    await admitted.value.succeeded();
    if (passwords.isOutdated(account.passwordHash ?? '')) {
      strengthenHash(db, account, await queue.runFirst(() => passwords.hash(password)));
    }
    return beginUnder(account, { device, userAgent, ...(shared && { shared }) });
  };

  const asDiskAllows: Identity['signIn'] = async (input) => {
    try {
      return await signIn(input);
    } catch (error) {
      // Attempts are counted before a password is looked at: without a place to count, nobody may guess.
      if (storageFailure(error)) return refuse('unavailable');
      throw error;
    }
  };

  return {
    ...createOwnSignIns({ db, endById: signIns.endById, clock }),
    ...createFirstSignIn({ db, clock, random, passwords, queue, signIns }),
    ...createCompanyAccounts({ db, clock, signIns }),
    ...createTries(clock),
    ...createPasskeys({
      db,
      clock,
      random,
      sealer: createSealer(random),
      signIns,
      place: placeOf(publicUrl),
    }),

    signIn: asDiskAllows,
    confirm: async ({ person, ...input }) => {
      const email = accountOf(db, person)?.email;
      return email === undefined ? refuse('sign_in_failed') : asDiskAllows({ email, ...input });
    },

    viewer: async (token, isUse) => {
      const viewer = await signIns.viewer(token, isUse);
      return viewer && { viewer };
    },
    signOut: async (token) => signIns.end(token),
    signOutEverywhere: async (person) => signIns.endAll(person),
    sweep: signIns.sweep,

    setAccount: async ({ person, email, password }) => {
      const emailFolded = foldEmail(email);
      const judged = password === undefined ? ok(undefined) : judgePassword(password, email);
      if (!judged.ok) return judged;
      const hashed =
        password === undefined ? undefined : await queue.runFirst(() => passwords.hash(password));
      return inTransaction(db, () => {
        if (!putAccount(db, { person, email: email.trim(), emailFolded }, clock()))
          return refuse('email_taken');
        if (hashed !== undefined) replacePassword(db, person, { hash: hashed, proven: true }, clock());
        return ok(undefined);
      });
    },

    hasAccount: (person) => accountOf(db, person) !== undefined,
    personByEmail: (email) => accountByEmail(db, foldEmail(email))?.person,
  };
};

const placeOf = (publicUrl: string) => {
  const { origin, hostname } = new URL(publicUrl);
  return { origin, rpId: hostname };
};
