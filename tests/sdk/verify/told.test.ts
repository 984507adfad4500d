/** The record in words, as the page of the verifier says it first. */
import { describe, expect, it } from 'vitest';
import { toldOf } from '#verify/page/told';
import type { LogRecord } from '#verify/record';

const record = (more: Partial<LogRecord> = {}): LogRecord => ({
  seq: 7,
  at: '2026-03-02T09:00:00.000Z',
  type: 'choice.made.v1',
  actor: { id: 'per_1', kind: 'person' },
  subject: 'per_1',
  body: {
    activity: 'training.mouse_pointer.train_ai_agents.use',
    act: 'give',
    notice: { notice: 'training', version: 2, language: 'de' },
  },
  text: '{}',
  ...more,
});
const words = (told: LogRecord, language: 'en' | 'de' = 'en') => Object.fromEntries(toldOf(told, language));

describe('a record in words', () => {
  it('says what was done, about what, when, by somebody without a name, and after which notice', () => {
    expect(words(record())).toEqual({
      'told.act': 'A yes was said.',
      'told.activity':
        'using what was recorded: kind of data “mouse pointer”, for “train ai agents”, in the programme “training”',
      'told.at': '2 March 2026 at 09:00:00 UTC',
      'told.who':
        'By the person it is about. The receipt does not know their name, only their number in the log: per_1.',
      'told.notice': '“training”, version 2, language: German',
    });
    expect(words(record(), 'de')['told.act']).toBe('Es wurde Ja gesagt.');
  });

  it('tells each act from the others, and never speaks of now', () => {
    const acts = ['give', 'refuse', 'withdraw', 'defer', 'record_no'].map(
      (act) => words(record({ body: { act } }))['told.act'],
    );
    expect(new Set(acts).size).toBe(5);
    for (const said of acts) expect(said).not.toMatch(/\b(is|are|now)\b(?! no yes)/);
  });

  it('says who acted for another, and what an objection did', () => {
    const no = words(record({ actor: { id: 'per_2', kind: 'person' } }));
    expect(no['told.who']).toContain('somebody else');
    expect(no['told.who']).toContain('per_1');
    const objection = words(
      record({ type: 'objection.raised.v1', body: { activity: 'a.b.c.collect', effect: 'restrict' } }),
    );
    expect(objection['told.effect']).toBe('The data could be kept, not used.');
  });

  it('leaves out what is not as the log writes it', () => {
    const odd = words(
      record({
        type: 'something.else.v3',
        body: {
          activity: 'x',
          act: 'toString',
          effect: 4,
          until: 1e300,
          notice: { notice: 'n', language: '_' },
        },
      }),
    );
    expect(odd).toMatchObject({ 'told.act': 'An entry of the type something.else.v3', 'told.activity': 'x' });
    expect(Object.keys(odd).sort()).toEqual(['told.act', 'told.activity', 'told.at', 'told.who']);
  });
});
