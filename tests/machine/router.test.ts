import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { REFUSALS } from '#app/machine/refusal';
import { verifyBytes } from '#app/services/log/key-file';
import { parseVkey, verifyCheckpoint } from '#domain/log/checkpoint';
import { must } from '../services/portal';
import { type Door, newDoor, PUBLIC_URL } from './door';

let door: Door;
beforeAll(async () => {
  door = await newDoor();
});
afterAll(() => door.portal.close());

/** What an address cannot be asked without. */
const QUESTIONS: Record<string, Record<string, string>> = { '/log/consistency': { old: '1' } };

describe('the routes of this door', () => {
  const rows = POLICIES.filter((row) => row.door === 'machine' && row.methods.length > 0);

  it.each(rows.map(({ path, methods, asker }) => ({ path, method: methods[0] as string, asker })))(
    'hold what the gate lets through: $method $path',
    async ({ path, method, asker }) => {
      const answer = await door.call(method, path, { key: null, query: QUESTIONS[path] ?? {} });
      expect(answer.status).toBe(asker === 'key' ? 401 : 200);
    },
  );

  it('are exactly the rows of the table (S1)', () => {
    // The directory's door has a test of its own (tests/machine/scim.test.ts).
    const own = rows.map(({ path }) => path).filter((path) => !path.startsWith('/scim/'));
    expect(own.sort()).toEqual([...door.addresses].sort());
  });

  it('end in a problem document where there is nothing', async () => {
    for (const path of ['/', '/api/v1/people', '/access/v1/search/subject', '/constructor']) {
      const answer = await door.get(path);
      expect([answer.status, answer.headers['content-type'], answer.json().code]).toEqual([
        404,
        'application/problem+json',
        'not_found',
      ]);
    }
  });
});

it('the AuthZEN metadata names the configured address to the letter, and no endpoint that is not there', async () => {
  const answer = await door.get('/.well-known/authzen-configuration', { key: null });
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.json()).toEqual({
    policy_decision_point: PUBLIC_URL,
    access_evaluation_endpoint: `${PUBLIC_URL}/access/v1/evaluation`,
    access_evaluations_endpoint: `${PUBLIC_URL}/access/v1/evaluations`,
  });
});

it('checkpoint and key can be read by anybody, and the one verifies with the other', async () => {
  const [checkpoint, key] = await Promise.all([
    door.get('/log/checkpoint', { key: null }),
    door.get('/log/key', { key: null }),
  ]);
  expect(checkpoint.headers['content-type']).toBe('text/plain; charset=utf-8');
  const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const vkey = must(parseVkey(hash, key.text.trimEnd()));
  const read = verifyCheckpoint({ hash, verify: verifyBytes, key: vkey, note: checkpoint.text });
  expect(must(read).size).toBe(door.portal.decisions.position().revision);
});

it('docs/machine-api.md names every refusal and every address of this door', () => {
  const page = readFileSync(new URL('../../docs/machine-api.md', import.meta.url), 'utf8');
  const paths = POLICIES.filter((row) => row.door === 'machine' && row.methods.length > 0).map(
    ({ path }) => path,
  );
  expect(Object.keys(REFUSALS).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  expect(paths.filter((path) => !page.includes(path))).toEqual([]);
});
