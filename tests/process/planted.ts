/** Portals that are alike but for what a few planted people answered. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Portal } from '#app/services/open-portal';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { activityId } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import { choose, declared, MOUSE, must, OPERATOR, openProgramme, tell } from '../services/portal';
import { drawTwo, tellTraining } from './fill';
import { signInByForm } from './people';
import { openAt, serve } from './served-portal';

/** A Wednesday; figures are counted on Mondays. */
export const START = Date.parse('2026-03-04T09:00:00Z');
export const NEXT_WEEK = START + 6 * DAY;
const PASSWORD = 'quilted-marble-otter-93-vane';
const SYSTEM = 'endpoint-agent';
const APPS = declared({
  category: 'app_usage',
  purpose: 'security',
  basisByPlace: {
    GB: { basis: 'legitimate_interest', law: 'UK GDPR 6(1)(f)', acknowledgement: 'not_required' },
  },
});
const ACTIVITIES = [declared(), declared({ verb: 'use' }), APPS];
/** What the programme declares. */
export const IDS = ACTIVITIES.map((activity) => activityId({ ...activity, programme: 'training' }));

/** Who is planted, and what they do. Nobody of them is synthetic. */
export const PLANTED = {
  refuser: (portal: Portal, person: string) => choose(portal, person, 'refuse'),
  later: (portal: Portal, person: string) => choose(portal, person, 'defer'),
  onPaper: (portal: Portal, person: string) =>
    portal.administration.recordNo(OPERATOR, { person, activity: MOUSE, language: 'en', channel: 'paper' }),
  declined: (portal: Portal, person: string) =>
    portal.acts.acknowledge(
      { person },
      { notice: 'training', version: 1, language: 'en', outcome: 'declined' },
    ),
  withdrew: async (portal: Portal, person: string) => {
    must(await choose(portal, person, 'give'));
    return choose(portal, person, 'withdraw');
  },
  paused: (portal: Portal, person: string) => portal.acts.pause({ person }, {}),
} as const;
export type Planted = keyof typeof PLANTED;

/** One of the portals, served, and a cookie for each visitor. */
export interface House {
  portal: Portal;
  url: string;
  cookies: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Sixty people, a third of whom said yes; one more for each role; the planted ones, told and with no answer. */
const found = async () => {
  const base = join(mkdtempSync(join(tmpdir(), 'forthright-planted-')), 'data');
  const planted = new Map<Planted, string>();
  const emails = new Map<RoleKey, string>();
  const clock = { now: START };
  const portal = await openAt(base, clock, 'base');
  await openProgramme(portal, ACTIVITIES);
  const hull = { establishment: 'hull', country: 'GB', council: true };
  must(await portal.administration.recordEstablishment(OPERATOR, hull));
  const add = async (name: string) => {
    const id = portal.services.newId('per');
    const person = {
      id,
      kind: 'employee',
      entity: 'test',
      establishment: 'leeds',
      languages: ['en'],
    } as const;
    const profile = { name, email: `${name.replaceAll(' ', '.').toLowerCase()}@example.org` };
    const hiredAt = START - 400 * DAY;
    must(
      await portal.administration.addPerson(OPERATOR, {
        ...person,
        minor: false,
        synthetic: false,
        hiredAt,
        profile,
      }),
    );
    return { id, email: profile.email };
  };
  for (let i = 0; i < 60; i++) {
    const { id } = await add(`Somebody ${i}`);
    if (i < 50) await tell(portal, id);
    if (i < 20) must(await choose(portal, id, 'give'));
    if (i >= 40 && i < 50) must(await choose(portal, id, 'refuse'));
  }
  const holders = new Map<RoleKey, string>();
  // A guest comes last: whoever invites one is there before.
  for (const role of [...ROLES].sort((a, b) => Number(a === 'expert') - Number(b === 'expert'))) {
    const { id, email } = await add(`Holder ${role}`);
    const terms = {
      ...(role === 'representative' && { establishment: 'hull' }),
      ...(role === 'auditor' && { until: portal.services.clock() + 30 * DAY }),
    };
    if (role === 'expert') await inviteGuest(portal, holders, id);
    else if (role !== 'employee') {
      must(await portal.administration.grantRole(OPERATOR, { person: id, role, ...terms }));
    }
    holders.set(role, id);
    must(await portal.services.identity.setAccount({ person: id, email, password: PASSWORD }));
    emails.set(role, email);
    if (role === 'engineer') await register(portal, id);
  }
  for (const name of Object.keys(PLANTED) as Planted[]) {
    const { id } = await add(`Xylo Planted ${name}`);
    await tell(portal, id);
    planted.set(name, id);
  }
  const [officer, dpo, employee] = (['officer', 'dpo', 'employee'] as const).map(
    (role) => holders.get(role) ?? '',
  ) as [string, string, string];
  await writeNotice(portal, officer);
  const { key } = must(await portal.administration.mintKey(OPERATOR, { system: SYSTEM, mode: 'live' }));
  // Nobody of them said yes to a use: what was used of the planted ones is on record in all portals alike.
  const people = [employee, ...planted.values()];
  await tellTraining(portal, { key, activity: IDS[1] ?? '', people, at: START });
  const by = { person: employee, idempotencyKey: 'form-key-of-a-request' };
  const { request } = must(await portal.services.requests.make(by, { kind: 'access', language: 'en' }));
  await drawTwo(portal, { officer, dpo, person: employee, request });
  const shared = portal.revision();
  await portal.close();
  return { base, emails, key, officer, planted, shared };
};

/** A guest is the council's to invite; one who speaks alone needs an admin beside them. */
const inviteGuest = async (
  { administration, services }: Portal,
  holders: ReadonlyMap<RoleKey, string>,
  person: string,
): Promise<void> => {
  const by = (role: RoleKey) => ({ kind: 'person', id: holders.get(role) ?? '' }) as const;
  const { proposal } = must(
    await administration.proposeRole(by('representative'), {
      person,
      role: 'expert',
      establishment: 'hull',
      programme: 'training',
      until: services.clock() + 30 * DAY,
    }),
  );
  must(await administration.approve(by('admin'), { proposal }));
};

/** A notice that is being written, and waits for a second person: its numbers are of people too. */
const writeNotice = async (portal: Portal, person: string): Promise<void> => {
  const { drafts, desk } = portal.services;
  const officer = { person, roles: ['officer'] as const };
  const { draft } = must(drafts.begin(officer, { notice: 'training' }));
  const text = desk.work.draft(draft, 'en')?.content.texts.en;
  if (!text) throw new Error('the draft has no text');
  const whole = { ...text, sentence: 'In other words.', translator: 'Somebody' };
  must(drafts.save(officer, { draft, revision: 1 }, { what: 'text', language: 'en', text: whole }));
  must(await drafts.propose(officer, { draft, revision: 2 }));
};

const register = async (portal: Portal, owner: string): Promise<void> => {
  const fields = Object.fromEntries(ACTIVITIES.map(({ category }) => [category, ['field']]));
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: SYSTEM,
      kind: 'collector',
      owner,
      activities: IDS,
      lists: true,
      manifest: {
        version: '1',
        fields_by_category: fields,
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const lines = Object.keys(fields).map((category) => ({ category }));
  must(await portal.administration.stateInventory(OPERATOR, { system: SYSTEM, language: 'en', lines }));
};

/** The key of a system, the revision that all portals share, the planted people, and portals in each of which something else happened. */
export const plant = async () => {
  const { base, emails, ...shared } = await found();
  const houses: House[] = [];
  /** A copy of it in which `act` happens at `at`, crawled in the week after. */
  const house = async (at: number, act: (portal: Portal) => Promise<unknown>): Promise<House> => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-planted-')), 'data');
    cpSync(base, dataDir, { recursive: true });
    const clock = { now: at };
    const portal = await openAt(dataDir, clock, 'copy');
    await act(portal);
    // From here on time runs: a clock that stood still for long would be reported.
    const since = performance.now();
    Object.defineProperty(clock, 'now', { get: () => Math.floor(NEXT_WEEK + performance.now() - since) });
    const { url, close } = await serve(portal);
    const cookies = new Map<string, string>([['nobody', '']]);
    for (const [role, email] of emails) {
      cookies.set(role, await signInByForm(url, { person: '', email, password: PASSWORD }));
    }
    const built = { portal, url, cookies, close };
    houses.push(built);
    return built;
  };
  const end = async () => {
    for (const one of houses) await one.close();
  };
  /** How many entries the longest of the portals has now. */
  const longest = (): number => Math.max(...houses.map(({ portal }) => portal.revision()));
  return { ...shared, house, longest, end };
};
