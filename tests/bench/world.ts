/** Large, real data for the figures: entries in the log as acts would have made them, written in bulk. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { macUnder, readLogKey } from '#app/services/log/key-file';
import { sha256 } from '#app/services/log/sha256';
import { createAppend } from '#db/log/append';
import { createNodeAt, logIdentityOf, logSize } from '#db/log/read';
import { createSealTail } from '#db/log/tail';
import { type Database, inTransaction, openDatabase } from '#db/open';
import { storeDocument } from '#db/own/documents';
import { createProject } from '#db/projections/project';
import type { EntryDraft } from '#domain/entry/bodies';
import type { DocumentRef } from '#domain/entry/document-ref';
import { frontierAt } from '#domain/log/tree';
import { activityId } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import { addEmployee, declared, must, newPortal, OPERATOR, openProgramme, tell } from '../services/portal';

/** Four categories, five purposes, both verbs: forty activities. */
const CATEGORIES = ['mouse_pointer', 'click_target', 'app_usage', 'url'] as const;
const PURPOSES = [
  'train_ai_agents',
  'ai_evaluation',
  'support_debug',
  'research_aggregate',
  'security',
] as const;
const VERBS = ['collect', 'use'] as const;

export const FORTY = CATEGORIES.flatMap((category) =>
  PURPOSES.flatMap((purpose) => VERBS.map((verb) => declared({ category, purpose, verb }))),
);

/** What the figures need to ask as a system and to sign in as a person. */
export interface BenchWorld {
  dataDir: string;
  entries: number;
  /** People who said yes to recording the mouse for training. */
  people: readonly string[];
  key: string;
  account: { person: string; email: string; password: string };
}

const PASSWORD = 'quilted-marble-otter-93-vane';
/** Entries a person: added, told, and two answers. */
const ENTRIES_EACH = 4;

const folders: string[] = [];

/** Deletes what was made for the figures. */
export const removeWorlds = (): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};

let large: Promise<BenchWorld> | undefined;

/** The large world, made once for all figures that need it. */
export const hundredThousand = (): Promise<BenchWorld> => {
  large ??= makeWorld(100_000);
  return large;
};

/** A portal in a new data directory with so many people and the forty activities. */
export const makeWorld = async (people: number): Promise<BenchWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-bench-'));
  folders.push(folder);
  const dataDir = join(folder, 'data');
  const { portal } = await newPortal(Date.now() - DAY, dataDir);
  await openProgramme(portal, FORTY);
  const ids = FORTY.map((each) => activityId({ ...each, programme: 'training' }));
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: 'bench',
      kind: 'collector',
      owner: await addEmployee(portal),
      activities: ids,
      manifest: {
        version: '1',
        fields_by_category: Object.fromEntries(CATEGORIES.map((category) => [category, ['all']])),
        destinations: ['store'],
        retention_days: 90,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
      lists: true,
    }),
  );
  const lines = CATEGORIES.map((category) => ({ category }));
  must(await portal.administration.stateInventory(OPERATOR, { system: 'bench', language: 'en', lines }));
  const minted = must(await portal.administration.mintKey(OPERATOR, { system: 'bench', mode: 'live' }));
  const person = await addEmployee(portal, { name: 'Robin Bench' });
  await tell(portal, person);
  const email = `${person}@example.org`;
  must(await portal.services.identity.setAccount({ person, email, password: PASSWORD }));
  await portal.close();
  const { entries, people: added } = fill(dataDir, people, ids);
  return {
    dataDir,
    entries,
    people: added,
    key: minted.key,
    account: { person, email, password: PASSWORD },
  };
};

const fill = (dataDir: string, people: number, activities: readonly string[]) => {
  const db = openDatabase(join(dataDir, 'forthright.db'));
  const origin = logIdentityOf(db)?.origin ?? '';
  const append = createAppend(db, origin, sha256);
  const project = createProject(db);
  let frontier = frontierAt(createNodeAt(db), logSize(db));
  const seal = createSealTail(db, {
    origin,
    mac: macUnder(readLogKey(join(dataDir, 'log.key')).tailSecret),
  });
  const write = (draft: EntryDraft, at: number): void => {
    const actor = { kind: 'person' as const, id: draft.subject ?? '' };
    const done = append(frontier, { draft, actor, at, salt: randomBytes(32) });
    project(done.entry);
    frontier = done.frontier;
  };
  const rendered = db.sqlite.prepare('SELECT texts FROM notice_version').pluck().get() as string;
  const text = (JSON.parse(rendered) as { en: { hash: string } }).en.hash;
  const ids: string[] = [];
  const start = Date.now() - DAY + 60_000;
  const PAGE = 2_000;
  for (let from = 0; from < people; from += PAGE) {
    inTransaction(db, () => {
      for (let i = from; i < Math.min(people, from + PAGE); i++) {
        const id = `per_bench${String(i).padStart(8, '0')}`;
        ids.push(id);
        const profile = storeProfile(db, id, start + i);
        for (const draft of draftsOf(id, i, activities, { text, profile })) write(draft, start + i);
      }
      seal(frontier);
    });
  }
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  db.sqlite.close();
  return { entries: frontier.size, people: ids };
};

/** The profile of a person as a document beside the log, named by its salted hash. */
const storeProfile = (db: Database, person: string, at: number): DocumentRef => {
  const id = `doc_${person}`;
  const bytes = Buffer.from(JSON.stringify({ name: 'Bench Person', email: `${person}@example.org` }));
  const salt = randomBytes(32);
  storeDocument(db, { id, kind: 'profile', person, bytes, salt }, at);
  return { document: id, hash: Buffer.from(sha256(Buffer.concat([salt, bytes]))).toString('base64') };
};

const draftsOf = (
  subject: string,
  i: number,
  activities: readonly string[],
  { text, profile }: { text: string; profile: DocumentRef },
): readonly EntryDraft[] => [
  {
    type: 'person.added.v1',
    subject,
    body: {
      kind: 'employee',
      entity: 'test',
      establishment: 'leeds',
      country: 'GB',
      languages: ['en'],
      minor: false,
      synthetic: false,
      hired_at: Date.parse('2025-01-01T00:00:00Z'),
      profile,
    },
  },
  {
    type: 'notice.delivered.v1',
    subject,
    body: { notice: 'training', version: 1, language: 'en', channel: 'portal', rendered: text },
  },
  {
    type: 'choice.made.v1',
    subject,
    body: { activity: activities[0] as string, act: 'give', channel: 'portal' },
  },
  {
    type: 'choice.made.v1',
    subject,
    body: { activity: activities[2 + (i % 38)] as string, act: 'refuse', channel: 'portal' },
  },
];

/** How many people make so many entries. */
export const peopleFor = (entries: number): number => Math.floor(entries / ENTRIES_EACH);
