/** A no that somebody gave on paper: recorded for them, told to them, and no way to learn what they had said before. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { CHOICE_TRANSITIONS, type ChoiceAct } from '#domain/choice/machine';
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

let portal: Portal;
afterEach(() => portal.close());

const open = async () => {
  ({ portal } = await newPortal());
  await openProgramme(portal);
  const officer = await addEmployee(portal);
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  return { officer: { kind: 'person', id: officer } as const };
};
const paper = (person: string) => ({
  person,
  activity: MOUSE,
  language: 'en',
  channel: 'paper' as const,
  saidOn: '2026-03-01',
});
/** The log once reactions have run: two entries for every recorded no, the no and the news. */
const settled = async (expected: number) => expect.poll(() => portal.revision()).toBe(expected);

describe('a no recorded for somebody', () => {
  it('answers and grows the log alike, whatever the person had said before', async () => {
    const { officer } = await open();
    for (const before of [[], ['refuse'], ['defer'], ['give'], ['give', 'withdraw']] as const) {
      const person = await addEmployee(portal);
      await tell(portal, person);
      for (const act of before) must(await choose(portal, person, act));
      for (const _again of [1, 2]) {
        const size = portal.revision();
        const done = must(await portal.administration.recordNo(officer, paper(person)));
        expect(done).toEqual({ revision: size + 1, at: done.at });
        await settled(size + 2);
        expect(mayCollectMouse(portal, person).allow).toBe(false);
      }
    }
  });

  it('is on top of their overview until they put it away or choose for themselves', async () => {
    const { officer } = await open();
    const person = await addEmployee(portal);
    const other = await addEmployee(portal);
    await tell(portal, person);
    const news = () => portal.services.ask.myMonitoring(person, 'en').recordedNos;
    must(await portal.administration.recordNo(officer, paper(person)));
    await expect.poll(() => news().length).toBe(1);
    const [told] = news();
    portal.services.putAway(other, told?.news ?? 0);
    expect(news()).toHaveLength(1);
    portal.services.putAway(person, told?.news ?? 0);
    expect(news()).toEqual([]);
    must(await portal.administration.recordNo(officer, paper(person)));
    await expect.poll(() => news().length).toBe(1);
    must(await choose(portal, person, 'give'));
    expect(news()).toEqual([]);
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    expect(portal.services.ask.myHistory(person, 'en').map(({ type }) => type)).toContain('informed');
  });

  it('is a council’s to record only at its own place', async () => {
    await open();
    const speaker = await addEmployee(portal);
    const actor = { kind: 'person', id: speaker } as const;
    const person = await addEmployee(portal);
    const at = (establishment: string) =>
      portal.administration.grantRole(OPERATOR, { person: speaker, role: 'representative', establishment });
    must(
      await portal.administration.recordEstablishment(OPERATOR, {
        establishment: 'berlin',
        country: 'DE',
        council: true,
      }),
    );
    must(await at('berlin'));
    expect(await portal.administration.recordNo(actor, paper(person))).toEqual({
      ok: false,
      error: { code: 'not_allowed' },
    });
  });

  it('is the only thing that anybody can record for somebody else (B34)', async () => {
    const { officer } = await open();
    const person = await addEmployee(portal);
    await tell(portal, person);
    const acts = [
      ...new Set(Object.values(CHOICE_TRANSITIONS).flatMap((row) => Object.keys(row))),
    ] as ChoiceAct[];
    for (const act of acts.filter((each) => each !== 'record_no')) {
      for (const actor of [officer, OPERATOR, { kind: 'system', id: 'agent' } as const]) {
        const smuggled = { ...paper(person), act } as never;
        await portal.administration.recordNo(actor, smuggled);
        const { status } = portal.services.ask.myMonitoring(person, 'en').rows[0]?.choice ?? {};
        expect(['unknown', 'refused'], `${act} by ${actor.kind}`).toContain(status);
      }
    }
  });
});
