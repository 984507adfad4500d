import { describe, expect, it } from 'vitest';
import { cellsFromFacts, decide, type Question } from '#domain/decision/decide';
import type { Activity } from '#domain/monitoring/activity';
import { activity, byId, day, given, person, rule, willing, world } from './world';

const NOW = day(20);
const chat = activity({ category: 'chat_message' });
const mouse = activity();
const ben = (yes: readonly Activity[], more = {}) => willing(yes, { person: person({ id: 'ben' }), ...more });

const ask = (about: Activity, question: Partial<Question>, people = [willing([about]), ben([about])]) => {
  const { category, purpose, verb } = about;
  const source = cellsFromFacts(world({ activities: [about] }), byId(...people), NOW);
  return decide(source, { employee: 'ada', category, purpose, verb, ...question }, NOW);
};

describe('participants', () => {
  it('a chat needs everybody in it, and an explicit "nobody else" is an answer', () => {
    expect(ask(chat, { participants: ['ben'] }).allow).toBe(true);
    expect(ask(chat, { participants: ['ada', 'ben'] }).allow).toBe(true);
    expect(ask(chat, { participants: [] }).allow).toBe(true);
    expect(ask(chat, { participants: ['ada'] }).allow).toBe(true);
  });

  it('one who did not say yes shuts it for all', () => {
    const people = [willing([chat]), ben([])];
    expect(ask(chat, { participants: ['ben'] }, people).reasons).toEqual(['participant_not_permitted']);
    expect(ask(chat, { participants: ['ada', 'ben', 'ada'] }, people).reasons).toEqual([
      'participant_not_permitted',
    ]);
  });

  it('a participant the portal does not know is one without permission', () => {
    expect(ask(chat, { participants: ['ben', 'guest'] }).reasons).toEqual(['participant_not_permitted']);
  });

  it('the unknown ones, or saying nothing, is a no where records usually hold several people', () => {
    expect(ask(chat, {}).reasons).toEqual(['participant_unknown']);
    expect(ask(chat, { participants: ['ben'], participantsUnknown: true }).reasons).toEqual([
      'participant_unknown',
    ]);
  });

  it('a category about one person needs no list, but checks the people who are named', () => {
    expect(ask(mouse, {}).allow).toBe(true);
    expect(ask(mouse, { participants: ['ben'] }, [willing([mouse]), ben([])]).reasons).toEqual([
      'participant_not_permitted',
    ]);
  });

  it('does not ask them where the basis is not consent', () => {
    const security = activity({
      category: 'chat_message',
      purpose: 'security',
      basis: 'legitimate_interest',
    });
    const people = [willing([]), ben([], { objections: new Map([[security.id, 'upheld' as const]]) })];
    expect(ask(security, {}, people).allow).toBe(true);
    expect(ask(security, { participants: ['ben', 'guest'] }, people).allow).toBe(true);
    expect(ask(security, { participantsUnknown: true }, people).allow).toBe(true);
  });

  it('judges each by the law of their own place', () => {
    const both = activity({ category: 'chat_message', basisByPlace: { GB: rule('consent') } });
    const inBerlin = ben([both], { person: person({ id: 'ben', country: 'DE', establishment: 'berlin' }) });
    expect(ask(both, { participants: ['ben'] }, [willing([both]), inBerlin]).reasons).toEqual([
      'participant_not_permitted',
    ]);
  });

  it('looks at what the record shows of them, too', () => {
    const screen = activity({ category: 'screen_content' });
    const revealed = ['chat_message', 'email_content', 'performance_review', 'meeting_transcript', 'url'];
    const all = [screen, ...revealed.map((category) => activity({ category }))];
    const { category, purpose, verb } = screen;
    const source = cellsFromFacts(world({ activities: all }), byId(willing(all), ben(all.slice(0, -1))), NOW);
    const question = { employee: 'ada', category, purpose, verb };
    expect(decide(source, { ...question, participants: [] }, NOW).allow).toBe(true);
    expect(decide(source, { ...question, participants: ['ben'] }, NOW).reasons).toEqual([
      'participant_not_permitted',
    ]);
  });

  it('ends when the first of their permissions ends', () => {
    const people = [willing([chat]), ben([], { choices: new Map([[chat.id, given(day(2), day(25))]]) })];
    expect(ask(chat, { participants: ['ben'] }, people).until).toBe(day(25));
    expect(ask(chat, { participants: [] }, people).until).toBeUndefined();
  });

  it('for use, each must have been permitted when the record was captured', () => {
    const train = activity({ category: 'chat_message', verb: 'use', embargoDays: 0 });
    const stamps = { collectedFor: train.id, participants: ['ben'] };
    const people = [willing([train]), ben([], { choices: new Map([[train.id, given(day(8))]]) })];
    expect(ask(train, { ...stamps, collectedAt: day(8) }, people).allow).toBe(true);
    expect(ask(train, { ...stamps, collectedAt: day(8) - 1 }, people).reasons).toEqual([
      'participant_not_permitted',
    ]);
    expect(ask(train, { ...stamps, collectedAt: day(8) - 1, participants: [] }, people).allow).toBe(true);
  });
});
