/** Notes of those who decide about a request: for each other, in their lane alone, read by the person, and gone with them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleKey } from '#domain/authority/roles';
import { NOTE_LIMITS } from '#domain/request/limits';
import { compared, findingsOf, textsWith, typesAbout } from './erased';
import { addEmployee, must, newPortal, OPERATOR, openProgramme } from './portal';
import { codeOf } from './two-people';

const NOTE = 'The store q7note has not answered since Monday.';
let house: Awaited<ReturnType<typeof newPortal>>;
let eve: string;
let rob: string;
let dpo: string;
let rep: string;
let ada: string;

beforeAll(async () => {
  house = await newPortal();
  const { portal } = house;
  await openProgramme(portal);
  must(
    await portal.administration.recordEstablishment(OPERATOR, {
      establishment: 'leeds',
      country: 'GB',
      council: true,
    }),
  );
  [eve, rob, dpo, rep, ada] = (await Promise.all(
    ['Eve', 'Rob', 'Dora', 'Rita', 'Ada'].map((name) => addEmployee(portal, { name })),
  )) as [string, string, string, string, string];
  const grant = async (person: string, role: RoleKey, more: object = {}) =>
    must(await portal.administration.grantRole(OPERATOR, { person, role, ...more }));
  await grant(eve, 'officer');
  await grant(rob, 'officer');
  await grant(dpo, 'dpo');
  await grant(rep, 'representative', { establishment: 'leeds' });
});
afterAll(() => house.portal.close());

const ask = async (person: string, more: object = {}): Promise<string> => {
  const { requests, newId } = house.portal.services;
  return must(
    await requests.make(
      { person, idempotencyKey: newId('idem') },
      { kind: 'access', language: 'en', ...more },
    ),
  ).request;
};
const note = (person: string, request: string, words = NOTE) => {
  const { inbox, newId } = house.portal.services;
  return inbox.act.note({ person, formKey: newId('idem') }, { request, words });
};
const told = (person: string, request: string) =>
  house.portal.services.requests.one(person, request, 'en')?.notes;
const numberOf = (person: string, request: string) =>
  house.portal.services.requests.one(person, request, 'en')?.reference;
const seen = (person: string, request: string) => house.portal.services.inbox.case(person, request, 'en');
const stated = (person: string) => house.portal.services.ask.myStatement(person, 'en')?.notes;

describe('a note about a request', () => {
  it('is read by whoever else decides about it, and by the person in their statement, by role', async () => {
    const request = await ask(ada);
    expect(told(ada, request)).toEqual({ count: 0, years: [2026] });
    must(await note(eve, request));
    for (const reader of [rob, dpo]) {
      expect(seen(reader, request)?.notes).toMatchObject([
        { words: NOTE, role: 'officer', by: { name: 'Eve', isReader: false } },
      ]);
    }
    expect(seen(eve, request)?.notes).toMatchObject([{ by: { isReader: true } }]);
    expect(stated(ada)).toMatchObject([{ words: NOTE, role: 'officer' }]);
    for (const secret of [eve, 'Eve']) expect(JSON.stringify(stated(ada))).not.toContain(secret);
    // It is no step of the request: neither a conversation nor anything that has to be seen before one decides.
    const before = seen(eve, request)?.revision;
    must(await note(rob, request, 'I asked again by telephone.'));
    expect(seen(eve, request)?.revision).toBe(before);
    // On the page of the request they are counted, for the person alone: their words stand in the statement.
    expect(told(ada, request)).toEqual({ count: 2, years: [2026] });
    expect([told(rob, request), seen(eve, request)?.request.notes]).toEqual([undefined, undefined]);
    expect(JSON.stringify(house.portal.services.requests.one(ada, request, 'en'))).not.toContain('q7note');
    expect(stated(rob)).toEqual([]);
  });

  it('is not read by an officer in their own request, who reads it like everybody in their statement', async () => {
    const own = await ask(rob);
    must(await note(eve, own));
    expect(seen(rob, own)).toMatchObject({ conflict: 'your_own_request', notes: [] });
    expect(codeOf(await note(rob, own))).toBe('your_own_request');
    expect(stated(rob)).toMatchObject([{ words: NOTE, role: 'officer' }]);
  });

  it('stays in its lane: of the DPO, and of a council', async () => {
    const complaint = await ask(ada, { kind: 'complaint', against: 'officers', words: 'No answer comes.' });
    must(await note(dpo, complaint));
    expect([codeOf(await note(eve, complaint)), seen(eve, complaint)]).toEqual([
      'unknown_request',
      undefined,
    ]);
    const council = await ask(ada, {
      kind: 'pressure_report',
      audience: 'council',
      words: 'We were told to.',
    });
    must(await note(rep, council, 'She came to us with a colleague.'));
    expect(seen(rep, council)?.notes).toMatchObject([{ role: 'representative' }]);
    for (const other of [eve, dpo]) {
      expect([codeOf(await note(other, council)), seen(other, council)]).toEqual([
        'unknown_request',
        undefined,
      ]);
    }
    const access = await ask(ada, { kind: 'portability' });
    expect(codeOf(await note(rep, access))).toBe('unknown_request');
    expect(stated(ada)?.map(({ role }) => role)).toContain('representative');
  });

  it('has words, not too many of them, and a request has no more than thirty', async () => {
    const request = await ask(ada, { kind: 'erasure' });
    expect(codeOf(await note(eve, request, '   '))).toBe('words_missing');
    expect(codeOf(await note(eve, request, 'x'.repeat(NOTE_LIMITS.letters + 1)))).toBe('note_too_long');
    expect(codeOf(await note(ada, request))).toBe('not_allowed');
    for (let notes = 0; notes < NOTE_LIMITS.ofARequest; notes += 1) must(await note(eve, request));
    expect(codeOf(await note(eve, request))).toBe('notes_enough');
    expect(seen(eve, request)?.acts).not.toContain('note');
    const over = await ask(ada, { kind: 'human_review', words: 'A person please.' });
    const { inbox, newId } = house.portal.services;
    const by = { person: eve, formKey: newId('idem') };
    must(await inbox.act.refuse(by, { request: over, reasons: ['process_unfounded'], words: 'No.' }));
    expect(codeOf(await note(eve, over))).toBe('request_over');
    expect(told(ada, over)).toBeUndefined();
  });

  it('leads its person to the statement of each year in which one was left, also once the request is over', async () => {
    const { clock, portal } = house;
    const request = await ask(ada, { kind: 'rectification', words: 'My hours are wrong.' });
    must(await note(eve, request));
    const before = clock.now;
    clock.now = Date.parse('2027-01-01T00:30:00Z');
    must(await note(rob, request));
    must(await portal.services.requests.withdraw(ada, request));
    expect(told(ada, request)).toEqual({ count: 2, years: [2027, 2026] });
    for (const year of [2027, 2026]) {
      const { notes } = portal.services.ask.myStatement(ada, 'en', year) ?? {};
      expect(notes?.filter(({ reference }) => reference === numberOf(ada, request))).toHaveLength(1);
    }
    clock.now = before;
  });

  it('is not left where a request is nobody’s: nobody could read it', async () => {
    const { requests, inbox, newId } = house.portal.services;
    must(
      await requests.makeAtDoor(
        {
          kind: 'access',
          language: 'en',
          contact: 'me@example.org',
          code: 'A2B3C4D5E6F7',
          establishment: 'leeds',
        },
        newId('idem'),
      ),
    );
    const [door] = inbox.list(eve, 'waiting', undefined).lines;
    expect(codeOf(await note(eve, door?.id ?? ''))).toBe('note_of_nobody');
    expect(seen(eve, door?.id ?? '')?.acts).not.toContain('note');
  });

  it('goes with the person at once, words and entry, and the tables equal the log', async () => {
    expect(compared(house.dataDir)).toEqual([]);
    expect(textsWith(house.dataDir, 'q7note')).not.toEqual([]);
    for (const person of [ada, rob]) {
      must(await house.portal.accounts.leave(OPERATOR, { person, leftAt: house.clock.now }));
      must(await house.portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
      expect(typesAbout(house.dataDir, person)).not.toHaveProperty('request.noted.v1');
    }
    expect(textsWith(house.dataDir, 'q7note')).toEqual([]);
    expect([compared(house.dataDir), findingsOf(house.dataDir)]).toEqual([[], []]);
  });
});
