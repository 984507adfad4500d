/** A receipt that comes through the public door: what it shows, whom it names to whom, and that it opens nothing by itself. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogKeeper } from '#app/services/log/keeper';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { LONGEST_RECEIPT, type Receipt } from '#domain/log/receipt';
import { UNNAMED_KEPT } from '#domain/request/limits';
import { DAY } from '#domain/time';
import { atTheDoor } from './at-the-door';
import { compared, findingsOf, textsWith } from './erased';
import { addEmployee, choose, must, newPortal, OPERATOR, openProgramme, tell } from './portal';
import { by, codeOf, open } from './two-people';

/** What the doors are not handed: the receipt of any entry. */
const keeperOf = ({ portal }: { portal: Portal }) => portal.services.log as LogKeeper;

const doorWithReceipts = async () => {
  const made = await atTheDoor();
  const { portal, wim, requests, people } = made;
  const { ask, inbox } = portal.services;
  const log = keeperOf(made);
  await tell(portal, wim);
  must(await choose(portal, wim, 'refuse'));
  const receiptOf = (person: string, copy: 'own' | 'third_party' = 'own') => {
    const [{ receipt = 0 } = {}] = ask.myHistory(person, 'en');
    return { number: receipt, text: ask.receiptDocument(person, receipt, copy) ?? '' };
  };
  const bring = (code: string, text: string) => requests.bringReceiptAtDoor(code, { text }).then(codeOf);
  const caseOf = (reader: string, request: string) => inbox.case(reader, request, 'en');
  return { ...made, log, eve: people.eve, receiptOf, bring, caseOf };
};

describe('a receipt at the public door', () => {
  it('is evidence for two people, who read what it shows; its person reads which one it was, and stops it', async () => {
    const { ask, bring, receiptOf, caseOf, propose, confirm, requests, wim, fay, eve, dataDir } =
      await doorWithReceipts();
    const { code, request } = await ask('access');
    expect(requests.atDoor(code, 'en')?.mayBringReceipt).toBe(true);
    expect(caseOf(eve, request)?.receipts).toBeUndefined();
    expect(await propose(eve, request, wim, 'receipt')).toBe('receipt_of_another');
    const { number, text } = receiptOf(wim);
    expect(await bring(code, text)).toBe('ok');
    expect(caseOf(eve, request)?.receipts).toEqual({ people: [{ id: wim, name: 'Wim' }], unknown: 0 });
    // It has opened nothing, and told nobody.
    expect(requests.mine(wim).open).toEqual([]);
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'identity_check', mayBringReceipt: true });
    expect(await confirm(fay, request)).toBe('unknown_proposal');
    expect(await propose(eve, request, fay, 'receipt')).toBe('receipt_of_another');
    expect(await propose(eve, request, wim, 'receipt')).toBe('ok');
    expect(caseOf(fay, request)).toMatchObject({
      tie: { name: 'Wim', how: 'receipt' },
      receipts: { people: [{ name: 'Wim' }] },
    });
    expect(await confirm(eve, request)).toBe('not_your_own_proposal');
    expect(await confirm(fay, request)).toBe('ok');
    const [theirs] = requests.mine(wim).open;
    const made = theirs?.id ?? '';
    expect(requests.one(wim, made, 'en')?.tie).toMatchObject({ how: 'receipt', receipts: [number] });
    expect(codeOf(await requests.answerTie(wim, made, 'not_mine'))).toBe('ok');
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn' });
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('tells an office a name and no entry: neither its number, nor what it says, nor that it is their own', async () => {
    const { ask, bring, receiptOf, caseOf, propose, requests, wim, fay, eve } = await doorWithReceipts();
    const { code, request } = await ask('access');
    const { number, text } = receiptOf(wim);
    expect(await bring(code, text)).toBe('ok');
    const page = caseOf(eve, request);
    expect(page?.request.steps[0]).toEqual({
      seq: expect.any(Number),
      at: expect.any(Number),
      what: 'request.receipt_brought.v1',
      side: 'person',
      atDoor: true,
      detail: {},
    });
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`\\b${number}\\b|choice|mouse_pointer`));
    expect(JSON.stringify(requests.atDoor(code, 'en'))).not.toMatch(new RegExp(`${wim}|Wim|\\b${number}\\b`));
    const other = await ask('access');
    expect(await bring(other.code, receiptOf(fay).text)).toBe('ok');
    expect(caseOf(fay, other.request)?.receipts).toEqual({ people: [], unknown: 0 });
    expect(await propose(fay, other.request, fay, 'receipt')).toBe('your_own_request');
    expect(caseOf(eve, other.request)?.receipts?.people).toEqual([{ id: fay, name: 'Fay' }]);
  });

  it('is answered alike, whosever it is: somebody here, erased, nobody, or kept by a council for itself', async () => {
    const made = await doorWithReceipts();
    const { ask, bring, receiptOf, caseOf, requests, portal, people, eve, log, dataDir } = made;
    const { administration, clock } = made;
    const gone = await addEmployee(portal, { name: 'Gil' });
    await tell(portal, gone);
    const erased = receiptOf(gone);
    must(await administration.recordEstablishment(by(people.ann), COUNCIL));
    const kat = await addEmployee(portal, { name: 'Kat', establishment: 'berlin' });
    const { proposal } = must(
      await administration.proposeRole(by(people.ann), {
        person: kat,
        role: 'representative',
        establishment: 'berlin',
      }),
    );
    must(await administration.approve(by(people.ben), { proposal }));
    const context = { kind: 'app', match: 'com.example.zq7xylophone' } as const;
    const kept = must(await administration.protectPlaces(by(kat), { act: 'add', context })).revision;
    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person: gone, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person: gone, because: 'asked' }));
    const alike = new Set<string>();
    for (const [text, whose] of [
      [receiptOf(made.wim).text, { people: [{ id: made.wim, name: 'Wim' }], unknown: 0 }],
      [erased.text, { people: [], unknown: 1 }],
      [log.receipt(kept, 'own') ?? '', { people: [], unknown: 1 }],
      // The first entry of every log is about nobody.
      [log.receipt(1, 'own') ?? '', { people: [], unknown: 1 }],
    ] as const) {
      const { code, request } = await ask('access');
      expect(await bring(code, text)).toBe('ok');
      const { id, reference, steps, ...shown } = requests.atDoor(code, 'en') ?? {};
      alike.add(JSON.stringify([shown, steps?.map(({ seq, ...step }) => step)]));
      const page = caseOf(eve, request);
      expect(page?.receipts).toEqual(whose);
      expect(JSON.stringify(page)).not.toMatch(/zq7xylophone|council\.protected|Kat|Gil/);
    }
    expect(alike.size).toBe(1);
    expect(compared(dataDir)).toEqual([]);
  });

  it('that does not hold is refused with one sentence, whatever is wrong with it', async () => {
    const { ask, bring, receiptOf, requests, wim } = await doorWithReceipts();
    const { code } = await ask('access');
    const { text } = receiptOf(wim);
    const receipt = JSON.parse(text) as Receipt;
    const written = (more: Partial<Receipt>) => JSON.stringify({ ...receipt, ...more });
    const other = await newPortal();
    open.push(other);
    await openProgramme(other.portal);
    const stranger = await addEmployee(other.portal);
    const [{ receipt: theirs = 0 } = {}] = other.portal.services.ask.myHistory(stranger, 'en');
    const foreign = other.portal.services.ask.receiptDocument(stranger, theirs, 'own') ?? '';
    const flipped = (base64: string) =>
      Buffer.from(base64, 'base64').map((byte, i) => (i === 5 ? byte ^ 1 : byte));
    const changed = (base64: string) => Buffer.from(flipped(base64)).toString('base64');
    const bad: Record<string, string> = {
      nothing: '',
      'no JSON': 'A receipt.',
      'a copy for others': receiptOf(wim, 'third_party').text,
      'of another log': foreign,
      'of another log under this key': written({ ...JSON.parse(foreign), vkey: receipt.vkey }),
      'another salt': written({ salt: changed(receipt.salt) }),
      'a short salt': written({ salt: receipt.salt.slice(0, -4) }),
      'another record': written({ record: changed(receipt.record) }),
      'another place': written({ proof: receipt.proof.replace(/index \d+/, 'index 0') }),
      'another root': written({ proof: receipt.proof.replace(/\n\d+\n/, '\n1\n') }),
      'no signature': written({ proof: receipt.proof.replace(/\u2014 .*\n$/, '') }),
      'another version': written({ version: 'forthright/receipt/v2' as never }),
      'a member more': JSON.stringify({ ...receipt, more: 'x' }),
      'a member twice': text.replace('{', `{"salt":${JSON.stringify(receipt.salt)},`),
      'a number': text.replace(JSON.stringify(receipt.salt), '1'),
      prototype: text.replace('"version"', '"__proto__"'),
      'deep lists': '['.repeat(100_000),
      'deep members': '{"version":'.repeat(10_000),
      'many members': `{${'"a":"b",'.repeat(12_000)}"c":"d"}`,
      'many escapes': `{"version":"${'\\'.repeat(100_000)}`,
      'a deep record': written({
        record: Buffer.from(`{"actor":${'['.repeat(30_000)}${']'.repeat(30_000)}}`).toString('base64'),
      }),
      oversized: `${text}${' '.repeat(LONGEST_RECEIPT)}`,
    };
    for (const [what, one] of Object.entries(bad)) {
      const before = performance.now();
      expect([what, await bring(code, one)]).toEqual([what, 'receipt_unfit']);
      expect(performance.now() - before, what).toBeLessThan(1_000);
    }
    expect(requests.atDoor(code, 'en')?.steps).toHaveLength(1);
    // A text that a browser wrote with other line ends is the same one.
    expect(await bring(code, text.replaceAll('\n', '\r\n'))).toBe('ok');
  });

  it('of a copy of the log that was put back does not hold where that copy went another way', async () => {
    const made = await doorWithReceipts();
    const { portal, wim, dataDir, clock } = made;
    must(await made.requests.withdrawAtDoor((await made.ask('access')).code));
    await portal.close();
    open.splice(0);
    const copy = mkdtempSync(join(tmpdir(), 'forthright-copy-'));
    cpSync(dataDir, copy, { recursive: true });
    const [there, here] = [await newPortal(clock.now, copy), await newPortal(clock.now, dataDir)];
    open.push(there, here);
    must(await there.portal.acts.pause({ person: wim }, {}));
    const [{ receipt = 0 } = {}] = there.portal.services.ask.myHistory(wim, 'en');
    const text = there.portal.services.ask.receiptDocument(wim, receipt, 'own') ?? '';
    await addEmployee(here.portal, { name: 'Jo' });
    expect(keeperOf(there).shownBy(text)).toBe(receipt);
    expect(here.portal.services.log.vkey()).toBe(there.portal.services.log.vkey());
    expect(keeperOf(here).shownBy(text)).toBeUndefined();
  });

  it('brought twice is one; with another request it is brought anew', async () => {
    const { ask, bring, receiptOf, caseOf, requests, wim, eve } = await doorWithReceipts();
    const [one, other] = [await ask('access'), await ask('erasure')];
    const { text } = receiptOf(wim);
    expect(await bring(one.code, text)).toBe('ok');
    expect(await bring(one.code, text)).toBe('changes_nothing');
    expect(requests.atDoor(one.code, 'en')?.steps).toHaveLength(2);
    expect(await bring(other.code, text)).toBe('ok');
    expect(caseOf(eve, other.request)?.receipts?.people).toHaveLength(1);
  });

  it('comes as a file, and only with an open request that is nobody’s and has a name to be found', async () => {
    const { ask, bring, receiptOf, tied, requests, wim, dataDir } = await doorWithReceipts();
    const { text } = receiptOf(wim);
    const path = join(dataDir, 'arriving.part');
    writeFileSync(path, text);
    const filed = await ask('access');
    expect(codeOf(await requests.bringReceiptAtDoor(filed.code, { path }))).toBe('ok');
    const nameless = await ask('pressure_report', { audience: 'dpo', establishment: 'leeds', contact: '' });
    expect(requests.atDoor(nameless.code, 'en')?.mayBringReceipt).toBe(false);
    expect(await bring(nameless.code, text)).toBe('sent_without_a_name');
    const theirs = await tied('access');
    expect(requests.atDoor(theirs.code, 'en')?.mayBringReceipt).toBe(false);
    expect(await bring(theirs.code, text)).toBe('goes_with_another');
    must(await requests.withdrawAtDoor(filed.code));
    expect(await bring(filed.code, receiptOf(wim).text)).toBe('request_over');
    expect(await bring('nothing', text)).toBe('unknown_request');
  });

  it('counts among what is written with one code in a day, and goes with its request', async () => {
    const { ask, bring, receiptOf, requests, wim, clock, portal, dataDir } = await doorWithReceipts();
    const { code } = await ask('access');
    for (let i = 0; i < 30; i += 1) {
      const key = `idem_${String(i).padStart(22, 'w')}`;
      must(await requests.writeAtDoor(code, `Line ${i}.`, key));
    }
    expect(await bring(code, receiptOf(wim).text)).toBe('messages_enough');
    clock.now += DAY;
    expect(await bring(code, receiptOf(wim).text)).toBe('ok');
    must(await requests.withdrawAtDoor(code));
    clock.now += UNNAMED_KEPT + DAY;
    await portal.upkeep.prune();
    expect(requests.atDoor(code, 'en')).toBeUndefined();
    expect(textsWith(dataDir, 'request.receipt_brought')).toEqual([]);
    const db = openForReading(join(dataDir, 'forthright.db'));
    const left = db.sqlite
      .prepare(`SELECT count(*) FROM log_entry WHERE instr(record, 'request.receipt_brought') > 0`)
      .pluck()
      .get();
    db.sqlite.close();
    expect(left).toBe(0);
    expect(compared(dataDir)).toEqual([]);
  });
});

describe('what came through the public door', () => {
  it('is marked so to its person and to the office once it was tied, and what they write themselves is not', async () => {
    const { tied, requests, caseOf, wim, eve, people } = await doorWithReceipts();
    const { made, code } = await tied('access');
    must(await requests.writeAtDoor(code, 'From the door.', 'idem_9234567890123456789013'));
    must(await requests.write({ person: wim, idempotencyKey: 'idem_wim' }, made, 'My own.'));
    for (const page of [requests.one(wim, made, 'en'), caseOf(eve, made)?.request]) {
      expect(page?.fromDoor).toBe('tied');
      expect(page?.steps.slice(0, 2)).toMatchObject([
        { words: 'My own.', side: 'person' },
        { words: 'From the door.', side: 'person', atDoor: true },
      ]);
      expect(page?.steps[0]).not.toHaveProperty('atDoor');
    }
    // To whoever has the code it is their own.
    const seen = requests.atDoor(code, 'en');
    expect(seen?.steps.some((step) => 'atDoor' in step)).toBe(false);
    expect(seen).not.toHaveProperty('fromDoor');
    const { request } = must(
      await requests.make(
        { person: people.rob, idempotencyKey: 'idem_rob' },
        { kind: 'access', language: 'en' },
      ),
    );
    expect(requests.one(people.rob, request, 'en')).not.toHaveProperty('fromDoor');
  });
});

const COUNCIL = { establishment: 'berlin', country: 'DE', council: true };
