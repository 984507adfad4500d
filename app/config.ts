import { z } from 'zod';
import { isOneAddress } from '#domain/mail/address';
import { isAddressRange } from './http/client-address';
import type { CompanySettings } from './services/identity/company-provider';
import type { SmtpSettings } from './services/mail/letter';

const portNumber = (name: string) => {
  const message = `${name} must be a number from 1 to 65535`;
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, message);
};

/** What the company's sign-in needs, all of it or nothing. */
const OIDC_TOGETHER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** What a mail server needs at least, and what else there is to say of one. */
const SMTP_TOGETHER = ['SMTP_HOST', 'MAIL_FROM'] as const;
const SMTP_MORE = ['SMTP_PORT', 'SMTP_TLS', 'SMTP_USER', 'SMTP_PASSWORD'] as const;

/** Where a mail server listens, by how it is spoken to. */
const SMTP_PORTS = { starttls: 587, tls: 465, none: 25 } as const;

/** Claims by which people are never found: in many companies they can be changed, or are given to somebody else later. */
const NO_IDS = new Set([
  'email',
  'family_name',
  'given_name',
  'name',
  'nickname',
  'phone_number',
  'preferred_username',
  'unique_name',
  'upn',
]);

/**
 * Every setting of the portal, read once. `.env.example` lists them with their defaults.
 * Nothing else in the house reads the environment.
 */
const settings = z
  .object({
    FORTHRIGHT_MODE: z
      .enum(['demo', 'production'], 'FORTHRIGHT_MODE must be demo or production')
      .default('demo'),
    PORT: portNumber('PORT').default(3000),
    HOST: z.string().min(1).default('localhost'),
    DATA_DIR: z.string().min(1, 'DATA_DIR must name a folder').default('./data'),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, 'PUBLIC_URL must be an origin such as https://portal.example.org, without a path')
      .optional(),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug'],
        'LOG_LEVEL must be fatal, error, warn, info or debug',
      )
      .default('info'),
    TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(',').map((range) => range.trim()))
      .refine(
        (ranges) => ranges.every(isAddressRange),
        'TRUSTED_PROXIES must list addresses or ranges such as 10.0.0.7,10.1.0.0/16',
      )
      .default([]),
    METRICS_PORT: portNumber('METRICS_PORT').optional(),
    PSEUDO_LANGUAGE: z.enum(['on', 'off'], 'PSEUDO_LANGUAGE must be on or off').default('off'),
    OIDC_ISSUER: z
      .string()
      .refine(
        isIssuer,
        'OIDC_ISSUER must be an address such as https://login.example.org, as the provider names itself',
      )
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().min(32, 'OIDC_CLIENT_SECRET must have at least 32 characters').optional(),
    OIDC_NAME: z.string().max(60, 'OIDC_NAME must be short: it stands on a button').optional(),
    OIDC_PERSON_CLAIM: z
      .string()
      .refine(
        (claim) => !NO_IDS.has(claim),
        'OIDC_PERSON_CLAIM must be an id that nobody can change for themselves: no address and no name',
      )
      .default('sub'),
    SMTP_HOST: z
      .string()
      .regex(
        /^[a-z0-9.:-]{1,253}$/i,
        'SMTP_HOST must be the name or address of a mail server, without a port',
      )
      .optional(),
    SMTP_PORT: portNumber('SMTP_PORT').optional(),
    SMTP_TLS: z.enum(['starttls', 'tls', 'none'], 'SMTP_TLS must be starttls, tls or none').optional(),
    SMTP_USER: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    MAIL_FROM: z
      .string()
      .refine(isOneAddress, 'MAIL_FROM must be one address such as portal@example.org, without a name')
      .optional(),
    FORTHRIGHT_USER_NODE_ENV: z.string().optional(),
  })
  .superRefine((given, context) => {
    const missing = OIDC_TOGETHER.filter((name) => given[name] === undefined);
    if (missing.length > 0 && missing.length < OIDC_TOGETHER.length) {
      context.addIssue({
        code: 'custom',
        message: `${missing.join(' and ')} must be set too, or none of ${OIDC_TOGETHER.join(', ')}`,
      });
    }
    for (const message of mailFaults(given)) context.addIssue({ code: 'custom', message });
    if (given.METRICS_PORT === given.PORT) {
      context.addIssue({ code: 'custom', message: 'METRICS_PORT must be another port than PORT' });
    }
    if (given.FORTHRIGHT_USER_NODE_ENV === 'production' && given.FORTHRIGHT_MODE === 'demo') {
      context.addIssue({
        code: 'custom',
        message:
          'NODE_ENV=production and FORTHRIGHT_MODE=demo contradict each other: a demo never runs as production',
      });
    }
    if (given.PSEUDO_LANGUAGE === 'on' && given.FORTHRIGHT_MODE === 'production') {
      context.addIssue({
        code: 'custom',
        message: 'PSEUDO_LANGUAGE must be off in production: nobody speaks it, it is for building pages',
      });
    }
    if (given.FORTHRIGHT_MODE === 'production') {
      if (!given.PUBLIC_URL) {
        context.addIssue({
          code: 'custom',
          message: 'PUBLIC_URL must be set in production: the address people type',
        });
      } else if (!given.PUBLIC_URL.startsWith('https://') && !isLoopback(given.PUBLIC_URL)) {
        context.addIssue({ code: 'custom', message: 'PUBLIC_URL must start with https:// in production' });
      }
    }
  });

export interface Config {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  dataDir: string;
  publicUrl: string;
  /** Every origin under which people may reach the portal. */
  origins: readonly string[];
  /** Addresses and ranges of proxies whose X-Forwarded-For counts. */
  trustedProxies: readonly string[];
  logLevel: string;
  /** Where metrics are read; nowhere unless it is set. */
  metricsPort?: number;
  /** Whether every page is in the language that nobody speaks, for whoever builds pages. */
  pseudoLanguage: boolean;
  /** The company's sign-in, where it is set up. */
  company?: CompanySettings;
  /** The mail server, where there is one. */
  smtp?: SmtpSettings;
}

/** The settings of an environment, or every fault in it as one list of sentences. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; faults: readonly string[] } => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map((issue) => issue.message) };
  const {
    FORTHRIGHT_MODE: mode,
    PORT: port,
    HOST: host,
    DATA_DIR: dataDir,
    LOG_LEVEL: logLevel,
    TRUSTED_PROXIES: trustedProxies,
    METRICS_PORT: metricsPort,
    PSEUDO_LANGUAGE: pseudo,
  } = parsed.data;
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${port}`;
  const local = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
  return {
    ok: true,
    config: {
      mode,
      port,
      host,
      dataDir,
      publicUrl,
      origins: mode === 'production' ? [publicUrl] : [...new Set([publicUrl, ...local])],
      trustedProxies,
      logLevel,
      pseudoLanguage: pseudo === 'on',
      ...(metricsPort !== undefined && { metricsPort }),
      ...companyOf(parsed.data),
      ...smtpOf(parsed.data),
    },
  };
};

/** All of it or nothing; which of the three are missing has been told. */
const companyOf = (given: z.output<typeof settings>): { company?: CompanySettings } => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return {};
  const name = given.OIDC_NAME ?? new URL(issuer).hostname;
  return { company: { issuer, clientId, clientSecret, name, personClaim: given.OIDC_PERSON_CLAIM } };
};

type MailGiven = Partial<
  Record<'SMTP_HOST' | 'MAIL_FROM' | 'SMTP_USER' | 'SMTP_PASSWORD', string> & { SMTP_PORT: number }
> & { SMTP_TLS?: SmtpSettings['tls'] | undefined; FORTHRIGHT_MODE: Config['mode'] };

/** What is wrong with the settings of mail, taken together. */
function mailFaults(given: MailGiven): readonly string[] {
  const missing = SMTP_TOGETHER.filter((name) => given[name] === undefined);
  const any = [...SMTP_TOGETHER, ...SMTP_MORE].some((name) => given[name] !== undefined);
  const faults: string[] = [];
  if (any && missing.length > 0) {
    faults.push(`${missing.join(' and ')} must be set too, or no setting of mail at all`);
  }
  if ((given.SMTP_USER === undefined) !== (given.SMTP_PASSWORD === undefined)) {
    faults.push('SMTP_USER and SMTP_PASSWORD must be set together, or neither');
  }
  const isHere = given.SMTP_HOST !== undefined && ['localhost', '127.0.0.1', '::1'].includes(given.SMTP_HOST);
  if (given.SMTP_TLS === 'none' && !isHere) {
    if (given.FORTHRIGHT_MODE === 'production') {
      faults.push('SMTP_TLS=none is for a mail server on this very machine: set starttls or tls');
    } else if (given.SMTP_PASSWORD !== undefined) {
      faults.push('SMTP_PASSWORD must not go over the network in clear: set SMTP_TLS to starttls or tls');
    }
  }
  return faults;
}

/** The mail server, or none; what is missing has been told. */
const smtpOf = (given: MailGiven): { smtp?: SmtpSettings } => {
  const { SMTP_HOST: host, MAIL_FROM: from, SMTP_USER: user, SMTP_PASSWORD: password } = given;
  if (host === undefined || from === undefined) return {};
  const tls = given.SMTP_TLS ?? 'starttls';
  const signIn = user !== undefined && password !== undefined && { signIn: { user, password } };
  return { smtp: { host, from, tls, port: given.SMTP_PORT ?? SMTP_PORTS[tls], ...signIn } };
};

/** The settings of this process. */
export const readProcessConfig = () => readConfig(process.env);

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** https, or this very machine; without what an issuer never has (OpenID Connect Core, section 2). */
function isIssuer(text: string): boolean {
  try {
    const { protocol, search, hash, username } = new URL(text);
    if (search !== '' || hash !== '' || username !== '') return false;
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(text));
  } catch {
    return false;
  }
}

function isLoopback(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
