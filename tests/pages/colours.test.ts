/** WCAG 2.2, 1.4.3 and 1.4.11: every colour that is read stands out from every ground it can lie on, in both themes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STYLES = join(import.meta.dirname, '../../app/styles');
const sheet = (name: string): string => readFileSync(join(STYLES, name), 'utf8');

/** Each colour of tokens.css, light and dark. */
const COLOURS = new Map(
  [...sheet('tokens.css').matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);
const GROUNDS = ['ground', 'surface', 'sunken'];
const SOFT = [...COLOURS.keys()].filter((name) => name?.endsWith('-soft') && name !== 'ink-soft');
/** What words are written in, and what may lie under them. */
const WORDS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  ink: [...GROUNDS, ...SOFT],
  'ink-soft': [...GROUNDS, ...SOFT],
  accent: [...GROUNDS, ...SOFT],
  'accent-strong': [...GROUNDS, 'accent-soft'],
  good: [...GROUNDS, 'good-soft'],
  calm: [...GROUNDS, 'calm-soft'],
  shut: [...GROUNDS, 'shut-soft'],
  doubt: [...GROUNDS, 'doubt-soft'],
  alarm: [...GROUNDS, 'alarm-soft'],
  'on-accent': ['accent', 'accent-strong'],
};
/** What is no word but must be seen: the edge of a field. */
const EDGES = { 'line-strong': GROUNDS, accent: GROUNDS };

/** Relative luminance of `#rrggbb` (WCAG 2.2, its definition). */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const tooFaint = (
  pairs: Readonly<Record<string, readonly (string | undefined)[]>>,
  least: number,
): string[] =>
  Object.entries(pairs).flatMap(([name, grounds]) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).flatMap((theme) => {
        const [front, back] = [COLOURS.get(name)?.[theme], COLOURS.get(ground)?.[theme]];
        if (!front || !back) return [`${name} on ${ground}: no such colour`];
        const found = contrast(front, back);
        return found >= least ? [] : [`${name} on ${ground}, ${theme}: ${found.toFixed(2)}`];
      }),
    ),
  );

describe('colours', () => {
  it('of words stand out 4.5 to 1', () => expect(tooFaint(WORDS, 4.5)).toEqual([]));
  it('of edges stand out 3 to 1', () => expect(tooFaint(EDGES, 3)).toEqual([]));
  it('are measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
  it('are those of tokens.css, and words have none but those above', () => {
    for (const name of readdirSync(STYLES).filter((each) => each !== 'tokens.css')) {
      // On paper all is black on white.
      const [styles = ''] = sheet(name).split('@media print');
      expect(
        styles.match(/[\s{;](?:color|background|border)[\w-]*: [^;]*(?:#[\da-f]{3,8}\b|rgb\(|hsl\()/gi),
        name,
      ).toBeNull();
      for (const [, colour] of styles.matchAll(/(?:^|[\s{;])color: var\(--([\w-]+)\)/g))
        expect([...Object.keys(WORDS), ...Object.keys(EDGES)], name).toContain(colour);
    }
  });
});
