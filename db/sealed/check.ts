import type { Finding } from '#domain/log/finding';
import { HASH_LENGTH } from '#domain/log/hash';
import { commitmentOf, leafHash } from '#domain/log/leaf';
import { appendLeaf, EMPTY_FRONTIER, type Frontier } from '#domain/log/tree';
import { openSignedTrees, type Vouched } from '../log/signed-trees';
import { openStoredNodes } from '../log/stored-nodes';
import type { Database } from '../open';
import type { Boxes } from './boxes';
import { createCopyReader } from './unseal';

/** Findings named in one report. */
const MOST_FINDINGS = 100;

/**
 * What can be said of a sealed copy without its keys: its leaves make the tree that is stored, and that tree is the one that was signed. The
 * caller holds one transaction. Answers the number of leaves too.
 */
export const checkTree = (
  copy: Database,
  vouched: Vouched,
): { size: number; findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const found = (finding: Finding): void => {
    if (findings.length < MOST_FINDINGS) findings.push(finding);
  };
  const signed = openSignedTrees(copy, vouched, found);
  const nodes = openStoredNodes(copy, found);
  let frontier: Frontier = EMPTY_FRONTIER;
  const leaves = copy.sqlite.prepare('SELECT seq, leaf FROM log_entry ORDER BY seq').raw();
  for (const [seq, leaf] of leaves.iterate() as IterableIterator<[number, Buffer]>) {
    if (seq !== frontier.size + 1) {
      found({ code: 'entry_missing', row: `log_entry ${frontier.size + 1}`, seq: frontier.size + 1 });
      break;
    }
    const grown = appendLeaf(vouched.hash, frontier, leaf);
    for (const { level, position, hash } of grown.nodes) {
      if (nodes.take(level, position)?.equals(hash)) continue;
      found({ code: 'node_changed', row: `log_node ${level}/${position}` });
    }
    frontier = grown.frontier;
    signed.compare(frontier);
  }
  if (frontier.size < signed.size) {
    found({ code: 'entry_missing', row: `log_entry ${frontier.size + 1}`, seq: frontier.size + 1 });
  }
  const beside = copy.sqlite.prepare('SELECT seq FROM sealed_entry WHERE seq < 1 OR seq > ?').pluck();
  for (const seq of beside.iterate(frontier.size) as IterableIterator<number>) {
    found({ code: 'entry_inserted', row: `sealed_entry ${seq}`, seq });
  }
  const rewritten = signed.rewritten();
  if (rewritten) found(rewritten);
  return { size: frontier.size, findings };
};

/** Opens every box, and holds record and salt of each entry against its leaf. Answers how many boxes there are. Throws BoxDoesNotOpen. */
export const checkBoxes = (
  copy: Database,
  boxes: Pick<Boxes, 'open'>,
  { hash, origin }: Pick<Vouched, 'hash' | 'origin'>,
): { boxes: number; findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const lying = createCopyReader(copy, boxes);
  let count = 0;
  for (const { seq, leaf, boxed } of lying.entries()) {
    if (!boxed) continue;
    count += 1;
    const plain = boxes.open(boxed.place, boxed.box);
    if (plain === 'shredded') continue;
    const [salt, record] = [plain.subarray(0, HASH_LENGTH), plain.subarray(HASH_LENGTH)];
    const made = leafHash(hash, { origin, seq, commitment: commitmentOf(hash, salt, record) });
    if (!leaf.equals(made) && findings.length < MOST_FINDINGS) {
      findings.push({ code: 'entry_changed', row: `log_entry ${seq}`, seq });
    }
  }
  for (const { place, box } of lying.rows()) {
    boxes.open(place, box);
    count += 1;
  }
  return { boxes: count, findings };
};
