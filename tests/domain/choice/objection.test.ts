import { describe, expect, it } from 'vitest';
import { cannotObject, cannotTakeBack, objectionDoes, objectionEffect } from '#domain/choice/objection';
import { decideCell } from '#domain/decision/cell';
import { activity, day, willing, world } from '../decision/world';

const NOW = day(20);
const security = (more = {}) => activity({ purpose: 'security', basis: 'legitimate_interest', ...more });

describe('an objection', () => {
  it('can be raised against a legitimate interest and a public task, and against nothing else', () => {
    expect(cannotObject('legitimate_interest', undefined)).toBeUndefined();
    expect(cannotObject('public_task', undefined)).toBeUndefined();
    for (const basis of ['consent', 'legal_obligation', 'contract', undefined] as const) {
      expect(cannotObject(basis, undefined)).toBe('not_a_matter_of_objection');
    }
  });

  it('is raised once, again after it was overridden, and taken back only while it is open', () => {
    expect(cannotObject('legitimate_interest', 'open')).toBe('already_objected');
    expect(cannotObject('legitimate_interest', 'upheld')).toBe('objection_decided');
    expect(cannotObject('legitimate_interest', 'overridden')).toBeUndefined();
    expect(cannotTakeBack('open')).toBeUndefined();
    expect(cannotTakeBack(undefined)).toBe('changes_nothing');
    expect(cannotTakeBack('upheld')).toBe('objection_decided');
  });

  it('always stops what trains models, whatever was declared', () => {
    const duty = { onObjection: 'continue' } as const;
    expect(objectionEffect(security({ duty }))).toBe('continue');
    expect(objectionEffect(security({ duty, purpose: 'train_ai_agents' }))).toBe('stop');
  });

  it('does to each activity what its own terms and ground say, and nothing to what rests on a yes or the law', () => {
    expect(objectionDoes('collect', 'restrict', 'legitimate_interest')).toBe('goes_on');
    expect(objectionDoes('use', 'restrict', 'legitimate_interest')).toBe('stops');
    expect(objectionDoes('use', 'continue', 'public_task')).toBe('goes_on');
    expect(objectionDoes('use', 'stop', 'consent')).toBe('untouched');
    expect(objectionDoes('use', 'stop', 'legal_obligation')).toBe('untouched');
  });

  it('stops a task in the public interest as it stops a legitimate interest', () => {
    const task = activity({ purpose: 'security', basis: 'public_task' });
    const ada = willing([], { objections: new Map([[task.id, 'open']]) });
    expect(decideCell(world({ activities: [task] }), ada, task, NOW).reasons).toEqual(['objected']);
  });

  it('to being recorded reaches the use of what was recorded, and not the other way round', () => {
    const duty = { onObjection: 'restrict' } as const;
    const [collect, use] = [security({ duty }), security({ duty, verb: 'use' })];
    const of = world({ activities: [collect, use] });
    const ada = willing([], { objections: new Map([[collect.id, 'open']]) });
    expect(decideCell(of, ada, collect, NOW).reasons).toEqual([]);
    expect(decideCell(of, ada, use, NOW).reasons).toEqual(['objected']);
    const ben = willing([], { objections: new Map([[use.id, 'upheld']]) });
    expect(decideCell(of, ben, collect, NOW).reasons).toEqual([]);
  });
});
