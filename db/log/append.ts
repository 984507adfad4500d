import { sql } from 'drizzle-orm';
import type { Actor, Entry, EntryDraft } from '#domain/entry/bodies';
import type { Hash } from '#domain/log/hash';
import { commitmentOf, leafHash } from '#domain/log/leaf';
import { encodeRecord, type LogRecord, readBack } from '#domain/log/record';
import { appendLeaf, type Frontier } from '#domain/log/tree';
import { type Instant, toIso } from '#domain/time';
import type { Database } from '../open';
import { prepareWrite } from '../rows';
import { logEntry, logNode } from '../schema/log';
import { readEntry } from './read';

/** What an entry gets from its surroundings. `salt` is 32 fresh random bytes. */
export interface AppendOrder {
  draft: EntryDraft;
  actor: Actor;
  at: Instant;
  salt: Uint8Array;
}

/** Appends one entry inside the caller's transaction and answers it with the tree that holds it. */
export type Append = (frontier: Frontier, order: AppendOrder) => { entry: Entry; frontier: Frontier };

/**
 * The only writer of the log. Nothing is kept between calls: the caller owns the frontier, because a savepoint that is
 * rolled back must take the tree back with it.
 */
export const createAppend = (db: Database, origin: string, hash: Hash): Append => {
  const insertEntry = prepareWrite(
    db,
    db.orm.insert(logEntry).values({
      seq: sql.placeholder('seq'),
      record: sql.placeholder('record'),
      salt: sql.placeholder('salt'),
      leaf: sql.placeholder('leaf'),
    }),
  );
  const insertNode = prepareWrite(
    db,
    db.orm.insert(logNode).values({
      level: sql.placeholder('level'),
      position: sql.placeholder('position'),
      hash: sql.placeholder('hash'),
    }),
  );

  return (frontier, { draft, actor, at, salt }) => {
    const seq = frontier.size + 1;
    const bytes = encodeRecord({
      v: 1,
      seq,
      at: toIso(at),
      type: draft.type,
      actor: { kind: actor.kind, id: actor.id },
      ...(draft.subject !== undefined && { subject: draft.subject }),
      ...(draft.key !== undefined && { key: draft.key }),
      body: withoutAbsent(draft.body) as LogRecord['body'],
    });
    const leaf = leafHash(hash, { origin, seq, commitment: commitmentOf(hash, salt, bytes) });
    const grown = appendLeaf(hash, frontier, leaf);
    insertEntry({ seq, record: Buffer.from(bytes), salt: Buffer.from(salt), leaf: Buffer.from(leaf) });
    for (const node of grown.nodes) {
      insertNode({ level: node.level, position: node.position, hash: Buffer.from(node.hash) });
    }
    // Read back from the bytes: what projections see live is exactly what a rebuild will see.
    return { entry: readEntry(readBack(bytes)), frontier: grown.frontier };
  };
};

/** Optional members that are undefined do not exist in JSON; the canonical form refuses them, so they go here. */
const withoutAbsent = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutAbsent);
  const present: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) present[name] = withoutAbsent(member);
  }
  return present;
};
