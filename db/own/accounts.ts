import { and, desc, eq, lt, max, ne, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import {
  ownAccount,
  ownDevice,
  ownFirstSignIn,
  ownSignIn,
  ownSignInClock,
  ownSignInFailure,
} from '../schema/accounts';
import { dropPasskeys } from './passkeys';

/**
 * Accounts, sign-ins, known devices and first sign-in tokens. Owner: the person. Kept while the person has an account; all of
 * it goes with the account. Nothing here holds a secret in clear: tokens are SHA-256, passwords argon2id.
 */
export interface Account {
  person: string;
  email: string;
  passwordHash: string | null;
  passwordSetAt: number | null;
  /** Whether the password in force was set with a code of the operator. */
  proven: boolean;
  /** Whether it was set with a code for somebody who has left. */
  leaver: boolean;
}

const DEVICES_PER_PERSON = 10;

const accountColumns = {
  person: ownAccount.id,
  email: ownAccount.email,
  passwordHash: ownAccount.passwordHash,
  passwordSetAt: ownAccount.passwordSetAt,
  proven: ownAccount.proven,
  leaver: ownAccount.leaver,
};

/** The account of a folded e-mail address. */
export const accountByEmail = (db: Database, emailFolded: string): Account | undefined =>
  db.orm.select(accountColumns).from(ownAccount).where(eq(ownAccount.emailFolded, emailFolded)).get();

/** The account of a person. */
export const accountOf = (db: Database, person: string): Account | undefined =>
  findAccount(db).get({ person });

const findAccount = oncePerConnection((db) =>
  db.orm
    .select(accountColumns)
    .from(ownAccount)
    .where(eq(ownAccount.id, sql.placeholder('person')))
    .prepare(),
);

/** Creates the account or changes its address; the password stays as it is. False when somebody else has the address. */
export const putAccount = (
  db: Database,
  account: { person: string; email: string; emailFolded: string },
  at: number,
): boolean => {
  const taken = db.orm
    .select({ person: ownAccount.id })
    .from(ownAccount)
    .where(and(eq(ownAccount.emailFolded, account.emailFolded), ne(ownAccount.id, account.person)))
    .get();
  if (taken) return false;
  const { person: id, email, emailFolded } = account;
  db.orm
    .insert(ownAccount)
    .values({ id, email, emailFolded, createdAt: at })
    .onConflictDoUpdate({ target: ownAccount.id, set: { email, emailFolded } })
    .run();
  return true;
};

/**
 * The address of a person who has an account becomes the one they sign in with, inside the caller's transaction. Nobody else has it: the
 * command has looked.
 */
export const changeAddress = (db: Database, person: string, email: string): void => {
  const emailFolded = email.normalize('NFC').toLowerCase();
  db.orm.update(ownAccount).set({ email, emailFolded }).where(eq(ownAccount.id, person)).run();
};

/** Sets the password of a person; whoever was signed in, and every device and passkey, is a stranger afterwards. */
export const replacePassword = (
  db: Database,
  person: string,
  password: { hash: string; proven: boolean; leaver?: boolean },
  at: number,
): void => {
  const { hash: passwordHash, proven, leaver = false } = password;
  const set = { passwordHash, proven, leaver, passwordSetAt: at };
  db.orm.update(ownAccount).set(set).where(eq(ownAccount.id, person)).run();
  db.orm.delete(ownSignIn).where(eq(ownSignIn.userId, person)).run();
  db.orm.delete(ownDevice).where(eq(ownDevice.person, person)).run();
  dropPasskeys(db, person);
  spendFirstSignIn(db, person);
};

/** Replaces a hash by a stronger one of the same password, unless the password has changed since. */
export const strengthenHash = (db: Database, account: Account, passwordHash: string): void => {
  db.orm
    .update(ownAccount)
    .set({ passwordHash })
    .where(and(eq(ownAccount.id, account.person), eq(ownAccount.passwordHash, account.passwordHash ?? '')))
    .run();
};

/** Ends a sign-in, inside the caller's transaction. */
export const endSignIn = (db: Database, id: string): void => {
  db.orm.delete(ownSignIn).where(eq(ownSignIn.id, id)).run();
};

/** Ends every sign-in of a person, inside the caller's transaction. */
export const endSignIns = (db: Database, person: string): void => {
  db.orm.delete(ownSignIn).where(eq(ownSignIn.userId, person)).run();
};

/** The passkey that a sign-in began with. */
export const passkeyOfSignIn = (db: Database, id: string): string | undefined =>
  db.orm.select({ passkey: ownSignIn.passkey }).from(ownSignIn).where(eq(ownSignIn.id, id)).get()?.passkey ??
  undefined;

/** Ends what was begun with a passkey, but for one sign-in, inside the caller's transaction. */
export const endSignInsBy = (db: Database, passkey: string, kept: string): void => {
  db.orm
    .delete(ownSignIn)
    .where(and(eq(ownSignIn.passkey, passkey), ne(ownSignIn.id, kept)))
    .run();
};

/** Notes that a sign-in was used; never earlier than it was used before. */
export const touchSignIn = (db: Database, id: string, at: number): void => {
  db.orm
    .update(ownSignIn)
    .set({ lastSeenAt: sql`max(${ownSignIn.lastSeenAt}, ${at})` })
    .where(eq(ownSignIn.id, id))
    .run();
};

/** The latest instant at which any sign-in was used, also one that is gone: time does not run behind it. */
export const lastSeenInstant = (db: Database): number =>
  Math.max(
    db.orm
      .select({ at: max(ownSignIn.lastSeenAt) })
      .from(ownSignIn)
      .get()?.at ?? 0,
    db.orm.select({ at: ownSignInClock.latest }).from(ownSignInClock).get()?.at ?? 0,
  );

/** Whether this person has signed in on this device before. */
export const knowsDevice = (db: Database, person: string, id: string): boolean =>
  db.orm
    .select({ id: ownDevice.id })
    .from(ownDevice)
    .where(and(eq(ownDevice.id, id), eq(ownDevice.person, person)))
    .get() !== undefined;

/** Keeps a device; the ones used longest ago give way. */
export const rememberDevice = (
  db: Database,
  person: string,
  { id, label }: { id: string; label: string },
  at: number,
): void => {
  // The first device of an account has no other one on which it could be news.
  const confirmedAt = hasDevice(db, person) ? null : at;
  db.orm
    .insert(ownDevice)
    .values({ id, person, createdAt: at, lastUsedAt: at, label, confirmedAt })
    .onConflictDoUpdate({ target: ownDevice.id, set: { lastUsedAt: at } })
    .run();
  const beyond = db.orm
    .select({ id: ownDevice.id })
    .from(ownDevice)
    .where(eq(ownDevice.person, person))
    .orderBy(desc(ownDevice.lastUsedAt))
    .offset(DEVICES_PER_PERSON)
    .limit(DEVICES_PER_PERSON)
    .all();
  for (const { id: old } of beyond) forgetDevice(db, old);
};

/** Whether the person has a device on record. */
const hasDevice = (db: Database, person: string): boolean =>
  db.orm.select({ id: ownDevice.id }).from(ownDevice).where(eq(ownDevice.person, person)).limit(1).get() !==
  undefined;

/** Makes a device a stranger again. */
export const forgetDevice = (db: Database, id: string): void => {
  db.orm.delete(ownDevice).where(eq(ownDevice.id, id)).run();
};

/** Keeps a first sign-in token; an earlier one of the person is void. */
export const putFirstSignIn = (
  db: Database,
  token: {
    person: string;
    tokenSha256: string;
    expiresAt: number;
    byOperator: boolean;
    forLeaver: boolean;
  },
  at: number,
): void => {
  const { person: _person, ...changed } = token;
  db.orm
    .insert(ownFirstSignIn)
    .values({ ...token, createdAt: at })
    .onConflictDoUpdate({ target: ownFirstSignIn.person, set: { ...changed, createdAt: at } })
    .run();
};

/** Whose live token this is, whether the operator made it, and whether it is for somebody who has left. */
export const firstSignInOf = (
  db: Database,
  tokenSha256: string,
  at: number,
): { person: string; byOperator: boolean; forLeaver: boolean } | undefined =>
  db.orm
    .select({
      person: ownFirstSignIn.person,
      byOperator: ownFirstSignIn.byOperator,
      forLeaver: ownFirstSignIn.forLeaver,
    })
    .from(ownFirstSignIn)
    .where(and(eq(ownFirstSignIn.tokenSha256, tokenSha256), sql`${ownFirstSignIn.expiresAt} > ${at}`))
    .get();

/** The token of a person is used up. */
export const spendFirstSignIn = (db: Database, person: string): void => {
  db.orm.delete(ownFirstSignIn).where(eq(ownFirstSignIn.person, person)).run();
};

/** Whether the operator made a token for this person that still lives. */
export const hasOperatorsCode = (db: Database, person: string, at: number): boolean =>
  db.orm
    .select({ byOperator: ownFirstSignIn.byOperator })
    .from(ownFirstSignIn)
    .where(and(eq(ownFirstSignIn.person, person), sql`${ownFirstSignIn.expiresAt} > ${at}`))
    .get()?.byOperator === true;

/**
 * Spends the token that an admin made for this person, and ends what was begun under a password that came from one, inside the
 * caller's transaction. Their password still opens their own affairs: nobody is kept from saying no.
 */
export const endUnprovenWays = (db: Database, person: string): void => {
  db.orm
    .delete(ownFirstSignIn)
    .where(and(eq(ownFirstSignIn.person, person), eq(ownFirstSignIn.byOperator, false)))
    .run();
  if (accountOf(db, person)?.proven === false) endSignIns(db, person);
};

/** Deletes what has ended: sign-ins past their absolute end, old tokens, devices and counted failures; notes when. */
export const sweepAccounts = (db: Database, at: number, devicesUsedBefore: number): void => {
  const latest = Math.max(at, lastSeenInstant(db));
  db.orm
    .insert(ownSignInClock)
    .values({ only: 1, latest })
    .onConflictDoUpdate({ target: ownSignInClock.only, set: { latest } })
    .run();
  db.orm
    .delete(ownSignIn)
    .where(lt(ownSignIn.expiresAt, Math.floor(at / 1_000)))
    .run();
  db.orm.delete(ownFirstSignIn).where(lt(ownFirstSignIn.expiresAt, at)).run();
  db.orm.delete(ownDevice).where(lt(ownDevice.lastUsedAt, devicesUsedBefore)).run();
  db.orm.delete(ownSignInFailure).where(lt(ownSignInFailure.expire, at)).run();
};
