/** Proofs between any two checkpoints that were handed out, from the address anybody may read. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBytes } from '#app/services/log/key-file';
import { openDatabase } from '#db/open';
import { parseVkey, type VerifierKey, verifyCheckpoint } from '#domain/log/checkpoint';
import { emptyRoot } from '#domain/log/hash';
import { verifyConsistency } from '#domain/log/tree';
import { readConsistency } from '../domain/log/consistency-text';
import { addEmployee, must } from '../services/portal';
import { type Door, newDoor } from './door';

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

let door: Door;
let key: VerifierKey;
/** Roots by size, each as its own signed checkpoint said at the time. */
const roots = new Map<number, Uint8Array>([[0, emptyRoot(hash)]]);
const get = (query: Record<string, string>) => door.get('/log/consistency', { key: null, query });
const read = (note: string) => must(verifyCheckpoint({ hash, verify: verifyBytes, key, note }));

beforeAll(async () => {
  door = await newDoor();
  key = must(parseVkey(hash, (await door.get('/log/key', { key: null })).text.trimEnd()));
  for (let i = 0; i < 12; i++) {
    await addEmployee(door.portal);
    const { size, root } = read((await door.get('/log/checkpoint', { key: null })).text);
    roots.set(size, root);
  }
});
afterAll(() => door.portal.close());

describe('GET /log/consistency', () => {
  it('proves every pair of checkpoints that were handed out, newest by default', async () => {
    const sizes = [...roots.keys()];
    for (const oldSize of sizes) {
      for (const newSize of sizes.filter((size) => size >= Math.max(oldSize, 1))) {
        const answer = await get({ old: String(oldSize), new: String(newSize) });
        expect(answer.status).toBe(200);
        const proof = readConsistency(answer.text);
        const { size, root } = read(proof.checkpoint);
        const oldRoot = roots.get(proof.oldSize) as Uint8Array;
        expect([proof.oldSize, size]).toEqual([oldSize, newSize]);
        expect(
          verifyConsistency({ hash, oldSize, oldRoot, size, root, path: proof.path }),
          `${oldSize} to ${newSize}`,
        ).toBe(true);
      }
    }
    const newest = readConsistency((await get({ old: '3' })).text);
    expect(read(newest.checkpoint).size).toBe(door.portal.revision());
  });

  it('says what is wrong with a question', async () => {
    const now = door.portal.revision();
    const first = [...roots.keys()][1] as number;
    for (const [query, status, code] of [
      [{}, 400, 'malformed_query'],
      [{ new: '5' }, 400, 'malformed_query'],
      [{ old: '' }, 400, 'malformed_query'],
      [{ old: '-1' }, 400, 'malformed_query'],
      [{ old: '01' }, 400, 'malformed_query'],
      [{ old: '1e3' }, 400, 'malformed_query'],
      [{ old: '99999999999999999999' }, 400, 'malformed_query'],
      [{ old: '1', new: 'newest' }, 400, 'malformed_query'],
      [{ old: '1', size: '5' }, 400, 'malformed_query'],
      [{ old: String(first + 1), new: String(first) }, 400, 'old_after_new'],
      [{ old: '1', new: '2' }, 404, 'checkpoint_unknown'],
      [{ old: String(now + 1) }, 409, 'size_in_future'],
      [{ old: '1', new: String(now + 1) }, 409, 'size_in_future'],
    ] as const) {
      const answer = await get(query);
      expect([query, answer.status, answer.json().code]).toEqual([query, status, code]);
    }
  });

  it('serves no checkpoint that another key signed, wherever it lies', async () => {
    const forger = await newDoor();
    const forged = (await forger.get('/log/checkpoint', { key: null })).text;
    await forger.portal.close();
    await addEmployee(door.portal);
    const size = door.portal.revision();
    const db = openDatabase(`${door.dataDir}/forthright.db`);
    db.sqlite.prepare('INSERT INTO log_checkpoint (size, note) VALUES (?, ?)').run(size, forged);
    db.sqlite.close();
    for (const path of ['/log/checkpoint', '/log/consistency']) {
      const answer = await door.get(path, { key: null, query: path.endsWith('y') ? { old: '1' } : {} });
      expect([answer.status, answer.json().code]).toEqual([503, 'not_ready']);
    }
    // A row for a tree that does not exist yet is never served, whatever its size.
    await addEmployee(door.portal);
    expect(read((await door.get('/log/checkpoint', { key: null })).text).size).toBe(size + 1);
  });
});
