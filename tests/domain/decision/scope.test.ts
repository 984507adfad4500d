import { describe, expect, it } from 'vitest';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import { type System, scopeOf } from '#domain/systems/system';
import { activity, byId, day, willing, world } from './world';

const NOW = day(20);
const mouse = activity();
const chat = activity({ category: 'chat_message' });
const elsewhere = activity({ programme: 'other' });

const system = (more: Partial<System> = {}, manifest: Partial<System['manifest']> = {}): System => ({
  id: 'agent-1',
  kind: 'collector',
  owner: 'ada',
  activities: [mouse.id, chat.id],
  lists: false,
  manifest: {
    version: '1',
    fields_by_category: { mouse_pointer: ['x', 'y'], chat_message: ['text'] },
    destinations: ['store'],
    retention_days: 30,
    off_switch: 'obeys_this_portal',
    protected_contexts: true,
    masks: [],
    ...manifest,
  },
  ...more,
});

const ask = (asking: System, about = mouse, programme?: string) => {
  const all = [mouse, chat, elsewhere];
  const source = cellsFromFacts(world({ activities: all }), byId(willing(all)), NOW);
  const { category, purpose, verb } = about;
  const question = { employee: 'ada', category, purpose, verb, programme, participants: [] };
  return decide(source, question, NOW, scopeOf(asking, NOW)).reasons;
};

describe('what a system may ask about', () => {
  it('is what it was registered for and declares', () => {
    expect(ask(system())).toEqual([]);
    expect(ask(system(), chat)).toEqual([]);
    expect(ask(system({ activities: [] }))).toEqual(['system_not_authorised']);
    expect(ask(system({}, { fields_by_category: {} }))).toEqual(['category_undeclared']);
    expect(ask(system({ activities: [] }, { fields_by_category: {} }))).toEqual([
      'system_not_authorised',
      'category_undeclared',
    ]);
  });

  it('ends with its registration', () => {
    expect(ask(system({ expiresAt: NOW + 1 }))).toEqual([]);
    expect(ask(system({ expiresAt: NOW }))).toEqual(['system_not_authorised']);
  });

  it('is one programme by its scope, so that others with the same words do not confuse it', () => {
    expect(ask(system())).toEqual([]);
    expect(ask(system(), mouse, 'other')).toEqual(['system_not_authorised']);
    expect(ask(system({ activities: [mouse.id, elsewhere.id] }))).toEqual(['ambiguous_programme']);
    expect(ask(system({ activities: [mouse.id, elsewhere.id] }), mouse, 'other')).toEqual([]);
  });

  it('is no content for a collector that does not keep out of protected contexts', () => {
    const careless = { protected_contexts: false };
    expect(ask(system({}, careless), chat)).toEqual(['category_undeclared']);
    expect(ask(system({}, careless), mouse)).toEqual([]);
    expect(ask(system({ kind: 'consumer' }, careless), chat)).toEqual([]);
  });

  it('gains nothing by a mask it only claims', () => {
    expect(scopeOf(system({}, { masks: ['chat_message'] }), NOW).masked).toEqual(new Set());
  });
});
