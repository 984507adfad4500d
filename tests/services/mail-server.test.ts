/** The mail server: what is tried again, what is given up, what comes twice, and a portal without one. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLetters } from '#app/mail/letters';
import { DAY, MINUTE } from '#domain/time';
import { AT, mailHouses, quiet, URL_OF_PORTAL } from './mail-house';
import { addEmployee, MOUSE, must, newPortal, OPERATOR, openProgramme } from './portal';
import { openPostOffice } from './post-office';

const { office, house, opened } = mailHouses();

describe('the mail server', () => {
  it('that is busy (4xx) is asked again, and that refuses for good (5xx) is not; neither tells anybody anything', async () => {
    const post = await office();
    const { portal, later, recordNo } = await house(post.port);
    const [busy, gone] = [await addEmployee(portal), await addEmployee(portal)];
    post.says(({ to: who, at }) => (at === 'recipient' ? (who.startsWith(busy) ? 450 : 550) : undefined));
    must(await recordNo(busy));
    must(await recordNo(gone));
    await later();
    const { mail } = portal.services;
    expect(mail.standing()).toMatchObject({ way: 'smtp', waiting: 1, undelivered: 1 });
    expect(mail.of(gone)).toMatchObject({ undeliveredAt: AT });
    expect(mail.of(busy)).not.toHaveProperty('undeliveredAt');
    // It is no notice, delivered or not: what they are owed stays on top of their page.
    expect(portal.services.ask.myMonitoring(gone, 'en')).toMatchObject({
      recordedNos: [{ activity: MOUSE }],
      unread: [{ key: 'training', state: 'not_read' }],
    });
    post.says(() => undefined);
    await later(3 * MINUTE);
    expect(post.mails.map((one) => one.to)).toEqual([[`${busy}@example.org`]]);
    expect(mail.standing()).toMatchObject({ waiting: 0, undelivered: 1, sentAt: AT + 3 * MINUTE });
    post.says(({ at }) => (at === 'mail' ? 554 : undefined));
    must(await recordNo(await addEmployee(portal)));
    await later();
    expect(mail.standing()).toMatchObject({ waiting: 0, undelivered: 2 });
  });

  it('that is down is reported once and tried for days; what waits arrives when it is back, or is given up', async () => {
    const post = await openPostOffice();
    const { portal, later, recordNo, reported } = await house(post.port);
    await post.close();
    for (let i = 0; i < 3; i++) must(await recordNo(await addEmployee(portal)));
    await later();
    await later(10 * MINUTE);
    expect(portal.services.mail.standing()).toMatchObject({ waiting: 3, trouble: { since: AT } });
    expect(reported).toHaveLength(1);
    const back = await office({ port: post.port });
    await later(DAY);
    expect(back.mails).toHaveLength(3);
    expect(portal.services.mail.standing()).toEqual({
      way: 'smtp',
      waiting: 0,
      undelivered: 0,
      sentAt: expect.any(Number),
    });
    await back.close();
    must(await recordNo(await addEmployee(portal)));
    await later();
    for (let days = 0; days < 5; days++) await later(DAY);
    expect(portal.services.mail.standing()).toMatchObject({ waiting: 0, undelivered: 1 });
  });

  it('without TLS, or with a certificate of nobody, gets no mail where TLS is asked for', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const tls of ['hidden', 'offered'] as const) {
      const post = await office({ tls });
      const { portal, later, recordNo, close } = await house(post.port, 'starttls');
      must(await recordNo(await addEmployee(portal)));
      await later();
      expect(post.mails).toEqual([]);
      expect(portal.services.mail.standing()).toMatchObject({ waiting: 1, undelivered: 0, trouble: {} });
      await close();
    }
  });

  it('gets a mail again that it took just before a crash, under the same name: at least once', async () => {
    const crashed = mkdtempSync(join(tmpdir(), 'forthright-'));
    let dataDir = '';
    // The files as a kill leaves them at this moment: taken by the server, and not marked.
    const post = await office({ received: () => dataDir && cpSync(dataDir, crashed, { recursive: true }) });
    const first = await house(post.port);
    dataDir = first.dataDir;
    must(await first.recordNo(await addEmployee(first.portal)));
    await first.later();
    dataDir = '';
    await first.close();
    const second = await house(post.port, 'none', crashed);
    expect(second.portal.services.mail.standing().waiting).toBe(1);
    await second.later(MINUTE);
    const [one, two, ...more] = post.mails;
    expect(more).toEqual([]);
    expect(one?.raw).toBe(two?.raw);
    expect(second.portal.services.mail.standing()).toMatchObject({ waiting: 0, undelivered: 0 });
    await second.later(DAY);
    expect(post.mails).toHaveLength(2);
  });
});

describe('without a mail server', () => {
  it('production writes nothing, and nothing waits for one', async () => {
    const { portal } = await newPortal(AT);
    opened.push(portal);
    await openProgramme(portal);
    const person = await addEmployee(portal);
    must(
      await portal.administration.recordNo(OPERATOR, {
        person,
        activity: MOUSE,
        channel: 'paper',
        language: 'en',
      }),
    );
    await portal.upkeep.mail();
    await portal.upkeep.prune();
    const { mail } = portal.services;
    expect(mail.standing()).toEqual({ way: 'off', waiting: 0, undelivered: 0, sentAt: undefined });
    expect(mail.outbox()).toBeUndefined();
    expect(await mail.sendCode(person, 'a@b.example', 'en')).toMatchObject({ error: { code: 'mail_off' } });
  });

  it('the demo shows its mails, and a mail server has no such page', async () => {
    const { portal } = await newPortal(AT, undefined, { mail: { write: createLetters(URL_OF_PORTAL) } });
    opened.push(portal);
    await openProgramme(portal);
    const person = await addEmployee(portal);
    must(
      await portal.administration.recordNo(OPERATOR, {
        person,
        activity: MOUSE,
        channel: 'paper',
        language: 'en',
      }),
    );
    await quiet(portal);
    await portal.upkeep.mail();
    expect(portal.services.mail.outbox()).toMatchObject([
      { address: `${person}@example.org`, subject: 'A message about your data at work' },
    ]);
    const post = await office();
    const { portal: real } = await house(post.port);
    expect(real.services.mail.outbox()).toBeUndefined();
  });
});
