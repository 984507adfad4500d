import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '#app/messages/en';
import type { Portal } from '#app/services/open-portal';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import { newKey } from '#sdk/open';
import { keyFingerprint, sealCopy } from '#sdk/seal';
import { MOUSE_USE } from '../machine/door';
import { deskOf } from '../services/desk-acts';
import { must, newPortal, OPERATOR } from '../services/portal';
import { DRAWN, drawTwo, MODEL, tellTraining, UNFIT } from './fill';
import type { RoleHouse } from './roles';

/** Something that is there, at its address, and those whom it may be shown; to everybody else it is as absent as what never was. */
export interface Thing {
  path: string;
  readers: readonly RoleKey[];
  /** Words that stand there for some of its readers, and for nobody else. */
  says?: { words: string; to: readonly RoleKey[] };
}

const WHY = 'A complaint about copied files is being looked into.';
const TRAINER = 'training-store';

/**
 * Puts a training run with somebody's records into a house of roles. The desk reads what was told before the week began: with a house of the week before last it stands there.
 */
export const train = async ({ dataDir, holders }: RoleHouse, at: number): Promise<void> => {
  const { portal } = await newPortal(at, dataDir);
  const { administration } = portal;
  const { person: owner = '' } = holders.find(({ role }) => role === 'engineer') ?? {};
  const manifest = {
    version: '1',
    fields_by_category: { mouse_pointer: ['field'] },
    destinations: [],
    retention_days: 30,
    off_switch: 'obeys_this_portal',
    protected_contexts: true,
    masks: [],
  } as const;
  must(
    await administration.registerSystem(OPERATOR, {
      system: TRAINER,
      kind: 'store',
      owner,
      activities: [MOUSE_USE],
      lists: false,
      manifest,
    }),
  );
  const { key } = must(await administration.mintKey(OPERATOR, { system: TRAINER, mode: 'live' }));
  const { person = '' } = holders.find(({ role }) => role === 'employee') ?? {};
  await tellTraining(portal, { key, activity: MOUSE_USE, people: [person], at });
  await portal.close();
};

/**
 * Puts into a house of roles what the newest pages are about: a case that is shown late and one that waits, a copy that a system owes, a request from the door that two
 * people tied to somebody, and two openings that the log drew, of which one was found unfit. What was trained before is read there too.
 */
export const furnish = async ({ dataDir, holders, system }: RoleHouse): Promise<readonly Thing[]> => {
  const { portal } = await newPortal(Date.now(), dataDir);
  const { restricted, requests, door } = portal.services;
  const desk = deskOf(portal);
  const id = (role: RoleKey): string => holders.find((holder) => holder.role === role)?.person ?? '';
  const as = (role: RoleKey) => ({ kind: 'person', id: id(role) }) as const;
  const propose = (by: RoleKey, about: RoleKey) =>
    restricted.act
      .propose(
        as(by),
        {
          person: id(about),
          reason: 'abuse_review',
          law: 'GDPR Art. 23(1)(d)',
          words: WHY,
          systems: [system],
          categories: ['mouse_pointer'],
          named: [],
          until: portal.services.clock() + 30 * DAY,
        },
        `form-key-of-${about}`,
      )
      .then((done) => must(done).case);
  const live = await propose('officer', 'employee');
  must(await restricted.act.approve(as('dpo'), { case: live }));
  const waits = await propose('responder', 'engineer');
  const opening = { person: id('employee'), reason: 'abuse_review', words: WHY, case: live } as const;
  must(await portal.administration.openPerson(as('officer'), opening, 'form-key-of-an-opening'));

  const by = { person: id('employee'), idempotencyKey: 'form-key-of-a-request' };
  const { request } = must(await requests.make(by, { kind: 'access', language: 'en' }));
  must(await desk.accept(as('officer'), { request }));
  const copy = await bringCopy(portal, { person: id('employee'), request, system });
  const people = { officer: id('officer'), dpo: id('dpo'), person: id('employee') };
  await drawTwo(portal, { ...people, request });

  const key = 'idem_tttttttttttttttttttttt';
  const code = door.read(door.codeOf(key)) ?? '';
  const asked = {
    kind: 'erasure',
    language: 'en',
    contact: 'me@example.org',
    words: 'Please.',
    code,
  } as const;
  must(await requests.makeAtDoor(asked, key));
  const atDoor = requests.atDoor(code, 'en')?.id ?? '';
  const tie = { request: atDoor, who: id('employee'), how: 'document_seen', words: 'A passport.' } as const;
  must(await desk.tie(as('officer'), tie));
  must(await desk.confirmTie(as('dpo'), { request: atDoor }));
  const tied = requests.mine(id('employee')).open.find(({ kind }) => kind === 'erasure');
  await portal.close();
  return [
    { path: `/cases/${live}`, readers: ['officer', 'dpo'] },
    { path: `/approvals/cases/${live}`, readers: ['officer', 'dpo'] },
    { path: `/cases/${waits}`, readers: ['officer', 'dpo', 'responder'] },
    { path: `/approvals/cases/${waits}`, readers: ['officer', 'dpo'] },
    { path: `/copies/${copy}`, readers: ['employee'] },
    { path: `/requests/${request}`, readers: ['employee'] },
    { path: `/requests/${tied?.id}`, readers: ['employee'] },
    // Whoever opened somebody reads neither what waits for another nor what was found.
    {
      path: '/desk/openings',
      readers: ['officer', 'dpo'],
      says: { words: en['opening_review.fits'], to: ['dpo'] },
    },
    { path: '/desk/openings', readers: ['officer', 'dpo'], says: { words: DRAWN, to: ['dpo'] } },
    { path: '/desk/openings', readers: ['officer', 'dpo'], says: { words: UNFIT, to: ['dpo'] } },
    { path: '/looked', readers: ROLES, says: { words: UNFIT, to: ['employee'] } },
    {
      path: '/desk/programmes/training',
      readers: ['officer', 'dpo'],
      says: { words: `${en['training.runs']} 1 `, to: ['officer', 'dpo'] },
    },
    { path: '/mine', readers: ROLES, says: { words: MODEL, to: ['employee'] } },
    { path: `/choose/${MOUSE_USE}`, readers: ROLES, says: { words: MODEL, to: ['employee'] } },
  ];
};

/** A copy that a system brought, sealed to a key of the person's own that came from their browser. Answers its task. */
const bringCopy = async (
  portal: Portal,
  { person, request, system }: { person: string; request: string; system: string },
): Promise<string> => {
  const { copies } = portal.services;
  const [publicKey, lock] = await newKey().then((key) =>
    [key.publicKey, key.lock].map((bytes) => Buffer.from(bytes).toString('base64')),
  );
  must(copies.takeKey(person, request, { publicKey: publicKey ?? '', lock: lock ?? '' }));
  const task = portal.tasks
    .fetch({ system, open: true, limit: 9 })
    ?.tasks.find((one) => one.action === 'access' && one.person === person)?.id;
  const parts: Uint8Array[] = [];
  for await (const part of sealCopy([Buffer.from('a copy')], publicKey ?? '')) parts.push(part);
  const sealed = Buffer.concat(parts);
  const path = join(mkdtempSync(join(tmpdir(), 'forthright-sealed-')), 'copy');
  writeFileSync(path, sealed);
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const sealedTo = await keyFingerprint(publicKey ?? '');
  must(await copies.receive({ system, task: task ?? '', path, sha256, bytes: sealed.length, sealedTo }));
  return task ?? '';
};
