import { storageFailure } from '#db/storage-failure';
import { ok, type Result, refuse } from '#domain/result';
import { type Instant, MINUTE } from '#domain/time';
import { addWay } from './commands/ways-in';
import type { Executor } from './execute';
import type { CompanyProvider, CompanyRefusal, CompanyWord } from './identity/company-provider';
import type { AtCompany, Identity } from './identity/identity';
import type { Sealer } from './identity/sealer';
import { newSecret, type Random, sha256Hex } from './identity/secrets';
import type { SignIn } from './identity/signed-in';

/** What a browser brings along that is told to the account it signs in with. */
interface Browser {
  device?: string | undefined;
  userAgent?: string | undefined;
  shared?: boolean;
}

type Begun = SignIn & { device: string };

/** Where somebody goes on after coming back from the provider. */
export type CameBack =
  | { kind: 'signed_in'; signIn: Begun; next: string }
  /**
   * Who it is must be shown with a one-time code; `pending` goes into a cookie until then. With `signIn` they are let in already, and
   * the code would wake their roles.
   */
  | { kind: 'needs_code'; pending: string; next: string; signIn?: Begun };

export type CompanySignInRefusal =
  | CompanyRefusal
  | { code: 'company_no_access' | 'company_not_you' | 'company_taken' | 'unavailable' };

type Connected = Result<Begun, CompanySignInRefusal | { code: 'token_unknown' }>;

/**
 * Signing in with the company's account. It never makes a person, and never finds one by an address: an account there is connected
 * once, because what the provider says of it is the external id of exactly one person, or with a one-time code, and is known by issuer
 * and subject from then on.
 */
export interface CompanySignIn {
  /** What people call the company's sign-in. */
  name: string;
  answers(): boolean;
  /** The provider's address to send a browser to, and the secret that it must bring back. `confirms`: who is signed in shows it anew. */
  begin(how: {
    next: string;
    confirms?: string;
  }): Promise<Result<{ url: string; secret: string }, CompanyRefusal>>;
  finish(
    back: { url: URL; secret: string | undefined },
    from: Browser,
  ): Promise<Result<CameBack, CompanySignInRefusal>>;
  /** Connects what is pending with the person of a one-time code, and signs them in. */
  connect(asked: { pending: string | undefined; token: string }, from: Browser): Promise<Connected>;
  signOutUrl(): string | undefined;
}

/** How long somebody may take at the provider, and then for typing a code. */
const ATTEMPT_LIVES = 10 * MINUTE;

interface Attempt {
  next: string;
  confirms?: string;
  until: Instant;
}

export const createCompanySignIn = (parts: {
  name: string;
  /** As the provider names itself, in one spelling. */
  issuer: string;
  provider: CompanyProvider;
  identity: Identity;
  executor: Executor;
  /** The people another system knows by this id; more than one is nobody. */
  byExternalId: (id: string) => readonly string[];
  /** The address in a person's profile. */
  emailOf: (person: string) => string | undefined;
  sealer: Sealer;
  random: Random;
  now: () => Instant;
}): CompanySignIn => {
  const { name, issuer, provider, identity, executor, byExternalId, emailOf, sealer, random, now } = parts;
  /** Attempts that were brought back, until they end by themselves: none counts twice. */
  const used = new Map<string, Instant>();

  /** What is bound to a secret in the browser: whoever has not got it can neither make nor use them. */
  const ofSecret = (secret: string) => ({
    nonce: sha256Hex(`nonce:${secret}`),
    verifier: sha256Hex(`verifier:${secret}`),
  });
  const openAttempt = (state: string, secret: string): Attempt | undefined => {
    const text = sealer.open(state, secret);
    const attempt = text === undefined ? undefined : (JSON.parse(text) as Attempt);
    return attempt && now() < attempt.until ? attempt : undefined;
  };
  /** Short: a cookie has to hold it. */
  const sealPending = ({ subjectSha256 }: AtCompany, provedAt: Instant): string =>
    sealer.seal([subjectSha256, provedAt, now() + ATTEMPT_LIVES].join(' '), 'pending');
  const openPending = (sealed: string): (AtCompany & { provedAt: Instant }) | undefined => {
    const [subjectSha256, provedAt, until] = sealer.open(sealed, 'pending')?.split(' ') ?? [];
    if (subjectSha256 === undefined || now() >= Number(until)) return undefined;
    return { issuer, subjectSha256, provedAt: Number(provedAt) };
  };
  const isNew = (secret: string): boolean => {
    for (const [id, until] of used) if (until <= now()) used.delete(id);
    const id = sha256Hex(secret);
    if (used.has(id)) return false;
    used.set(id, now() + ATTEMPT_LIVES);
    return true;
  };

  /** The account's person, connected a moment ago where what the provider says is the external id of exactly one. */
  const personOf = async (account: AtCompany, { personId }: CompanyWord): Promise<string | undefined> => {
    const known = identity.holderAtCompany(account);
    if (known || personId === undefined) return known?.person;
    const [person, another] = byExternalId(personId);
    if (person === undefined || another !== undefined) return undefined;
    // Somebody has connected another account with them: that is not undone by a number.
    if (identity.isAtCompany(person, issuer) || !(await hasAccount(person))) return undefined;
    return (await connected(account, person, 'external_id')) ? person : undefined;
  };
  const hasAccount = async (person: string): Promise<boolean> => {
    const email = emailOf(person);
    if (identity.hasAccount(person)) return true;
    return email !== undefined && (await identity.setAccount({ person, email })).ok;
  };
  /** An entry first; the account follows it. */
  const connected = async (
    account: AtCompany,
    person: string,
    by: 'external_id' | 'code',
    code?: string,
  ): Promise<boolean> => {
    const actor = { kind: 'person', id: person } as const;
    const noted = await executor.execute(addWay, { person, way: 'company', by }, { actor });
    return noted.ok && identity.connect(account, person, code);
  };

  const cameBack = async (
    word: CompanyWord,
    { next, confirms }: Attempt,
    from: Browser,
  ): Promise<Result<CameBack, CompanySignInRefusal>> => {
    const account = { issuer, subjectSha256: sha256Hex(word.subject) };
    const { provedAt = 0 } = word;
    const person = await personOf(account, word);
    if (confirms !== undefined && person !== confirms) return refuse('company_not_you');
    const pending = sealPending(account, provedAt);
    if (person === undefined) return ok({ kind: 'needs_code', pending, next });
    const begun = await identity.signInAtCompany({ ...account, provedAt }, from);
    if (!begun.ok) return begun;
    const signIn = begun.value;
    return identity.holderAtCompany(account)?.wakes
      ? ok({ kind: 'needs_code', pending, next, signIn })
      : ok({ kind: 'signed_in', signIn, next });
  };

  return {
    name,
    answers: provider.answers,
    signOutUrl: provider.signOutUrl,

    begin: async (how) => {
      const secret = newSecret(random);
      const state = sealer.seal(JSON.stringify({ ...how, until: now() + ATTEMPT_LIVES }), secret);
      const attempt = { state, ...ofSecret(secret), confirms: how.confirms !== undefined };
      const url = await provider.signInUrl(attempt);
      return url.ok ? ok({ url: url.value, secret }) : url;
    },

    finish: ({ url, secret }, from) =>
      asDiskAllows(async () => {
        const state = url.searchParams.get('state') ?? '';
        const attempt = secret === undefined ? undefined : openAttempt(state, secret);
        if (secret === undefined || !attempt || !isNew(secret)) return refuse('company_begin_again');
        const confirms = attempt.confirms !== undefined;
        const word = await provider.word(url, { state, ...ofSecret(secret), confirms });
        return word.ok ? cameBack(word.value, attempt, from) : word;
      }),

    connect: ({ pending, token }, from) =>
      asDiskAllows(async (): Promise<Connected> => {
        const account = pending === undefined ? undefined : openPending(pending);
        if (!account) return refuse('company_begin_again');
        const holder = identity.codeHolder(token);
        if (!holder) return refuse('token_unknown');
        const known = identity.holderAtCompany(account);
        if (known && known.person !== holder.person) return refuse('company_taken');
        if (!(await connected(account, holder.person, 'code', token))) return refuse('token_unknown');
        return identity.signInAtCompany(account, from);
      }),
  };
};

/** What the disk takes nothing of is no bug: nobody is signed in, and it passes. */
const asDiskAllows = async <Value, Refusal extends { code: string }>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | { code: 'unavailable' }>> => {
  try {
    return await work();
  } catch (cause) {
    if (storageFailure(cause)) return refuse('unavailable');
    throw cause;
  }
};
