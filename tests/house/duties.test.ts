/** Every row of law is there, whole, and said in every language that is reviewed. */
import { describe, expect, it } from 'vitest';
import { de } from '#app/messages/de';
import { riskWords, sentencesOfRule, wordsOfRule } from '#app/messages/duties';
import { en, type MessageId } from '#app/messages/en';
import { BEFORE_SHIPPING } from '#domain/duties/before-shipping';
import { QUESTIONS } from '#domain/duties/questions';
import { rowText } from '#domain/duties/review';
import { RISKS } from '#domain/duties/rule';
import { NOT_COVERED, RULES, UK_OWN_WORDS } from '#domain/duties/rules';
import { houseFiles, textOf } from './tree';

const row = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

/** The rows of law, written down a second time, so that none is lost or made up. */
const LAW = [
  ...row('EU', 42),
  ...row('GER', 10),
  ...row('UK', 9),
  ...row('NY', 4),
  ...row('US', 2),
  ...row('CT', 1),
  ...row('DE', 1),
  ...row('ME', 1),
  ...row('ON', 1),
  ...row('CA', 3),
  ...row('PT', 1),
];

/** Rows of which law names a part of medium or high risk, by level. */
const OPEN = {
  medium:
    'EU-03 EU-05 EU-06 EU-07 EU-13 EU-16 EU-17 EU-21 EU-22 EU-23 EU-29 EU-32 EU-34 EU-37 EU-38 EU-39 EU-41 EU-42 GER-04 GER-05 GER-07 GER-09 UK-01 UK-03 UK-04 UK-06 UK-07 UK-09 NY-01 NY-04 US-01 US-02 CT-01 ME-01 CA-03',
  high: 'EU-02 EU-36 GER-06 US-02',
} as const;

describe('the rows of law', () => {
  it('are all there, each once, and what is left out has a reason', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual([...LAW].sort());
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
    for (const why of Object.values(NOT_COVERED)) expect(why.length).toBeGreaterThan(10);
  });

  it('are of the risk that law gives them', () => {
    for (const level of ['medium', 'high'] as const) {
      const found = RULES.filter(({ risks }) => risks.includes(level)).map(({ id }) => id);
      expect(found.sort()).toEqual(OPEN[level].split(' ').sort());
    }
  });

  it.each(RULES)('$id has a source, a day, a risk, a scope, and something that it asks for', (rule) => {
    expect(rule.title).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.citation).toMatch(/[A-Z§]/);
    expect(rule.from === 'no_day' ? rule.arises : 'a day').toBe(
      rule.from === 'no_day' ? 'proposal' : 'a day',
    );
    if (rule.from !== 'no_day') expect(rule.from % 86_400_000).toBe(0);
    expect(rule.until === undefined || rule.from === 'no_day' || rule.until > rule.from).toBe(true);
    expect(rule.risks.length).toBeGreaterThan(0);
    expect(rule.risks).toEqual(RISKS.filter((risk) => (rule.risks as readonly string[]).includes(risk)));
    expect(rule.checkedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(rule.scope.length).toBeGreaterThan(0);
    expect(rule.requires.length).toBeGreaterThan(0);
  });

  it.each(RULES)('$id is said in English and German, and what is open about it in a few words', (rule) => {
    for (const id of sentencesOfRule(rule.id)) {
      expect(en[id], id).toBeTruthy();
      expect(de[id], id).toBeTruthy();
    }
    for (const risk of rule.risks) {
      expect(riskWords(rule.id, risk) !== undefined, `${rule.id} ${risk}`).toBe(risk !== 'low');
    }
  });

  it('have no sentence that belongs to no row', () => {
    const said = (Object.keys(en) as MessageId[]).filter((id) => id.startsWith('duty.'));
    expect(said.sort()).toEqual(RULES.flatMap(({ id }) => sentencesOfRule(id)).sort());
  });

  it('can be hashed, each with its words, and no two alike', () => {
    const texts = RULES.map((rule) => rowText(rule, wordsOfRule(rule.id)));
    expect(new Set(texts).size).toBe(RULES.length);
    const [first] = RULES;
    if (!first) throw new Error('no rules');
    expect(rowText(first, 'some words')).not.toBe(rowText(first, 'other words'));
    expect(rowText({ ...first, citation: 'another' }, 'some words')).not.toBe(rowText(first, 'some words'));
  });
});

describe('what counsel must look at before anything ships', () => {
  it('names every row, those with an open reading apart from the others', () => {
    const [, , , , open, settled] = BEFORE_SHIPPING.map(({ rules }) => rules as readonly string[]);
    expect([...(open ?? []), ...(settled ?? [])].sort()).toEqual([...LAW].sort());
    expect(open).toContain('GER-06');
    expect(settled).toContain('NY-02');
  });
});

describe('the United Kingdom', () => {
  it('has words of its own only for rows that are mirrored there', () => {
    for (const id of Object.keys(UK_OWN_WORDS)) {
      expect(RULES.find((rule) => rule.id === id)?.mirrored, id).toBe(true);
    }
  });
});

describe('a part of a duty', () => {
  /** Where the keys of sentences are used: in rows of law, not in the types that list them. */
  const rows = houseFiles()
    .filter((path) => /^domain\/duties\/(?!rule\.ts|questions\.ts|met\.ts)/.test(path))
    .map(textOf)
    .join('\n');
  const keys = (prefix: string) =>
    Object.keys(en).flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));

  it('is said because a row asks for it', () => {
    for (const prefix of [
      'asked.file.',
      'asked.deadline.',
      'asked.built_in.',
      'asked.notice.',
      'asked.posting.',
    ]) {
      expect(keys(prefix).filter((key) => !rows.includes(`'${key}'`))).toEqual([]);
      expect(keys(prefix).length).toBeGreaterThan(0);
    }
  });

  it('has a sentence for every question, and none for another', () => {
    expect(
      keys('question.')
        .filter((key) => (QUESTIONS as readonly string[]).includes(key))
        .sort(),
    ).toEqual([...QUESTIONS].sort());
  });
});
