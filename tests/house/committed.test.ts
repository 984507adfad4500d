/** What stands in this house must mean the same on every machine. */
import { describe, expect, it } from 'vitest';
import { houseFiles, textOf } from './tree';

// Put together from pieces, so that this file does not contain what it looks for.
const folder = (name: string) => new RegExp(`(^|[^\\w.\\-/:}])/${name}/`, 'm');
const FORBIDDEN = {
  'a path of one machine': folder(['wo', 'rk'].join('')),
  'the home of root': folder(['ro', 'ot'].join('')),
  'somebody’s home': folder(['ho', 'me'].join('')),
  'a registry host': new RegExp(['https?://(?:[\\w-]+\\.)*', 'regis', 'try\\.'].join('')),
  'work that was left': new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`),
} as const;

const isText = (path: string) => !/\.(png|jpe?g|gif|webp|ico|woff2?|sqlite|db)$/.test(path);

describe.each(Object.entries(FORBIDDEN))('%s', (_name, expression) => {
  it('stands in no file', () => {
    expect(houseFiles().filter((path) => isText(path) && expression.test(textOf(path)))).toEqual([]);
  });
});

describe('the search', () => {
  it('sees what it looks for, and only that', () => {
    expect(folder('srv').test("open('/srv/data')")).toBe(true);
    expect(folder('srv').test('https://example.org/srv/data')).toBe(false);
    expect(folder('srv').test('app/srv/data')).toBe(false);
  });
});
