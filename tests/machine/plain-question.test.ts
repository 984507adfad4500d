import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainQuestion, readQuestion } from '#app/machine/question';

/** Mostly questions as collectors ask them, with now and then something else in any place. */
const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', '\0', '\ud800', 'a'.repeat(257), [], {}, 1, true, '__proto__'),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);
const word = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[\w.:@-]{1,256}$/) },
  { weight: 1, arbitrary: odd },
);
const absent = fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: odd });
const entity = (members: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof({ weight: 12, arbitrary: fc.record(members) }, { weight: 1, arbitrary: odd });
const anything = fc.record(
  {
    subject: entity({ type: word, id: word, properties: absent, more: absent }),
    action: entity({ name: word, properties: absent }),
    resource: entity({ type: word, id: word }),
    context: entity({
      purpose: word,
      programme: word,
      participants: absent,
      participants_unknown: absent,
      collected_at: absent,
      collected_for: absent,
      min_revision: absent,
    }),
    extra: odd,
  },
  { requiredKeys: ['subject', 'action', 'resource'] },
);

const PLAIN = {
  subject: { type: 'employee', id: 'per_1' },
  action: { name: 'collect' },
  resource: { type: 'telemetry_category', id: 'mouse_pointer' },
  context: { purpose: 'train_ai_agents', programme: 'training' },
};

describe('a plain question', () => {
  it('is what the schema takes too, unchanged', () => {
    let plain = 0;
    fc.assert(
      fc.property(anything, (value) => {
        if (!isPlainQuestion(value)) return;
        plain += 1;
        // A member it does not take is left to the schema, which reads it the same with another beside it.
        const read = readQuestion({
          ...value,
          options: null,
          context: { ...value.context, min_revision: 0 },
        });
        expect(read).toEqual({
          ok: true,
          body: { ...value, options: null, context: { ...value.context, min_revision: 0 } },
        });
      }),
      { numRuns: 3_000 },
    );
    // A property about questions that are all refused would prove nothing.
    expect(plain).toBeGreaterThan(200);
  });

  it('is what collectors ask all day', () => {
    expect(isPlainQuestion(PLAIN)).toBe(true);
    expect(isPlainQuestion({ ...PLAIN, context: undefined })).toBe(true);
  });

  it.each([
    ['a list', []],
    ['nothing', null],
    ['a subject without id', { ...PLAIN, subject: { type: 'employee' } }],
    ['an id that is a number', { ...PLAIN, subject: { type: 'employee', id: 7 } }],
    ['a context that is a list', { ...PLAIN, context: [] }],
    ['a purpose that is null', { ...PLAIN, context: { purpose: null } }],
    ['a resource of another shape', { ...PLAIN, resource: 'mouse_pointer' }],
  ])('is not %s', (_, value) => {
    expect(isPlainQuestion(value)).toBe(false);
    expect(readQuestion(value).ok).toBe(false);
  });
});
