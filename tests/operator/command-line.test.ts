/** The command line against a real portal: what it prints, what it refuses and in which words, and what it never tells. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpAskedFor, helpText, understand } from '#app/operator/command-line';
import { COMMANDS } from '#app/operator/commands';
import { operate } from '#app/operator/operator';
import { printed } from '#app/operator/printed';
import { readJsonFile } from '#app/operator/read-file';
import { SENTENCES } from '#app/operator/sentences';
import { SETTINGS, settingsText } from '#app/operator/settings-help';
import { refusalLines, WHAT_TO_DO } from '#app/operator/what-to-do';
import type { Portal } from '#app/services/open-portal';
import { environmentKeysIn } from '../house/syntax';
import { sourcesIn, textOf } from '../house/tree';
import {
  addEmployee,
  choose,
  MOUSE,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from '../services/portal';

let portal: Portal;
beforeAll(async () => {
  ({ portal } = await newPortal());
  await openProgramme(portal);
});
afterAll(() => portal.close());

const run = (operation: string, input: object) => operate(portal.operator, OPERATOR, operation, input);
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whoever sees most of people. */
const READER = { roles: ['admin'], language: 'en' } as const;

describe('every refusal', () => {
  const codes = new Set(
    sourcesIn(['app/services/commands/', 'app/services/accounts.ts', 'app/operator/operator.ts']).flatMap(
      (path) =>
        [...textOf(path).matchAll(/(?:refuse|failed|return)\(?\s?'([a-z]+(?:_[a-z]+)+)'/g)].map(
          ([, code]) => code ?? '',
        ),
    ),
  );

  it('has a sentence of its own', () => {
    expect(codes.size).toBeGreaterThan(40);
    expect([...codes].filter((code) => !Object.hasOwn(SENTENCES, code)).sort()).toEqual([]);
  });

  it('tells it, and never in the words of a program', async () => {
    const nobody = await run('role.grant', { email: 'nobody@example.org', role: 'officer' });
    expect(nobody).toEqual({
      ok: false,
      error: { code: 'unknown_person', message: 'Nobody has this e-mail address or id.' },
    });
    const add = { name: 'A', email: 'a@example.org', establishment: 'leeds' };
    for (const [wrong, path, message] of [
      [{ ...add, email: 'a' }, 'email', 'Use an e-mail address.'],
      [{ ...add, name: 'Ann\u202eeB' }, 'name', 'Use plain text, without hidden or control characters.'],
      [{ ...add, name: '\ud800' }, 'name', 'Use plain text, without hidden or control characters.'],
      [{ ...add, entity: 'Marlow & Finch' }, 'entity', 'Use small letters, digits and single hyphens.'],
      [{ ...add, languages: ['EN_us'] }, 'languages.0', 'Use a language tag, for example en or de-AT.'],
      [{ ...add, kind: 'boss' }, 'kind', /^This must be one of: employee, /],
      [{ ...add, hired_on: '31.3.2026' }, 'hired_on', 'Use a date such as 2026-03-31.'],
      [{ ...add, admin: true }, 'admin', 'This field is not part of the format.'],
      [{ name: 'A', establishment: 'leeds' }, 'email', /^This must be there/],
    ] as const) {
      const answer = await run('person.add', wrong);
      expect(answer).toMatchObject({ ok: false, error: { code: 'malformed', path } });
      if (!answer.ok)
        expect(answer.error.message).toMatch(
          message instanceof RegExp ? message : new RegExp(`^${message}$`),
        );
    }
  });
});

describe('a refusal of a file', () => {
  const demo = (name: string) => JSON.parse(textOf(`demo/story/files/${name}`));

  it('names the person or the activity it is about, and the place in the file', async () => {
    const programme = demo('agent-training.programme.json');
    programme.owner = 'gone@example.org';
    const refused = await run('programme.apply', { file: programme });
    const error = { code: 'unknown_owner', about: 'gone@example.org', path: 'owner' };
    expect(refused).toMatchObject({ ok: false, error });
    const system = demo('endpoint-agent.system.json');
    const owner = await addEmployee(portal);
    system.owner = `${owner}@example.org`;
    expect(await run('system.register', { file: system })).toMatchObject({
      ok: false,
      error: { code: 'unknown_activity', about: system.activities[0], path: 'activities.0' },
    });
    expect(
      await run('gate.record', {
        gate: 'store_not_ready',
        programme: 'training',
        state: 'open',
        evidence: 'x',
        activity: 'training.url.security.use',
      }),
    ).toMatchObject({ error: { code: 'unknown_activity', about: 'training.url.security.use' } });
  });

  it('says for which activities a gate is still shut, and where it is opened', async () => {
    const programme = demo('agent-training.programme.json');
    delete programme.owner;
    programme.gates = [];
    const { portal: own } = await newPortal();
    await openProgramme(own);
    const applied = await operate(own.operator, OPERATOR, 'programme.apply', { file: programme });
    await own.close();
    expect(applied).toMatchObject({ ok: true });
    const { gates_still_shut: shut } = (applied as { value: { gates_still_shut: Record<string, unknown>[] } })
      .value;
    const assessment = shut.find(({ gate }) => gate === 'assessment_missing');
    expect(assessment?.activities).toContain('agent-training.mouse_pointer.train_ai_agents.collect');
    expect(assessment?.where).toContain('forthright gate record --gate assessment_missing');
  });
});

describe('what the command line prints of a refusal', () => {
  it('is never a bare code: a sentence, what it is about, and what to do', () => {
    expect(refusalLines({ code: 'operation_failed' })).toBe(
      'Refused: operation_failed — The command failed inside the portal. Its log says why.\nWhat to do: Read the log of the portal and run the command again.',
    );
    expect(refusalLines({ code: 'unknown_owner', path: 'owner', about: 'a@example.org' })).toMatch(
      /at owner — .* — It is about: a@example\.org\nWhat to do: Add them first/,
    );
  });

  it('says what to do about everything that a command of the operator refuses', () => {
    const used = [...textOf('app/services/administration.ts').matchAll(/commands\/([\w-]+)/g)].map(
      ([, name]) => `app/services/commands/${name}.ts`,
    );
    // Never the operator's: these answer people who decide proposals, or say no for somebody.
    const others = /(approve|decline)-proposal|choose|deliver-notice|waiting-proposal/;
    const codes = [
      ...used.filter((path) => !others.test(path)),
      'app/operator/operator.ts',
      'app/operator/files.ts',
    ].flatMap((path) =>
      [...textOf(path).matchAll(/(?:refuse|failed|wrong)\(\s*'([a-z_]+)'/g)].map(([, code]) => code ?? ''),
    );
    expect(codes.length).toBeGreaterThan(30);
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(WHAT_TO_DO, code)).sort()).toEqual([]);
  });
});

describe('the help', () => {
  it('tells every setting that is read, and sends nobody to a file', () => {
    const keys = environmentKeysIn(textOf('app/config.ts'), 'app/config.ts').filter(
      (key) => key !== 'FORTHRIGHT_USER_NODE_ENV',
    );
    expect(SETTINGS.map(({ name }) => name).sort()).toEqual([...new Set(keys)].sort());
    for (const key of keys) expect(settingsText()).toContain(key);
    expect(textOf('bin/forthright.ts')).not.toContain('.env.example');
  });
});

describe('what is printed', () => {
  it('has names in snake_case and times as text in UTC', async () => {
    expect(printed({ keyId: 'a', expiresAt: 0, rows: [{ mintedAt: 1_000, revision: 7 }] })).toEqual({
      key_id: 'a',
      expires_at: '1970-01-01T00:00:00.000Z',
      rows: [{ minted_at: '1970-01-01T00:00:01.000Z', revision: 7 }],
    });
    const added = await run('person.add', { name: 'Bo', email: 'bo@example.org', establishment: 'leeds' });
    expect(added).toMatchObject({
      ok: true,
      value: {
        person: expect.stringMatching(/^per_/),
        first_sign_in_token: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/),
        token_expires_at: expect.stringMatching(ISO),
      },
    });
  });

  it('lists keys by id and end, and never a secret', async () => {
    const owner = portal.services.identity.personByEmail('bo@example.org') ?? '';
    const manifest = {
      version: '1',
      fields_by_category: { mouse_pointer: ['x'] },
      destinations: [],
      retention_days: 1,
      off_switch: 'obeys_this_portal' as const,
      protected_contexts: true,
      masks: [],
    };
    const system = {
      system: 'agent',
      kind: 'collector' as const,
      owner,
      activities: [MOUSE],
      manifest,
      lists: false,
    };
    must(await portal.administration.registerSystem(OPERATOR, system));
    const minted = (await run('key.mint', { system: 'agent' })) as { value: Record<string, string> };
    expect(minted.value.expires_at).toMatch(ISO);
    const listed = await run('key.list', {});
    expect(listed).toMatchObject({
      ok: true,
      value: {
        keys: [
          { key_id: minted.value.key_id, system: 'agent', mode: 'live', expires_at: minted.value.expires_at },
        ],
      },
    });
    const secret = minted.value.key?.split('_')[3] ?? '';
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toMatch(/[0-9a-f]{64}/);
  });

  it('explains made-up people only: of somebody real not even the answer', async () => {
    const real = await addEmployee(portal, { synthetic: false });
    const madeUp = await addEmployee(portal);
    for (const person of [real, madeUp]) {
      await tell(portal, person);
      must(await choose(portal, person, 'refuse'));
      must(await portal.services.identity.setAccount({ person, email: `${person}@example.org` }));
    }
    const question = { category: 'mouse_pointer', purpose: 'train_ai_agents' };
    const answers = await Promise.all(
      [madeUp, real].map((person) => run('explain', { ...question, email: `${person}@example.org` })),
    );
    expect(answers[0]).toMatchObject({ ok: true, value: { decision: false, reasons: ['consent_refused'] } });
    expect(answers[1]).toMatchObject({ ok: false, error: { code: 'only_synthetic' } });
    expect(JSON.stringify(answers[1])).not.toMatch(/consent|permitted|allow"/);
  });
});

describe('somebody', () => {
  const because = 'asked';

  it('without an account is found by the address of their profile, and by id', async () => {
    const byAddress = await addEmployee(portal);
    const byId = await addEmployee(portal);
    const token = await addEmployee(portal);
    expect(portal.services.identity.personByEmail(`${byAddress}@example.org`)).toBeUndefined();
    for (const who of [{ email: `${byAddress.toUpperCase()}@example.org` }, { person: byId }]) {
      expect(await run('person.leave', who)).toMatchObject({ ok: true });
      expect(await run('person.erase', { ...who, because })).toMatchObject({
        ok: true,
        value: { person: who.person ?? byAddress },
      });
      expect(await run('person.erase', { ...who, because })).toMatchObject({
        error: { code: 'unknown_person' },
      });
    }
    expect(await run('person.token', { email: `${token}@example.org` })).toMatchObject({
      ok: true,
      value: { person: token, first_sign_in_token: expect.any(String) },
    });
  });

  it('is named once, by one of the two', async () => {
    for (const who of [{}, { email: 'a@example.org', person: 'per_1' }]) {
      expect(await run('person.leave', who)).toMatchObject({
        error: { code: 'malformed', path: 'email', message: /--email or by --person/ },
      });
    }
    expect(await run('person.leave', { person: "per_1' OR 1" })).toMatchObject({
      error: { code: 'malformed', path: 'person' },
    });
    expect(understand(['person', 'leave', '--person', 'per_1'])).toMatchObject({
      value: { operation: 'person.leave', input: { person: 'per_1' } },
    });
  });

  it('who answers for something is let go all the same, and the answer and the desk say what has no owner', async () => {
    const owner = await addEmployee(portal, { name: 'Olga Owner' });
    must(
      await portal.administration.applyProgramme(OPERATOR, {
        programme: 'orphan',
        owner,
        startsAt: 0,
        controller: {},
        texts: { en: { title: 'Orphan' } },
        activities: [],
      }),
    );
    const line = () => portal.services.desk.programmes('en').find(({ key }) => key === 'orphan');
    expect(line()).toMatchObject({ owner: 'Olga Owner', ownerGone: false });
    const needs = { needs_another_owner: { programmes: ['orphan'], systems: [] } };
    expect(await run('person.leave', { person: owner })).toMatchObject({ ok: true, value: needs });
    expect(line()?.owner).toBeUndefined();
    expect(line()?.ownerGone).toBe(true);
    expect(await run('person.erase', { person: owner, because })).toMatchObject({ ok: true, value: needs });
    expect(line()?.ownerGone).toBe(true);
    const nobody = await addEmployee(portal);
    expect(await run('person.leave', { person: nobody })).not.toHaveProperty('value.needs_another_owner');
  });

  it('who was erased stays in the list of acts, as nobody: that they left, and who said so', async () => {
    const admin = await addEmployee(portal, { name: 'Ada Admin' });
    must(await portal.administration.grantRole(OPERATOR, { person: admin, role: 'admin' }));
    const gone = await addEmployee(portal, { name: 'Gone Person' });
    const leftAt = portal.services.clock();
    must(await portal.accounts.leave({ kind: 'person', id: admin }, { person: gone, leftAt }));
    const about = () =>
      portal.services.registers
        .audit({}, 'file', READER)
        .lines.filter(({ object }) => object === gone)
        .map(({ operation, actor, erased }) => [operation, actor, erased]);
    expect(about()).toEqual([
      ['person.leave', 'admin', undefined],
      ['person.add', 'operator', undefined],
    ]);
    expect(await run('person.erase', { person: gone, because })).toMatchObject({ ok: true });
    expect(about()).toEqual([
      ['person.erase', 'operator', true],
      ['person.leave', 'admin', true],
    ]);
    expect(JSON.stringify(portal.services.registers.audit({}, 'file', READER))).not.toContain('Gone Person');
  });

  it('who gets a role is told to take a code of the operator first, unless they have one', async () => {
    const email = 'ren@example.org';
    const { person } = must(
      await portal.accounts.admit(
        {
          kind: 'person',
          id: portal.services.registers.people().people.find((p) => p.roles.length > 0)?.id ?? '',
        },
        {
          kind: 'employee',
          entity: 'test',
          establishment: 'leeds',
          languages: ['en'],
          minor: false,
          synthetic: true,
          hiredAt: 0,
          profile: { name: 'Ren', email },
        },
      ),
    );
    const asleep = { asleep_until: expect.stringContaining('forthright person token') };
    expect(await run('role.grant', { email, role: 'officer' })).toMatchObject({ ok: true, value: asleep });
    expect(portal.services.registers.person(person)).toMatchObject({ asleep: true });
    expect(await run('person.token', { email })).toMatchObject({ ok: true });
    expect(await run('role.grant', { email, role: 'engineer' })).not.toHaveProperty('value.asleep_until');
  });
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ['that is not there', () => join(folder, 'none.json'), /^There is no file /],
    ['that is a folder', () => folder, /is a folder, not a file\.$/],
    ['that is too long', () => file('long.json', `"${'a'.repeat(3_000_000)}"`), /has 3000002 bytes/],
    ['that is nested without end', () => file('deep.json', '['.repeat(400_000)), /nested deeper than 64/],
    ['that is not JSON', () => file('not.json', '{ name: 1 }'), /is not JSON/],
  ] as const)('%s is refused in a sentence', (_what, path, message) => {
    const read = readJsonFile(path());
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toMatch(message);
  });

  it('with brackets inside its texts is no deeper for that', () => {
    expect(readJsonFile(file('fine.json', JSON.stringify({ text: `${'[['.repeat(500)}\\"` })))).toMatchObject(
      { ok: true },
    );
  });
});

describe('a command line', () => {
  it('is understood, with the words of the table', () => {
    expect(understand(['key', 'list', '--system', 'agent'])).toEqual({
      ok: true,
      value: { operation: 'key.list', input: { system: 'agent' } },
    });
    expect(understand(['explain', '--email', 'a@example.org']).ok).toBe(false);
  });

  it('with a flag that is not there, or without its value, is told so in our own words', () => {
    const told = (...words: string[]) => {
      const read = understand(words);
      return read.ok ? '' : read.error.message;
    };
    expect(told('key', 'list', '--sytem', 'agent')).toBe(
      'There is no flag "--sytem" here. Usage: forthright key list [--system …]',
    );
    expect(told('key', 'list', '--system')).toMatch(/^A flag lacks its value, .* Usage: forthright key list/);
  });
});

describe('help', () => {
  const help = (...words: string[]) => {
    const asked = helpAskedFor(words);
    const told = asked && helpText([{ usage: 'forthright sweep', help: 'Look at everything' }], asked);
    return told?.ok ? told.value : told?.error.message;
  };

  it('behind any command is about that command, with every flag and nothing of another', () => {
    for (const { words, flags, help: what } of COMMANDS) {
      const told = help(...words, '--help') ?? '';
      expect(told).toContain(what);
      expect(told.match(/^ {2}forthright/gm)).toHaveLength(1);
      for (const name of Object.keys(flags)) expect(told).toMatch(new RegExp(`^ {6}--${name} `, 'm'));
      expect(help('help', ...words)).toBe(told);
    }
  });

  it('is told wherever it is asked for, and acts on nothing', () => {
    const told = help('person', 'add', '--help');
    expect(help('person', 'add', '--name', 'Sam', '--help')).toBe(told);
    expect(help('person', 'add', '-h')).toBe(told);
    expect(help('programme', 'apply', 'safe.json', '--help')).toContain(
      'forthright programme apply FILE.json',
    );
    expect(help('sweep', '--help')).toContain('Look at everything');
    expect(help('person', '--help')?.match(/^ {2}forthright person /gm)).toHaveLength(6);
    expect(help('persn', '--help')).toBe('There is no command "persn". Try: forthright help');
    expect(help('person', 'add', '--name', 'Sam')).toBeUndefined();
  });
});
