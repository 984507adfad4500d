import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openPortal } from '#app/services/open-portal';
import type { PortalOptions } from '#app/services/portal-options';
import { takeWriterLock } from '#db/lock';
import { type DemoFile, seedStory } from './seed';
import { dayZeroOf } from './story/calendar';
import { CAST } from './story/cast';

/** One made-up person with what to try as them, for the sign-in page. */
export interface DemoVisitor {
  role: string;
  name: string;
  email: string;
  password: string;
  about: string;
}

const DEMO_FILE = 'demo.json';
const DATABASE = 'forthright.db';
const REMAINS = ['log.key', 'signer.json', `${DATABASE}-wal`, `${DATABASE}-shm`];

/**
 * Tells the story into a data directory that has no database yet, and leaves the sign-ins and keys in demo.json (0600).
 * It is made beside and moved in when whole: a start that is interrupted leaves nothing half-told.
 */
export const makeDemo = async (options: Omit<PortalOptions, 'clock'>): Promise<void> => {
  const { dataDir, publicUrl, random } = options;
  if (existsSync(join(dataDir, DATABASE))) return;
  const beside = `${dataDir}.making`;
  // What an interrupted move left is moved again. Anything else of a portal without its database is not to be written over.
  if (!existsSync(join(beside, DATABASE))) refuseRemains(dataDir);
  mkdirSync(dirname(beside), { recursive: true });
  // Two first starts at once would tell the story into the same folder.
  const lock = takeWriterLock(`${beside}.lock`);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  const now = Date.now();
  const dayZero = dayZeroOf(now);
  let clock = dayZero;
  const portal = await openPortal({ ...options, dataDir: beside, clock: () => clock, monotonic: () => 0 });
  const setClock = (at: number) => {
    clock = at;
  };
  const newPassword = () => password(random);
  const file = await seedStory({ portal, setClock, dayZero, until: now, newPassword }, publicUrl);
  await portal.close();
  writeDemoFile(beside, file);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // The database goes last: it is by the database that the next start knows that all of it is there.
  const names = readdirSync(beside).sort((a, b) => Number(a === DATABASE) - Number(b === DATABASE));
  for (const name of names) renameSync(join(beside, name), join(dataDir, name));
  rmSync(beside, { recursive: true, force: true });
  lock.release();
  for (const left of [`${beside}.lock`, `${beside}.lock.pid`, `${beside}.lock.url`])
    rmSync(left, { force: true });
};

/** A key, a signer or a journal without a database is what is left of a log; a new story would take their place. */
const refuseRemains = (dataDir: string): void => {
  const remains = REMAINS.filter((name) => existsSync(join(dataDir, name)));
  if (remains.length === 0) return;
  throw new Error(
    `There is no ${DATABASE} in ${dataDir}, but ${remains.join(', ')} of one that was. Restore it, or choose an empty folder.`,
  );
};

/** Whether a data directory was made by the demo. */
export const isDemoData = (dataDir: string): boolean => existsSync(join(dataDir, DEMO_FILE));

/** The sign-ins of the demo, or undefined where the data is not the demo's. The address follows where it is served now. */
export const readDemo = (dataDir: string, url: string): readonly DemoVisitor[] | undefined => {
  const path = join(dataDir, DEMO_FILE);
  if (!existsSync(path)) return undefined;
  const file = JSON.parse(readFileSync(path, 'utf8')) as DemoFile;
  if (file.url !== url) writeDemoFile(dataDir, { ...file, url });
  const about = new Map<string, string>(
    CAST.map(({ name, label, tryThis }) => [name, `${label}. ${tryThis}`]),
  );
  return file.people.map(({ role, name, email, password: word }) => ({
    role,
    name,
    email,
    password: word,
    about: about.get(name) ?? '',
  }));
};

/** Takes an erased person's sign-in out of the demo's file. */
export const forgetVisitor = (dataDir: string, person: string): void => {
  const path = join(dataDir, DEMO_FILE);
  if (!existsSync(path)) return;
  const file = JSON.parse(readFileSync(path, 'utf8')) as DemoFile;
  writeDemoFile(dataDir, { ...file, people: file.people.filter(({ id }) => id !== person) });
};

const writeDemoFile = (dataDir: string, file: DemoFile): void => {
  const path = join(dataDir, DEMO_FILE);
  writeFileSync(`${path}.next`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.next`, path);
};

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five letters that are easy to type. */
const password = (random: (bytes: number) => Uint8Array): string =>
  [...random(20)]
    .map((byte, i) => `${i > 0 && i % 5 === 0 ? '-' : ''}${LETTERS[byte % LETTERS.length]}`)
    .join('');
