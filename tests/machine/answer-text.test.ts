import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerText } from '#app/machine/answer-text';
import { coarse, inOrder, REASONS, type Reason } from '#domain/decision/reasons';

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
const instant = fc.integer({ min: 0, max: Date.parse('9999-01-01T00:00:00Z') });
const reasons = fc
  .subarray(Object.keys(REASONS) as Reason[])
  .map((some) => inOrder(some))
  .filter((some) => some.length < 6);

it('an answer reads as the machine API says, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.record({
        reasons,
        activity: fc.option(text, { nil: undefined }),
        noticeVersion: fc.option(fc.nat(), { nil: undefined }),
      }),
      fc.record({ revision: fc.nat(), epoch: text, pauseEpoch: fc.nat(), now: instant }),
      fc.integer({ min: -100_000, max: 400_000 }),
      fc.boolean(),
      (decided, at, lasts, full) => {
        const decision = { allow: decided.reasons.length === 0, ...decided };
        const read = JSON.parse(answerText(decision, at, at.now + lasts, full));
        const { activity, noticeVersion } = decided;
        expect(read).toEqual({
          decision: decision.allow,
          context: {
            ...(decided.reasons.length > 0 && { reason: coarse(decided.reasons) }),
            ...(full && { reasons: decided.reasons }),
            ...(activity !== undefined && { activity }),
            ...(noticeVersion !== undefined && { notice_version: noticeVersion }),
            revision: at.revision,
            epoch: at.epoch,
            pause_epoch: at.pauseEpoch,
            as_of: new Date(at.now).toISOString(),
            max_age: Math.max(0, Math.floor(lasts / 1_000)),
            expires_at: new Date(at.now + lasts).toISOString(),
          },
        });
      },
    ),
    { numRuns: 2_000 },
  );
});
