/** A notice that somebody signed on paper: recorded for them, told to them, theirs to disown, and no way to learn what they did here. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { Activity } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  MOUSE,
  mayCollectMouse,
  must,
  NOTICE_TEXT,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

let portal: Portal;
let clock: { now: number };
afterEach(() => portal.close());

/** Consent that asks for a confirmed notice, so that telling and confirming both show. */
const CONFIRMED: Partial<Activity> = {
  basisByPlace: { GB: { basis: 'consent', law: 'UK GDPR 6(1)(a)', acknowledgement: 'required' } },
};

const open = async () => {
  ({ portal, clock } = await newPortal());
  await openProgramme(portal, [declared(CONFIRMED)]);
  const officer = await addEmployee(portal);
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  return { kind: 'person', id: officer } as const;
};
const paper = (person: string, more: object = {}) => ({
  person,
  notice: 'training',
  version: 1,
  language: 'en',
  signedOn: '2026-03-02',
  scanSha256: 'a'.repeat(64),
  ...more,
});
const record = (actor: { kind: 'person'; id: string }, person: string, more: object = {}) =>
  portal.administration.recordPaper(actor, paper(person, more));
const acknowledge = (person: string, outcome: 'acknowledged' | 'declined') =>
  portal.acts.acknowledge({ person }, { notice: 'training', version: 1, language: 'en', outcome });
const reasons = (person: string) =>
  portal.services.ask.myMonitoring(person, 'en').rows.find(({ activity }) => activity === MOUSE)?.reasons;
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('a notice signed on paper', () => {
  it('counts as told and confirmed from its entry on, and as no yes', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    expect(reasons(person)).toEqual(['not_notified', 'consent_missing']);
    must(await record(officer, person));
    expect(reasons(person)).toEqual(['consent_missing']);
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    must(await choose(portal, person, 'give'));
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    const since = portal.services.ask.myMonitoring(person, 'en').rows[0]?.since;
    expect(since).toBe(clock.now);
  });

  it('answers and grows the log alike, whatever the person did here', async () => {
    const officer = await open();
    const did = [
      async () => {},
      (person: string) => tell(portal, person),
      async (person: string) => {
        await tell(portal, person);
        must(await acknowledge(person, 'acknowledged'));
      },
      async (person: string) => {
        await tell(portal, person);
        must(await acknowledge(person, 'declined'));
      },
    ];
    for (const before of did) {
      const person = await addEmployee(portal);
      await before(person);
      const size = portal.revision();
      const done = must(await record(officer, person));
      expect(done).toEqual({ revision: size + 1, at: done.at });
      await expect.poll(() => portal.revision()).toBe(size + 2);
      expect(codeOf(await record(officer, person))).toBe('already_done');
    }
  });

  it('comes after what the person did here themselves', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await acknowledge(person, 'declined'));
    must(await record(officer, person));
    expect(reasons(person)).toContain('not_acknowledged');
    must(await acknowledge(person, 'acknowledged'));
    expect(reasons(person)).toEqual(['consent_missing']);
  });

  it('makes nobody confirm who declined to, also not by a later version that asks nothing anew', async () => {
    const officer = await open();
    const [declined, silent] = [await addEmployee(portal), await addEmployee(portal)];
    for (const person of [declined, silent]) await tell(portal, person);
    must(await acknowledge(declined, 'declined'));
    clock.now += DAY;
    must(
      await portal.administration.publishNotice(OPERATOR, {
        notice: 'training',
        programme: 'training',
        activities: [MOUSE],
        places: [],
        texts: { en: NOTICE_TEXT },
        effectiveFrom: clock.now,
        reacknowledge: false,
      }),
    );
    for (const person of [declined, silent]) {
      must(await record(officer, person, { version: 2, signedOn: '2026-03-03' }));
    }
    expect(reasons(silent)).toEqual(['consent_missing']);
    expect(reasons(declined)).toContain('not_acknowledged');
  });

  it('is told to the person, who disowns it: it counts for nothing, and the same paper never again', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    const other = await addEmployee(portal);
    const done = must(await record(officer, person));
    const news = () => portal.services.ask.myMonitoring(person, 'en').recordedPapers;
    await expect.poll(() => news()).toHaveLength(1);
    expect(news()[0]).toMatchObject({
      about: done.revision,
      signedOn: '2026-03-02',
      title: NOTICE_TEXT.title,
    });
    expect(portal.services.ask.myNotices(person, 'en')[0]).toMatchObject({
      paper: { signedOn: '2026-03-02', receipt: done.revision },
      acknowledgementDue: false,
    });
    must(await choose(portal, person, 'give'));
    expect(mayCollectMouse(portal, person).allow).toBe(true);

    const disown = (who: string) => portal.acts.disownPaper({ person: who }, { paper: done.revision });
    expect(codeOf(await disown(other))).toBe('unknown_paper');
    must(await disown(person));
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    expect(reasons(person)).toEqual(['not_notified']);
    expect(news()).toEqual([]);
    expect(codeOf(await disown(person))).toBe('already_done');
    expect(codeOf(await record(officer, person))).toBe('already_done');
    expect(reasons(person)).toEqual(['not_notified']);
    // Another paper is another fact.
    must(await record(officer, person, { scanSha256: 'b'.repeat(64) }));
    expect(reasons(person)).toEqual([]);

    const history = portal.services.ask.myHistory(person, 'en').map(({ type }) => type);
    expect(history).toEqual(expect.arrayContaining(['paper', 'paper_disowned', 'informed']));
    const receipt = portal.services.ask.myReceipt(person, done.revision, 'en');
    expect(receipt?.paper).toEqual({ signedOn: '2026-03-02', scanSha256: 'a'.repeat(64), stands: false });
    expect(receipt?.notice).toMatchObject({ key: 'training', version: 1, language: 'en' });
    expect(portal.services.ask.myReceipt(other, done.revision, 'en')).toBeUndefined();
  });

  it('is put away by whoever says that it was them', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    must(await record(officer, person));
    const news = () => portal.services.ask.myMonitoring(person, 'en').recordedPapers;
    await expect.poll(() => news()).toHaveLength(1);
    portal.services.putAway(person, news()[0]?.news ?? 0);
    expect(news()).toEqual([]);
    expect(reasons(person)).toEqual(['consent_missing']);
  });

  it('is recorded only in a language the person chose and the version has, of a day on which it was in force', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    const code = async (more: object) => codeOf(await record(officer, person, more));
    expect(await code({ language: 'de' })).toBe('language_not_published');
    expect(await code({ version: 2 })).toBe('unknown_notice');
    expect(await code({ signedOn: '2026-03-03' })).toBe('not_yet');
    must(
      await portal.administration.publishNotice(OPERATOR, {
        notice: 'training',
        programme: 'training',
        activities: [MOUSE],
        places: [],
        texts: { en: NOTICE_TEXT, de: NOTICE_TEXT },
        effectiveFrom: Date.parse('2026-03-02T09:30:00Z'),
        reacknowledge: true,
      }),
    );
    expect(await code({ version: 2, language: 'de', signedOn: '2026-03-02' })).toBe('language_not_chosen');
    // Announced, and not in force yet.
    expect(await code({ version: 2 })).toBe('not_in_force_that_day');
    clock.now += DAY;
    expect(await code({ version: 2, signedOn: '2026-03-01' })).toBe('not_in_force_that_day');
    expect(await code({ version: 2, signedOn: '2026-03-03' })).toBe('ok');
    // The day on which the first one went out of force was its last.
    expect(await code({ signedOn: '2026-03-03' })).toBe('not_in_force_that_day');
    expect(await code({ signedOn: '2026-03-02' })).toBe('ok');
    must(
      await portal.administration.publishNotice(OPERATOR, {
        notice: 'elsewhere',
        programme: 'training',
        activities: [MOUSE],
        places: ['DE'],
        texts: { en: NOTICE_TEXT },
        effectiveFrom: 0,
        reacknowledge: false,
      }),
    );
    expect(await code({ notice: 'elsewhere' })).toBe('notice_of_another_place');
  });

  it('is recorded by an officer or a council of the place, never by the person or anybody else', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    const speaker = await addEmployee(portal);
    const dpo = await addEmployee(portal);
    expect(codeOf(await record(officer, officer.id))).toBe('not_allowed');
    expect(codeOf(await record({ kind: 'person', id: person }, speaker))).toBe('not_allowed');
    must(await portal.administration.grantRole(OPERATOR, { person: dpo, role: 'dpo' }));
    expect(codeOf(await record({ kind: 'person', id: dpo }, person))).toBe('not_allowed');
    for (const establishment of ['berlin', 'leeds']) {
      const country = establishment === 'berlin' ? 'DE' : 'GB';
      must(
        await portal.administration.recordEstablishment(OPERATOR, { establishment, country, council: true }),
      );
    }
    const grant = { person: speaker, role: 'representative' as const };
    must(await portal.administration.grantRole(OPERATOR, { ...grant, establishment: 'berlin' }));
    expect(codeOf(await record({ kind: 'person', id: speaker }, person))).toBe('not_allowed');
    must(await portal.administration.revokeRole(OPERATOR, grant));
    must(await portal.administration.grantRole(OPERATOR, { ...grant, establishment: 'leeds' }));
    expect(codeOf(await record({ kind: 'person', id: speaker }, person))).toBe('ok');
  });

  it('stands in no audit list, and a disowning in nobody else’s', async () => {
    const officer = await open();
    const person = await addEmployee(portal);
    const done = must(await record(officer, person));
    must(await portal.acts.disownPaper({ person }, { paper: done.revision }));
    const { lines } = portal.services.registers.audit({}, 'page', { roles: ['admin'], language: 'en' });
    expect(lines.length).toBeGreaterThan(0);
    // The person is in it once: as added.
    expect(lines.filter((line) => JSON.stringify(line).includes(person))).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('paper');
  });
});
