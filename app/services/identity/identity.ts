import type { RoleKey } from '#domain/authority/roles';
import type { Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { OwnSignIns } from './own-sign-ins';

/** Who is signed in, as every loader and action of the people's door sees it. */
export interface Viewer {
  person: string;
  name: string;
  /** Roles that count at this moment. */
  roles: readonly RoleKey[];
  /** Roles they have and that do not count before they set a password with a code of the operator. */
  asleep: readonly RoleKey[];
  /** Languages the person chose, best first. */
  languages: readonly string[];
  /** Where they work: it names the time zone of their pages. */
  country: string;
  region?: string;
  signInId: string;
}

/** A fresh sign-in: the cookie's value, told once. */
export interface SignIn {
  token: string;
  expiresAt: Instant;
}

export type SignInRefusal =
  | { code: 'sign_in_failed' }
  /** The disk takes no new sign-in now. */
  | { code: 'unavailable' }
  | { code: 'too_many_attempts'; retryAfterSeconds: number }
  | { code: 'busy'; retryAfterSeconds: number };

export type PasswordRefusal = { code: 'password_too_short' | 'password_too_long' | 'password_too_common' };

/** Signing in and out. The only module that knows lucia; tokens are stored hashed (SHA-256), passwords with argon2id. */
export interface Identity extends OwnSignIns {
  signIn(input: {
    email: string;
    password: string;
    /** Address of the peer, for throttling. */
    address: string;
    /** Value of the known-device cookie, if any: exempt from the throttle of the account. */
    device?: string;
    userAgent?: string;
  }): Promise<Result<SignIn & { device: string }, SignInRefusal>>;
  /** The viewer of a cookie's token, or undefined. `fresh` replaces the cookie when the sign-in was extended. */
  viewer(token: string): Promise<{ viewer: Viewer; fresh?: SignIn } | undefined>;
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
  issueFirstSignIn(person: string, lifetimeSeconds: number, by: 'operator' | 'admin'): string;
  /** Whether roles of this person would sleep, and no code of the operator that wakes them is on its way. */
  needsOperatorsCode(person: string): boolean;
  redeemFirstSignIn(input: {
    token: string;
    password: string;
  }): Promise<Result<SignIn & { device: string }, { code: 'token_unknown' } | PasswordRefusal>>;
  /** The person with this e-mail address, for the operator and for systems. */
  personByEmail(email: string): string | undefined;
}
