/** A notice on the wall, where the law asks for it (NY Civil Rights Law § 52-c): said by a person, and no telling. */
import { describe, expect, it } from 'vitest';
import { must, OPERATOR } from './portal';
import { by, codeOf, house } from './two-people';

const posted = (more: object = {}) => ({
  establishment: 'new-york',
  notice: 'wall',
  version: 1,
  place: 'Beside the time clock',
  postedOn: '2026-03-01',
  ...more,
});

const newYork = async () => {
  const made = await house();
  const { portal, administration, people, give } = made;
  const place = { establishment: 'new-york', country: 'US', region: 'NY', council: true };
  must(await administration.recordEstablishment(OPERATOR, place));
  await give(people.eve, 'officer');
  await give(people.sue, 'dpo');
  const council = { person: people.rob, role: 'representative' as const, establishment: 'new-york' };
  const { proposal } = must(await administration.proposeRole(by(people.ann), council));
  must(await administration.approve(by(people.ben), { proposal }));
  const lines = () => portal.services.ask.postings('en');
  return { ...made, lines };
};

describe('a posting', () => {
  it('is asked for where the law says so and something is told, and of no other place', async () => {
    const { portal, administration, people, lines } = await newYork();
    // Nothing has a ground in New York yet.
    expect(lines()).toEqual([]);
    const input = {
      programme: 'wall',
      startsAt: 0,
      controller: { name: 'Test Ltd' },
      texts: { en: { title: 'Wall', activities: {} } },
      activities: [
        {
          category: 'app_usage',
          purpose: 'security',
          verb: 'collect' as const,
          basisByPlace: {
            US: { basis: 'contract' as const, law: 'x', acknowledgement: 'not_required' as const },
            GB: { basis: 'contract' as const, law: 'x', acknowledgement: 'not_required' as const },
          },
          duty: {
            onLostContactHours: 0,
            onObjection: 'stop' as const,
            onRestriction: 'stop' as const,
            onMissingAcknowledgement: 'deny' as const,
            decisions: 'none' as const,
          },
          appliesTo: ['employee' as const],
          recipients: ['security'],
          processors: [],
          transfers: [],
          retentionDays: 30,
          embargoDays: 0,
          compatibleWith: [],
        },
      ],
    };
    must(await administration.applyProgramme(OPERATOR, input));
    const text = portal.services.ask.publicNotice('training', 'en')?.text;
    if (!text) throw new Error('no text to go on with');
    const proposed = must(
      await administration.proposeNotice(by(people.eve), {
        notice: 'wall',
        programme: 'wall',
        activities: ['wall.app_usage.security.collect'],
        places: [],
        texts: { en: text },
        effectiveFrom: 0,
        reacknowledge: false,
        stricter: false,
      }),
    );
    must(await administration.approveNotice(by(people.sue), proposed));
    expect(lines()).toEqual([
      expect.objectContaining({ establishment: 'new-york', notice: 'wall', version: 1 }),
    ]);
    expect(lines()[0]).not.toHaveProperty('posted');

    must(await administration.recordPosting(by(people.eve), posted({ photoSha256: 'a'.repeat(64) })));
    expect(lines()[0]?.posted).toEqual({
      on: '2026-03-01',
      where: 'Beside the time clock',
      photoSha256: 'a'.repeat(64),
    });
    expect(portal.services.ask.postings('en', 'leeds')).toEqual([]);
  });

  it('is said by an officer, or by the council of that place, and of what was published', async () => {
    const { administration, people } = await newYork();
    const record = (person: string, more: object) =>
      administration.recordPosting(by(person), posted({ notice: 'training', ...more }));
    expect(codeOf(await record(people.ann, {}))).toBe('not_allowed');
    expect(codeOf(await record(people.rob, { establishment: 'leeds' }))).toBe('outside_your_competence');
    expect(codeOf(await record(people.rob, {}))).toBe('ok');
    expect(codeOf(await record(people.eve, { establishment: 'nowhere' }))).toBe('unknown_establishment');
    expect(codeOf(await record(people.eve, { version: 9 }))).toBe('unknown_notice');
    expect(codeOf(await record(people.eve, { postedOn: '2026-03-03' }))).toBe('not_yet');
  });
});
