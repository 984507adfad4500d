import * as oidc from 'openid-client';
import { FRESH_FOR } from '#domain/authority/ways-in';
import { ok, type Result, refuse } from '#domain/result';
import { type Instant, MINUTE, SECOND } from '#domain/time';
import { LONGEST_ABSOLUTE } from './lifetimes';

/** What whoever runs the portal says of the company's sign-in (app/config.ts). */
export interface CompanySettings {
  /** As the provider names itself, e.g. https://login.example.org/realms/staff. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it, on buttons. */
  name: string;
  /** The claim that is compared with the external ids of people; `sub` unless said otherwise. */
  personClaim: string;
}

/** Why nobody was signed in. */
export type CompanyRefusal = {
  code:
    | 'company_unreachable'
    | 'company_busy'
    /** The provider, or the person there, said no. */
    | 'company_refused'
    /** Begun elsewhere, too long ago, or taken before. */
    | 'company_begin_again'
    /** An answer that does not verify. */
    | 'company_not_believed';
};

/** What the provider says about whoever signed in there, once it was verified. */
export interface CompanyWord {
  subject: string;
  /** What the claim that names people says. */
  personId?: string;
  /** When they last proved who they are there; where it is not said, nobody knows. */
  provedAt?: Instant;
}

/** What belongs to one sign-in on its way: each is used for it alone. */
export interface CompanyAttempt {
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  verifier: string;
  /** The person must show anew who they are. */
  confirms: boolean;
}

export interface CompanyProvider {
  /** Whether it answered when it was last asked; whoever asks makes it be asked again, now and then. */
  answers(): boolean;
  signInUrl(attempt: CompanyAttempt): Promise<Result<string, CompanyRefusal>>;
  /** Turns the address that a browser came back to into the provider's word. */
  word(cameBackTo: URL, attempt: CompanyAttempt): Promise<Result<CompanyWord, CompanyRefusal>>;
  /** Where one signs out there, if the provider has such a place. */
  signOutUrl(): string | undefined;
}

const TIMEOUT_SECONDS = 5;
/** How far two clocks may differ (RFC 9068 and others speak of "a few minutes" at most). */
const TOLERANCE_SECONDS = 30;
const KNOWN_FOR = 60 * MINUTE;
const ASKED_AGAIN_AFTER = 30 * SECOND;
/** Answers that are being verified at once: each makes two requests to the provider. */
const AT_ONCE = 20;

/**
 * The company's sign-in as an OpenID Connect provider (Core 1.0, code flow with PKCE, state and nonce). The only place that knows
 * openid-client. A provider that is down does not keep the portal from starting: it is asked again when somebody comes.
 */
export const createCompanyProvider = (parts: {
  settings: CompanySettings;
  /** Where the provider sends browsers back to. */
  redirectUri: string;
  /** The page to come to after signing out there. */
  afterSignOut: string;
  clock: () => Instant;
  report: (what: string, cause: unknown) => void;
}): CompanyProvider => {
  const { settings, redirectUri, afterSignOut, clock, report } = parts;
  const { issuer, clientId, clientSecret, personClaim } = settings;
  let known: { metadata: oidc.ServerMetadata; at: Instant } | undefined;
  let asking: Promise<void> | undefined;
  let failedAt: Instant | undefined;
  let atOnce = 0;

  const plain = new URL(issuer).protocol === 'http:';
  const execute = [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])];

  const discover = async (): Promise<void> => {
    try {
      const options = { timeout: TIMEOUT_SECONDS, execute };
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, options);
      const metadata = found.serverMetadata();
      // One tenant, one issuer: what stands for many is not taken (ASVS 10.5.3).
      if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new Error('another issuer');
      known = { metadata, at: clock() };
      failedAt = undefined;
    } catch (cause) {
      if (failedAt === undefined) report('the sign-in of the company does not answer', cause);
      failedAt = clock();
    }
  };
  const ask = (): Promise<void> => {
    asking ??= discover().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const metadataNow = async (): Promise<oidc.ServerMetadata | undefined> => {
    if (known === undefined) await ask();
    else if (clock() >= known.at + KNOWN_FOR) void ask();
    return known?.metadata;
  };

  /**
   * Made anew for each answer: so it runs on the portal's clock, and asks for the provider's keys of this moment. One that was
   * exchanged a second ago is known, one that was taken back is not believed.
   */
  const configure = (metadata: oidc.ServerMetadata): oidc.Configuration => {
    const skew = Math.floor((clock() - Date.now()) / SECOND);
    const client = { [oidc.clockSkew]: skew, [oidc.clockTolerance]: TOLERANCE_SECONDS };
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authentication = methods.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret);
    const made = new oidc.Configuration(metadata, clientId, client, authentication);
    made.timeout = TIMEOUT_SECONDS;
    for (const extend of execute) extend(made);
    return made;
  };

  const verified = async (
    metadata: oidc.ServerMetadata,
    cameBackTo: URL,
    { state, nonce, verifier, confirms }: CompanyAttempt,
  ): Promise<CompanyWord> => {
    const tokens = await oidc.authorizationCodeGrant(configure(metadata), cameBackTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(confirms && { maxAge: FRESH_FOR / SECOND }),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no id token');
    const personId = claims[personClaim];
    return {
      subject: claims.sub,
      ...(typeof personId === 'string' && personId !== '' && { personId }),
      ...(claims.auth_time !== undefined && { provedAt: Math.min(claims.auth_time * SECOND, clock()) }),
    };
  };

  // Nobody waits for it, and a start does not fail by it.
  void ask();

  return {
    answers: () => {
      if (known) return true;
      if (failedAt !== undefined && clock() >= failedAt + ASKED_AGAIN_AFTER) void ask();
      return failedAt === undefined;
    },

    signInUrl: async ({ state, nonce, verifier, confirms }) => {
      const metadata = await metadataNow();
      if (!metadata) return refuse('company_unreachable');
      const url = oidc.buildAuthorizationUrl(configure(metadata), {
        redirect_uri: redirectUri,
        scope: personClaim === 'sub' ? 'openid' : 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Whoever asks for an age is told when they proved who they are (Core 1.0, section 3.1.2.1).
        max_age: confirms ? '0' : String(LONGEST_ABSOLUTE / SECOND),
      });
      return ok(url.href);
    },

    word: async (cameBackTo, attempt) => {
      if (atOnce >= AT_ONCE) return refuse('company_busy');
      atOnce += 1;
      try {
        const metadata = await metadataNow();
        if (!metadata) return refuse('company_unreachable');
        return ok(await verified(metadata, cameBackTo, attempt));
      } catch (cause) {
        const code = refusalOf(cause);
        if (code !== 'company_refused') report('a sign-in of the company was not taken', cause);
        return refuse(code);
      } finally {
        atOnce -= 1;
      }
    },

    signOutUrl: () =>
      known?.metadata.end_session_endpoint === undefined
        ? undefined
        : oidc.buildEndSessionUrl(configure(known.metadata), { post_logout_redirect_uri: afterSignOut }).href,
  };
};

/** What an error of the exchange means to the person. What is not understood is not believed. */
const refusalOf = (cause: unknown): CompanyRefusal['code'] => {
  if (cause instanceof oidc.AuthorizationResponseError) {
    const passing = ['temporarily_unavailable', 'server_error'].includes(cause.error);
    return passing ? 'company_unreachable' : 'company_refused';
  }
  // A code that was used before, or too late.
  if (cause instanceof oidc.ResponseBodyError && cause.error === 'invalid_grant')
    return 'company_begin_again';
  const isTimeout = cause instanceof oidc.ClientError && cause.code === 'OAUTH_TIMEOUT';
  const isNetwork = cause instanceof TypeError && cause.message === 'fetch failed';
  return isTimeout || isNetwork ? 'company_unreachable' : 'company_not_believed';
};
