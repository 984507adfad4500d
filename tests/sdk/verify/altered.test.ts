/** One thing changed anywhere in a receipt is refused, with a code, and nothing throws. */
import { beforeAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '#verify/refusals';
import { verifyConsistency, verifyReceipt } from '#verify/verify';
import { type Altered, altered, numbersFrom } from './altered';
import { type Written, written } from './written';

const SEED = Number(process.env.FORTHRIGHT_TEST_SEED ?? Date.now() % 1_000_000);

let wrote: Written;
beforeAll(async () => {
  wrote = await written();
});

const documents = {
  'a receipt': () => wrote.receipts[2] as string,
  'a copy for others': () => wrote.copies[2] as string,
};

/** Names of the changes that were not refused, and how often each code was given. */
const judged = async (changes: readonly Altered[], key?: string) => {
  const seen = new Map<string, number>();
  const survivors: string[] = [];
  for (const { how, text } of changes) {
    const result = await verifyReceipt(text, key);
    if (result.verdict !== 'refused' || !(result.code in REFUSALS)) survivors.push(how);
    else seen.set(result.code, (seen.get(result.code) ?? 0) + 1);
  }
  return { seen, survivors };
};

describe.each(Object.entries(documents))('%s with one thing changed', (name, document) => {
  it('does not hold under the key of the log', async () => {
    expect(await verifyReceipt(document(), wrote.vkey)).toMatchObject({ verdict: 'verified' });
    const changes = altered(document(), numbersFrom(SEED));
    const { seen, survivors } = await judged(changes, wrote.vkey);
    console.log(`${name}: ${changes.length} changes, seed ${SEED}: ${[...seen].map(String).join(' ')}`);
    expect({ seed: SEED, survivors }).toEqual({ seed: SEED, survivors: [] });
    expect(changes.length).toBeGreaterThanOrEqual(500);
    expect(seen.size).toBeGreaterThanOrEqual(12);
  });

  it('in its key does not hold under that key', async () => {
    expect(await verifyReceipt(document())).toMatchObject({ verdict: 'key_not_trusted' });
    const changes = altered(document(), numbersFrom(SEED)).filter(({ how }) => how.startsWith('vkey'));
    const { survivors } = await judged(changes);
    expect({ seed: SEED, survivors }).toEqual({ seed: SEED, survivors: [] });
    expect(changes.length).toBeGreaterThanOrEqual(50);
  });
});

describe('a consistency proof with one thing changed', () => {
  it('does not hold', async () => {
    expect(await verifyConsistency(wrote.older, wrote.consistency, wrote.vkey)).toMatchObject({
      verdict: 'verified',
    });
    // The alterer takes a document of strings; here it changes the two texts one at a time.
    const document = JSON.stringify({ older: wrote.older, proof: wrote.consistency });
    const changes = altered(document, numbersFrom(SEED)).filter(({ how }) => /^(older|proof): /.test(how));
    const survivors: string[] = [];
    for (const { how, text } of changes) {
      const { older, proof } = JSON.parse(text) as { older: string; proof: string };
      const result = await verifyConsistency(older, proof, wrote.vkey);
      if (result.verdict !== 'refused') survivors.push(how);
    }
    expect({ seed: SEED, survivors }).toEqual({ seed: SEED, survivors: [] });
    expect(changes.length).toBeGreaterThanOrEqual(200);
  });
});
