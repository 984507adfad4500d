/** The sentences of the page: whole in both languages, and about entries that there are. */
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '#verify/page/messages';
import vectors from '../../domain/entry/vectors.json' with { type: 'json' };

const { en, de } = MESSAGES;
const groups = ['say', 'refusals', 'statements'] as const;
const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(groups)('the sentences of the page: %s', (group) => {
  const both = Object.entries(en[group]).map(([id, english]): [string, string, string] => [
    id,
    english,
    (de[group] as Record<string, string>)[id] ?? '',
  ]);

  it('are there in both languages, and not left in one of them', () => {
    const same = both.filter(([id, english, german]) => english === german && id !== 'fact.code');
    expect(same).toEqual([]);
    expect(both.filter(([, english, german]) => english.trim() === '' || german.trim() === '')).toEqual([]);
  });

  it('name the same values', () => {
    expect(both.filter(([, english, german]) => String(values(english)) !== String(values(german)))).toEqual(
      [],
    );
  });
});

it('every type of entry that the page has words for is one that the log knows', () => {
  const known = new Set(JSON.stringify(vectors).match(/[a-z_]+\.[a-z_.]+\.v\d+/g));
  const named = Object.keys(en.say).flatMap((id) => /^type\.(.+)$/.exec(id)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((type) => !known.has(`${type}.v1`))).toEqual([]);
});
