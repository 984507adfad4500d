/** What a council keeps free of recording reaches collectors with a live key, and nobody else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEmployee, must, OPERATOR } from '../services/portal';
import { newDoor } from './door';

let door: Awaited<ReturnType<typeof newDoor>>;
let council: { kind: 'person'; id: string };
beforeAll(async () => {
  door = await newDoor();
  const { administration } = door.portal;
  for (const establishment of ['berlin', 'york'])
    must(await administration.recordEstablishment(OPERATOR, { establishment, country: 'DE', council: true }));
  council = { kind: 'person', id: await addEmployee(door.portal) };
  const role = { person: council.id, role: 'representative' as const, establishment: 'berlin' };
  must(await administration.grantRole(OPERATOR, role));
});
afterAll(() => door.portal.close());

const LINE = { kind: 'app', match: 'com.example.xylophone' } as const;
const protect = (act: 'add' | 'remove') =>
  door.portal.administration.protectPlaces(council, { act, context: LINE });
const snapshot = (call: Parameters<typeof door.get>[1] = {}) => door.get('/api/v1/snapshot', call);
const places = async (call: Parameters<typeof door.get>[1] = {}) =>
  JSON.parse((await snapshot(call)).text.split('\n')[0] ?? '').protected_contexts;

it('is served with the next snapshot, and the old one is not good any more', async () => {
  const before = await snapshot();
  const again = { headers: { 'if-none-match': before.headers.etag ?? '' } };
  expect((await snapshot(again)).status).toBe(304);
  must(await protect('add'));
  expect((await snapshot(again)).status).toBe(200);
  expect(await places()).toContainEqual({ ...LINE, why: 'protected' });
  expect((await snapshot()).text).not.toContain('berlin');
});

it('is not served to a test key, which one person makes alone', async () => {
  const { key } = must(
    await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'test' }),
  );
  expect(await places({ key })).not.toContainEqual(expect.objectContaining({ match: LINE.match }));
  expect((await places({ key }))[0]).toMatchObject({ why: 'portal' });
});

it('goes when the council takes it off', async () => {
  must(await protect('remove'));
  expect(await places()).not.toContainEqual(expect.objectContaining({ match: LINE.match }));
});
