/** Drafts of notices: no fact of the log, and nobody overwrites somebody else without seeing it. */
import { describe, expect, it } from 'vitest';
import { type DraftText, EMPTY_TEXT, toNoticeText } from '#domain/notice/draft';
import { MOUSE, must, OPERATOR } from './portal';
import { by, codeOf, house } from './two-people';

const TEXT: DraftText = {
  ...EMPTY_TEXT,
  title: 'Training',
  sentence: 'We record your mouse if you say yes.',
  facts: {
    who: 'Us',
    what: 'Mouse',
    why: 'Training',
    how_long: '90 days',
    who_else: 'Nobody',
    choices: 'No',
  },
  full: '# All of it\n\nWe record your mouse.\n\nYou can stop it.\n# Who\nUs.',
  legal: 'UK GDPR 6(1)(a).',
  grade: 'reviewed',
  translator: 'Eve Writer',
  reviewer: 'Rob Reader',
};

const desk = async () => {
  const made = await house();
  const { people, portal } = made;
  await made.give(people.eve, 'officer');
  await made.give(people.rob, 'officer');
  const eve = { person: people.eve, roles: ['officer'] as const };
  const rob = { person: people.rob, roles: ['officer'] as const };
  const { drafts } = portal.services;
  const page = (draft: string) => portal.services.desk.work.draft(draft, 'en');
  const begin = () => must(drafts.begin(eve, { notice: 'training' })).draft;
  return { ...made, eve, rob, drafts, page, begin };
};

describe('a draft', () => {
  it('begins with the words of the newest version, and a first one of a programme with nothing', async () => {
    const { drafts, eve, page, begin } = await desk();
    expect(page(begin())).toMatchObject({
      notice: 'training',
      version: 2,
      revision: 1,
      content: { activities: [MOUSE], texts: { en: { title: 'Training of AI agents' } } },
      missing: { en: ['translator'] },
      whole: false,
    });
    const first = page(must(drafts.begin(eve, { programme: 'training' })).draft);
    expect(first).toMatchObject({ notice: 'training-2', version: 1, content: { texts: {} }, whole: false });
    expect(codeOf(drafts.begin(eve, { notice: 'none' }))).toBe('unknown_notice');
    expect(codeOf(drafts.begin(eve, { programme: 'none' }))).toBe('unknown_programme');
  });

  it('is not overwritten by somebody who has not seen what was saved since', async () => {
    const { drafts, eve, rob, page, begin, people } = await desk();
    const draft = begin();
    const edit = (title: string) => ({ what: 'text', language: 'en', text: { ...TEXT, title } }) as const;
    must(drafts.save(eve, { draft, revision: 1 }, edit('Of Eve')));
    expect(codeOf(drafts.save(rob, { draft, revision: 1 }, edit('Of Rob')))).toBe('draft_changed');
    expect(codeOf(drafts.drop(rob, { draft, revision: 1 }))).toBe('draft_changed');
    expect(codeOf(await drafts.propose(rob, { draft, revision: 1 }))).toBe('draft_changed');
    expect(page(draft)).toMatchObject({ revision: 2, content: { texts: { en: { title: 'Of Eve' } } } });
    must(drafts.save(rob, { draft, revision: 2 }, edit('Of Rob')));
    expect(page(draft)).toMatchObject({ revision: 3, editor: 'Rob' });
    expect(people.rob).toBeDefined();
  });

  it('is written by officers alone, and leaves nothing in the log', async () => {
    const { portal, drafts, eve, begin, people } = await desk();
    const before = portal.revision();
    const draft = begin();
    for (const roles of [[], ['dpo'], ['admin'], ['representative']] as const) {
      const somebody = { person: people.sue, roles };
      expect(codeOf(drafts.begin(somebody, { notice: 'training' }))).toBe('not_allowed');
      expect(codeOf(drafts.drop(somebody, { draft, revision: 1 }))).toBe('not_allowed');
    }
    must(drafts.drop(eve, { draft, revision: 1 }));
    expect(codeOf(drafts.drop(eve, { draft, revision: 1 }))).toBe('unknown_draft');
    expect(portal.revision()).toBe(before);
  });

  it('is proposed only when it is whole, stays while it waits, and is gone when it is published', async () => {
    const { portal, administration, drafts, eve, rob, page, begin } = await desk();
    const draft = begin();
    expect(codeOf(await drafts.propose(eve, { draft, revision: 1 }))).toBe('not_whole');
    must(drafts.save(eve, { draft, revision: 1 }, { what: 'text', language: 'en', text: TEXT }));
    const { proposal } = must(await drafts.propose(eve, { draft, revision: 2 }));
    expect(page(draft)?.waiting?.proposal).toBe(proposal);
    const seen = await portal.services.desk.work.proposal(proposal, rob, 'en');
    expect(seen).toMatchObject({ state: 'open', proposer: 'Eve', mayApprove: true, version: 2 });
    expect(seen?.publication.texts.en).toEqual(toNoticeText(TEXT));
    const own = await portal.services.desk.work.proposal(proposal, eve, 'en');
    expect(own).toMatchObject({ mayApprove: false, mayDecline: true });
    must(await administration.approveNotice(by(rob.person), { proposal }));
    expect(page(draft)).toBeUndefined();
    expect(portal.services.ask.publicNotice('training', 'en')).toMatchObject({ version: 2 });
    const names = JSON.stringify([
      ...portal.services.registers.audit({}, 'page', { roles: ['auditor'], language: 'en' }).lines,
    ]);
    expect(names).not.toContain('Eve Writer');
  });

  it('that is declined stays, and can be proposed anew', async () => {
    const { administration, drafts, eve, rob, page, begin } = await desk();
    const draft = begin();
    must(drafts.save(eve, { draft, revision: 1 }, { what: 'text', language: 'en', text: TEXT }));
    const { proposal } = must(await drafts.propose(eve, { draft, revision: 2 }));
    must(await administration.declineNotice(by(rob.person), { proposal }));
    expect(page(draft)?.waiting).toBeUndefined();
    must(await drafts.propose(eve, { draft, revision: 2 }));
  });

  it('cannot leave a language out that the version in force has', async () => {
    const { drafts, eve, page, begin } = await desk();
    const draft = begin();
    must(drafts.save(eve, { draft, revision: 1 }, { what: 'text', language: 'de', text: TEXT }));
    must(drafts.save(eve, { draft, revision: 2 }, { what: 'no_text', language: 'en' }));
    expect(page(draft)).toMatchObject({ missingLanguages: ['en'], whole: false });
    const refused = await drafts.propose(eve, { draft, revision: 3 });
    expect(refused).toMatchObject({ error: { code: 'language_missing', about: 'en' } });
  });

  it('is one of fifty at most', async () => {
    const { drafts, eve } = await desk();
    for (let i = 0; i < 50; i++) must(drafts.begin(eve, { notice: 'training' }));
    expect(codeOf(drafts.begin(eve, { notice: 'training' }))).toBe('too_many_drafts');
  });
});

describe('what a publication would reach', () => {
  const many = async (people: number, withAccount: number, languages: readonly string[]) => {
    const made = await desk();
    const { portal } = made;
    await Promise.all(
      Array.from({ length: people }, async (_, i) => {
        const id = portal.services.newId('per');
        must(
          await made.administration.addPerson(OPERATOR, {
            id,
            kind: 'employee',
            entity: 'test',
            establishment: 'leeds',
            languages,
            minor: false,
            synthetic: false,
            hiredAt: Date.parse('2025-01-01T00:00:00Z'),
            profile: { name: `Person ${i}`, email: `${id}@example.org` },
          }),
        );
        if (i >= withAccount) return;
        const account = { person: id, email: `${id}@example.org`, password: 'quilted-marble-otter-93-vane' };
        must(await portal.services.identity.setAccount(account));
      }),
    );
    const draft = made.begin();
    must(made.drafts.save(made.eve, { draft, revision: 1 }, { what: 'text', language: 'en', text: TEXT }));
    return { ...made, draft };
  };

  it('is told in numbers of ten or more, and rounded', async () => {
    const { portal, draft } = await many(40, 12, ['de']);
    const found = await portal.services.desk.work.publication(draft, 'en');
    // Five of the house were added too, with English and no account.
    expect(found?.simulation).toMatchObject({
      establishments: ['leeds'],
      noAccount: { people: 45, count: { is: 'about', value: 35 } },
      noLanguage: { people: 45, count: { is: 'nearly_all' } },
      postings: [],
      counting: false,
    });
  });

  it('does not move with one person’s act within a week, and says nothing of a few', async () => {
    const { portal, draft, administration } = await many(20, 14, ['en']);
    const once = await portal.services.desk.work.publication(draft, 'en');
    expect(once?.simulation.noLanguage).toEqual({ people: 25, count: { is: 'few' } });
    const id = portal.services.newId('per');
    must(
      await administration.addPerson(OPERATOR, {
        id,
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['fr'],
        minor: false,
        synthetic: false,
        hiredAt: Date.parse('2025-01-01T00:00:00Z'),
        profile: { name: 'One More', email: 'one@example.org' },
      }),
    );
    const again = await portal.services.desk.work.publication(draft, 'en');
    expect(again?.simulation).toEqual(once?.simulation);
  });

  it('is no number where too few work', async () => {
    const { portal, draft } = await many(3, 0, ['en']);
    const found = await portal.services.desk.work.publication(draft, 'en');
    expect(found?.simulation).not.toHaveProperty('noAccount');
    expect(found?.simulation).not.toHaveProperty('told');
  });

  it('names the places where the law wants it on the wall', async () => {
    const { portal, administration, draft } = await many(1, 0, ['en']);
    const place = { establishment: 'new-york', country: 'US', region: 'NY', council: false };
    must(await administration.recordEstablishment(OPERATOR, place));
    const found = await portal.services.desk.work.publication(draft, 'en');
    // Nothing has a ground in New York, so nothing is told there.
    expect(found?.simulation.postings).toEqual([]);
  });
});
