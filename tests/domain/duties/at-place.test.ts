/** Duties over all activities of a place or a person: what is put together, what is left out, and why. */
import { describe, expect, it } from 'vitest';
import { nothingYet } from '#domain/decision/facts';
import { type DutyContext, dutiesAt, dutiesTowards } from '#domain/duties/at-place';
import type { RuleId } from '#domain/duties/rules';
import type { Activity } from '#domain/monitoring/activity';
import type { GateRecord } from '#domain/monitoring/gates';
import { activity, day, noticeVersion, person, rule, world } from '../decision/world';
import { ORDINARY } from './asked';

const BERLIN = { id: 'berlin', country: 'DE', council: true };
const GERMAN = { basisByPlace: { DE: rule('consent') } };
const mouse = activity({ purpose: 'train_ai_agents', ...GERMAN });
const screen = activity({ category: 'screen_content', purpose: 'train_ai_agents', ...GERMAN });
const chat = activity({ category: 'chat_message', purpose: 'security', ...GERMAN });

const context = (activities: readonly Activity[], gates: readonly GateRecord[] = []): DutyContext => ({
  world: world({ activities, establishments: [BERLIN], gates, notices: [noticeVersion(activities)] }),
  employer: ORDINARY,
  readings: new Set(),
  published: { wordingsOf: () => new Set(), isPosted: () => false },
  now: Date.UTC(2026, 10, 29),
});
const found = (list: ReturnType<typeof dutiesAt>, id: RuleId) =>
  [...list.applying, ...list.absent].find((one) => one.rule === id);

describe('the duties of a place', () => {
  it('put the same part of several activities together: the worst of it, with those it is true of', () => {
    const open: GateRecord = {
      gate: 'no_detriment_unpromised',
      programme: 'agents',
      activity: mouse.id,
      state: 'open',
      at: day(0),
    };
    expect(found(dutiesAt(context([mouse, chat], [open]), BERLIN), 'EU-05')).toMatchObject({
      is: 'missing',
      parts: [{ outcome: { is: 'missing', who: 'management' }, activities: [chat.id] }],
    });
    const both = [open, { ...open, activity: chat.id }];
    expect(found(dutiesAt(context([mouse, chat], both), BERLIN), 'EU-05')).toMatchObject({
      is: 'met',
      parts: [{ outcome: { is: 'met' }, activities: [mouse.id, chat.id] }],
    });
  });

  it('ask nothing of what is forbidden there but that it is not done', () => {
    const list = dutiesAt(context([mouse, screen]), BERLIN);
    expect(found(list, 'GER-06')).toMatchObject({ is: 'met', parts: [{ activities: [screen.id] }] });
    expect(found(list, 'EU-07')).toEqual({ rule: 'EU-07', why: { because: 'forbidden_here' } });
    expect(found(list, 'EU-27')).toMatchObject({ parts: [{ activities: [mouse.id] }, {}] });
  });

  it('are none of an activity without a ground there', () => {
    const british = activity({ purpose: 'train_ai_agents' });
    const list = dutiesAt(context([british]), BERLIN);
    expect(list.applying).toEqual([]);
    expect(list.absent.every(({ why }) => why.because === 'nothing_here')).toBe(true);
  });

  it('are every row once, applying or not', () => {
    const { applying, absent } = dutiesAt(context([mouse, screen, chat]), BERLIN);
    expect(new Set([...applying, ...absent].map((one) => one.rule)).size).toBe(75);
    expect(applying.length + absent.length).toBe(75);
  });
});

describe('the duties towards a person', () => {
  it('are of the activities that are about their kind of person', () => {
    const berliner = person({ country: 'DE', establishment: 'berlin' });
    const mine = dutiesTowards(context([mouse]), nothingYet(berliner));
    expect(found(mine, 'EU-04')).toMatchObject({ is: 'met' });
    const visitor = dutiesTowards(context([mouse]), nothingYet({ ...berliner, kind: 'visitor' }));
    expect(visitor.applying).toEqual([]);
  });

  it('of somebody at a place that nobody recorded count a council', () => {
    const somewhere = person({ country: 'DE', establishment: 'unheard-of' });
    expect(found(dutiesTowards(context([mouse]), nothingYet(somewhere)), 'GER-01')).toMatchObject({
      is: 'missing',
      unanswered: ['person'],
    });
  });
});
