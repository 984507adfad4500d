import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Who may sign in, and who is signed in (migrations/0004). Written and read only by app/services/identity. Secrets are kept as
 * hashes; rows of sign-ins, devices, tokens and failures are swept when they end.
 */
export const ownAccount = sqliteTable('own_account', {
  id: text('person').primaryKey(),
  email: text('email').notNull(),
  emailFolded: text('email_folded').notNull().unique(),
  passwordHash: text('password_hash'),
  createdAt: integer('created_at').notNull(),
  passwordSetAt: integer('password_set_at'),
  /** The password was set with a code of the operator: only then do roles of the person count. */
  proven: integer('proven', { mode: 'boolean' }).notNull().default(false),
  /** The password was set with a code for somebody who has left: only then does it open anything after the last day. */
  leaver: integer('leaver', { mode: 'boolean' }).notNull().default(false),
});

/** One row per sign-in; `expiresAt` is in seconds, as lucia's adapter writes it. */
export const ownSignIn = sqliteTable(
  'own_sign_in',
  {
    id: text('id').primaryKey(),
    userId: text('person').notNull(),
    expiresAt: integer('expires_at').notNull(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    label: text('label').notNull(),
    /** How it began, and when the person last proved who they are. */
    way: text('way').notNull().default('password'),
    provedAt: integer('proved_at').notNull().default(0),
    /** The passkey it began with, and whether it is on a device that many people share. */
    passkey: text('passkey'),
    shared: integer('shared', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('own_sign_in_by_person').on(table.userId),
    index('own_sign_in_by_last_seen').on(table.lastSeenAt),
  ],
);

/** Devices on which a person has signed in before. At most ten a person. */
export const ownDevice = sqliteTable(
  'own_device',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at').notNull(),
    label: text('label').notNull().default(''),
    /** When the person said that it is theirs; until then it is news on their other devices. */
    confirmedAt: integer('confirmed_at'),
  },
  (table) => [index('own_device_by_person').on(table.person, table.lastUsedAt)],
);

/** Entries that were news to a person and that they have put away. */
export const ownSeen = sqliteTable(
  'own_seen',
  {
    person: text('person').notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.seq] })],
);

/** Accounts at the company's sign-in, known by issuer and the hash of what it calls them (migrations/0019). */
export const ownCompanyAccount = sqliteTable(
  'own_company_account',
  {
    person: text('person').notNull(),
    issuer: text('issuer').notNull(),
    subjectSha256: text('subject_sha256').notNull(),
    /** Connected with a code of the operator: only then do roles of the person count under it. */
    proven: integer('proven', { mode: 'boolean' }).notNull(),
    connectedAt: integer('connected_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.issuer] })],
);

/** Public halves of the keys that people keep on their devices (migrations/0027). */
export const ownPasskey = sqliteTable(
  'own_passkey',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    credential: text('credential').notNull().unique(),
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    transports: text('transports').notNull(),
    name: text('name').notNull(),
    proven: integer('proven', { mode: 'boolean' }).notNull(),
    madeIn: text('made_in', { enum: ['password', 'company'] }).notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    stoppedAt: integer('stopped_at'),
  },
  (table) => [index('own_passkey_by_person').on(table.person)],
);

/** First halves of codes that two people give together (migrations/0028). */
export const ownRecovery = sqliteTable('own_recovery', {
  proposal: text('proposal').primaryKey(),
  person: text('person').notNull(),
  halfSha256: text('half_sha256').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** One-time tokens with which a person sets a password, or proves that an account at the company's sign-in is theirs. */
export const ownFirstSignIn = sqliteTable('own_first_sign_in', {
  person: text('person').primaryKey(),
  tokenSha256: text('token_sha256').notNull().unique(),
  /** Made by the operator at the machine, and so seen by no admin. */
  byOperator: integer('by_operator', { mode: 'boolean' }).notNull(),
  /** Made for somebody who has left, after they showed who they are. */
  forLeaver: integer('for_leaver', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** Failed sign-ins of a day, by hashed key; the shape is rate-limiter-flexible's. */
export const ownSignInFailure = sqliteTable(
  'own_sign_in_failure',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull(),
    expire: integer('expire'),
  },
  (table) => [index('own_sign_in_failure_by_expire').on(table.expire)],
);

/** The latest instant known when rows were last swept. */
export const ownSignInClock = sqliteTable('own_sign_in_clock', {
  only: integer('only').primaryKey(),
  latest: integer('latest').notNull(),
});
