/**
 * Nobody can see that they have a case that is shown late (docs/decisions/0063). Two portals that are alike but for such a case, with a look, an opening
 * and something kept back of a deletion in it, are read as its person, as somebody else, and as an officer who is not in it, in every form of request.
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { readAloud } from '#app/messages/read-aloud';
import type { Portal } from '#app/services/open-portal';
import type { LookInput } from '#app/services/systems/judge-looks';
import { openForReading } from '#db/open';
import { restrictedCaseOf } from '#db/views/restricted';
import { tasksAbout } from '#db/views/tasks';
import type { RoleKey } from '#domain/authority/roles';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { signInByForm } from '../process/people';
import { openAt, serve } from '../process/served-portal';
import { choose, MOUSE, must, OPERATOR, openProgramme, tell } from '../services/portal';

const START = Date.parse('2026-03-04T09:00:00Z');
const PASSWORD = 'quilted-marble-otter-93-vane';
const SYSTEM = 'endpoint-agent';
const WHY = 'A complaint about copied files is being looked into.';
const PEOPLE = ['ada', 'bo', 'officer', 'dpo', 'other'] as const;
const LONGEST_MS = 600_000;

let base: string;
let key: string;
const ids = new Map<string, string>();
const id = (name: string): string => ids.get(name) ?? '';
const as = (name: string) => ({ kind: 'person', id: id(name) }) as const;

interface House {
  portal: Portal;
  dataDir: string;
  clock: { now: number };
  url: string;
  cookies: ReadonlyMap<string, string>;
  close(): Promise<void>;
}
const houses: House[] = [];

/** Ada and Bo said yes and then no, and asked for a copy; a system owes each a deletion. */
const found = async (): Promise<void> => {
  base = join(mkdtempSync(join(tmpdir(), 'forthright-late-')), 'data');
  const portal = await openAt(base, { now: START }, 'base');
  await openProgramme(portal);
  // The length of the log is masked; as a number that no text has of itself.
  await Promise.all(
    Array.from({ length: 740 }, (_, i) => {
      const place = { kind: 'employee', entity: 'test', establishment: 'leeds', languages: ['en'] } as const;
      const profile = { name: `Many ${i}`, email: `many${i}@example.org` };
      const more = { minor: false, synthetic: false, hiredAt: START - 400 * DAY, profile };
      return portal.administration.addPerson(OPERATOR, {
        id: portal.services.newId('per'),
        ...place,
        ...more,
      });
    }),
  );
  for (const name of PEOPLE) {
    const person = portal.services.newId('per');
    ids.set(name, person);
    const profile = { name: `Somebody ${name}`, email: `${name}@example.org` };
    must(
      await portal.administration.addPerson(OPERATOR, {
        id: person,
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: false,
        hiredAt: START - 400 * DAY,
        profile,
      }),
    );
    must(await portal.services.identity.setAccount({ person, email: profile.email, password: PASSWORD }));
    await tell(portal, person);
  }
  for (const [name, role] of Object.entries({ officer: 'officer', dpo: 'dpo', other: 'officer' })) {
    must(await portal.administration.grantRole(OPERATOR, { person: id(name), role: role as RoleKey }));
  }
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: SYSTEM,
      kind: 'collector',
      owner: id('bo'),
      activities: [MOUSE],
      lists: true,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const lines = [{ category: 'mouse_pointer' }];
  must(await portal.administration.stateInventory(OPERATOR, { system: SYSTEM, language: 'en', lines }));
  ({ key } = must(await portal.administration.mintKey(OPERATOR, { system: SYSTEM, mode: 'live' })));
  for (const person of [id('ada'), id('bo')]) {
    must(await choose(portal, person, 'give'));
    must(await choose(portal, person, 'withdraw'));
    const by = { person, idempotencyKey: portal.services.newId('idem') };
    must(await portal.services.requests.make(by, { kind: 'access', language: 'en' }));
  }
  await portal.close();
};

const look = (name: string, restricted_case?: number): LookInput => ({
  event: `ev_${name}`,
  at: START + 60_000,
  subjects: [{ type: 'employee', id: id(name) }],
  looker: {},
  detail: {
    kind: 'human',
    display: 'role',
    role: 'Security',
    operation: 'view',
    category: 'mouse_pointer',
    reason: 'abuse_review',
    outcome: 'allowed',
    bulk: false,
    ...(restricted_case !== undefined && { restricted_case }),
  },
});

/** What happens in both: the system tells of a look at Bo, and did both deletions. With a case, it keeps a part of Ada's. */
const act = async ({ portal, dataDir }: Pick<House, 'portal' | 'dataDir'>, withCase: boolean) => {
  const { restricted } = portal.services;
  const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
    const db = openForReading(join(dataDir, 'forthright.db'));
    const value = read(db);
    db.sqlite.close();
    return value;
  };
  let number: number | undefined;
  if (withCase) {
    const made = must(
      await restricted.act.propose(
        as('officer'),
        {
          person: id('ada'),
          reason: 'abuse_review',
          law: 'GDPR Art. 23(1)(d)',
          words: WHY,
          systems: [SYSTEM],
          categories: ['mouse_pointer'],
          named: [],
          until: START + 90 * DAY,
        },
        'form-key-case',
      ),
    ).case;
    must(await restricted.act.approve(as('dpo'), { case: made }));
    number = reading((db) => restrictedCaseOf(db, made)?.seq);
    must(
      await portal.administration.openPerson(
        as('officer'),
        { person: id('ada'), reason: 'abuse_review', words: WHY, case: made },
        'form-key-open',
      ),
    );
  }
  const { system, mode } = must(portal.authenticate(`Bearer ${key}`));
  const looks = [ok(look('bo')), ...(withCase ? [ok(look('ada', number))] : [])];
  const told = must(await portal.looks.record({ system, mode, source: 'system', looks }));
  expect(told).toMatchObject({ accepted: looks.length, refused: [] });
  for (const name of ['ada', 'bo']) {
    const [task] = reading((db) => tasksAbout(db, id(name)));
    const keeps = name === 'ada' && number !== undefined ? { number, kept: 3 } : undefined;
    const answer = { task: task?.id ?? '', system: SYSTEM, outcome: 'done', count: 12 } as const;
    must(await portal.tasks.answer(answer, keeps));
  }
};

/** A wall clock that runs: of one that stands still the desk is warned after a minute, in the house that was opened first. */
const clockFrom = (start: number): { now: number } => {
  let ahead = start - performance.now();
  return {
    get now() {
      return Math.floor(ahead + performance.now());
    },
    set now(instant) {
      ahead = instant - performance.now();
    },
  };
};

const house = async (withCase: boolean): Promise<House> => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-late-')), 'data');
  cpSync(base, dataDir, { recursive: true });
  const clock = clockFrom(START + 2_000);
  const portal = await openAt(dataDir, clock, 'copy');
  await act({ portal, dataDir }, withCase);
  // What follows from an answer of a system comes a moment later.
  for (const name of ['ada', 'bo']) {
    while (portal.services.ask.heldAboutMe(id(name), 'en').tasks.length < 4) await sleep(5);
  }
  const { url, close } = await serve(portal);
  const cookies = new Map<string, string>([['nobody', '']]);
  for (const name of ['ada', 'bo', 'other']) {
    const account = { person: '', email: `${name}@example.org`, password: PASSWORD };
    cookies.set(name, await signInByForm(url, account));
  }
  const built = { portal, dataDir, clock, url, cookies, close };
  houses.push(built);
  return built;
};

/** What differs for everybody: how long the log is and what it hashes to, names that are made anew, and what time it is. */
const masked = ({ portal, url }: House, text: string): string => {
  const [, size = '', root = ''] = portal.services.log.checkpoint().split('\n');
  return text
    .replaceAll(url, 'URL')
    .replaceAll(/"proof": ".*"/g, 'PROOF')
    .replaceAll(/"challenge":"[^"]+"/g, 'CHALLENGE')
    .replaceAll(/nonce="[^"]+"/g, 'NONCE')
    .replaceAll(root, 'ROOT')
    .replaceAll(readAloud(root), 'ROOT')
    .replaceAll(/(<path class="qr-dark"[^>]*) d="[^"]*"/g, '$1 CODE')
    .replaceAll(/[A-Za-z0-9+/]{43}=/g, 'HASH')
    .replaceAll(/(— \S+ )[A-Za-z0-9+/=]{40,}/g, '$1SIGNATURE')
    .replaceAll(/idem_[1-9A-HJ-NP-Za-km-z]{22}/g, 'KEY')
    .replaceAll(/\btask_[0-9A-Za-z]+/g, 'TASK')
    .replaceAll(/\b177\d{10}\b/g, 'NOW')
    .replaceAll(/T09:0\d:\d\d(\.\d+)?Z|\b0?9:0\d(:\d\d)?\b/g, 'NOW')
    .replaceAll(new RegExp(`(?<!C-|\\.)\\b${size}\\b(?! days)`, 'g'), 'SIZE')
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'REQUEST');
};

const get = async (of: House, path: string, cookie: string): Promise<string> => {
  const answer = await fetch(of.url + path, {
    redirect: 'manual',
    headers: { ...(cookie && { cookie }), 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' },
  });
  const kept = ['location', 'content-type', 'etag'].map((name) => `${name}: ${answer.headers.get(name)}`);
  return masked(of, [answer.status, ...kept, await answer.text()].join('\n'));
};

/** Each page, and what its loaders say by themselves. */
const formsOf = (path: string): string[] => {
  const [bare = ''] = path.split(/[?#]/);
  return [path, `${bare === '/' ? '/_root' : bare}.data`];
};

/** Everything one visitor can reach by links, as text by address. */
const crawl = async (of: House, who: string): Promise<Map<string, string>> => {
  const cookie = of.cookies.get(who) ?? '';
  const seen = new Map<string, string>();
  const open = POLICIES.flatMap(({ path, page }) => (page?.read && !path.includes(':') ? [path] : []));
  const known = new Set(open);
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const form of formsOf(path)) seen.set(form, await get(of, form, cookie));
    for (const [, found = ''] of (seen.get(path) ?? '').matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
      const next = found.replaceAll('&amp;', '&').split('#', 1)[0] ?? '';
      if (known.has(next) || /^\/(assets|sign-out|log\/)/.test(next)) continue;
      known.add(next);
      open.push(next);
    }
  }
  return seen;
};

const differing = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const [one, other] = [a.get(name) ?? 'not there', b.get(name) ?? 'not there'];
    if (one === other) return [];
    const from = [...one].findIndex((character, i) => character !== other[i]);
    const around = (text: string) => text.slice(Math.max(0, from - 80), from + 80);
    return [`${name}\n  ${around(one)}\n  ${around(other)}`];
  });

beforeAll(async () => {
  await found();
  await house(true);
  await house(false);
}, LONGEST_MS);
afterAll(async () => {
  for (const { close } of houses) await close();
});

describe('a case that is shown late', () => {
  const pair = () => houses as unknown as [House, House];

  it.each(['ada', 'bo', 'nobody'])(
    'leaves no trace on any page that %s reaches',
    async (who) => {
      const [one, other] = pair();
      const [with_, without] = [await crawl(one, who), await crawl(other, who)];
      expect(with_.size).toBeGreaterThan(20);
      if (who === 'ada') {
        for (const path of ['/looked', '/mine', '/requests', '/statement']) {
          expect([path, /fewer than ten such cases/.test(with_.get(path) ?? '')]).toEqual([path, true]);
        }
        expect([...with_.keys()].filter((path) => path.startsWith('/receipts/')).length).toBeGreaterThan(1);
        expect(with_.get('/mine')).toContain('12');
      }
      expect(differing(with_, without)).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    'is to an officer who is not in it a number, an age and a reason, and lines without a person',
    async () => {
      const [one, other] = pair();
      const found = differing(await crawl(one, 'other'), await crawl(other, 'other'));
      const paths = new Set(found.map((text) => text.split(/[\n?]/, 1)[0]));
      expect([...paths].filter((path) => !/^\/(cases|audit|desk\/log)/.test(path ?? ''))).toEqual([]);
      expect(paths).toContain('/cases');
      const cases = await get(one, '/cases', one.cookies.get('other') ?? '');
      expect(cases).toContain('In force for 0 days');
      for (const text of found) expect(text).not.toMatch(new RegExp(`${id('ada')}|Somebody ada`));
    },
    LONGEST_MS,
  );

  it(
    'leaves no trace in what a system is told',
    async () => {
      const ask = async (of: House) => {
        const answers: string[] = [];
        for (const path of ['/api/v1/snapshot', '/api/v1/tasks?open=1']) {
          const answer = await fetch(of.url + path, { headers: { authorization: `Bearer ${key}` } });
          answers.push(
            `${answer.status} ${await answer.text()}`.replaceAll(/"(revision|pause_epoch)":\d+/g, ''),
          );
        }
        return masked(of, answers.join('\n'));
      };
      const [one, other] = pair();
      expect(await ask(one)).toBe(await ask(other));
    },
    LONGEST_MS,
  );

  it(
    'is shown to its person, and to nobody else, from its last moment on',
    async () => {
      const [one] = pair();
      one.clock.now = START + 90 * DAY;
      for (const name of ['ada', 'bo']) {
        const account = { person: '', email: `${name}@example.org`, password: PASSWORD };
        const page = await get(one, '/looked', await signInByForm(one.url, account));
        expect([name, page.includes('Shown later'), page.includes(WHY)]).toEqual([
          name,
          name === 'ada',
          name === 'ada',
        ]);
        if (name !== 'ada') continue;
        expect(page).toContain('GDPR Art. 23(1)(d)');
        expect(page).toContain('3 records were not deleted before');
        expect(page).toContain('Opened here: 1. Told by systems: 1.');
      }
    },
    LONGEST_MS,
  );
});
