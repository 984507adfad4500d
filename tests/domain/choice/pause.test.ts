import { describe, expect, it } from 'vitest';
import { isPaused, pausedAgain } from '#domain/choice/pause';

describe("a person's own pause", () => {
  it('holds until its end, and without an end until they resume', () => {
    expect(isPaused(undefined, 10)).toBe(false);
    expect(isPaused({ since: 5 }, 10)).toBe(true);
    expect(isPaused({ since: 5, until: 11 }, 10)).toBe(true);
    expect(isPaused({ since: 5, until: 10 }, 10)).toBe(false);
  });

  it('grows with another press and never shrinks', () => {
    expect(pausedAgain(undefined, undefined, 10)).toEqual({ since: 10 });
    expect(pausedAgain(undefined, 20, 10)).toEqual({ since: 10, until: 20 });
    expect(pausedAgain({ since: 5, until: 20 }, 30, 10)).toEqual({ since: 5, until: 30 });
    expect(pausedAgain({ since: 5, until: 20 }, undefined, 10)).toEqual({ since: 5 });
    expect(pausedAgain({ since: 5, until: 20 }, 15, 10)).toBeUndefined();
    expect(pausedAgain({ since: 5 }, 30, 10)).toBeUndefined();
    expect(pausedAgain({ since: 5 }, undefined, 10)).toBeUndefined();
  });

  it('begins anew once the one before is over', () => {
    expect(pausedAgain({ since: 5, until: 10 }, 15, 10)).toEqual({ since: 10, until: 15 });
    expect(pausedAgain(undefined, 10, 10)).toBeUndefined();
  });
});
