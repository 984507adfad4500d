/** Terms that are fixed once a notice is about an activity: one case for each, the way that reaches further and the way back. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { Activity } from '#domain/monitoring/activity';
import { addEmployee, declared, newPortal, OPERATOR, openProgramme } from './portal';

type Declared = ReturnType<typeof declared>;

const { duty } = declared();
/** On a legitimate interest, so that it may go on for a while when contact is lost. */
const BEFORE: Partial<Declared> = {
  purpose: 'security',
  basisByPlace: {
    GB: { basis: 'legitimate_interest', law: 'UK GDPR 6(1)(f)', acknowledgement: 'not_required' },
  },
  duty: { ...duty, onLostContactHours: 4 },
  appliesTo: ['employee', 'contractor'],
};
const withDuty = (more: Partial<Activity['duty']>) => ({ duty: { ...duty, onLostContactHours: 4, ...more } });
const acknowledged = (acknowledgement: 'required' | 'not_required') => ({
  basisByPlace: { GB: { basis: 'legitimate_interest', law: 'UK GDPR 6(1)(f)', acknowledgement } } as const,
});

/** A portal whose programme was asked about in these terms. */
const asked = async (terms: Partial<Declared>): Promise<Portal> => {
  const { portal } = await newPortal();
  await openProgramme(portal, [declared({ ...BEFORE, ...terms })]);
  await addEmployee(portal);
  return portal;
};
const apply = async (portal: Portal, terms: Partial<Declared>) => {
  const done = await portal.administration.applyProgramme(OPERATOR, {
    programme: 'training',
    startsAt: Date.parse('2026-01-01T00:00:00Z'),
    controller: {},
    texts: { en: { title: 'x', activities: {} } },
    activities: [declared({ ...BEFORE, ...terms })],
  });
  return done.ok ? 'ok' : done.error.code;
};

describe('under a published notice', () => {
  it.each([
    ['onRestriction', withDuty({ onRestriction: 'stop' }), withDuty({ onRestriction: 'continue' })],
    [
      'onMissingAcknowledgement',
      withDuty({ onMissingAcknowledgement: 'deny' }),
      withDuty({ onMissingAcknowledgement: 'recorded_refusal_suffices' }),
    ],
    ['onLostContactHours', withDuty({ onLostContactHours: 2 }), withDuty({ onLostContactHours: 3 })],
    ['appliesTo', { appliesTo: ['employee'] }, { appliesTo: ['employee', 'visitor'] }],
  ] as [string, Partial<Declared>, Partial<Declared>][])(
    '%s cannot reach further, and can reach less far',
    async (_, narrow, wide) => {
      const portal = await asked(narrow);
      expect(await apply(portal, wide)).toBe('terms_fixed');
      expect(await apply(portal, narrow)).toBe('ok');
      await portal.close();
      const other = await asked(wide);
      expect(await apply(other, narrow)).toBe('ok');
      // Narrowed is what holds from then on.
      expect(await apply(other, wide)).toBe('terms_fixed');
      await other.close();
    },
  );

  it('acknowledgement is part of the ground: it cannot be dropped, nor asked for afterwards', async () => {
    for (const [before, after] of [
      ['required', 'not_required'],
      ['not_required', 'required'],
    ] as const) {
      const portal = await asked(acknowledged(before));
      expect(await apply(portal, acknowledged(after))).toBe('basis_fixed');
      expect(await apply(portal, acknowledged(before))).toBe('ok');
      await portal.close();
    }
  });
});
