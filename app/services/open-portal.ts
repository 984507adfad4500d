import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { takeWriterLock } from '#db/lock';
import { createAppend } from '#db/log/append';
import { createNodeAt, entriesAfter, logIdentityOf, logSize } from '#db/log/read';
import { migrate } from '#db/migrate';
import { type Database, openDatabase } from '#db/open';
import { lastSeenInstant } from '#db/own/accounts';
import {
  createProject,
  PROJECTION_VERSION,
  projectedVersion,
  rememberVersion,
} from '#db/projections/project';
import { rebuild } from '#db/projections/rebuild';
import { readContexts, readWorld } from '#db/views/decision-world';
import { createProfileFinder } from '#db/views/external-ids';
import { hasPeople } from '#db/views/person-facts';
import { profileOf, publishedHash } from '#db/views/texts';
import type { Entry } from '#domain/entry/bodies';
import { toHex } from '#domain/log/bytes';
import { frontierAt } from '#domain/log/tree';
import { standardContexts } from '#domain/monitoring/protected-contexts';
import { type Instant, SECOND } from '#domain/time';
import { type Accounts, createAccounts } from './accounts';
import { type Acts, createActs } from './acts';
import { type Administration, createAdministration } from './administration';
import { declareContexts } from './commands/declare-contexts';
import { openLog } from './commands/open-log';
import { passTime } from './commands/pass-time';
import { createDecisions, type LiveDecisions } from './decisions/create-decisions';
import { createExecutor, type Executor } from './execute';
import { createIdentity } from './identity/create-identity';
import { continuesSignedHead, createLogKeeper } from './log/keeper';
import { openLogKey } from './log/key-file';
import { createSigner } from './log/signer';
import { createQueries } from './queries/create-queries';
import { createDesk } from './queries/desk/desk';
import { createRegisters } from './queries/registers';
import { createReactions } from './reactions';
import type { Services } from './services';
import { createSteadyClock } from './steady-clock';
import { type Authenticate, createAuthenticate } from './systems/authenticate';
import { createHeartbeats, type Heartbeats } from './systems/heartbeat';
import { createUpkeep, type Upkeep } from './upkeep';

export interface PortalOptions {
  dataDir: string;
  /** Folder of the SQL migrations. */
  migrations: string;
  /** Origin people use, e.g. https://portal.example.org: names the log and is the first protected context. */
  publicUrl: string;
  /** Wall clock in ms. It may be set; the portal's own time never runs backwards and never stands still. */
  clock: () => Instant;
  /** A clock nobody can set, in ms; stands still where a test or the demo story moves the time itself. */
  monotonic?: () => number;
  random: (bytes: number) => Uint8Array;
  /** Told of what went wrong without stopping the portal. */
  report: (what: string, cause: unknown) => void;
}

/** A running portal: everything that has state, built once and handed to the doors. */
export interface Portal {
  services: Services;
  administration: Administration;
  accounts: Accounts;
  acts: Acts;
  decisions: LiveDecisions;
  authenticate: Authenticate;
  heartbeats: Heartbeats;
  upkeep: Upkeep;
  /** What the operator's command line is given. */
  operator: OperatorParts;
  revision(): number;
  close(): Promise<void>;
}

/** Services of the operator's door. */
export interface OperatorParts extends Pick<Services, 'administration' | 'accounts' | 'identity' | 'clock'> {
  activitiesOf(programme: string): readonly string[];
  hasPeople(): boolean;
  /** How a publication names its text, or undefined where there is none. */
  publishedHash(notice: string, version: number, language: string): string | undefined;
}

/** Further behind than this, the wall clock was set back and somebody should look (F09). */
const CLOCK_BEHIND_MS = 30 * SECOND;

/** Why a portal refuses to open; the message says what to do. */
class PortalRefuses extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const REFUSALS = {
  log_behind_signer:
    'The log on disk is shorter than what was signed. An older copy of the database was put back. Restore the newest one.',
  inconsistent_log:
    'The log on disk is not the one that was signed. Somebody or something changed it. Keep this copy and restore a good one.',
} as const;

/** Opens the database, checks it against what was signed, catches up and answers the portal. Throws PortalRefuses or WriterLockHeld. */
export const openPortal = async (options: PortalOptions): Promise<Portal> => {
  const { dataDir, publicUrl, random, report } = options;
  const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
  const newId = (prefix: string): string => `${prefix}_${base58(random(16))}`;

  const db = openDatabase(join(dataDir, 'forthright.db'));
  const lock = takeWriterLock(join(dataDir, 'writer.lock'));
  migrate(db, options.migrations);
  if (projectedVersion(db) !== PROJECTION_VERSION) {
    if (logSize(db) > 0) rebuild(db);
    else rememberVersion(db);
  }

  const size = logSize(db);
  const identified = logIdentityOf(db);
  const origin = identified?.origin ?? `${new URL(publicUrl).hostname}/forthright/${toHex(random(6))}`;
  const epoch = identified?.epoch ?? newId('ep');
  const frontier = frontierAt(createNodeAt(db), size);
  const key = openLogKey(join(dataDir, 'log.key'));
  const signer = createSigner({ origin, key, hash, stateFile: join(dataDir, 'signer.json') });
  const doubt = continuesSignedHead(db, hash, signer, frontier);
  if (doubt) throw new PortalRefuses(doubt, REFUSALS[doubt]);

  const now = createSteadyClock({
    wall: options.clock,
    monotonic: options.monotonic ?? (() => performance.now()),
    latestKnown: Math.max(lastInstant(db, size), lastSeenInstant(db)),
  });

  const identity = createIdentity({ db, clock: now, random });
  const profiles = createProfileFinder(db);
  const decisions = createDecisions({
    db,
    epoch,
    now,
    sign: key.sign,
    findBy: (type, id) => {
      if (type === 'email') return identity.personByEmail(id);
      const found = profiles.byExternalId(id);
      // Two people under one id are nobody: an answer about the wrong one would be worse than none.
      return found.length === 1 ? found[0] : undefined;
    },
  });
  const authenticate = createAuthenticate({ db, now, sha256: hash });

  const committed = (entries: readonly Entry[]): void => {
    if (entries.some((entry) => /^(key|system)\./.test(entry.type))) authenticate.forget();
    try {
      decisions.follow(entries);
    } catch (cause) {
      report('the decisions could not follow a commit', cause);
    }
    const last = entries.at(-1);
    // Reactions run after everybody was answered; what fails is tried again with the next commit or start.
    if (last) setImmediate(() => react(last.seq));
  };
  const executor: Executor = createExecutor({
    db,
    append: createAppend(db, origin, hash),
    project: createProject(db),
    hash,
    frontier,
    now,
    newId,
    random,
    committed,
    failed: (what, cause) => report(what === 'flush' ? 'a flush failed' : 'an act failed', cause),
  });
  const reactions = createReactions(db, executor);
  let closing = false;
  const react = (revision: number): void => {
    if (closing) return;
    reactions.run(revision).catch((cause: unknown) => report('a reaction failed', cause));
  };

  const portalActor = { kind: 'portal', id: 'start' } as const;
  if (!identified) await executor.execute(openLog, { origin, epoch }, { actor: portalActor });
  // The portal protects itself first, under whatever address it is reached now; what was declared beside it stays.
  const [itself, ...standard] = standardContexts(publicUrl);
  const declared = readContexts(db);
  if (itself && declared[0]?.match !== itself.match) {
    const others = declared.length > 0 ? declared.slice(1) : standard;
    await executor.execute(declareContexts, { contexts: [itself, ...others] }, { actor: portalActor });
  }
  // While it was closed, time and a new version may have changed answers: a revision of its own has collectors ask anew.
  if (identified) await executor.execute(passTime, { moment: now() }, { actor: portalActor });
  decisions.load(executor.frontier().size);
  react(executor.frontier().size);

  const log = createLogKeeper({ db, hash, origin, key, signer, frontier: executor.frontier });
  const heartbeats = createHeartbeats({ db, now, position: decisions.position, random, sha256: hash });
  const acts = createActs(executor, hash);
  const administration = createAdministration({ executor, hash, random, now, newId });
  const emailOf = (person: string) => profileOf(db, person)?.email;
  const accounts = createAccounts({ executor, identity, emailOf, newId, now });
  const asking = { db, decisions, now, heartbeats: heartbeats.latest };
  const services: Services = {
    identity,
    decisions,
    acts,
    administration,
    accounts,
    ask: createQueries(asking, log),
    desk: createDesk(asking),
    registers: createRegisters(asking),
    log,
    health: () => {
      if (!decisions.healthy()) return { ready: false, code: 'decisions' };
      if (executor.sealed()) return { ready: false, code: 'storage' };
      return now.aheadOfWall() > CLOCK_BEHIND_MS
        ? { ready: true, warnings: ['clock_behind'] }
        : { ready: true };
    },
    clock: now,
    newId,
  };
  return {
    services,
    administration,
    accounts,
    acts,
    decisions,
    authenticate,
    heartbeats,
    upkeep: createUpkeep({ db, executor, decisions, heartbeats, identity, hash, now }),
    operator: {
      administration,
      accounts,
      identity,
      clock: now,
      activitiesOf: (programme) => [...readWorld(db, programme).activities.keys()],
      hasPeople: () => hasPeople(db),
      publishedHash: (notice, version, language) => publishedHash(db, notice, version, language),
    },
    revision: () => executor.frontier().size,
    close: async () => {
      await reactions.run(executor.frontier().size);
      closing = true;
      decisions.stop();
      await executor.close();
      await reactions.run(0);
      db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      db.sqlite.close();
      lock.release();
    },
  };
};

/** When the newest entry was made; 0 in a new log. */
const lastInstant = (db: Database, size: number): Instant => {
  for (const entry of entriesAfter(db, size - 1, size)) return entry.at;
  return 0;
};

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 22 characters for 128 bits, without letters that look alike. */
const base58 = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${toHex(bytes)}`);
  let text = '';
  for (let i = 0; i < 22; i++) {
    text = ALPHABET[Number(value % 58n)] + text;
    value /= 58n;
  }
  return text;
};
