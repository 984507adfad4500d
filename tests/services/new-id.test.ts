import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNewId } from '#app/services/new-id';
import { createRandom } from '#app/services/random';

const newId = createNewId(createRandom());
/** Up to the year 10889: all that six bytes hold. */
const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 });

it('is 22 characters without letters that look alike, and never the same twice', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) =>
    newId('doc', i % 2 === 0 ? 1_772_442_000_000 : undefined),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^doc_[1-9A-HJ-NP-Za-km-z]{22}$/);
});

it('sorts by time as text, where it is given one', () => {
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      fc.pre(one !== other);
      expect(newId('doc', one) < newId('doc', other)).toBe(one < other);
    }),
  );
});
