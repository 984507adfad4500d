import { describe, expect, it } from 'vitest';
import { mayDo, ROLES } from '#domain/authority/roles';
import { activityId, alwaysStops, basisFor } from '#domain/monitoring/activity';
import { CATEGORIES, type CategoryKey, categoryOf, revealedBy } from '#domain/monitoring/category';
import { prohibitionOf } from '#domain/monitoring/prohibitions';
import { standardContexts } from '#domain/monitoring/protected-contexts';
import { PURPOSES, purposeOf } from '#domain/monitoring/purpose';
import { placesOf } from '#domain/people/person';
import { activity, person, rule } from '../decision/world';

describe('categories', () => {
  it('of the origin story are all there, and what people said, wrote or were judged by is a high risk', () => {
    for (const key of [
      'mouse_pointer',
      'click_target',
      'keystroke_content',
      'screen_content',
      'chat_message',
    ]) {
      expect(categoryOf(key), key).toBeDefined();
    }
    for (const [key, each] of Object.entries(CATEGORIES)) {
      if (each.content) expect(each.risk, key).toBe('high');
    }
  });

  it('reveal only known categories, never less risky than what can be read off them', () => {
    for (const [key, each] of Object.entries(CATEGORIES)) {
      const revealed = revealedBy(key);
      expect(revealed.has(key)).toBe(false);
      for (const other of each.reveals) expect(revealed.has(other)).toBe(true);
      for (const other of revealed) {
        expect(categoryOf(other), `${key} -> ${other}`).toBeDefined();
        if (CATEGORIES[other as CategoryKey].risk === 'high') expect(each.risk).toBe('high');
      }
    }
  });

  it('say what screens, keys and sound show (model, section 0)', () => {
    expect(revealedBy('screen_content')).toEqual(
      new Set(['chat_message', 'email_content', 'performance_review', 'meeting_transcript', 'url']),
    );
    expect(revealedBy('keystroke_content')).toEqual(new Set(['chat_message', 'email_content']));
    expect(revealedBy('audio')).toEqual(new Set(['meeting_transcript']));
    expect(revealedBy('mouse_pointer')).toEqual(new Set());
    expect(revealedBy('made_up')).toEqual(new Set());
  });

  it('hold several people where people talk or are seen together', () => {
    const several = Object.entries(CATEGORIES).flatMap(([key, each]) => (each.multiParty ? [key] : []));
    expect(several.sort()).toEqual(
      ['audio', 'chat_message', 'email_content', 'meeting_transcript', 'screen_content', 'webcam'].sort(),
    );
  });

  it('and purposes are never found among inherited properties', () => {
    for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
      expect(categoryOf(key)).toBeUndefined();
      expect(purposeOf(key)).toBeUndefined();
    }
  });

  it('training is a purpose of its own', () => {
    const training = Object.entries(PURPOSES).flatMap(([key, each]) => (each.trainsModels ? [key] : []));
    expect(training).toEqual(['train_ai_agents', 'ai_evaluation']);
  });
});

describe('places', () => {
  const newYork = person({ country: 'US', region: 'NY', establishment: 'albany' });

  it('go from the most specific to the country', () => {
    expect(placesOf(newYork)).toEqual(['establishment:albany', 'US-NY', 'US']);
    expect(placesOf(person())).toEqual(['establishment:london', 'GB']);
  });

  it('choose the basis of the most specific rule, and none where no rule fits', () => {
    const rules = { US: rule('contract'), 'US-NY': rule('consent') };
    expect(basisFor(activity({ basisByPlace: rules }), placesOf(newYork))?.basis).toBe('consent');
    expect(basisFor(activity({ basisByPlace: { US: rule('contract') } }), placesOf(newYork))?.basis).toBe(
      'contract',
    );
    const own = { ...rules, 'establishment:albany': rule('legitimate_interest') };
    expect(basisFor(activity({ basisByPlace: own }), placesOf(newYork))?.basis).toBe('legitimate_interest');
    expect(basisFor(activity({ basisByPlace: rules }), placesOf(person()))).toBeUndefined();
    expect(basisFor(activity({ basisByPlace: rules }), ['constructor'])).toBeUndefined();
  });

  it('an activity is named by its four parts', () => {
    expect(activityId(activity())).toBe('agents.mouse_pointer.research_aggregate.collect');
    expect(alwaysStops(activity({ basis: 'contract' }))).toBe(false);
    expect(alwaysStops(activity({ basis: 'contract', purpose: 'train_ai_agents' }))).toBe(true);
    expect(alwaysStops(activity({ basisByPlace: { DE: rule('contract'), GB: rule('consent') } }))).toBe(true);
  });
});

describe('prohibitions', () => {
  const inGermany = person({ country: 'DE', establishment: 'berlin' });
  const minor = person({ minor: true });
  const found = (more: Parameters<typeof activity>[0], who = person(), basis = more?.basis) =>
    prohibitionOf(activity(more), who, basis)?.id;

  it('GER-06: keystroke and screen content in Germany, whatever the basis or purpose (BAG 2 AZR 681/16)', () => {
    for (const category of ['keystroke_content', 'screen_content']) {
      for (const basis of ['consent', 'legitimate_interest', undefined] as const) {
        expect(found({ category }, inGermany, basis)).toBe('GER-06');
        expect(found({ category, purpose: 'security' }, inGermany, basis)).toBe('GER-06');
        expect(found({ category }, person(), basis)).toBeUndefined();
      }
    }
    expect(found({ category: 'keystroke_timing' }, inGermany)).toBeUndefined();
  });

  it('minors: content and consent', () => {
    expect(found({ category: 'chat_message', basis: 'legal_obligation' }, minor)).toBe('minors-content');
    expect(found({ basis: 'consent' }, minor)).toBe('minors-consent');
    expect(found({ basis: 'legal_obligation' }, minor)).toBeUndefined();
    expect(found({ category: 'chat_message', basis: 'legal_obligation' })).toBeUndefined();
  });

  it('EU-38: faces and bodies for judging people or training (AI Act Art. 5(1)(f))', () => {
    expect(found({ category: 'webcam', purpose: 'train_ai_agents' })).toBe('EU-38');
    expect(found({ category: 'biometrics', purpose: 'performance_evaluation' })).toBe('EU-38');
    expect(found({ category: 'biometrics', purpose: 'security' })).toBeUndefined();
  });
});

describe('protected contexts', () => {
  it('begin with the portal itself, then council, doctor, lawyer, whistleblowing and passwords', () => {
    const contexts = standardContexts('https://portal.example');
    expect(contexts[0]).toEqual({ kind: 'site', match: 'https://portal.example', why: 'portal' });
    expect(contexts.map((each) => each.why)).toEqual([
      ...[
        'portal',
        'council',
        'company_doctor',
        'lawyer',
        'whistleblowing',
        'password_field',
        'private_window',
      ],
    ]);
  });
});

describe('roles', () => {
  it('nobody may do anything without a role, and an employee nothing beside their own affairs', () => {
    const operations = [
      'person.add',
      'role.grant',
      'programme.apply',
      'gate.record',
      'key.mint',
      'choice.record_no',
    ] as const;
    for (const operation of operations) {
      expect(mayDo([], operation)).toBe(false);
      expect(mayDo(['employee'], operation)).toBe(false);
      // A role is granted, and a programme introduced, by two people, each with an operation of their own.
      expect(mayDo([...ROLES], operation)).toBe(
        operation !== 'role.grant' && operation !== 'programme.apply',
      );
    }
  });

  it('an auditor only reads, a data protection officer runs no programme', () => {
    for (const operation of [
      'person.add',
      'role.grant',
      'programme.apply',
      'gate.record',
      'notice.publish',
    ] as const) {
      expect(mayDo(['auditor', 'dpo'], operation)).toBe(false);
    }
    expect(mayDo(['dpo'], 'choice.record_no')).toBe(true);
  });
});
