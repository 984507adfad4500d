/**
 * `npx forthright …`: the operator's command line. It runs the same commands as the pages and the demo story. While the
 * portal runs, it asks it over the operator's socket; otherwise it opens the data directory itself.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, readProcessConfig } from '#app/config';
import { BACKUP_HELP, OLDER_TABLES, saidOfBackup, saidOfKeys, understandBackup } from '#app/operator/backup';
import { type HelpLine, helpAskedFor, helpText, understand } from '#app/operator/command-line';
import { OPEN_COPY_HELP, openCopyFile } from '#app/operator/open-copy';
import { type OperatorAnswer, operate } from '#app/operator/operator';
import { readJsonFile } from '#app/operator/read-file';
import { RESTORE_HELP, saidOfRestore, understandRestore } from '#app/operator/restore';
import { settingsText } from '#app/operator/settings-help';
import { askRunningPortal, socketPathFault } from '#app/operator/socket';
import { refusalLines } from '#app/operator/what-to-do';
import { checkBackup } from '#app/services/backup/check-backup';
import { keepKeys } from '#app/services/backup/keep-keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { openCopy } from '#app/services/copies/sealing';
import { logFiles, vouchedByFiles, vouchedFor } from '#app/services/log/log-files';
import { sweep } from '#app/services/log/sweep';
import { openPortal } from '#app/services/open-portal';
import { takeWriterLock } from '#db/lock';
import { migrate, waitingMigrations } from '#db/migrate';
import { openDatabase, openForReading } from '#db/open';
import { differences, rebuild } from '#db/projections/rebuild';
import { forgetVisitor } from '#demo/demo-data';
import { describeFinding } from '#domain/log/finding';

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');
const OPERATOR = { kind: 'operator', id: 'command-line' } as const;

const MORE: readonly HelpLine[] = [
  { usage: 'forthright rebuild', help: 'Rebuild every projection from the log (the portal must not run)' },
  { usage: 'forthright rebuild --check', help: 'Compare every projection with the log and change nothing' },
  {
    usage: 'forthright verify receipt.json --key …',
    help: 'Check a receipt; forthright verify --help says more',
  },
  {
    usage: 'forthright sweep',
    help: 'Recompute the whole log and all that is made from it, and name what is not as it was written',
  },
  ...BACKUP_HELP,
  ...RESTORE_HELP,
  ...OPEN_COPY_HELP,
  {
    usage: 'forthright help',
    help: 'This page; forthright help person, or --help behind a command, says more',
  },
  {
    usage: 'forthright help settings',
    help: 'The settings: environment variables, and what holds without them',
  },
];

/** Exit codes: 0 done, 1 refused or found something, 2 not understood. */
const main = async (words: readonly string[]): Promise<number> => {
  const about = words.length === 0 ? [] : helpAskedFor(words);
  if (about) {
    if (about.join(' ') === 'settings') {
      console.log(settingsText());
      return 0;
    }
    const help = helpText(MORE, about);
    if (!help.ok) console.error(help.error.message);
    else if (about.length === 0) console.log(`Usage:\n${help.value}\n\n${settingsText()}`);
    else console.log(`Usage:\n${help.value}\n\nforthright help settings lists the environment variables.`);
    return words.length === 0 || !help.ok ? 2 : 0;
  }
  // It needs no portal, and so no settings of one.
  if (words[0] === 'open-copy') {
    const { code, said } = await openCopyFile(words.slice(1), openCopy);
    console.error(said);
    return code;
  }
  const read = readProcessConfig();
  if (!read.ok) {
    console.error(`The settings cannot be used:\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}`);
    return 2;
  }
  if (words[0] === 'backup') return backup(read.config, words.slice(1));
  if (words[0] === 'restore') return restore(read.config, words.slice(1));
  const alone = ALONE[words.join(' ')];
  if (alone) return alone(read.config);

  const fault = socketPathFault(join(read.config.dataDir, 'operator.sock'));
  if (fault) {
    console.error(fault);
    return 2;
  }
  const understood = understand(words);
  if (!understood.ok) {
    console.error(understood.error.message);
    return 2;
  }
  const { operation, input, file, path, json } = understood.value;
  if (path !== undefined) input.path = resolve(path);
  for (const [field, name] of Object.entries({ ...json, ...(file !== undefined && { file }) })) {
    const content = readJsonFile(name);
    if (!content.ok) {
      console.error(content.error.message);
      return 2;
    }
    input[field] = content.value;
  }
  const answer = await ask(read.config, operation, input);
  if (answer.ok) {
    console.log(JSON.stringify(answer.value, null, 2));
    return 0;
  }
  console.error(refusalLines(answer.error));
  return 1;
};

const ask = async (config: Config, operation: string, input: unknown): Promise<OperatorAnswer> => {
  const running = await askRunningPortal(join(config.dataDir, 'operator.sock'), { operation, input });
  if (running) return running;
  const portal = await openPortal({
    dataDir: config.dataDir,
    migrations: MIGRATIONS,
    publicUrl: config.publicUrl,
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    forgotten: (person) => forgetVisitor(config.dataDir, person),
    report: (what, cause) => console.error(`${what}: ${String(cause)}`),
  });
  try {
    return await operate(portal.operator, OPERATOR, operation, input);
  } finally {
    await portal.close();
  }
};

const compareProjections = ({ dataDir }: Config): number => {
  const path = logFiles(dataDir).database;
  if (!existsSync(path)) return noDatabase(dataDir);
  const db = openForReading(path);
  if (waitingMigrations(db, MIGRATIONS).length > 0) {
    db.sqlite.close();
    console.error(OLDER_TABLES);
    return 1;
  }
  const found = differences(db, MIGRATIONS);
  db.sqlite.close();
  for (const { code, row, live, log } of found.slice(0, 100)) {
    console.error(`${code}: ${row}; there ${live ?? 'nothing'}, by the log ${log ?? 'nothing'}`);
  }
  if (found.length === 0) console.log('Every projected table is what the log says.');
  return found.length === 0 ? 0 : 1;
};

const rebuildProjections = ({ dataDir }: Config): number => {
  const path = logFiles(dataDir).database;
  if (!existsSync(path)) return noDatabase(dataDir);
  const lock = takeWriterLock(join(dataDir, 'writer.lock'));
  const db = openDatabase(path);
  migrate(db, MIGRATIONS);
  rebuild(db, vouchedFor(db, vouchedByFiles(dataDir)));
  db.sqlite.close();
  lock.release();
  console.log('Every projected table was rebuilt from the log.');
  return 0;
};

/** Looks at everything, also while the portal runs, and changes nothing. */
const sweepAll = ({ dataDir }: Config): number => {
  const { database } = logFiles(dataDir);
  if (!existsSync(database)) return noDatabase(dataDir);
  const report = sweep({
    database,
    migrations: MIGRATIONS,
    ...vouchedByFiles(dataDir),
    olderToo: true,
  });
  for (const finding of report.findings) console.error(describeFinding(finding));
  const seconds = (report.ms / 1_000).toFixed(1);
  if (report.older) console.error(OLDER_TABLES);
  if (report.findings.length > 0) {
    console.error(`${report.size} entries in ${seconds} s: this is not what was written.`);
    return 1;
  }
  const what = report.older ? 'the log is' : 'all is';
  console.log(`${report.size} entries in ${seconds} s: ${what} what was written.`);
  return 0;
};

const backup = ({ dataDir }: Config, words: readonly string[]): number => {
  const asked = understandBackup(words);
  if (!asked) {
    console.error(`Usage:\n${BACKUP_HELP.map(({ usage }) => `  ${usage}`).join('\n')}`);
    return 2;
  }
  if (!asked.check && asked.folder === undefined) {
    const kept = keepKeys(dataDir, asked.keys, Date.now());
    const said = kept.ok ? saidOfKeys(asked.keys, dataDir).join('\n') : saidOfBackup(asked, dataDir, kept);
    (kept.ok ? console.log : console.error)(said);
    return kept.ok ? 0 : 1;
  }
  const done = asked.check
    ? checkBackup(asked.folder, MIGRATIONS, asked.keys)
    : makeBackup({
        dataDir,
        to: asked.folder as string,
        keysTo: asked.keys,
        migrations: MIGRATIONS,
        now: Date.now(),
      });
  (done.ok ? console.log : console.error)(saidOfBackup(asked, dataDir, done));
  return done.ok ? 0 : 1;
};

const restore = ({ dataDir }: Config, words: readonly string[]): number => {
  const asked = understandRestore(words);
  if (!asked) {
    console.error(`Usage:\n${RESTORE_HELP.map(({ usage }) => `  ${usage}`).join('\n')}`);
    return 2;
  }
  const done = restoreBackup({ ...asked, dataDir, migrations: MIGRATIONS, now: Date.now() });
  (done.ok ? console.log : console.error)(saidOfRestore(asked, done));
  return done.ok ? 0 : 1;
};

/** What works on the files themselves. The whole line must be one of these: a word too many never rebuilds anything. */
const ALONE: Readonly<Record<string, (config: Config) => number>> = {
  rebuild: rebuildProjections,
  'rebuild --check': compareProjections,
  sweep: sweepAll,
};

const noDatabase = (dataDir: string): number => {
  console.error(`There is no database in ${dataDir}.`);
  return 1;
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  },
);
