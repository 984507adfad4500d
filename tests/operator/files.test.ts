/** What an operator may apply: every file of the demo is taken as it is, and every mistake is named with its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseEstablishmentFile,
  parseNoticeFile,
  parseProgrammeFile,
  parseSystemFile,
} from '#app/operator/files';

const folder = join(import.meta.dirname, '../../demo/story/files');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const PARSERS = { programme: parseProgrammeFile, notice: parseNoticeFile, system: parseSystemFile };
const parserOf = (name: string) => PARSERS[name.split('.')[1] as keyof typeof PARSERS];

/** The file with one place set to another value, or taken away. */
const changed = (name: string, path: string, value?: unknown) => {
  const file = read(name);
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((at, step) => at[step], file);
  if (value === undefined) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return parserOf(name)(file);
};

describe('every file of the demo', () => {
  it.each(readdirSync(folder))('%s is taken, and taken again after being written out', (name) => {
    const parsed = parserOf(name)(read(name));
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parserOf(name)(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
  });
});

describe('a programme file', () => {
  const TRAINING = 'agent-training.programme.json';
  const consent = (basis: string) => ({ GB: { basis, law: 'UK GDPR', acknowledgement: 'required' } });

  it('fills in what was left out: who it is for, nobody else, nowhere else', () => {
    const parsed = parseProgrammeFile(read('endpoint-security.programme.json'));
    expect(parsed.ok && parsed.value.activities[0]).toMatchObject({
      applies_to: ['employee', 'contractor', 'agency_worker', 'apprentice'],
      processors: [],
      transfers: [],
      compatible_with: [],
    });
    expect(parsed.ok && parsed.value.gates).toEqual([]);
  });

  it.each([
    ['programme', 'Agent Training', 'malformed', 'programme'],
    ['programme', undefined, 'malformed', 'programme'],
    ['starts_on', '2026-02-30', 'malformed', 'starts_on'],
    ['owner', 'nadia', 'malformed', 'owner'],
    ['surprise', true, 'malformed', 'surprise'],
    ['controller/dpo', undefined, 'malformed', 'controller.dpo'],
    ['texts', {}, 'language_missing', 'texts'],
    ['texts/fr', { title: 'a', summary: 'b' }, 'language_missing', 'activities.0.texts.fr'],
    ['activities', [], 'malformed', 'activities'],
    ['activities/0/category', 'thoughts', 'unknown_category', 'activities.0.category'],
    ['activities/0/category', 'constructor', 'unknown_category', 'activities.0.category'],
    ['activities/0/purpose', 'curiosity', 'unknown_purpose', 'activities.0.purpose'],
    ['activities/1/verb', 'collect', 'activity_twice', 'activities.1'],
    ['activities/0/verb', 'sell', 'malformed', 'activities.0.verb'],
    ['activities/0/basis', {}, 'basis_missing', 'activities.0.basis'],
    ['activities/0/basis/Germany', consent('consent').GB, 'malformed', 'activities.0.basis.Germany'],
    ['activities/0/basis/GB/basis', 'works_agreement', 'malformed', 'activities.0.basis.GB.basis'],
    [
      'activities/0/basis/GB/acknowledgement',
      'sometimes',
      'malformed',
      'activities.0.basis.GB.acknowledgement',
    ],
    [
      'activities/0/duty/on_lost_contact_hours',
      1,
      'must_stop_on_lost_contact',
      'activities.0.duty.on_lost_contact_hours',
    ],
    ['activities/0/duty/on_lost_contact_hours', '0', 'malformed', 'activities.0.duty.on_lost_contact_hours'],
    ['activities/0/retention_days', 0, 'malformed', 'activities.0.retention_days'],
    ['activities/0/retention_days', 1.5, 'malformed', 'activities.0.retention_days'],
    ['activities/0/recipients', [], 'malformed', 'activities.0.recipients'],
    ['activities/0/recipients', ['ai-team', 'ai-team'], 'said_twice', 'activities.0.recipients.1'],
    ['activities/0/applies_to', ['robot'], 'malformed', 'activities.0.applies_to.0'],
    ['activities/0/texts/de', undefined, 'language_missing', 'activities.0.texts.de'],
    ['activities/0/texts/en/title', ' ', 'malformed', 'activities.0.texts.en.title'],
    [
      'activities/1/compatible_with',
      ['a.url.security.collect'],
      'consent_cannot_be_compatible',
      'activities.1.compatible_with',
    ],
    ['gates/0/gate', 'front_door', 'unknown_gate', 'gates.0.gate'],
    [
      'gates/0/activity',
      'agent-training.url.train_ai_agents.collect',
      'unknown_activity',
      'gates.0.activity',
    ],
    ['gates/0/gate', 'collective_gate_unmet', 'only_the_representative', 'gates.0.state'],
    ['gates/0/document', '', 'malformed', 'gates.0.document'],
  ])('is refused for %s = %j as %s', (path, value, code, place) => {
    const parsed = changed(TRAINING, path, value);
    expect(parsed).toMatchObject({ ok: false, error: { code, path: place } });
    expect(!parsed.ok && parsed.error.message).toMatch(/^[A-Z"“].*\.$/);
  });

  it('takes nothing over from a name that means something to the machine', () => {
    const file = read(TRAINING);
    Object.defineProperty(file.texts, '__proto__', { value: { title: 'a', summary: 'b' }, enumerable: true });
    const parsed = parseProgrammeFile(file);
    expect(parsed.ok && Object.keys(parsed.value.texts)).toEqual(['en', 'de', 'ar']);
    expect(parsed.ok && Object.hasOwn(parsed.value.texts, '__proto__')).toBe(false);
    expect(changed(TRAINING, 'texts/constructor', { title: 'a', summary: 'b' })).toMatchObject({ ok: false });
  });

  it('may not go on without contact where it trains models, whatever its basis', () => {
    const file = read(TRAINING);
    file.activities = [
      { ...file.activities[0], basis: consent('legitimate_interest'), consent_days: undefined },
    ];
    file.gates = [];
    expect(parseProgrammeFile(file)).toMatchObject({ ok: true });
    file.activities[0].duty = { ...file.activities[0].duty, on_lost_contact_hours: 1 };
    expect(parseProgrammeFile(file)).toMatchObject({
      ok: false,
      error: { code: 'must_stop_on_lost_contact' },
    });
  });

  it('may not limit a consent that is never asked for, nor point at an activity it does not have', () => {
    const security = 'endpoint-security.programme.json';
    expect(changed(security, 'activities/0/consent_days', 30)).toMatchObject({
      error: { code: 'consent_days_without_consent' },
    });
    expect(
      changed(security, 'activities/1/compatible_with', ['endpoint-security.audio.security.collect']),
    ).toMatchObject({
      error: { code: 'unknown_activity', path: 'activities.1.compatible_with.0' },
    });
    expect(
      changed(security, 'activities/1/compatible_with', ['support.url.support_debug.collect']),
    ).toMatchObject({ ok: true });
  });

  it('waits 14 days before training on consent unless it says otherwise, and nowhere else', () => {
    const embargo = (parsed: ReturnType<typeof parseProgrammeFile>) =>
      parsed.ok && parsed.value.activities[0]?.embargo_days;
    const file = read(TRAINING);
    expect(
      embargo(
        parseProgrammeFile({ ...file, activities: [{ ...file.activities[0], embargo_days: 3 }], gates: [] }),
      ),
    ).toBe(3);
    expect(
      embargo(
        parseProgrammeFile({
          ...file,
          activities: [{ ...file.activities[0], embargo_days: undefined }],
          gates: [],
        }),
      ),
    ).toBe(14);
    expect(embargo(parseProgrammeFile(read('endpoint-security.programme.json')))).toBe(0);
  });

  it('may shut the collective gate, and may say who acknowledges by day of hiring', () => {
    const gate = {
      gate: 'collective_gate_unmet',
      state: 'shut',
      document: 'The council has ended the agreement.',
    };
    expect(changed(TRAINING, 'gates', [gate])).toMatchObject({ ok: true });
    expect(
      changed(TRAINING, 'activities/0/basis/US-NY/acknowledgement', { hired_since: '2022-13-01' }),
    ).toMatchObject({
      ok: false,
    });
  });

  it.each([undefined, null, 'text', 7, [], true])('is not %j', (content) => {
    expect(parseProgrammeFile(content)).toMatchObject({ ok: false, error: { code: 'malformed', path: '' } });
  });
});

describe('a notice file', () => {
  const NOTICE = 'agent-training.notice.json';

  it.each([
    ['activities', 'all', 'malformed', 'activities'],
    ['activities', ['working-time.working_time.payroll_time.use'], 'unknown_activity', 'activities.0'],
    ['activities', Array(2).fill('agent-training.url.security.use'), 'said_twice', 'activities.1'],
    ['places', ['Berlin'], 'malformed', 'places.0'],
    ['places', ['DE', 'DE'], 'said_twice', 'places.1'],
    ['effective_from', '2026-03-31', 'malformed', 'effective_from'],
    ['effective_from', '2026-03-31T08:00:00', 'malformed', 'effective_from'],
    ['reacknowledge', 'no', 'malformed', 'reacknowledge'],
    ['texts', {}, 'language_missing', 'texts'],
    ['texts/de/facts/choices', undefined, 'malformed', 'texts.de.facts.choices'],
    ['texts/de/full', [{ heading: 'Kurz', paragraphs: ['Ein Satz.'] }], 'language_missing', 'texts.de.full'],
    ['texts/de/full', [], 'malformed', 'texts.de.full'],
    ['texts/en/legal', [], 'malformed', 'texts.en.legal'],
  ])('is refused for %s = %j as %s', (path, value, code, place) => {
    expect(changed(NOTICE, path, value)).toMatchObject({ ok: false, error: { code, path: place } });
  });

  it('may be for single places and activities, from a moment on', () => {
    const file = {
      ...read(NOTICE),
      activities: ['agent-training.mouse_pointer.train_ai_agents.collect'],
      places: ['US-NY', 'establishment:berlin'],
      effective_from: '2026-03-31T08:00:00+02:00',
    };
    expect(parseNoticeFile(file)).toMatchObject({ ok: true });
  });
});

describe('a system file', () => {
  const AGENT = 'endpoint-agent.system.json';

  it.each([
    ['kind', 'spy', 'malformed', 'kind'],
    ['owner', undefined, 'malformed', 'owner'],
    ['activities', [], 'malformed', 'activities'],
    ['activities/0', 'app_usage', 'malformed', 'activities.0'],
    ['manifest/fields_by_category/app_usage', undefined, 'category_undeclared', 'activities.0'],
    ['manifest/fields_by_category/mood', ['smile'], 'unknown_category', 'manifest.fields_by_category.mood'],
    ['manifest/masks', ['faces'], 'unknown_category', 'manifest.masks.0'],
    ['manifest/protected_contexts', false, 'protected_contexts_unsupported', 'manifest.protected_contexts'],
    ['manifest/off_switch', 'none', 'malformed', 'manifest.off_switch'],
    ['lists', undefined, 'malformed', 'lists'],
    ['expires_on', '31.03.2026', 'malformed', 'expires_on'],
  ])('is refused for %s = %j as %s', (path, value, code, place) => {
    expect(changed(AGENT, path, value)).toMatchObject({ ok: false, error: { code, path: place } });
  });
});

describe('an establishment file', () => {
  it('says where it is and whether there is a council', () => {
    const file = { establishment: 'new-york', country: 'US', region: 'NY', council: false };
    expect(parseEstablishmentFile(file)).toEqual({ ok: true, value: file });
  });

  it.each([
    [{ country: 'UK of Great Britain' }, 'country'],
    [{ country: 'us' }, 'country'],
    [{ region: 'US-NY' }, 'region'],
    [{ council: 'yes' }, 'council'],
    [{ establishment: '../x' }, 'establishment'],
  ])('is refused with %j', (more, path) => {
    const file = { establishment: 'leeds', country: 'GB', council: false, ...more };
    expect(parseEstablishmentFile(file)).toMatchObject({ ok: false, error: { code: 'malformed', path } });
  });
});

describe('docs/files.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/files.md'), 'utf8');
  const examples = [...page.matchAll(/```json (\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));

  it('has an example of each format', () => {
    expect(examples.map(({ kind }) => kind)).toEqual(['establishment', 'programme', 'notice', 'system']);
  });

  it.each(examples)('shows a $kind file that is taken', ({ kind, text }) => {
    const parse = { ...PARSERS, establishment: parseEstablishmentFile }[kind as keyof typeof PARSERS];
    expect(parse(JSON.parse(text))).toMatchObject({ ok: true });
  });

  it('names every code of the parsers', () => {
    const source = readFileSync(join(import.meta.dirname, '../../app/operator/file-errors.ts'), 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
