import type { CompanyAccount } from '#db/own/company-accounts';
import type { RoleKey } from '#domain/authority/roles';
import type { Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { CodeHolder } from './codes';
import type { Passkeys } from './own-passkeys';
import type { OwnSignIns } from './own-sign-ins';
import type { SignIn, Viewer } from './signed-in';
import type { Tries } from './tries';

export type SignInRefusal =
  | { code: 'sign_in_failed' }
  /** The disk takes no new sign-in now. */
  | { code: 'unavailable' }
  | { code: 'too_many_attempts'; retryAfterSeconds: number }
  | { code: 'busy'; retryAfterSeconds: number };

export type PasswordRefusal = { code: 'password_too_short' | 'password_too_long' | 'password_too_common' };

/** An account at the company's sign-in: the provider, and SHA-256 in hex of what it calls the account. */
export type AtCompany = Pick<CompanyAccount, 'issuer' | 'subjectSha256'>;

/** Accounts at the company's sign-in, and signing in with them. Known by issuer and subject, never by an address (ASVS 6.8.1). */
export interface CompanyAccounts {
  /** Whose it is. `wakes`: the operator has a code out that would make roles of this person count under it. */
  holderAtCompany(account: AtCompany): { person: string; wakes: boolean } | undefined;
  /** Whether the person has an account there already. */
  isAtCompany(person: string, issuer: string): boolean;
  /** Whose one-time code this is. */
  codeHolder(token: string): CodeHolder | undefined;
  /**
   * Connects an account there with a person; false when it, or they, have been connected otherwise meanwhile. With a `code` it is
   * the holder's, in place of another one, and the code is used up: everybody signed in as them is out.
   */
  connect(account: AtCompany, person: string, code?: string): boolean;
  /** Takes their accounts there from a person, and ends what was begun with them. */
  disconnect(person: string): void;
  /** Begins a sign-in of the person to whom the account belongs. */
  signInAtCompany(
    account: AtCompany & { provedAt: number },
    from: { device?: string | undefined; userAgent?: string | undefined; shared?: boolean },
  ): Promise<Result<SignIn & { device: string }, { code: 'company_no_access' }>>;
}

/** Signing in and out. The only module that knows lucia; tokens are stored hashed (SHA-256), passwords with argon2id. */
export interface Identity extends OwnSignIns, CompanyAccounts, Passkeys, Tries {
  signIn(input: {
    email: string;
    password: string;
    /** Address of the peer, for throttling. */
    address: string;
    /** Value of the known-device cookie, if any: exempt from the throttle of the account. */
    device?: string | undefined;
    userAgent?: string | undefined;
    shared?: boolean;
  }): Promise<Result<SignIn & { device: string }, SignInRefusal>>;
  /** Shows anew who is signed in, with their password: a new sign-in of the same person, whose proof is fresh. */
  confirm(input: {
    person: string;
    password: string;
    address: string;
    device?: string | undefined;
    userAgent?: string | undefined;
    shared?: boolean;
  }): Promise<Result<SignIn & { device: string }, SignInRefusal>>;
  /** The viewer of a cookie's token, or undefined. Unless it `isUse` no idle time begins anew. `fresh` replaces the cookie when the sign-in was extended. */
  viewer(token: string, isUse?: boolean): Promise<{ viewer: Viewer; fresh?: SignIn } | undefined>;
  /** `recorded: false`: it has ended, but that could not be written down and a restart may forget it (a full disk). */
  signOut(token: string): Promise<{ recorded: boolean }>;
  /** Ends every sign-in of a person. */
  signOutEverywhere(person: string): Promise<{ recorded: boolean }>;
  /** Deletes sign-ins, tokens and devices that have ended, and notes the time: no later start begins before it. */
  sweep(): void;
  /**
   * Creates or replaces the account of a person; e-mail is unique after NFC and case folding. No door hands a password in here: one
   * that is comes from whoever runs the machine, and proves the account as the operator's code does.
   */
  setAccount(input: {
    person: string;
    email: string;
    password?: string;
  }): Promise<Result<void, { code: 'email_taken' } | PasswordRefusal>>;
  /** Whether a person has an account to sign in with, used or not. */
  hasAccount(person: string): boolean;
  /** A one-time token with which a person sets a password. Stored hashed. */
  issueFirstSignIn(
    person: string,
    lifetimeSeconds: number,
    by: 'operator' | 'admin',
    as?: 'worker' | 'leaver',
  ): string;
  /** Whether this role of the person would sleep, and no code of the operator that wakes it is on its way. */
  needsOperatorsCode(person: string, role: RoleKey): boolean;
  redeemFirstSignIn(input: {
    token: string;
    password: string;
    userAgent?: string | undefined;
    shared?: boolean;
  }): Promise<Result<SignIn & { device: string }, { code: 'token_unknown' } | PasswordRefusal>>;
  /**
   * Begins a sign-in with a one-time code alone, on a device that many people share; the code is used up. One that would wake a role is
   * kept for setting a password.
   */
  signInWithCode(
    token: string,
    from: { userAgent?: string | undefined },
  ): Promise<Result<SignIn & { device: string }, { code: 'token_unknown' | 'code_for_a_password' }>>;
  /** The first half of a code that two people give together, told to the one who proposed. */
  beginRecovery(proposal: string, person: string, expiresAt: Instant): string;
  /** The second half, told to the one who approved; undefined where there is no first one any more. */
  completeRecovery(proposal: string, person: string, lifetimeSeconds: number): string | undefined;
  /** The person with this e-mail address, for the operator and for systems. */
  personByEmail(email: string): string | undefined;
}
