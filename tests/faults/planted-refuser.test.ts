/**
 * Nobody learns who refused (model, section 0). Portals that are alike but for what a few people answered are crawled as every
 * role and asked as a system, in every form of request; whatever can be reached must be the same, byte by byte.
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { readAloud } from '#app/messages/read-aloud';
import type { Portal } from '#app/services/open-portal';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { activityId } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import { signInByForm } from '../process/people';
import { openAt, serve } from '../process/served-portal';
import { choose, declared, MOUSE, must, OPERATOR, openProgramme, tell } from '../services/portal';

/** A Wednesday; figures are counted on Mondays. */
const START = Date.parse('2026-03-04T09:00:00Z');
const NEXT_WEEK = START + 6 * DAY;
const PASSWORD = 'quilted-marble-otter-93-vane';
const SYSTEM = 'endpoint-agent';
/** Thousands of pages of three portals. */
const LONGEST_MS = 600_000;
const APPS = declared({
  category: 'app_usage',
  purpose: 'security',
  basisByPlace: {
    GB: { basis: 'legitimate_interest', law: 'UK GDPR 6(1)(f)', acknowledgement: 'not_required' },
  },
});
const ACTIVITIES = [declared(), declared({ verb: 'use' }), APPS];
const IDS = ACTIVITIES.map((activity) => activityId({ ...activity, programme: 'training' }));

const APPS_ID = IDS[2] ?? '';

/** Who is planted, and what they do. Nobody of them is synthetic. */
const PLANTED = {
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
type Planted = keyof typeof PLANTED;

interface House {
  portal: Portal;
  url: string;
  cookies: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

let base: string;
let key: string;
/** The revision that all portals share. */
let shared: number;
const planted = new Map<Planted, string>();
const emails = new Map<string, string>();
let officerId = '';
const houses: House[] = [];

/** Sixty people, a third of whom said yes; one more for each role; the planted ones, told and with no answer. */
const found = async (): Promise<void> => {
  base = join(mkdtempSync(join(tmpdir(), 'forthright-planted-')), 'data');
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
    if (role === 'officer') officerId = id;
  }
  for (const name of Object.keys(PLANTED) as Planted[]) {
    const { id } = await add(`Xylo Planted ${name}`);
    await tell(portal, id);
    planted.set(name, id);
  }
  await writeNotice(portal);
  ({ key } = must(await portal.administration.mintKey(OPERATOR, { system: SYSTEM, mode: 'live' })));
  shared = portal.revision();
  await portal.close();
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
const writeNotice = async (portal: Portal): Promise<void> => {
  const { drafts, desk } = portal.services;
  const officer = { person: officerId, roles: ['officer'] as const };
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

/** What legitimately differs: how long the log is, what it hashes to, what is signed over that, and what is made anew each time. */
const masked = ({ portal, url }: House, text: string): string => {
  const [, size = '', root = ''] = portal.services.log.checkpoint().split('\n');
  return (
    text
      .replaceAll(url, 'URL')
      .replaceAll(/"proof": ".*"/g, 'PROOF')
      .replaceAll(/"challenge":"[^"]+"/g, 'CHALLENGE')
      .replaceAll(/nonce="[^"]+"/g, 'NONCE')
      .replaceAll(root, 'ROOT')
      // The same root to read aloud, and the signed note as a code.
      .replaceAll(readAloud(root), 'ROOT')
      .replaceAll(/(<path class="qr-dark"[^>]*) d="[^"]*"/g, '$1 CODE')
      .replaceAll(/etag: "(ep_\w+)-\d+"/g, 'etag: "$1-REVISION"')
      // Hashes of the tree stand in everybody's own proofs, and time runs on while the portals are crawled.
      .replaceAll(/[A-Za-z0-9+/]{43}=/g, 'HASH')
      .replaceAll(/2026-03-10T09:\d\d:\d\d(\.\d+)?Z|\b09:\d\d:\d\d\b|\b17731\d{8}\b/g, 'NOW')
      .replaceAll(new RegExp(`(?<!C-|\\.)\\b${size}\\b(?! days)`, 'g'), 'SIZE')
      .replaceAll(/(— \S+ )[A-Za-z0-9+/=]{40,}/g, '$1SIGNATURE')
      .replaceAll(/idem_[1-9A-HJ-NP-Za-km-z]{22}/g, 'KEY')
      .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'REQUEST')
  );
};

const get = async (of: House, path: string, cookie: string): Promise<string> => {
  const answer = await fetch(of.url + path, {
    redirect: 'manual',
    headers: { ...(cookie && { cookie }), 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' },
  });
  const kept = ['location', 'content-type', 'etag'].map((name) => `${name}: ${answer.headers.get(name)}`);
  return masked(of, [answer.status, ...kept, await answer.text()].join('\n'));
};

/** Addresses without a parameter; the others are found by following links, and these are tried beside them. */
const SEEDS = [
  ...POLICIES.flatMap(({ path, page }) => (page?.read && !path.includes(':') ? [path] : [])),
  '/desk/programmes/training',
  '/council/sign/training',
  `/choose/${MOUSE}`,
  '/notices/training',
  '/log/checkpoint',
  '/log/epochs',
  '/log/key',
  '/livez',
  '/readyz',
];

/** The loader of each page by itself, as `?_data=` asks for it, and as `.data`. */
const otherForms = (path: string): string[] => {
  const [bare = ''] = path.split(/[?#]/);
  const row = POLICIES.find(
    ({ page, path: pattern }) =>
      page && new RegExp(`^${pattern.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(bare),
  );
  return [`${bare === '/' ? '/_root' : bare}.data`, `${bare}?_data=root`].concat(
    row?.page ? [`${bare}?_data=${encodeURIComponent(`routes/${row.page.route}`)}`] : [],
  );
};

/** A page about somebody who is not planted: there is one for each person, and they are built alike. */
const isOneOfMany = (path: string): boolean => {
  const [, person] = /^\/admin\/people\/(per_[^/?]+)/.exec(path) ?? [];
  return person !== undefined && ![...planted.values()].includes(person);
};

/** Everything one visitor can reach: pages by links and GET forms, in every form of request. */
const crawl = async (of: House, who: string): Promise<Map<string, string>> => {
  const cookie = of.cookies.get(who) ?? '';
  const seen = new Map<string, string>();
  const open = [...new Set(SEEDS)];
  const known = new Set(open);
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const answer = await get(of, path, cookie);
    seen.set(path, answer);
    for (const [, found = ''] of answer.matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
      const next = found.replaceAll('&amp;', '&').split('#', 1)[0] ?? '';
      // Signing out would end the crawl; what is in /assets/ knows nobody.
      if (known.has(next) || /^\/(assets|sign-out)/.test(next) || isOneOfMany(next)) continue;
      known.add(next);
      open.push(next);
    }
    for (const form of path.startsWith('/log/') ? [] : otherForms(path)) {
      if (!known.has(form)) seen.set(form, await get(of, form, cookie));
      known.add(form);
    }
  }
  return seen;
};

/** What a system is told, beside what is recorded for everybody. */
const ask = async (of: House): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  const call = async (name: string, path: string, body?: unknown) => {
    const answer = await fetch(of.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const tag = `etag: ${answer.headers.get('etag')}`;
    seen.set(name, masked(of, [answer.status, tag, await answer.text()].join('\n')));
  };
  const question = (id: string, [programme, category, purpose, name]: string[]) => ({
    subject: { type: 'employee', id },
    action: { name },
    resource: { type: 'telemetry_category', id: category },
    context: { purpose, programme },
  });
  const questions = [...planted.values()].flatMap((id) => IDS.map((one) => question(id, one.split('.'))));
  for (const [i, one] of questions.entries()) {
    await call(`evaluation ${i}`, '/access/v1/evaluation', one);
  }
  await call('evaluations', '/access/v1/evaluations', { evaluations: questions });
  await call('snapshot', '/api/v1/snapshot');
  await call('changes', `/api/v1/changes?after=${shared}&wait=0`);
  const { epoch, pauseEpoch } = of.portal.decisions.position();
  await call('heartbeat', '/api/v1/heartbeat', {
    revision: shared,
    epoch,
    pause_epoch: pauseEpoch,
    counts: [],
  });
  return seen;
};

const everything = async (of: House): Promise<Map<string, string>> => {
  const all = new Map<string, string>();
  for (const who of of.cookies.keys()) {
    for (const [path, answer] of await crawl(of, who)) all.set(`${who} ${path}`, answer);
  }
  for (const [name, answer] of await ask(of)) all.set(`system ${name}`, answer);
  return all;
};

/** Where two portals differ, with what stands around the first character that does. */
const differences = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const [one, other] = [a.get(name) ?? 'not there', b.get(name) ?? 'not there'];
    if (one === other) return [];
    const from = [...one].findIndex((character, i) => character !== other[i]);
    const around = (text: string) => text.slice(Math.max(0, from - 60), from + 60);
    return [`${name}: ${around(one)} | ${around(other)}`];
  });

let untouched: House;
let answered: House;
let agreed: House;
const reached = new Map<House, Map<string, string>>();

beforeAll(async () => {
  await found();
  // The same number of people act in each, so that nobody sees more happening in one: what they do is the difference.
  untouched = await house(START + DAY, async () => {});
  answered = await house(START + DAY, async (portal) => {
    for (const [name, person] of planted) must(await PLANTED[name](portal, person));
  });
  agreed = await house(NEXT_WEEK - 1_000, async (portal) => {
    must(await choose(portal, planted.get('refuser') ?? '', 'give'));
    const person = planted.get('later') ?? '';
    must(await portal.acts.object({ person }, { activity: APPS_ID, effect: 'stop', words: 'It stops.' }));
  });
  for (const one of [untouched, answered, agreed]) reached.set(one, await everything(one));
}, LONGEST_MS);
afterAll(async () => {
  for (const one of houses) await one.close();
});

const of = (one: House): Map<string, string> => reached.get(one) ?? new Map();

/** Where requests are decided, and their register. */
const DECIDED = /^(officer|dpo) \/desk\/(requests|registers\/requests)/;

describe('a planted refuser', () => {
  it('is looked for where figures are shown, by everybody, in many places', () => {
    const seen = of(answered);
    expect(seen.size).toBeGreaterThan(200);
    expect(seen.get('officer /desk/programmes/training')).toMatch(/About 20 of about 75/);
    expect(seen.get('dpo /desk/coverage')).toMatch(/About 55 of about 75/);
    expect(seen.get('representative /council/sign/training')).toMatch(/^200/);
    expect(seen.get('representative /council/checkpoint')).toMatch(/qr-dark/);
    expect(seen.get('employee /desk')).toMatch(/^403/);
    expect(seen.get('nobody /desk')).toMatch(/^303/);
  });

  it('cannot be told from somebody who has not answered: not by a role, not by a system, in no form of request', () => {
    const found = differences(of(answered), of(untouched));
    // A withdrawal ends a decision that was yes for a moment; whoever follows the feed was told of both, and of no reason.
    const feed = found.filter((line) => line.startsWith('system changes'));
    expect(found.filter((line) => !feed.includes(line))).toEqual([]);
    const changes = of(answered).get('system changes') ?? '';
    for (const [name, person] of planted) {
      if (name !== 'withdrew') expect(changes, name).not.toContain(person);
    }
    expect(changes).not.toMatch(/refus|withdr|declin|consent|paper/i);
  });

  it('can be told from somebody who said yes or objected this week by what systems decide, and by nothing else', () => {
    const found = differences(of(agreed), of(untouched));
    const asked = found.filter((line) => line.startsWith('system '));
    expect(asked.length).toBeGreaterThan(0);
    // An objection ends decided: it stands where requests are decided, by its number and place.
    const decided = found.filter((line) => DECIDED.test(line));
    expect(decided.length).toBeGreaterThan(0);
    expect(found.filter((line) => !asked.includes(line) && !decided.includes(line))).toEqual([]);
    for (const [name, answer] of of(agreed)) {
      if (!DECIDED.test(name)) continue;
      for (const person of planted.values()) expect(answer.includes(person), name).toBe(false);
      expect(answer.includes('Xylo Planted'), name).toBe(false);
    }
  });

  it('is named to nobody but those who keep the list of people: no name, address, id or receipt', () => {
    for (const [name, answer] of of(answered)) {
      if (name.startsWith('system ') || / \/(admin|audit|approvals)/.test(name)) continue;
      expect(answer.includes('Xylo Planted'), name).toBe(false);
      for (const person of planted.values()) expect(answer.includes(person), name).toBe(false);
    }
  });

  it('is told to systems by coarse reasons only', () => {
    for (const [name, answer] of of(answered)) {
      if (!name.startsWith('system evaluation')) continue;
      for (const [, reason] of answer.matchAll(/"reasons?":"?\[?"?([a-z_]+)/g)) {
        expect(['not_permitted', 'paused', 'not_authorised', 'unknown', 'stale']).toContain(reason);
      }
      expect(answer).not.toMatch(/refus|withdr|declin|consent|paper/i);
    }
  });

  it('is not found by recording a no for them either: the answer is the same as for anybody', async () => {
    const officer = { kind: 'person', id: officerId } as const;
    const record = (one: House, person: string) =>
      one.portal.administration.recordNo(officer, {
        person,
        activity: MOUSE,
        language: 'en',
        channel: 'paper',
      });
    for (const [name, person] of planted) {
      const [here, there] = [await record(answered, person), await record(untouched, person)];
      expect([here.ok, there.ok], name).toEqual([true, true]);
    }
  });

  it('is not found by recording a signed paper for them', async () => {
    const officer = { kind: 'person', id: officerId } as const;
    const scanSha256 = 'c'.repeat(64);
    const signedOn = new Date(untouched.portal.services.clock()).toISOString().slice(0, 10);
    const paper = { notice: 'training', version: 1, language: 'en', signedOn, scanSha256 };
    for (const [name, person] of planted) {
      for (const code of [undefined, 'already_done']) {
        for (const one of [answered, untouched]) {
          const done = await one.portal.administration.recordPaper(officer, { person, ...paper });
          expect(done.ok ? undefined : done.error.code, name).toBe(code);
        }
      }
    }
  });
});
