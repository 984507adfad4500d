/** S9: after an erasure nothing of a person is left in any byte of the folder, and the log still verifies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { DAY } from '#domain/time';
import { compared, findingsOf } from './erased';
import {
  addEmployee,
  choose,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

/** Planted in every text a person has; in lower case, because addresses are folded. */
const MARKER = 'q7zmarker';
const PASSWORD = `${MARKER} is a long password`;

/** How often the marker, or its base64, stands in each file of a folder. */
const copies = (dataDir: string): Record<string, number> => {
  const inBase64 = Buffer.from(MARKER).toString('base64').slice(0, 12);
  return Object.fromEntries(
    readdirSync(dataDir)
      .filter((name) => !name.endsWith('.sock'))
      .map((name) => {
        const text = readFileSync(join(dataDir, name)).toString('latin1');
        const count = text.toLowerCase().split(MARKER).length - 1 + text.split(inBase64).length - 1;
        return [name, count];
      }),
  );
};
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

const filler = async (portal: Portal, count: number) => {
  for (let i = 0; i < count; i++) {
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await choose(portal, person, i % 2 ? 'give' : 'refuse'));
  }
};

/** A person with a text in everything that takes one, between others; signed in, and with a remembered answer. */
const markedPerson = async (portal: Portal): Promise<{ person: string; token: string }> => {
  const { identity } = portal.services;
  await filler(portal, 30);
  const email = `${MARKER}@example.org`;
  const admitted = must(
    await portal.accounts.admit(OPERATOR, {
      kind: 'employee',
      entity: 'test',
      establishment: 'leeds',
      languages: ['en'],
      minor: false,
      synthetic: false,
      hiredAt: Date.parse('2025-01-01T00:00:00Z'),
      profile: { name: `Mark ${MARKER} Er`, email, external_id: `HR-${MARKER}` },
    }),
  );
  const { person } = admitted;
  must(await identity.setAccount({ person, email, password: PASSWORD }));
  const here = { address: '192.0.2.7', userAgent: `Mozilla/5.0 (${MARKER}) Firefox/140.0` };
  for (let i = 0; i < 3; i++) await identity.signIn({ email, password: `wrong ${MARKER}`, ...here });
  const { token } = must(await identity.signIn({ email, password: PASSWORD, ...here }));
  must(
    await portal.acts.chooseLanguages(
      { person, idempotencyKey: `key-${MARKER}` },
      { languages: ['en', MARKER] },
    ),
  );
  await tell(portal, person);
  must(
    await portal.acts.choose(
      { person, idempotencyKey: `key-2-${MARKER}` },
      { activity: MOUSE, act: 'give', words: `May we, ${MARKER}?`, language: 'en', noticeVersion: 1 },
    ),
  );
  must(await portal.administration.grantRole(OPERATOR, { person, role: 'engineer' }));
  must(await choose(portal, person, 'withdraw'));
  must(await choose(portal, person, 'give'));
  await filler(portal, 30);
  return { person, token };
};

describe('the erasure of a person', () => {
  it('leaves none of their texts in any byte, a tree that verifies, and tables that equal the log', async () => {
    const { portal, dataDir, clock, reported } = await newPortal();
    await openProgramme(portal);
    const { person, token } = await markedPerson(portal);
    expect((await portal.services.identity.viewer(token))?.viewer).toMatchObject({
      name: `Mark ${MARKER} Er`,
    });
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    const receipt = portal.services.ask.receiptDocument(
      person,
      portal.services.ask.myHistory(person, 'en')[0]?.receipt ?? 0,
      'own',
    );
    expect(receipt).toContain('forthright/receipt/v1');
    expect(total(copies(dataDir))).toBeGreaterThan(8);

    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    const erased = must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    expect(erased.journalEmptied).toBe(true);
    expect(copies(dataDir)).toEqual(
      Object.fromEntries(Object.keys(copies(dataDir)).map((name) => [name, 0])),
    );

    expect(await portal.services.identity.viewer(token)).toBeUndefined();
    expect(portal.services.identity.personByEmail(`${MARKER}@example.org`)).toBeUndefined();
    expect(mayCollectMouse(portal, person)).toMatchObject({ allow: false });
    expect(portal.services.decisions.findEmployee('employee', person)).toBeUndefined();
    expect(portal.services.decisions.findEmployee('external_id', `HR-${MARKER}`)).toBeUndefined();
    expect(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' })).toMatchObject({
      error: { code: 'unknown_person' },
    });
    expect(findingsOf(dataDir)).toEqual([]);
    expect(compared(dataDir)).toEqual([]);
    const size = portal.revision();
    await portal.close();
    expect(total(copies(dataDir))).toBe(0);

    // Proof goes when its time is over, by itself; the leaves stay, and the tree with them.
    const later = await newPortal(clock.now + 5 * 366 * DAY, dataDir);
    const kept = () => {
      const db = openForReading(join(dataDir, 'forthright.db'));
      const mark = Buffer.from(`"subject":"${person}"`);
      const types = db.sqlite
        .prepare(
          "SELECT json_extract(CAST(record AS TEXT), '$.type') FROM log_entry WHERE instr(record, ?) > 0",
        )
        .pluck()
        .all(mark);
      db.sqlite.close();
      return [...new Set(types)].sort();
    };
    expect(kept()).toEqual([
      ...['choice.made.v1', 'notice.delivered.v1'],
      ...['person.erased.v2', 'person.left.v1', 'role.granted.v2'],
    ]);
    await later.portal.upkeep.prune();
    expect(kept()).toEqual(['person.erased.v2', 'person.left.v1', 'role.granted.v2']);
    expect(later.portal.revision()).toBeGreaterThan(size);
    expect(findingsOf(dataDir)).toEqual([]);
    expect(compared(dataDir)).toEqual([]);
    await later.portal.upkeep.sweepLog();
    expect(later.portal.services.health()).toEqual({ ready: true });
    expect([...reported, ...later.reported]).toEqual([]);
    await later.portal.close();
  });

  it('is for those who have left, and nobody in the portal does it alone', async () => {
    const { portal } = await newPortal();
    await openProgramme(portal);
    const person = await addEmployee(portal);
    const admin = await addEmployee(portal);
    must(await portal.administration.grantRole(OPERATOR, { person: admin, role: 'admin' }));
    const { erasure } = portal.operator;
    expect(await erasure.person(OPERATOR, { person, because: 'asked' })).toMatchObject({
      error: { code: 'not_left' },
    });
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: portal.services.clock() }));
    expect(await erasure.person({ kind: 'person', id: admin }, { person, because: 'asked' })).toMatchObject({
      error: { code: 'not_allowed' },
    });
    must(await erasure.person(OPERATOR, { person, because: 'no_longer_needed' }));
    await portal.close();
  });
});
