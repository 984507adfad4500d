import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl, createIntlCache } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { ar } from '#app/messages/ar';
import { de } from '#app/messages/de';
import { en, type MessageId } from '#app/messages/en';
import { fr } from '#app/messages/fr';
import { LANGUAGES, PSEUDO } from '#app/messages/languages';
import { pl } from '#app/messages/pl';
import { pseudoOf } from '#app/messages/pseudo';
import { tr } from '#app/messages/tr';

const ids = Object.keys(en) as MessageId[];
/** The journey: what every language has. */
const journey = Object.keys(fr) as (keyof typeof fr)[];
const pseudo = Object.fromEntries(ids.map((id) => [id, pseudoOf(en[id])])) as Record<MessageId, string>;
const CATALOGUES: Readonly<Record<string, Partial<Record<MessageId, string>>>> = {
  en,
  de,
  fr,
  pl,
  tr,
  ar,
  [PSEUDO]: pseudo,
};
const textOf = (language: string, id: MessageId): string => CATALOGUES[language]?.[id] ?? '';
const idsOf = (language: string): MessageId[] => Object.keys(CATALOGUES[language] ?? {}) as MessageId[];

/** Names of the arguments of a message: `{name}`, and `{name, plural, …}`. What a branch says in one word, `one {day}`, is none. */
const argumentsOf = (message: string): string[] =>
  [
    ...new Set(
      [...message.matchAll(/(?<!(?<!\w)(?:=\d+|zero|one|two|few|many|other) )\{(\w+)(?=[},])/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  ]
    .filter((name) => new RegExp(`\\{${name}(?:\\}|, )`).test(message))
    .sort();

const CACHE = createIntlCache();

/** What a person could read of a message: every branch, with words where values go. */
const shown = (language: string, id: MessageId, number: number): string => {
  const intl = createIntl(
    {
      locale: language,
      messages: { [id]: textOf(language, id) },
      onError: (error) => {
        throw error;
      },
    },
    CACHE,
  );
  const values = Object.fromEntries(
    argumentsOf(textOf(language, id)).map((name) => [
      name,
      new RegExp(`\\{${name}, plural`).test(textOf(language, id)) ? number : 'word',
    ]),
  );
  return intl.formatMessage({ id }, values);
};

describe.each([...LANGUAGES, PSEUDO])('every sentence in %s', (language) => {
  const ids = idsOf(language);

  it('is well-formed ICU for none, one and many, and leaves no placeholder in sight', () => {
    const broken = ids.filter((id) =>
      [0, 1, 2, 3, 7, 11, 100].some((number) => /[{}#]/.test(shown(language, id, number))),
    );
    expect(broken).toEqual([]);
  });

  it('takes the same values as in English', () => {
    const different = ids.filter(
      (id) => argumentsOf(textOf(language, id)).join() !== argumentsOf(en[id]).join(),
    );
    expect(different).toEqual([]);
  });

  it('has a form for every kind of number, where it inflects by number', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French has one for millions, which nothing here reaches.
    const needed = categories.filter((category) => language !== 'fr' || category !== 'many');
    const lacking = ids.flatMap((id) =>
      [...textOf(language, id).matchAll(/plural,(?:[^{}]*\{(?:[^{}]|\{[^{}]*\})*\})+/g)]
        .map(([branches]) => branches.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '').split(/\s+/))
        .filter((names) => names.includes('one') && needed.some((category) => !names.includes(category)))
        .map((names) => `${id}: ${names.join(' ')}`),
    );
    expect(lacking).toEqual([]);
  });

  it('is not empty', () => {
    expect(ids.filter((id) => textOf(language, id).trim() === '')).toEqual([]);
  });

  it('has sentences of at most 25 words', () => {
    const long = ids.filter((id) =>
      shown(language, id, 7)
        .split(/[.!?:;؟؛](?:\s|$)/)
        .some((sentence) => sentence.split(/\s+/).length > 25),
    );
    if (language === PSEUDO) return;
    // One sentence over everything: it lists four counts.
    expect(long.filter((id) => id !== 'home.summary')).toEqual([]);
  });
});

/** Names of languages, of the product, and lines that hold a value only. */
const ALIKE = ['choose.title', 'frame.product', 'frame.title', 'notice.title', 'pack.page_title'];

const WRITTEN_ALIKE_IN_FRENCH = [
  'kind.app_usage.example',
  'nav.notices',
  'notice.kicker',
  'notices.title',
  'receipt.notice',
  'row.programme',
];

describe('plain words', () => {
  const AVOID = /data subject|controller|\bprocessing\b|pursuant|legitimate interest/i;
  const AVOID_DE = /betroffene Person|Verantwortliche[rn]?\b|Verarbeitung|gemäß|berechtigtes Interesse/i;
  /** The page that explains the words of the law. */
  const GLOSSARY = /^help\.words\./;

  it('stand instead of the words of the law, outside the glossary', () => {
    const lawyerly = ids.filter((id) => !GLOSSARY.test(id) && (AVOID.test(en[id]) || AVOID_DE.test(de[id])));
    expect(lawyerly).toEqual([]);
    expect(AVOID.test(en['help.words.interest'])).toBe(true);
  });

  it('in German are a translation, not the English left standing', () => {
    expect(ids.filter((id) => de[id] === en[id]).sort()).toEqual(ALIKE);
  });

  it.each([
    ['fr', WRITTEN_ALIKE_IN_FRENCH],
    ['pl', []],
    ['tr', []],
    ['ar', []],
  ] as const)('in %s are a translation too', (language, words) => {
    const alike = journey.filter((id) => [en[id], de[id]].includes(textOf(language, id) as never));
    expect(alike.filter((id) => !ALIKE.includes(id)).sort()).toEqual(words);
  });
});

it('no two files have a sentence under the same name: the later one would be shown for both', () => {
  const folder = join(import.meta.dirname, '../../app/messages/en');
  const names = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, name]) => name),
  );
  expect(names.length).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
});
