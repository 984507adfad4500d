/**
 * Languages without officers' pages have the sentences of the journey, and the journey says no others: found in the sources of
 * everybody's own pages and of all they draw with, since a page may say a sentence only when something rare happens.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { en, type MessageId } from '#app/messages/en';
import { fr } from '#app/messages/fr';
import { LANGUAGES, languageName, officeLanguage, ownName, spokenOf } from '#app/messages/languages';
import { say } from '#app/messages/speak';
import { isForSomeLanguages } from '#app/rooms';
import { textOf } from '../house/tree';

/** The pages that everybody may open, signed in or not; the table of the gate says which they are. */
const OWN_PAGES = POLICIES.flatMap(({ page, path }) =>
  page &&
  !isForSomeLanguages(path) &&
  [page.read, page.post].every((who) => who === undefined || typeof who === 'string')
    ? [`app/routes/${page.route}/route`]
    : [],
);
/** The table of all refusals, read by code; those of everybody's own pages are typed as sentences of the journey there. */
const NOT_FOLLOWED = /^app\/(services|messages\/refusals|messages\/(?:ar|de|en|fr|pl|tr)(?:\/|\.))/;

const fileOf = (path: string): string | undefined =>
  [`${path}.ts`, `${path}.tsx`].find((name) => existsSync(join(import.meta.dirname, '../..', name)));

/** The sources that a source needs when it runs, itself among them. */
const reached = (path: string, known = new Set<string>()): ReadonlySet<string> => {
  const file = fileOf(path);
  if (file === undefined || known.has(file) || NOT_FOLLOWED.test(file)) return known;
  known.add(file);
  for (const node of sourceOf(file).statements) {
    if (!ts.isImportDeclaration(node) || node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      continue;
    const { text } = node.moduleSpecifier as ts.StringLiteral;
    if (text.startsWith('.')) reached(join(file, '..', text), known);
    if (text.startsWith('#app/')) reached(text.slice(1), known);
  }
  return known;
};

const sourceOf = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);

/** Sentences that a source names as they are, `'nav.home'`; those it puts together are held by their types. */
const named = (file: string): readonly MessageId[] => {
  const found: MessageId[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && Object.hasOwn(en, node.text)) found.push(node.text as MessageId);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
};

describe('everybody’s own pages', () => {
  const files = new Set<string>();
  for (const page of [...OWN_PAGES, 'app/root', 'app/routes/$/route']) reached(page, files);

  it('say no sentence that only some languages have', () => {
    expect(OWN_PAGES.length).toBeGreaterThan(12);
    expect(files.size).toBeGreaterThan(60);
    const others = [...files].flatMap((file) =>
      named(file)
        .filter((id) => !Object.hasOwn(fr, id))
        .map((id) => `${file}: ${id}`),
    );
    expect(others).toEqual([]);
  });

  it('would be found out', () => {
    const office = [...reached('app/routes/desk._index/route')].flatMap(named);
    expect(office.some((id) => !Object.hasOwn(fr, id))).toBe(true);
  });
});

describe('a language', () => {
  it('without officers’ pages has them in English as a whole', () => {
    expect(LANGUAGES.map((language) => [language, officeLanguage(language)])).toEqual([
      ['en', 'en'],
      ['de', 'de'],
      ['fr', 'en'],
      ['pl', 'en'],
      ['tr', 'en'],
      ['ar', 'en'],
    ]);
  });

  it('is called in a list what it calls itself', () => {
    const names = ['English', 'Deutsch', 'Français', 'Polski', 'Türkçe', 'العربية'];
    expect(LANGUAGES.map(ownName)).toEqual(names);
    expect(ownName('it')).toBe('Italiano');
    expect(languageName('de', 'tr')).toBe('Almanca');
  });

  it('says where its words come from, and names whoever has checked them', () => {
    for (const language of LANGUAGES) {
      const { words, reviewer } = spokenOf(language);
      expect(reviewer === undefined || words === 'reviewed').toBe(true);
    }
    expect(spokenOf('ar').words).toBe('translated');
  });

  it('from right to left keeps a name from left to right together', () => {
    expect(say('ar', { id: 'frame.signed_in', values: { name: 'Ava Hartley' } })).toBe(
      'الدخول باسم \u2068Ava Hartley\u2069',
    );
    expect(say('ar', { id: 'frame.signed_in', values: { name: 'سمير' } })).toBe('الدخول باسم سمير');
    expect(say('fr', { id: 'frame.signed_in', values: { name: 'Ava' } })).toBe('Session de Ava');
  });

  it('from right to left writes the digits of clocks and pay slips in Europe', () => {
    expect(say('ar', { id: 'row.retention_days', values: { days: 1100 } })).not.toMatch(/[٠-٩]/);
    expect(say('ar', { id: 'row.retention_days', values: { days: 7 } })).toBe('7 أيام');
    expect(say('ar', { id: 'row.retention_days', values: { days: 2 } })).toBe('يومان');
    expect(say('ar', { id: 'row.retention_days', values: { days: 14 } })).toBe('14 يومًا');
  });
});

describe('numbers of things', () => {
  const read = (language: 'pl' | 'tr' | 'fr', notices: number) =>
    say(language, { id: 'home.can.read', values: { notices } });

  it('are inflected as Polish does', () => {
    expect([1, 3, 5, 22].map((number) => read('pl', number))).toEqual([
      'Mogą Państwo przeczytać zawiadomienie, które czeka.',
      'Mogą Państwo przeczytać 3 zawiadomienia, które czekają.',
      'Mogą Państwo przeczytać 5 zawiadomień, które czekają.',
      'Mogą Państwo przeczytać 22 zawiadomienia, które czekają.',
    ]);
  });

  it('stay in the singular in Turkish', () => {
    expect(read('tr', 3)).toBe('Sizi bekleyen 3 bilgilendirme metnini okuyabilirsiniz.');
  });
});
