/** Portals that write through a real mail server. */
import { afterEach } from 'vitest';
import { createLetters } from '#app/mail/letters';
import type { SmtpSettings } from '#app/services/mail/letter';
import type { Portal } from '#app/services/open-portal';
import { MOUSE, newPortal, OPERATOR, openProgramme } from './portal';
import { type Arrived, openPostOffice } from './post-office';

export const URL_OF_PORTAL = 'http://localhost:3000';
/** When such a portal begins. */
export const AT = Date.parse('2026-03-02T09:00:00Z');

/** Waits until the reactions have done what follows from what was just recorded. */
export const quiet = async (portal: Portal) => {
  for (let still = 0, seen = 0; still < 3; still += 1) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (portal.revision() !== seen) still = 0;
    seen = portal.revision();
  }
};

/** The mails to somebody's address at work. */
export const to = (mails: readonly Arrived[], person: string) =>
  mails.filter((mail) => mail.to.includes(`${person}@example.org`));

/** Mail servers and portals that close after each test of the file that asks for them; `opened` takes others. */
export const mailHouses = () => {
  const opened: { close(): Promise<unknown> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  const office = async (options: Parameters<typeof openPostOffice>[0] = {}) => {
    const made = await openPostOffice(options);
    opened.push(made);
    return made;
  };

  /** A portal that writes through a mail server, with a programme and its notice published, and nobody in it yet. */
  const house = async (port: number, tls: SmtpSettings['tls'] = 'none', dataDir?: string) => {
    const smtp = { host: '127.0.0.1', port, tls, from: 'portal@example.org' };
    const made = await newPortal(AT, dataDir, { mail: { write: createLetters(URL_OF_PORTAL), smtp } });
    let isOpen = true;
    const close = async () => {
      if (isOpen) await made.portal.close();
      isOpen = false;
    };
    opened.push({ close });
    if (!dataDir) await openProgramme(made.portal);
    const { portal, clock } = made;
    /** Lets the reactions follow, some time pass, and the job of mail run. */
    const later = async (ms = 0) => {
      clock.now += ms;
      clock.passed += ms;
      await quiet(portal);
      await portal.upkeep.mail();
    };
    const recordNo = (person: string) =>
      portal.administration.recordNo(OPERATOR, { person, activity: MOUSE, channel: 'paper', language: 'en' });
    const remind = () => portal.administration.remindNotice(OPERATOR, { notice: 'training' });
    return { ...made, later, recordNo, remind, close };
  };
  return { office, house, opened };
};
