import { describe, expect, it } from 'vitest';
import { cellsFromFacts, decide, type Scope } from '#domain/decision/decide';
import { effective } from '#domain/decision/decision-index';
import type { World } from '#domain/decision/facts';
import type { Activity } from '#domain/monitoring/activity';
import { activity, byId, day, given, scopeFor, willing, world } from './world';

const NOW = day(20);
const REVEALED = ['chat_message', 'email_content', 'performance_review', 'meeting_transcript', 'url'];
const screen = activity({ category: 'screen_content' });
const revealed = REVEALED.map((category) => activity({ category }));
const all = [screen, ...revealed];

const ask = (of: World, yes: readonly Activity[], scope?: Scope, about = screen) => {
  const { category, purpose, verb } = about;
  const source = cellsFromFacts(of, byId(willing(yes)), NOW);
  return decide(source, { employee: 'ada', category, purpose, verb, participants: [] }, NOW, scope);
};

describe('reach', () => {
  it('allows screen content once everything it shows is allowed too', () => {
    expect(ask(world({ activities: all }), all)).toMatchObject({ allow: true, reasons: [], since: day(2) });
  });

  it.each(REVEALED)('shuts screen content for somebody who did not say yes to %s', (category) => {
    const yes = all.filter((each) => each.category !== category);
    expect(ask(world({ activities: all }), yes).reasons).toEqual(['reveals_refused_category']);
  });

  it.each(REVEALED)('shuts screen content where nobody declared %s', (category) => {
    const declared = all.filter((each) => each.category !== category);
    expect(ask(world({ activities: declared }), all).reasons).toEqual(['reveals_refused_category']);
  });

  it('asks for the same programme, purpose and verb: a yes elsewhere does not count', () => {
    const others = revealed.slice(1);
    for (const elsewhere of [
      activity({ category: 'chat_message', programme: 'other' }),
      activity({ category: 'chat_message', purpose: 'support_debug' }),
      activity({ category: 'chat_message', verb: 'use' }),
    ]) {
      const open = [screen, ...others, elsewhere];
      expect(ask(world({ activities: open }), open).reasons).toEqual(['reveals_refused_category']);
    }
  });

  it('a pause of chats pauses what shows chats', () => {
    const of = world({ activities: all, paused: ['agents.chat_message.research_aggregate.collect'] });
    expect(ask(of, all).reasons).toEqual(['reveals_refused_category']);
    expect(ask(of, all, undefined, activity({ category: 'email_content' })).allow).toBe(true);
  });

  it('a no to screens leaves chats alone', () => {
    expect(
      ask(world({ activities: all }), revealed, undefined, activity({ category: 'chat_message' })).allow,
    ).toBe(true);
  });

  it('follows every step: what is revealed by what is revealed', () => {
    const keys = activity({ category: 'keystroke_content' });
    const of = world({ activities: [keys, ...revealed] });
    expect(ask(of, [keys, ...revealed], undefined, keys).allow).toBe(true);
    expect(ask(of, [keys, ...revealed.slice(1)], undefined, keys).reasons).toEqual([
      'reveals_refused_category',
    ]);
  });

  it('counts a mask only for the category it was proved for, and only in the scope of the system that has it', () => {
    const yes = all.filter((each) => each.category !== 'chat_message');
    const of = world({ activities: all });
    expect(ask(of, yes, scopeFor(all, ['chat_message'])).allow).toBe(true);
    expect(ask(of, yes, scopeFor(all, ['email_content'])).reasons).toEqual(['reveals_refused_category']);
    expect(ask(of, yes, scopeFor(all)).reasons).toEqual(['reveals_refused_category']);
    const source = cellsFromFacts(of, byId(willing(yes)), NOW);
    expect(effective(source, 'ada').get(screen.id)?.allow).toBe(false);
    expect(effective(source, 'ada', scopeFor(all, ['chat_message'])).get(screen.id)?.allow).toBe(true);
  });

  it('a mask of something else never opens a category of its own', () => {
    const of = world({ activities: all });
    expect(ask(of, revealed, scopeFor(all, ['screen_content'])).reasons).toEqual(['consent_missing']);
  });

  it('is permitted since the last of them was, and until the first of them ends', () => {
    const choices = new Map(all.map((each) => [each.id, given(day(2))]));
    choices.set('agents.chat_message.research_aggregate.collect', given(day(7), day(40)));
    choices.set('agents.url.research_aggregate.collect', given(day(4), day(30)));
    const source = cellsFromFacts(world({ activities: all }), byId(willing([], { choices })), NOW);
    const { category, purpose, verb } = screen;
    expect(decide(source, { employee: 'ada', category, purpose, verb, participants: [] }, NOW)).toMatchObject(
      {
        allow: true,
        since: day(7),
        until: day(30),
      },
    );
    expect(effective(source, 'ada').get(screen.id)).toMatchObject({
      allow: true,
      since: day(7),
      until: day(30),
    });
  });
});
