/** One setting as the help tells it. */
interface Setting {
  name: string;
  /** What holds when it is left out. */
  leftOut: string;
  help: string;
}

/** Every setting that app/config.ts reads and somebody may set. */
export const SETTINGS = [
  {
    name: 'FORTHRIGHT_MODE',
    leftOut: 'demo',
    help: 'demo: made-up people. production: your own data, nothing is made up.',
  },
  { name: 'PORT', leftOut: '3000', help: 'Where it listens, from 1 to 65535.' },
  {
    name: 'HOST',
    leftOut: 'localhost',
    help: 'The address it listens on. localhost means 127.0.0.1 and ::1.',
  },
  {
    name: 'PUBLIC_URL',
    leftOut: 'http://localhost:PORT',
    help: 'The address people type, without a path. Needed in production, and https:// there unless it is this very machine.',
  },
  {
    name: 'DATA_DIR',
    leftOut: './data',
    help: 'The folder of the database and the keys. The same as the portal has.',
  },
  {
    name: 'TRUSTED_PROXIES',
    leftOut: 'none',
    help: 'Addresses and ranges of your proxies, such as 10.0.0.7,10.1.0.0/16. Only what these say in X-Forwarded-For counts.',
  },
  {
    name: 'METRICS_PORT',
    leftOut: 'no metrics',
    help: 'Where metrics are read at /metrics, without a key. Let only your monitoring reach it.',
  },
  {
    name: 'PSEUDO_LANGUAGE',
    leftOut: 'off',
    help: 'on: every page of the demo in long, accented, bracketed English, to find texts that no catalogue has and rows that are too narrow. Never in production.',
  },
  {
    name: 'OIDC_ISSUER',
    leftOut: 'no company sign-in',
    help: 'The sign-in of the company (OpenID Connect), as it names itself: https://login.example.org. Needs the next two as well.',
  },
  { name: 'OIDC_CLIENT_ID', leftOut: 'none', help: 'What the portal is called there.' },
  {
    name: 'OIDC_CLIENT_SECRET',
    leftOut: 'none',
    help: 'The secret of the portal there, at least 32 characters. The address to come back to is PUBLIC_URL/sign-in/callback.',
  },
  {
    name: 'OIDC_NAME',
    leftOut: 'the host of OIDC_ISSUER',
    help: 'What people call that sign-in. It stands on the button.',
  },
  {
    name: 'OIDC_PERSON_CLAIM',
    leftOut: 'sub',
    help: 'The claim that is compared with the external id of people. Never an address or a name.',
  },
  {
    name: 'SMTP_HOST',
    leftOut: 'no mail',
    help: 'The mail server through which people are written to. Needs MAIL_FROM as well. Without it the demo shows its mails at /admin/outbox, and production sends none.',
  },
  {
    name: 'MAIL_FROM',
    leftOut: 'none',
    help: 'The address that mails come from, such as portal@example.org.',
  },
  {
    name: 'SMTP_TLS',
    leftOut: 'starttls',
    help: 'starttls: a server that does not offer it is refused. tls: from the first byte. none: in clear, for a server on this very machine.',
  },
  { name: 'SMTP_PORT', leftOut: '587, 465 or 25, by SMTP_TLS', help: 'Where the mail server listens.' },
  { name: 'SMTP_USER', leftOut: 'no sign-in', help: 'The name to sign in with at the mail server.' },
  { name: 'SMTP_PASSWORD', leftOut: 'no sign-in', help: 'The password there. Needs SMTP_USER as well.' },
  { name: 'LOG_LEVEL', leftOut: 'info', help: 'fatal, error, warn, info or debug.' },
] as const satisfies readonly Setting[];

/** The settings as the help page prints them. */
export const settingsText = (): string =>
  [
    'Settings are environment variables; a .env file is not read. None is needed for the demo.',
    ...SETTINGS.map(({ name, leftOut, help }) => `  ${name} (left out: ${leftOut})\n      ${help}`),
  ].join('\n');
