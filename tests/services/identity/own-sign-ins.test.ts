/** Where somebody is signed in, and what they can end themselves (ASVS 7.4.3, 7.5.2; B25). */
import { describe, expect, it } from 'vitest';
import { insertPerson } from '../database';
import { ANNA, identityHouse, signInAs } from './house';

const idOf = async (identity: Awaited<ReturnType<typeof identityHouse>>['identity'], token: string) =>
  (await identity.viewer(token))?.viewer.signInId ?? '';

describe('a person’s own sign-ins', () => {
  it('lists what runs and leaves out what has ended by idling', async () => {
    const { identity, clock } = await identityHouse();
    await signInAs(identity);
    clock.now += 61 * 60_000;
    const fresh = await signInAs(identity);
    expect(identity.signInsOf(ANNA.person).map(({ id }) => id)).toEqual([await idOf(identity, fresh.token)]);
  });

  it('ends one, ends all others, and leaves this one', async () => {
    const { identity } = await identityHouse();
    const [here, there, third] = [
      await signInAs(identity),
      await signInAs(identity),
      await signInAs(identity),
    ];
    identity.endSignIn(ANNA.person, await idOf(identity, there.token));
    expect(await identity.viewer(there.token)).toBeUndefined();
    identity.endOthers(ANNA.person, await idOf(identity, here.token));
    expect(await identity.viewer(third.token)).toBeUndefined();
    expect((await identity.viewer(here.token))?.viewer.person).toBe(ANNA.person);
  });

  it('ends nothing of somebody else', async () => {
    const { db, identity } = await identityHouse();
    insertPerson(db, { id: 'per_ben', name: 'Ben', languages: ['en'], roles: [] });
    const here = await signInAs(identity);
    const id = await idOf(identity, here.token);
    identity.endSignIn('per_ben', id);
    identity.endOthers('per_ben', '');
    expect(await identity.viewer(here.token)).toBeDefined();
  });

  it('tells of a new device on the others, never on itself, until somebody says whose it is', async () => {
    const { identity } = await identityHouse();
    const here = await signInAs(identity);
    expect(identity.newDevices(ANNA.person, undefined)).toEqual([]);
    const there = await signInAs(identity);
    expect(identity.newDevices(ANNA.person, there.device)).toEqual([]);
    const [news] = identity.newDevices(ANNA.person, here.device);
    expect(news).toBeDefined();
    identity.confirmDevice('per_ben', news?.id ?? '');
    expect(identity.newDevices(ANNA.person, here.device)).toHaveLength(1);
    identity.confirmDevice(ANNA.person, news?.id ?? '');
    expect(identity.newDevices(ANNA.person, here.device)).toEqual([]);
  });

  it('that was not them ends every other sign-in, and the device is a stranger again', async () => {
    const { identity } = await identityHouse();
    const here = await signInAs(identity);
    const thief = await signInAs(identity);
    const [news] = identity.newDevices(ANNA.person, here.device);
    identity.disownDevice(ANNA.person, news?.id ?? '', await idOf(identity, here.token));
    expect(await identity.viewer(thief.token)).toBeUndefined();
    expect(await identity.viewer(here.token)).toBeDefined();
    expect(identity.newDevices(ANNA.person, here.device)).toEqual([]);
  });
});
