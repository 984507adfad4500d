/** Texts that somebody typed are marked with their language where it is beyond doubt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typedLanguageOf } from '#app/messages/typed-language';

const file = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../demo/story/files', name), 'utf8'));

describe('the language of a typed text', () => {
  it('is found for every piece of evidence in the demo', () => {
    for (const programme of ['agent-training', 'endpoint-security', 'working-time']) {
      for (const { document } of file(`${programme}.programme.json`).gates ?? []) {
        expect([document, typedLanguageOf(document)]).toEqual([document, 'en']);
      }
    }
  });

  it.each([
    ['Unsere Prüfung der Gefahren ist fertig, und der Betriebsrat hat sie von uns.', 'de'],
    ['Programm: Training von KI-Agenten, Fassung 1. Entscheidung: Ja, wir unterschreiben.', 'de'],
    ['Our own promise that a no counts; N.Y. Civ. Rights Law § 52-c (notice)', 'en'],
    ['GDPR Art. 6(1)(a); BDSG § 26(2)', undefined],
    ['the der', undefined],
    ['', undefined],
  ])('of “%s” is %s', (text, language) => expect(typedLanguageOf(text)).toBe(language));
});
