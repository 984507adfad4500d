import { describe, expect, it } from 'vitest';
import { typedKey, typedLanguage, typedLine } from '#app/typed-text';
import { isLanguageTag, isPlainText } from '#domain/text';

/** B14: what people type is what it looks like. */
describe('plain text', () => {
  it.each([
    ['a name', 'Zoë Ångström-Ö’Neill'],
    ['four bytes', 'Ada 🦉'],
    ['Arabic', 'أمل'],
    ['a joiner that a script needs', 'क्‍ष'],
  ])('takes %s', (_what, text) => expect(isPlainText(text, 'one_line')).toBe(true));

  it.each([
    ['NUL', 'a\0b'],
    ['a control', 'a\u0007b'],
    ['a line break in one line', 'a\nb'],
    ['a lone surrogate', 'a\ud800b'],
    ['a right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a mark of direction', 'a\u200fb'],
    ['no width', 'a\u200bb'],
    ['a byte order mark', '\ufeffa'],
    ['a line separator', 'a\u2028b'],
    ['letters that are not composed', 'Zoe\u0308'],
  ])('refuses %s', (_what, text) => expect(isPlainText(text, 'one_line')).toBe(false));

  it('of several lines has line breaks and no other control', () => {
    expect(isPlainText('a\n\nb', 'lines')).toBe(true);
    expect(isPlainText('a\tb', 'lines')).toBe(false);
  });
});

describe('what is typed', () => {
  it('is composed and trimmed, so that it is stored as it is compared', () => {
    expect(typedLine(50).parse('  Zoe\u0308 ')).toBe('Zo\u00eb');
    expect(typedLine(5).safeParse('      ').success).toBe(false);
    expect(typedLine(5).safeParse('e\u0301'.repeat(6)).success).toBe(false);
    expect(typedKey.safeParse('Marlow & Finch').success).toBe(false);
  });

  it.each([
    ['en', true],
    ['de-AT', true],
    ['zh-Hant-TW', true],
    ['english', false],
    ['EN', false],
    ['en_us', false],
    ['en-us', false],
    ['', false],
  ])('%s as a language: %s', (tag, is) => {
    expect(isLanguageTag(tag)).toBe(is);
    expect(typedLanguage.safeParse(tag).success).toBe(is);
  });
});
