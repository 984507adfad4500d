import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import vectors from './vectors/log.json' with { type: 'json' };

const page = readFileSync(new URL('../../../docs/log-format.md', import.meta.url), 'utf8');
const third = vectors.entries[2] as (typeof vectors.entries)[number];

describe('docs/log-format.md', () => {
  it.each<[string, string]>([
    ['record bytes', Buffer.from(third.bytesHex, 'hex').toString()],
    ['salt', third.saltHex],
    ['commitment', third.commitmentHex],
    ['leaf data', third.leafData],
    ['leaf hash', third.leafHashHex],
    ['checkpoint', vectors.checkpointNote],
    ['verifier key', vectors.vkey],
    ['proof', vectors.receipt.proof],
    ...vectors.roots.map((root, size): [string, string] => [`root of size ${size}`, `${size}  ${root}`]),
  ])('shows the %s of the vectors, byte for byte', (_, example) => {
    expect(page).toContain(example);
  });

  it('names the members of the receipt and of the copy for third parties', () => {
    for (const member of [...Object.keys(vectors.receipt), ...Object.keys(vectors.proofCopy)]) {
      expect(page).toContain(`| \`${member}\` |`);
    }
    expect(page).toContain(vectors.receipt.version);
    expect(page).toContain(vectors.proofCopy.version);
  });
});
