/** A council gives its own roles, its guest reads one programme, and nobody records what they read (model, section 0). */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { DAY } from '#domain/time';
import { declared, MOUSE_WORDS, must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

/** A council in Berlin whose first representative, Eve, came as the employer's two admins gave it. */
const withCouncil = async () => {
  const made = await house();
  const { administration, people, portal } = made;
  const place = { establishment: 'berlin', country: 'DE', council: true };
  must(await administration.recordEstablishment(OPERATOR, place));
  const account = async (person: string) =>
    must(
      await portal.services.identity.setAccount({
        person,
        email: `${person}@example.org`,
        password: PASSWORD,
      }),
    );
  for (const person of Object.values(people)) await account(person);
  const speaker = { role: 'representative', establishment: 'berlin' } as const;
  const first = must(await administration.proposeRole(by(people.ann), { person: people.eve, ...speaker }));
  must(await administration.approve(by(people.ben), first));
  const guest = {
    role: 'expert',
    establishment: 'berlin',
    programme: 'training',
    until: portal.services.clock() + 30 * DAY,
  } as const;
  return { ...made, speaker, guest };
};

describe('a council', () => {
  it('gives its own roles: the employer’s admins can neither give nor take them once somebody speaks there', async () => {
    const { administration, people, speaker, guest } = await withCouncil();
    for (const asked of [
      { person: people.rob, ...speaker },
      { person: people.rob, ...guest },
    ]) {
      expect(codeOf(await administration.proposeRole(by(people.ann), asked))).toBe('the_council_gives_this');
      expect(codeOf(await administration.proposeRole(OPERATOR, asked))).toBe('the_council_gives_this');
      expect(codeOf(await administration.grantRole(OPERATOR, asked))).toBe('the_council_gives_this');
      expect(codeOf(await administration.proposeRole(by(people.sue), asked))).toBe('not_allowed');
    }
    const eve = { person: people.eve, role: 'representative' } as const;
    expect(codeOf(await administration.revokeRole(by(people.ann), eve))).toBe('the_council_gives_this');
    expect(codeOf(await administration.revokeRole(OPERATOR, eve))).toBe('the_council_gives_this');
    must(await administration.revokeRole(by(people.eve), eve));
    // Nobody speaks there any more: the first one comes as the first one did.
    const again = { person: people.rob, ...speaker };
    must(
      await administration.approve(
        by(people.ben),
        must(await administration.proposeRole(by(people.ann), again)),
      ),
    );
  });

  it('of one asks, and an admin agrees; of two or more, another one of them agrees and nobody else', async () => {
    const { administration, people, speaker, guest } = await withCouncil();
    const rob = { person: people.rob, ...speaker };
    expect(codeOf(await administration.proposeRole(by(people.eve), { person: people.eve, ...guest }))).toBe(
      'not_allowed',
    );
    const second = must(await administration.proposeRole(by(people.eve), rob));
    expect(codeOf(await administration.approve(by(people.eve), second))).toBe('not_allowed');
    must(await administration.approve(by(people.ann), second));
    const third = must(await administration.proposeRole(by(people.eve), { person: people.sue, ...guest }));
    expect(codeOf(await administration.approve(by(people.ann), third))).toBe('not_allowed');
    expect(codeOf(await administration.decline(by(people.ann), third))).toBe('not_allowed');
    expect(codeOf(await administration.approve(by(people.eve), third))).toBe('not_your_own_proposal');
    must(await administration.approve(by(people.rob), third));
    must(await administration.revokeRole(by(people.eve), { person: people.sue, role: 'expert' }));
  });

  it('sees what waits of its own, and nothing that waits of the employer; and the employer nothing that it cannot decide', async () => {
    const { administration, people, portal, speaker, guest } = await withCouncil();
    must(
      await administration.approve(
        by(people.ann),
        must(await administration.proposeRole(by(people.eve), { person: people.rob, ...speaker })),
      ),
    );
    must(await administration.proposeRole(by(people.eve), { person: people.sue, ...guest }));
    must(await administration.proposeRole(by(people.ann), { person: people.sue, role: 'engineer' }));
    const seen = (person: string, roles: readonly ('admin' | 'representative')[]) =>
      portal.services.registers
        .proposals({ person, roles })
        .open.map(({ gives, mayApprove }) => ['role' in gives && gives.role, mayApprove]);
    expect(seen(people.rob, ['representative'])).toEqual([['expert', true]]);
    expect(seen(people.eve, ['representative'])).toEqual([['expert', false]]);
    expect(seen(people.ben, ['admin'])).toEqual([['engineer', true]]);
  });

  it('is not robbed of somebody by a role of the same kind at another place', async () => {
    const { administration, people, speaker } = await withCouncil();
    const other = { establishment: 'hamburg', country: 'DE', council: true };
    must(await administration.recordEstablishment(OPERATOR, other));
    const away = { person: people.eve, ...speaker, establishment: 'hamburg' };
    expect(codeOf(await administration.proposeRole(by(people.ann), away))).toBe('has_this_role');
  });
});

describe('a guest of a council', () => {
  it('reads the one programme until the end, and can do nothing', async () => {
    const { administration, people, portal, clock, guest } = await withCouncil();
    expect(
      codeOf(
        await administration.proposeRole(by(people.eve), {
          person: people.sue,
          role: 'expert',
          establishment: 'berlin',
          until: guest.until,
        }),
      ),
    ).toBe('programme_missing');
    const forever = { person: people.sue, ...guest, until: guest.until + 90 * DAY };
    expect(codeOf(await administration.proposeRole(by(people.eve), forever))).toBe('term_too_long');
    const asked = must(await administration.proposeRole(by(people.eve), { person: people.sue, ...guest }));
    must(await administration.approve(by(people.ann), asked));
    const { council } = portal.services;
    expect(council.guestOf(people.sue)).toEqual({
      establishment: 'berlin',
      programme: 'training',
      until: guest.until,
    });
    expect(council.speaksFor(people.sue)).toBeUndefined();
    const actor = by(people.sue);
    const sign = {
      gate: 'collective_gate_unmet',
      programme: 'training',
      place: 'establishment:berlin',
      state: 'open',
      evidence: 'x',
    } as const;
    expect(codeOf(await administration.recordGate(actor, sign))).toBe('not_allowed');
    expect(codeOf(await administration.recordGate(actor, { ...sign, state: 'shut' }))).toBe('not_allowed');
    const word = { kind: 'dispute', programme: 'training', words: 'No', language: 'en' } as const;
    expect(codeOf(await administration.councilSay(actor, word, 'form-key-1'))).toBe('not_allowed');
    expect(codeOf(await administration.proposeRole(actor, { person: people.rob, ...guest }))).toBe(
      'not_allowed',
    );
    clock.now = guest.until;
    expect(council.guestOf(people.sue)).toBeUndefined();
  });

  it('leaves no trace of what was read, nor does the council', async () => {
    const { administration, people, portal, guest, dataDir } = await withCouncil();
    const basis = { basis: 'consent', law: 'test', acknowledgement: 'not_required' } as const;
    must(
      await administration.applyProgramme(OPERATOR, {
        programme: 'extra',
        startsAt: Date.parse('2026-01-01T00:00:00Z'),
        controller: { name: 'Test Ltd', address: '', contact: '', dpo: '', authority: '' },
        texts: {
          en: {
            title: 'Extra',
            activities: { 'extra.mouse_pointer.train_ai_agents.collect': MOUSE_WORDS },
          },
        },
        activities: [declared({ basisByPlace: { GB: basis, DE: basis } })],
      }),
    );
    const asked = must(
      await administration.proposeRole(by(people.eve), { person: people.sue, ...guest, programme: 'extra' }),
    );
    must(await administration.approve(by(people.ann), asked));
    const db = openForReading(join(dataDir, 'forthright.db'));
    const rows = () =>
      (
        db.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
      ).map((name) => [name, db.sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
    const before = rows();
    const { council, registers } = portal.services;
    expect(council.programme('berlin', 'extra', 'en')?.key).toBe('extra');
    council.programmes('berlin', 'en');
    council.words('berlin', 'extra');
    council.guestOf(people.sue);
    registers.proposals({ person: people.eve, roles: ['representative'] });
    expect(rows()).toEqual(before);
    db.sqlite.close();
  });
});
