import type { Entry } from '#domain/entry/bodies';
import { erasedBy } from '#domain/entry/retention';
import type { Finding } from '#domain/log/finding';
import { HASH_LENGTH } from '#domain/log/hash';
import { commitmentOf, leafHash } from '#domain/log/leaf';
import { isOrigin } from '#domain/log/origin';
import { decodeRecord } from '#domain/log/record';
import { appendLeaf, EMPTY_FRONTIER, type Frontier } from '#domain/log/tree';
import type { Database } from '../open';
import { logSize, readEntry } from './read';
import { openSignedTrees, type Vouched } from './signed-trees';
import { openStoredNodes } from './stored-nodes';
import { tailOf } from './tail';

/** Findings named in one report; a log that is wrong everywhere is wrong enough. */
const MOST_FINDINGS = 100;

type Row = [seq: number, record: Buffer | null, salt: Buffer | null, leaf: Buffer];
/** Salt and leaf as one hexadecimal text: to fetch a short value of bytes takes as long as to hash it. */
type StoredRow = [seq: number, record: Buffer | null, saltAndLeaf: string, saltLength: number | null];

/** In pages, so that `each` may write to the same connection. */
function* storedRows(db: Database): Generator<Row> {
  const page = db.sqlite
    .prepare(
      "SELECT seq, record, ifnull(hex(salt), '') || hex(leaf), length(salt) FROM log_entry WHERE seq > ? ORDER BY seq LIMIT 1000",
    )
    .raw();
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = page.all(after) as StoredRow[];
    for (const [seq, record, saltAndLeaf, saltLength] of rows) {
      const bytes = Buffer.from(saltAndLeaf, 'hex');
      const salt = saltLength === null ? null : bytes.subarray(0, saltLength);
      yield [seq, record, salt, bytes.subarray(saltLength ?? 0)];
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last[0];
  }
}

/** What a walk over the whole log found; `size` is the number of entries it saw. */
export interface LogReport {
  size: number;
  findings: readonly Finding[];
}

/**
 * Recomputes the whole log: every leaf from its record and salt, every node of the tree, and every root that was ever signed.
 * What does not verify is named. `each` is handed every entry up to the first that does not verify, in order; what it throws is
 * thrown when the log itself verifies. The caller holds one transaction, so
 * that all of it is of one moment.
 */
export const verifyLog = (
  db: Database,
  vouched: Vouched,
  each: (entry: Entry) => void = () => {},
): LogReport => {
  const { hash, origin } = vouched;
  const findings: Finding[] = [];
  const found = (finding: Finding): void => {
    if (findings.length < MOST_FINDINGS) findings.push(finding);
  };
  const atEntry = (code: Finding['code'], seq: number, to?: number): void =>
    found({ code, row: `log_entry ${seq}`, seq, ...(to !== undefined && to > seq && { to }) });

  if (!isOrigin(origin)) {
    // Every leaf is made of the name: without it, nothing can be said of any entry.
    if (logSize(db) > 0) atEntry('entry_unreadable', 1);
    return { size: 0, findings };
  }
  const signed = openSignedTrees(db, vouched, found);
  const tail = tailOf(db);
  const nodes = openStoredNodes(db, found);
  /** Leaves that were named already: nodes above them are wrong because of them, and not named again. */
  const doubted: number[] = [];
  const erased: number[] = [];
  /** Entries that a later one says were erased. */
  const recorded = new Set<number>();
  const thrown: unknown[] = [];
  let frontier: Frontier = EMPTY_FRONTIER;
  /** False once so much is missing that no tree can be made of the rest. */
  let whole = true;

  const grow = (leaf: Uint8Array): void => {
    const grown = appendLeaf(hash, frontier, leaf);
    for (const { level, position, hash: computed } of grown.nodes) {
      const stored = nodes.take(level, position);
      if (stored === undefined) found({ code: 'node_missing', row: `log_node ${level}/${position}` });
      else if (level === 0 || stored.equals(computed)) continue;
      else if (!doubted.some((leafAt) => Math.floor(leafAt / 2 ** level) === position)) {
        found({ code: 'node_changed', row: `log_node ${level}/${position}` });
      }
    }
    frontier = grown.frontier;
    signed.compare(frontier);
  };

  const passGap = (to: number): void => {
    const from = frontier.size + 1;
    atEntry('entry_missing', from, to);
    while (whole && frontier.size < to) {
      const leaf = nodes.leafAt(frontier.size);
      if (leaf) grow(leaf);
      else whole = false;
    }
  };

  const passRow = ([seq, record, salt, leaf]: Row): void => {
    const stored = whole ? nodes.leafAt(seq - 1) : leaf;
    const computed = record && salt && leafOf(salt, record, seq);
    if (computed && !computed.equals(leaf)) {
      doubted.push(seq - 1);
      atEntry('entry_changed', seq);
    } else if (stored !== undefined && !stored.equals(leaf)) {
      doubted.push(seq - 1);
      atEntry('entry_changed', seq);
    } else if (record === null) erased.push(seq);
    else hand(seq, record);
    // Where two of the three agree, the third was changed: the tree goes on with what the tree had.
    if (whole) grow(stored && computed?.equals(stored) ? stored : leaf);
  };

  const leafOf = (salt: Buffer, record: Buffer, seq: number): Buffer =>
    salt.length === HASH_LENGTH
      ? Buffer.from(leafHash(hash, { origin, seq, commitment: commitmentOf(hash, salt, record) }))
      : Buffer.alloc(HASH_LENGTH);

  const hand = (seq: number, record: Buffer): void => {
    const decoded = decodeRecord(record);
    if (!decoded.ok || decoded.value.seq !== seq) return void atEntry('entry_unreadable', seq);
    const entry = readEntry(decoded.value);
    for (const gone of erasedBy(entry)) recorded.add(gone);
    if (findings.length === 0 && thrown.length === 0) {
      // Entries of a log that was rewritten whole may make no sense together: that is told by what was signed, at the end.
      try {
        each(entry);
      } catch (cause) {
        thrown.push(cause);
      }
    }
  };

  for (const row of storedRows(db)) {
    const [seq] = row;
    if (seq < 1 || (tail && seq > signed.size)) {
      atEntry('entry_inserted', seq);
      continue;
    }
    if (whole && seq > frontier.size + 1) passGap(seq - 1);
    passRow(row);
  }
  if (frontier.size > 0 && !tail) found({ code: 'tail_forged', row: 'own_log_tail' });
  if (whole && frontier.size < signed.size) atEntry('entry_missing', frontier.size + 1, signed.size);
  if (whole) nodes.leftOver();
  for (const seq of erased) if (!recorded.has(seq)) atEntry('erased_unrecorded', seq);
  const rewritten = signed.rewritten();
  // Only where no row was named: a changed row changes every root after it.
  if (rewritten && findings.length === 0) found(rewritten);
  if (findings.length === 0 && thrown.length > 0) throw thrown[0];
  return { size: frontier.size, findings };
};

/**
 * Name and key (base64; none in an old log) of a log as its first entry says, by which every leaf is made; undefined in a log without
 * entries, and where the first one does not read.
 */
export const openedAs = (db: Database): { origin: string; key?: string } | undefined => {
  const first = db.sqlite.prepare('SELECT record FROM log_entry WHERE seq = 1').pluck().get() as
    | Buffer
    | null
    | undefined;
  const decoded = first && decodeRecord(first);
  if (!decoded?.ok) return undefined;
  const { origin, key } = decoded.value.body;
  if (typeof origin !== 'string') return undefined;
  return { origin, ...(typeof key === 'string' && { key }) };
};
