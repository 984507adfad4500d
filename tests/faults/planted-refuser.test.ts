/**
 * Nobody learns who refused (model, section 0). Portals that are alike but for what a few people answered are crawled as every
 * role and asked as a system, in every form of request; whatever can be reached must be the same, byte by byte.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { readAloud } from '#app/messages/read-aloud';
import { DAY } from '#domain/time';
import { DRAWN, MODEL, UNFIT } from '../process/fill';
import { type House, IDS, NEXT_WEEK, PLANTED, plant, START } from '../process/planted';
import { choose, MOUSE, must } from '../services/portal';

/** Thousands of pages of three portals. */
const LONGEST_MS = 600_000;
const APPS_ID = IDS[2] ?? '';

let world: Awaited<ReturnType<typeof plant>>;

/** By how many entries a portal grows at most while it is crawled. What is masked for it must not hide a figure, so it is held to it below. */
const GROWS = 40;

/** Whether a number can be how many entries one of the portals has. */
const isLength = (number: number): boolean => number >= world.shared && number <= world.shared + GROWS;

/** What legitimately differs: how long the log is, what it hashes to, what is signed over that, and what is made anew each time. */
const masked = ({ portal, url }: House, text: string): string => {
  const [, , root = ''] = portal.services.log.checkpoint().split('\n');
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
      // How long any of them is or grows: a number of the law that is as high is the same in all.
      .replaceAll(/\b\d+\b/g, (number) => (isLength(Number(number)) ? 'SIZE' : number))
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
  return `${answer.status}\n${masked(of, [...kept, await answer.text()].join('\n'))}`;
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
  return person !== undefined && ![...world.planted.values()].includes(person);
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
        authorization: `Bearer ${world.key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const tag = `etag: ${answer.headers.get('etag')}`;
    seen.set(name, `${answer.status}\n${masked(of, [tag, await answer.text()].join('\n'))}`);
  };
  const question = (id: string, [programme, category, purpose, name]: string[]) => ({
    subject: { type: 'employee', id },
    action: { name },
    resource: { type: 'telemetry_category', id: category },
    context: { purpose, programme },
  });
  const questions = [...world.planted.values()].flatMap((id) =>
    IDS.map((one) => question(id, one.split('.'))),
  );
  for (const [i, one] of questions.entries()) {
    await call(`evaluation ${i}`, '/access/v1/evaluation', one);
  }
  await call('evaluations', '/access/v1/evaluations', { evaluations: questions });
  await call('snapshot', '/api/v1/snapshot');
  await call('changes', `/api/v1/changes?after=${world.shared}&wait=0`);
  const { epoch, pauseEpoch } = of.portal.decisions.position();
  await call('heartbeat', '/api/v1/heartbeat', {
    revision: world.shared,
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
  world = await plant();
  const { house, planted } = world;
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
afterAll(() => world.end());

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
    expect(seen.get('officer /desk/programmes/training')).toMatch(/Training runs.*?fewer than ten/s);
    expect(seen.get('employee /mine')).toContain(MODEL);
    expect(seen.get('dpo /desk/openings')).toContain(UNFIT);
    expect(seen.get('officer /desk/openings')).not.toContain(DRAWN);
    expect(seen.get('employee /desk')).toMatch(/^403/);
    expect(seen.get('nobody /desk')).toMatch(/^303/);
  });

  it('cannot be told from somebody who has not answered: not by a role, not by a system, in no form of request', () => {
    const found = differences(of(answered), of(untouched));
    // A withdrawal ends a decision that was yes for a moment; whoever follows the feed was told of both, and of no reason.
    const feed = found.filter((line) => line.startsWith('system changes'));
    expect(found.filter((line) => !feed.includes(line))).toEqual([]);
    const changes = of(answered).get('system changes') ?? '';
    for (const [name, person] of world.planted) {
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
      for (const person of world.planted.values()) expect(answer.includes(person), name).toBe(false);
      expect(answer.includes('Xylo Planted'), name).toBe(false);
    }
  });

  it('is named to nobody but those who keep the list of people: no name, address, id or receipt', () => {
    for (const [name, answer] of of(answered)) {
      if (name.startsWith('system ') || / \/(admin|audit|approvals)/.test(name)) continue;
      expect(answer.includes('Xylo Planted'), name).toBe(false);
      for (const person of world.planted.values()) expect(answer.includes(person), name).toBe(false);
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
    const officer = { kind: 'person', id: world.officer } as const;
    const record = (one: House, person: string) =>
      one.portal.administration.recordNo(officer, {
        person,
        activity: MOUSE,
        language: 'en',
        channel: 'paper',
      });
    for (const [name, person] of world.planted) {
      const [here, there] = [await record(answered, person), await record(untouched, person)];
      expect([here.ok, there.ok], name).toEqual([true, true]);
    }
  });

  it('is not found by recording a signed paper for them', async () => {
    const officer = { kind: 'person', id: world.officer } as const;
    const scanSha256 = 'c'.repeat(64);
    const signedOn = new Date(untouched.portal.services.clock()).toISOString().slice(0, 10);
    const paper = { notice: 'training', version: 1, language: 'en', signedOn, scanSha256 };
    for (const [name, person] of world.planted) {
      for (const code of [undefined, 'already_done']) {
        for (const one of [answered, untouched]) {
          const done = await one.portal.administration.recordPaper(officer, { person, ...paper });
          expect(done.ok ? undefined : done.error.code, name).toBe(code);
        }
      }
    }
  });
});

it('no portal grew by more than is masked', () => {
  expect(world.longest() - world.shared).toBeLessThanOrEqual(GROWS);
});
