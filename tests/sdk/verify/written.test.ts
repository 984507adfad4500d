/** The verifier against the writer: two programs that share a document and no line of code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCheckpoint, verifyConsistency, verifyReceipt } from '#verify/verify';
import { root, textOf } from '../../house/tree';
import { type Written, written } from './written';

let wrote: Written;
let folder = '';

beforeAll(async () => {
  wrote = await written();
  folder = mkdtempSync(join(tmpdir(), 'forthright-verify-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['bin/verify.ts'],
    outfile: join(folder, 'verify.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const files = { ...wrote, receipt: wrote.receipts[0], copy: wrote.copies[0], key: `${wrote.vkey}\n` };
  for (const [name, text] of Object.entries(files)) {
    if (typeof text === 'string') writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a real portal hands out', () => {
  it('holds: receipts, copies, checkpoints, and that it only grew', async () => {
    expect(wrote.receipts.length).toBeGreaterThanOrEqual(5);
    expect(wrote.copies).toHaveLength(wrote.receipts.length);
    for (const [i, receipt] of wrote.receipts.entries()) {
      const held = await verifyReceipt(receipt, wrote.vkey);
      const copy = await verifyReceipt(wrote.copies[i] as string, wrote.vkey);
      expect(held).toMatchObject({ verdict: 'verified', what: 'receipt' });
      expect(copy).toMatchObject({ verdict: 'verified', what: 'copy' });
      // The two are of one entry, so the copy commits to what the receipt shows.
      expect(held).toMatchObject({
        number: 'number' in copy && copy.number,
        commitment: 'commitment' in copy && copy.commitment,
      });
      expect(copy).not.toHaveProperty('record');
    }
    for (const checkpoint of [wrote.older, wrote.newer]) {
      expect(await verifyCheckpoint(checkpoint, wrote.vkey)).toMatchObject({ verdict: 'verified' });
    }
    for (const older of [wrote.older, wrote.receipts[0] as string]) {
      const held = await verifyConsistency(older, wrote.consistency, wrote.vkey);
      if (older === wrote.older) expect(held).toMatchObject({ verdict: 'verified', what: 'consistency' });
      else expect(held).toMatchObject({ code: 'consistency_other_size' });
    }
  });

  it('says what is not shown: never what holds now', async () => {
    const held = await verifyReceipt(wrote.receipts[0] as string, wrote.vkey);
    const sentences = 'notShown' in held ? held.notShown.map(({ sentence }) => sentence).join(' ') : '';
    expect(sentences).toContain('What holds now.');
    expect(sentences).toContain('is true');
  });

  it('of another log does not hold under this key', async () => {
    const other = await written();
    for (const receipt of other.receipts) {
      expect(await verifyReceipt(receipt, wrote.vkey)).toMatchObject({ code: 'key_other' });
      // Its owner may write our key into it; what was signed is still another log.
      const claimed = JSON.stringify({ ...JSON.parse(receipt), vkey: wrote.vkey });
      expect(await verifyReceipt(claimed, wrote.vkey)).toMatchObject({ code: 'origin_other' });
    }
    expect(await verifyConsistency(wrote.older, other.consistency, wrote.vkey)).toMatchObject({
      code: 'origin_other',
    });
  });
});

describe('npx forthright verify', () => {
  /** Another folder, and nothing to import from: no portal, no database, no packages. */
  const run = (words: readonly string[], input = '') =>
    spawnSync(process.execPath, [join(folder, 'verify.mjs'), 'verify', ...words], {
      cwd: folder,
      env: { NODE_ENV: 'production' },
      encoding: 'utf8',
      input,
    });

  it('is one file that imports nothing but Node', () => {
    const imports = [...readFileSync(join(folder, 'verify.mjs'), 'utf8').matchAll(/from "([^"]+)"/g)];
    expect(imports.map(([, name]) => name).sort()).toEqual(['node:fs', 'node:util']);
  });

  it.each([
    [['receipt', '--key', 'key'], 'VERIFIED: the receipt'],
    [['copy', '--key', 'key'], 'VERIFIED: the copy'],
    [['--checkpoint', 'older', '--key', 'key'], 'VERIFIED: the checkpoint'],
    [
      ['--checkpoint', 'older', '--consistency', 'consistency', '--key', 'key'],
      'VERIFIED: the log only grew',
    ],
  ])('%j answers 0 and says so', (words, expected) => {
    const { status, stdout, stderr } = run(words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(expected);
    expect(stdout).toContain('This is not shown:');
  });

  it('takes the key itself, and a file from the standard input', () => {
    expect(run(['-', '--key', wrote.vkey], wrote.receipts[0]).status).toBe(0);
    expect(
      run(['-', '--key', wrote.vkey], wrote.receipts[0]?.replace('"salt": "', '"salt": "A')).status,
    ).toBe(1);
  });

  it('answers JSON, with nothing beside it', () => {
    const { status, stdout } = run(['receipt', '--key', 'key', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'verified', what: 'receipt', key: wrote.vkey });
  });

  it('never counts a key that the receipt brought along', () => {
    const { status, stdout } = run(['receipt']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^NOT VERIFIED: .* only under the key it brought along/);
  });

  it('answers 1 with code, place and sentence when something does not hold', () => {
    const { status, stdout } = run(['--checkpoint', 'newer', '--consistency', 'consistency', '--key', 'key']);
    expect(status).toBe(1);
    expect(stdout).toContain('NOT VERIFIED (consistency_other_size, at consistency, line 1)');
    expect(JSON.parse(run(['older', '--key', 'key', '--json']).stdout)).toMatchObject({
      code: 'not_receipt',
    });
  });

  it('lets no document steer the terminal', () => {
    const { stdout, status } = run(
      ['-', '--key', wrote.vkey],
      '{"version":"forthright/proof/v1","\\u001b[2J\\u202e":""}',
    );
    expect(status).toBe(1);
    expect([...'\u001b\u202e'].some((sign) => stdout.includes(sign))).toBe(false);
  });

  it.each([
    [[]],
    [['nowhere.json', '--key', 'key']],
    [['receipt', '--key', 'nowhere.txt']],
    [['receipt', 'copy', '--key', 'key']],
    [['receipt', '--checkpoint', 'older', '--key', 'key']],
    [['--consistency', 'consistency', '--key', 'key']],
    [['--checkpoint', 'older']],
    [['receipt', '--trust-me']],
  ])('%j is not understood: 2, and a sentence', (words) => {
    const { status, stdout, stderr } = run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.length).toBeGreaterThan(10);
  });

  it('--help says how', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Exit codes: 0 verified, 1 not verified, 2 not understood.');
  });
});

describe('the script of docs/log-format.md', () => {
  const script = /```bash\n([\s\S]*?)```/.exec(textOf('docs/log-format.md'))?.[1] ?? '';
  const run = (receipt: string) => {
    const home = mkdtempSync(join(folder, 'openssl-'));
    writeFileSync(join(home, 'receipt.json'), receipt);
    writeFileSync(join(home, 'verify.sh'), script);
    return spawnSync('bash', ['verify.sh'], { cwd: home, encoding: 'utf8' });
  };

  it('agrees with the verifier about a receipt of today', async () => {
    const receipt = wrote.receipts.at(-1) as string;
    const { status, stdout, stderr } = run(receipt);
    const held = await verifyReceipt(receipt, wrote.vkey);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`HOLDS: entry ${'number' in held && held.number} of `);
    expect(stdout).toContain('record' in held ? held.record.text : 'nothing');
  });

  it('refuses it with another salt', () => {
    const receipt = JSON.parse(wrote.receipts.at(-1) as string) as { salt: string };
    const { status, stdout } = run(JSON.stringify({ ...receipt, salt: Buffer.alloc(32).toString('base64') }));
    expect(status).toBe(1);
    expect(stdout).toContain('REFUSED: not included');
  });
});
