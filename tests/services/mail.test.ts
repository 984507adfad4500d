/** Mail, with a real mail server: what arrives, at whose address, and what nobody learns from it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLetters } from '#app/mail/letters';
import { LANGUAGES } from '#app/messages/languages';
import { openDatabase } from '#db/open';
import { GATHER } from '#domain/mail/budget';
import { DAY, MINUTE } from '#domain/time';
import { deskOf } from './desk-acts';
import { textsWith } from './erased';
import { AT, mailHouses, to, URL_OF_PORTAL } from './mail-house';
import { addEmployee, choose, MOUSE, must, NOTICE_TEXT, OPERATOR, tell } from './portal';
import { type Arrived, headersOf, textOfMail } from './post-office';

const { office, house } = mailHouses();

describe('a mail', () => {
  it('says that something is there, to whom it is about, in their language, and nothing else', async () => {
    const post = await office();
    const { portal, later, recordNo } = await house(post.port);
    const person = await addEmployee(portal, { name: 'Ava Hartley' });
    must(await portal.acts.chooseLanguages({ person }, { languages: ['de', 'en'] }));
    must(await recordNo(person));
    await later();
    const [mail, ...more] = post.mails;
    if (!mail) throw new Error('no mail');
    expect(more).toEqual([]);
    expect(mail.to).toEqual([`${person}@example.org`]);
    expect(headersOf(mail, 'From')).toEqual(['portal@example.org']);
    expect(headersOf(mail, 'Subject')).toEqual(['Eine Nachricht zu Ihren Daten bei der Arbeit']);
    expect(headersOf(mail, 'Auto-Submitted')).toEqual(['auto-generated']);
    expect(headersOf(mail, 'Content-Type')).toEqual(['text/plain; charset=utf-8']);
    expect(headersOf(mail, 'Message-ID')).toEqual([expect.stringMatching(/^<[0-9a-f]{40}@localhost>$/)]);
    for (const name of ['X-Mailer', 'List-Unsubscribe', 'Bcc', 'Cc'])
      expect(headersOf(mail, name)).toEqual([]);
    const text = textOfMail(mail);
    expect(text).toContain('Jemand hat etwas über Sie festgehalten.');
    for (const secret of ['Ava', 'training', 'Record your mouse', NOTICE_TEXT.title, person]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is one text in each language, with links that only lead to pages that ask for a sign-in', () => {
    const write = createLetters(URL_OF_PORTAL);
    const letters = LANGUAGES.map((language) =>
      write(
        {
          is: 'told',
          lines: [
            { kind: 'recorded', about: '1' },
            { kind: 'request', about: 'req_1' },
            { kind: 'finding', about: 'finding_1' },
            { kind: 'notice', about: 'a' },
            { kind: 'notice', about: 'b' },
            { kind: 'reminder', about: 'a' },
            { kind: 'statement', about: '2025' },
          ],
        },
        [language],
      ),
    );
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(LANGUAGES.length);
    for (const { text } of letters) {
      expect(text.match(/^- /gm)).toHaveLength(6);
      const links = [...text.matchAll(/http\S+/g)].map(([link]) => link.replace(URL_OF_PORTAL, ''));
      expect(new Set(links)).toEqual(new Set(['/statement?year=2025', '/', '/settings/mail']));
    }
  });

  it('carries the checkpoint of the week to a representative as it was signed, line by line', async () => {
    const post = await office();
    const { portal, later } = await house(post.port);
    const leeds = { establishment: 'leeds', country: 'GB', council: true };
    must(await portal.administration.recordEstablishment(OPERATOR, leeds));
    const person = await addEmployee(portal);
    const role = { person, role: 'representative', establishment: 'leeds' } as const;
    must(await portal.administration.grantRole(OPERATOR, role));
    await later();
    const { log } = portal.services;
    const text = textOfMail(to(post.mails, person)[0] as Arrived);
    expect(text).toContain(`\n\n${log.checkpoint()}\n`);
    expect(text).toContain(`\n\n${log.vkey()}\n\n`);
  });

  it('tells whoever asked for something of each step that others take, and of none of their own', async () => {
    const post = await office();
    const { portal, later } = await house(post.port);
    const [person, eve] = [await addEmployee(portal), await addEmployee(portal)];
    must(await portal.administration.grantRole(OPERATOR, { person: eve, role: 'officer' }));
    const { requests } = portal.services;
    const key = (number: number) => `idem_${String(number).padStart(22, 'm')}`;
    const asked = await requests.make({ person, idempotencyKey: key(1) }, {
      kind: 'access_categories',
      language: 'en',
    } as never);
    const { request } = must(asked);
    must(await requests.write({ person, idempotencyKey: key(2) }, request, 'All of it.'));
    await later();
    expect(to(post.mails, person)).toEqual([]);
    must(
      await deskOf(portal).askClarification({ kind: 'person', id: eve }, { request, words: 'Which days?' }),
    );
    await later();
    const mails = to(post.mails, person);
    expect(mails).toHaveLength(1);
    const text = textOfMail(mails[0] as Arrived);
    expect(text).toContain('Something new stands in a request of yours.');
    for (const secret of ['Which days', request, 'kinds']) expect(text).not.toContain(secret);
  });

  it('is the same for a recorded no and a recorded paper, and the same whatever somebody chose', async () => {
    const post = await office();
    const { portal, later, recordNo, remind } = await house(post.port);
    const [no, paper] = [await addEmployee(portal), await addEmployee(portal)];
    must(await recordNo(no));
    const paperOf = {
      notice: 'training',
      version: 1,
      language: 'en',
      signedOn: '2026-03-02',
      scanSha256: 'a'.repeat(64),
    };
    must(await portal.administration.recordPaper(OPERATOR, { person: paper, ...paperOf }));
    await later();
    const [first, second] = [to(post.mails, no)[0], to(post.mails, paper)[0]];
    if (!first || !second) throw new Error('no mail');
    expect(textOfMail(first)).toBe(textOfMail(second));
    expect(headersOf(first, 'Subject')).toEqual(headersOf(second, 'Subject'));

    // A new version, and a reminder: agreed, refused or said nothing, one mail of the same words at the same time.
    const people = [];
    for (const act of ['give', 'refuse', undefined] as const) {
      const person = await addEmployee(portal);
      await tell(portal, person);
      if (act) must(await choose(portal, person, act));
      people.push(person);
    }
    const next = { ...NOTICE_TEXT, sentence: 'We record your mouse only if you agree.' };
    must(
      await portal.administration.publishNotice(OPERATOR, {
        notice: 'training',
        programme: 'training',
        activities: [MOUSE],
        places: [],
        texts: { en: next },
        effectiveFrom: 0,
        reacknowledge: false,
      }),
    );
    must(await remind());
    await later(GATHER);
    const theirs = people.map((person) => to(post.mails, person));
    expect(theirs.map((mails) => mails.length)).toEqual([1, 1, 1]);
    const texts = theirs.map(([mail]) => mail && textOfMail(mail));
    expect(new Set(texts).size).toBe(1);
    expect(new Set(theirs.map(([mail]) => mail && headersOf(mail, 'Date')[0])).size).toBe(1);
  });

  it('of routine comes once a month, and to nobody who has read the notice', async () => {
    const post = await office();
    const { portal, later, remind, clock } = await house(post.port);
    const [unread, read] = [await addEmployee(portal), await addEmployee(portal)];
    await later(GATHER);
    // They came after the notice was published: a reminder is the first thing to tell them.
    expect(post.mails).toEqual([]);
    must(await remind());
    await tell(portal, read);
    await later(GATHER);
    expect([to(post.mails, unread).length, to(post.mails, read).length]).toEqual([1, 0]);
    await later(15 * DAY);
    must(await remind());
    await later(GATHER);
    expect(to(post.mails, unread)).toHaveLength(1);
    await later(Date.parse('2026-04-01T08:00:00Z') - clock.now);
    expect(to(post.mails, unread)).toHaveLength(2);
    await later(20 * DAY);
    expect(to(post.mails, unread)).toHaveLength(2);
  });
});

describe('what somebody wishes', () => {
  it('is no mail at all, or one to an address that they showed to be theirs', async () => {
    const post = await office();
    const { portal, later, recordNo, clock } = await house(post.port);
    const { mail } = portal.services;
    const [silent, own] = [await addEmployee(portal), await addEmployee(portal)];
    must(mail.choose(silent, 'none'));
    expect(mail.choose(own, 'private')).toMatchObject({ error: { code: 'mail_no_own_address' } });
    must(await mail.sendCode(own, 'q7@private.example', 'en'));
    const code = /code:\n(\S+)/.exec(textOfMail(post.mails[0] as Arrived))?.[1] ?? '';
    // Until it is entered nothing else goes there.
    expect(mail.of(own)).toMatchObject({ route: 'work', waiting: 'q7@private.example' });
    expect(mail.confirm(silent, code)).toMatchObject({ error: { code: 'mail_code_wrong' } });
    expect(mail.confirm(own, 'AAAA-AAAA-AAAA')).toMatchObject({ error: { code: 'mail_code_wrong' } });
    must(mail.confirm(own, code.toLowerCase().replaceAll('-', ' ')));
    expect(mail.confirm(own, code)).toMatchObject({ error: { code: 'mail_code_wrong' } });
    must(await recordNo(silent));
    must(await recordNo(own));
    await later();
    expect(post.mails.slice(1).map((one) => one.to)).toEqual([['q7@private.example']]);
    expect(portal.services.mail.standing()).toMatchObject({ waiting: 0, undelivered: 0 });
    must(mail.forgetOwn(own));
    expect(mail.of(own)).toEqual({ route: 'work', work: `${own}@example.org`, left: false });

    // A code is guessed five times at most, lives half an hour, and five are sent a day.
    must(await mail.sendCode(own, 'r8@private.example', 'en'));
    const another = /code:\n(\S+)/.exec(textOfMail(post.mails.at(-1) as Arrived))?.[1] ?? '';
    for (let i = 0; i < 5; i++) mail.confirm(own, `guess ${i}`);
    expect(mail.confirm(own, another)).toMatchObject({ error: { code: 'mail_code_wrong' } });
    for (let i = 0; i < 3; i++) must(await mail.sendCode(own, 'r8@private.example', 'en'));
    expect(await mail.sendCode(own, 'r8@private.example', 'en')).toMatchObject({
      error: { code: 'mail_codes_spent' },
    });
    const last = /code:\n(\S+)/.exec(textOfMail(post.mails.at(-1) as Arrived))?.[1] ?? '';
    clock.now += 31 * MINUTE;
    clock.passed += 31 * MINUTE;
    expect(mail.confirm(own, last)).toMatchObject({ error: { code: 'mail_code_wrong' } });
  });

  it('cannot put a header or a second recipient into a mail', async () => {
    const post = await office();
    const { portal, later, recordNo } = await house(post.port);
    const { mail } = portal.services;
    const person = await addEmployee(portal);
    for (const address of ['a@b.example\r\nBcc: c@d.example', 'a@b.example,c@d.example', '<a@b.example>']) {
      expect(await mail.sendCode(person, address, 'en')).toMatchObject({
        error: { code: 'mail_address_spoiled' },
      });
    }
    // An address at work comes from a list of the company, and is no better than that list.
    const spoiled = must(
      await portal.accounts.admit(OPERATOR, {
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: false,
        hiredAt: AT,
        profile: { name: 'X', email: 'a@b.example,c@d.example' },
      }),
    );
    must(await recordNo(spoiled.person));
    await later();
    expect(post.mails).toEqual([]);
    expect(mail.standing()).toMatchObject({ waiting: 0, undelivered: 1 });
  });

  it('and every address goes with an erasure, from every file', async () => {
    const post = await office();
    const { portal, later, recordNo, clock, dataDir } = await house(post.port);
    const { mail } = portal.services;
    const person = await addEmployee(portal);
    must(await mail.sendCode(person, 'q7marker@private.example', 'en'));
    must(mail.confirm(person, /code:\n(\S+)/.exec(textOfMail(post.mails[0] as Arrived))?.[1] ?? ''));
    must(await mail.sendCode(person, 'q7marker@waiting.example', 'en'));
    post.says(() => 450);
    must(await recordNo(person));
    await later();
    expect(mail.standing().waiting).toBe(1);
    expect(textsWith(dataDir, 'q7marker').length).toBeGreaterThan(0);
    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    expect(textsWith(dataDir, 'q7marker')).toEqual([]);
    const db = openDatabase(join(dataDir, 'forthright.db'));
    for (const table of ['own_mail', 'own_mail_item', 'own_mail_wish', 'own_outbox']) {
      expect(db.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE person = ?`).pluck().get(person)).toBe(0);
    }
    db.sqlite.close();
    await later(DAY);
    expect(mail.standing()).toMatchObject({ waiting: 0 });
  });
});
