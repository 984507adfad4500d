import { join } from 'node:path';
import { createBeside } from '#db/beside';
import { takeWriterLock, type WriterLock } from '#db/lock';
import { createAppend } from '#db/log/append';
import { type Database, openDatabase } from '#db/open';
import { timeSeen } from '#db/own/time-seen';
import { createProject } from '#db/projections/project';
import type { Entry } from '#domain/entry/bodies';
import { toBase64 } from '#domain/log/base64';
import { toHex } from '#domain/log/bytes';
import { type Accounts, createAccounts } from './accounts';
import { type Acts, createActs } from './acts';
import { type Administration, createAdministration } from './administration';
import { endsCopies } from './copies/copies';
import { createDecisions, type LiveDecisions } from './decisions/create-decisions';
import { createDirectory } from './directory/directory';
import { createDrafts } from './drafts';
import { createErasure } from './erasure';
import { createExecutor, type Executor } from './execute';
import { createFindEmployee } from './find-employee';
import { createHealth } from './health';
import { createIdentity } from './identity/create-identity';
import { failureKey } from './identity/throttle';
import { letGo } from './let-go';
import { createLineage } from './lineage';
import { createLogKeeper, signAtClose } from './log/keeper';
import { macUnder } from './log/key-file';
import { logFiles, refuseLeftovers } from './log/log-files';
import { openLogStore } from './log/open-log-store';
import { sha256 } from './log/sha256';
import { sweep } from './log/sweep';
import { sweepAtStart } from './log/sweep-at-start';
import { createWatch } from './log/watch';
import { createMail } from './mail/mail';
import { mailReaction } from './mail/rules';
import { createNewId } from './new-id';
import { openCompany } from './open-company';
import { createOperatorParts, type OperatorParts } from './operator-parts';
import { createOwnPasskeys } from './passkeys';
import { createImports } from './people-import/imports';
import type { PortalOptions } from './portal-options';
import { PortalRefuses } from './portal-refuses';
import { createPutAway } from './put-away';
import { createCouncil } from './queries/council';
import { createQueries } from './queries/create-queries';
import { createDesk } from './queries/desk/desk';
import { createInventory } from './queries/inventory';
import { createRegisters } from './queries/registers';
import { createRestores } from './queries/restores';
import { createRisks } from './queries/risks';
import { taskWork } from './queries/task-work';
import { createReactions } from './reactions';
import { createRequestServices } from './request-services';
import { createReviewWatch } from './review-watch';
import type { Services } from './services';
import { createSettleWeeks } from './settle-weeks';
import { createStart } from './start';
import { createSteadyClock } from './steady-clock';
import { openReserve } from './storage/reserve';
import { createStorage } from './storage/storage';
import { type Authenticate, createAuthenticate } from './systems/authenticate';
import { createReports, type Reports } from './systems/reports';
import { createTend } from './tend';
import { createUpkeep, type Upkeep } from './upkeep';
import { createVitals, type Vitals } from './vitals';

/** A running portal: everything that has state, built once and handed to the doors. */
export interface Portal extends Reports {
  services: Services;
  administration: Administration;
  accounts: Accounts;
  acts: Acts;
  decisions: LiveDecisions;
  authenticate: Authenticate;
  upkeep: Upkeep;
  /** What the operator's command line is given. */
  operator: OperatorParts;
  /** Where files of forms arrive. */
  uploads: string;
  revision(): number;
  vitals(): Vitals;
  close(): Promise<void>;
}

/**
 * Opens the data folder, checks it against what was signed, catches up and answers the portal. Throws PortalRefuses or
 * WriterLockHeld, and then lets go of the folder.
 */
export const openPortal = async (options: PortalOptions): Promise<Portal> => {
  const { dataDir } = options;
  refuseLeftovers(dataDir);
  const db = openDatabase(logFiles(dataDir).database);
  let lock: WriterLock | undefined;
  try {
    lock = takeWriterLock(join(dataDir, 'writer.lock'), options.publicUrl);
    return await buildPortal(options, db, lock);
  } catch (cause) {
    db.sqlite.close();
    lock?.release();
    throw cause;
  }
};

const buildPortal = async (options: PortalOptions, db: Database, lock: WriterLock): Promise<Portal> => {
  const { dataDir, migrations, publicUrl, random, report } = options;
  const newId = createNewId(random);
  const reserve = options.reserveBytes
    ? openReserve({ path: join(dataDir, 'reserve'), bytes: options.reserveBytes, random })
    : undefined;
  await reserve?.make();
  const newName = () => ({
    origin: `${new URL(publicUrl).hostname}/forthright/${toHex(random(6))}`,
    epoch: newId('ep'),
  });
  const store = openLogStore(db, { dataDir, migrations, hash: sha256, newName });
  const { origin, epoch, isNew, frontier, key, signer } = store;
  const monotonic = options.monotonic ?? (() => performance.now());
  const now = createSteadyClock({
    wall: options.clock,
    monotonic,
    latestKnown: timeSeen(db),
  });
  const storage = createStorage({ db, ...(reserve && { reserve }), report });
  const identity = createIdentity({ db, storage, clock: now, random, publicUrl });
  const lineage = createLineage(db, epoch);
  const decisions = createDecisions({
    db,
    epoch: lineage.epoch,
    now,
    sign: key.sign,
    findBy: createFindEmployee(db, identity),
    report,
  });
  const authenticate = createAuthenticate({ db, now, sha256 });
  const committed = (entries: readonly Entry[]): void => {
    if (entries.some((entry) => /^(key|system|epoch)\./.test(entry.type))) authenticate.forget();
    lineage.follow(entries);
    decisions.follow(entries);
    const last = entries.at(-1);
    // Reactions run after everybody was answered; what fails is tried again with the next commit or start.
    if (last) setImmediate(() => react(last.seq, entries));
  };
  const executor: Executor = createExecutor({
    db,
    storage,
    append: createAppend(db, origin, sha256),
    project: createProject(db),
    beside: createBeside(db, failureKey),
    seal: store.seal,
    hash: sha256,
    frontier,
    now,
    newId,
    random,
    committing: decisions.prepare,
    committed,
    failed: (what, cause) => report(what === 'flush' ? 'a flush failed' : 'an act failed', cause),
  });
  const reactions = createReactions(db, executor, storage, options.mail ? [mailReaction(db, now)] : []);
  let closing = false;
  const unreacted = (cause: unknown): void => report('a reaction failed', cause);
  const react = (revision: number, entries?: readonly Entry[]): void => {
    if (closing) return;
    const tidy = () => entries?.some(endsCopies) && reports.copies.prune();
    reactions.run(revision, entries).then(tidy).catch(unreacted);
  };
  const { database } = logFiles(dataDir);
  const watch = createWatch({
    db,
    database,
    migrations,
    key,
    signer,
    frontier: executor.frontier,
    run: options.sweep ?? (async (order) => sweep(order)),
    report,
  });
  if (!isNew) await sweepAtStart(watch, { size: frontier.size, aside: options.sweep !== undefined, report });
  const start = createStart({ db, executor, publicUrl, now });
  const opening = { origin, epoch, key: toBase64(key.publicKey) };
  if (!(await start.begin(opening, isNew))) throw new PortalRefuses('cannot_write');
  await start.note();
  decisions.load(executor.frontier().size);
  react(executor.frontier().size);
  const log = createLogKeeper({
    db,
    hash: sha256,
    origin,
    key,
    signer,
    frontier: executor.frontier,
    storage,
  });
  const reports = createReports({ ...options, db, executor, decisions, storage, now, sha256 });
  const { heartbeats } = reports;
  const acts = createActs(executor, sha256);
  const administration = createAdministration({ executor, hash: sha256, random, now, newId });
  const accounts = createAccounts({ db, executor, hash: sha256, identity, newId, now });
  const imports = createImports({ db, executor, dataDir, now, newId, report });
  imports.resume();
  const directory = createDirectory({ db, executor, hash: sha256, random, now });
  const erasure = createErasure({ ...options, db, executor, now });
  const resume = (): void => {
    erasure.resume().catch((cause: unknown) => report('an erasure could not go on', cause));
  };
  resume();
  const isReady = () => services.health().ready;
  const mail = createMail(options, { db, storage, log, isReady, origin, hash: sha256, now });
  const asking = { db, decisions, now, heartbeats: heartbeats.latest };
  const services: Services = {
    identity,
    decisions,
    acts,
    administration,
    accounts,
    passkeys: createOwnPasskeys({ executor, identity, newId }),
    imports,
    directory,
    copies: reports.copies,
    ask: createQueries(asking, log),
    ...openCompany(options, { db, identity, executor, now }),
    council: createCouncil(asking),
    desk: createDesk(asking, createSettleWeeks(db, storage), { database, roll: options.roll }),
    ...createDrafts({ db, storage, administration, identity, now, newId }),
    registers: createRegisters(asking),
    ...createRequestServices({ db, log, now, executor, hash: sha256, newId, mac: macUnder(key.doorSecret) }),
    restores: createRestores(asking),
    inventory: createInventory(asking),
    taskWork: (system) => taskWork(asking, system),
    risks: createRisks(asking),
    log,
    health: createHealth({
      decisions,
      storage,
      reserve,
      start,
      watch,
      lineage,
      clock: now,
      leaversHeld: directory.isHeld,
      manyMissed: identity.wereManyMissed,
      wal: `${database}-wal`,
    }),
    mail: mail.mail,
    putAway: createPutAway(db, now),
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
    ...reports,
    upkeep: {
      ...createUpkeep({
        db,
        executor,
        decisions,
        ...reports,
        identity,
        storage,
        hash: sha256,
        now,
        log,
        watch,
        erasure,
        imports,
        mail: mail.work,
      }),
      pauseOverdue: createReviewWatch({ db, executor, clock: now, monotonic, lineage }),
      tend: createTend({
        storage,
        start,
        decisions,
        identity,
        resume,
        react: () => react(executor.frontier().size),
      }),
    },
    uploads: imports.folder,
    operator: createOperatorParts(db, services, erasure, reports.looks),
    revision: () => executor.frontier().size,
    vitals: createVitals({ db, health: services.health, watch, heartbeats, now }),
    close: async () => {
      const react = (revision: number) => reactions.run(revision).catch(unreacted);
      await Promise.all([erasure.stop(), imports.stop(), mail.work.stop()]);
      await react(executor.frontier().size);
      closing = true;
      decisions.stop();
      await executor.close();
      await react(0);
      // The last word of the signer is the whole log: an older copy that is put back is noticed by it.
      signAtClose(log, report);
      letGo(db, lock);
    },
  };
};
