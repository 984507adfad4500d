/** The council's signature: opens its own gate at its own establishment, for as long as it says, and shuts it again. */
import { afterEach, describe, expect, it } from 'vitest';
import { logFiles } from '#app/services/log/log-files';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { Actor } from '#domain/entry/bodies';
import type { Clauses } from '#domain/monitoring/clauses';
import { GATES, type Gate } from '#domain/monitoring/gates';
import { DAY } from '#domain/time';
import { addEmployee, declared, MIGRATIONS, must, newPortal, OPERATOR, openProgramme } from './portal';

const by = (id: string): Actor => ({ kind: 'person', id });
const open: Portal[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

/** A programme that also reaches Hull, where a council must sign, and somebody who speaks for that council. */
const hull = async () => {
  const made = await newPortal();
  open.push(made.portal);
  const { portal } = made;
  await openProgramme(portal, [declared(), declared({ category: 'screen_content' })]);
  const { administration, services } = portal;
  for (const establishment of ['hull', 'york']) {
    must(await administration.recordEstablishment(OPERATOR, { establishment, country: 'GB', council: true }));
  }
  const person = await addEmployee(portal, { name: 'Una Council' });
  must(await administration.grantRole(OPERATOR, { person, role: 'representative', establishment: 'hull' }));
  const seen = (establishment = 'hull') => {
    const [programme] = services.council.programmes(establishment, 'en');
    if (!programme) throw new Error('the council sees no programme');
    return programme;
  };
  const decide = (
    state: 'open' | 'shut',
    more: { until?: number; key?: string; place?: string; clauses?: Clauses } = {},
  ) =>
    administration.recordGate(
      by(person),
      {
        gate: 'collective_gate_unmet',
        programme: 'training',
        place: `establishment:${more.place ?? 'hull'}`,
        state,
        evidence: 'The words of the page.',
        ...(more.until !== undefined && { until: more.until }),
        ...(more.clauses && { clauses: more.clauses }),
      },
      more.key,
    );
  return { ...made, person, seen, decide };
};

describe('the council', () => {
  it('speaks for one establishment, and nobody else does', async () => {
    const { portal, person } = await hull();
    expect(portal.services.council.speaksFor(person)).toBe('hull');
    const somebody = await addEmployee(portal);
    expect(portal.services.council.speaksFor(somebody)).toBeUndefined();
  });

  it('sees what waits for it: what nothing but its signature shuts, and what other gates shut too', async () => {
    const { seen } = await hull();
    const { waits, opens, shut, signature, activities } = seen();
    expect({ waits, opens, signature }).toEqual({
      waits: true,
      opens: ['Record your mouse'],
      signature: undefined,
    });
    expect(activities.map(({ places }) => places.map(({ establishment }) => establishment))).toEqual([
      ['hull'],
      ['hull'],
    ]);
    const gates = Object.fromEntries(shut.map((one) => [one.gate, one.activities.length]));
    expect(gates).toMatchObject({ collective_gate_unmet: 2, store_not_ready: 1 });
  });

  it('opens by signing, at its own place only, with the number of the entry; and shuts with one act', async () => {
    const { seen, decide } = await hull();
    const { revision } = must(await decide('open'));
    expect(seen()).toMatchObject({ waits: false, signature: { state: 'open', entry: revision } });
    expect(seen().activities[0]?.places[0]?.readiness).toBe('open');
    expect(seen().activities[1]?.places[0]?.readiness).toBe('gated');
    expect(seen('york').waits).toBe(true);
    expect(seen('york').signature).toBeUndefined();
    const shut = must(await decide('shut'));
    expect(seen()).toMatchObject({ waits: true, signature: { state: 'shut', entry: shut.revision } });
  });

  it('opens only what it agreed to: what is added later, kept longer or judges people stays shut', async () => {
    const { portal, seen, decide } = await hull();
    const mouse = seen().activities[0]?.id ?? '';
    must(await decide('open', { clauses: { activities: [mouse], noJudging: true, maxRetentionDays: 365 } }));
    expect(seen()).toMatchObject({
      waits: true,
      beyond: [seen().activities[1]?.title],
      signature: { state: 'open', clauses: { activities: [mouse] } },
    });
    expect(seen().activities[0]?.places[0]?.readiness).toBe('open');
    await openProgramme(portal, [
      declared(),
      declared({ category: 'screen_content' }),
      declared({ category: 'click_target' }),
    ]);
    expect(seen().beyond).toEqual(
      seen()
        .activities.slice(1)
        .map(({ title }) => title),
    );
    expect(seen().activities.map(({ places }) => places[0]?.readiness)).toEqual(['open', 'gated', 'gated']);
    must(await decide('open', { clauses: { maxRetentionDays: 1 } }));
    expect(seen().beyond).toHaveLength(3);
    expect(seen().activities[0]?.places[0]?.readiness).toBe('gated');
    expect(await decide('open', { clauses: { activities: ['never.heard.of.it'] } })).toMatchObject({
      error: { code: 'unknown_activity' },
    });
  });

  it('keeps its limits on record, also in a rebuild, and a shutting takes none of them away', async () => {
    const { dataDir, decide, seen } = await hull();
    must(await decide('open', { clauses: { minimumGroup: 40 } }));
    must(await decide('shut'));
    expect(seen().signature).toMatchObject({ state: 'shut', clauses: { minimumGroup: 40 } });
    const db = openForReading(logFiles(dataDir).database);
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
  });

  it('signs for nobody else, and shuts nothing of anybody else', async () => {
    const { decide, person, portal, seen } = await hull();
    const outside = { ok: false, error: { code: 'outside_your_competence' } };
    expect(await decide('open', { place: 'york' })).toMatchObject(outside);
    expect(await decide('shut', { place: 'york' })).toMatchObject(outside);
    const shut = (gate: Gate, place?: string) =>
      portal.administration.recordGate(by(person), {
        gate,
        programme: 'training',
        state: 'shut',
        evidence: 'x',
        ...(place !== undefined && { place }),
      });
    for (const place of [undefined, 'GB', 'establishment:york']) {
      expect(await shut('collective_gate_unmet', place)).toMatchObject(outside);
    }
    for (const gate of GATES.filter((one) => one !== 'collective_gate_unmet')) {
      expect(await shut(gate, 'establishment:hull')).toMatchObject(outside);
      expect(await shut(gate)).toMatchObject(outside);
    }
    must(await shut('collective_gate_unmet', 'establishment:hull'));
    expect(seen('york').signature).toBeUndefined();
  });

  it('speaks for a place only as long as there is a council, and describes no other place', async () => {
    const { decide, person, portal } = await hull();
    const record = (establishment: string, council: boolean) =>
      portal.administration.recordEstablishment(by(person), { establishment, country: 'GB', council });
    for (const establishment of ['york', 'leeds', 'bath']) {
      expect(await record(establishment, true)).toMatchObject({ error: { code: 'outside_your_competence' } });
    }
    must(await record('hull', false));
    expect(await decide('open')).toMatchObject({ error: { code: 'outside_your_competence' } });
  });

  it('does not keep the privacy team from shutting what it answers for', async () => {
    const { portal, seen, decide } = await hull();
    const officer = await addEmployee(portal);
    must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
    must(await decide('open'));
    const gate = { gate: 'collective_gate_unmet', programme: 'training', evidence: 'x' } as const;
    const place = 'establishment:hull';
    must(await portal.administration.recordGate(by(officer), { ...gate, place, state: 'shut' }));
    expect(seen().waits).toBe(true);
    expect(
      await portal.administration.recordGate(by(officer), { ...gate, place, state: 'open' }),
    ).toMatchObject({ error: { code: 'only_the_representative' } });
  });

  it('signs until a day, after which the gate is shut by itself; never until a day that is over', async () => {
    const { seen, decide, clock, portal } = await hull();
    const now = portal.services.clock();
    expect(await decide('open', { until: now - 1 })).toMatchObject({ error: { code: 'already_over' } });
    must(await decide('open', { until: now + DAY }));
    expect(seen()).toMatchObject({ waits: false, signature: { state: 'open', until: now + DAY } });
    clock.now += 2 * DAY;
    clock.passed += 2 * DAY;
    expect(seen()).toMatchObject({ waits: true, signature: { state: 'ended' } });
  });

  it('is not opened again by the old form sent twice after it was shut', async () => {
    const { seen, decide } = await hull();
    const first = must(await decide('open', { key: 'form-key-1' }));
    must(await decide('shut', { key: 'form-key-1' }));
    expect(must(await decide('open', { key: 'form-key-1' })).revision).toBe(first.revision);
    expect(seen()).toMatchObject({ waits: true, signature: { state: 'shut' } });
  });

  it('reads everything before it signs: who gets it, where it goes, how long, on what proof, in which notice', async () => {
    const { portal } = await hull();
    const matter = portal.services.council.programme('hull', 'training', 'en');
    expect(matter).toMatchObject({
      controller: 'Test Ltd',
      groundless: [],
      notices: [{ key: 'training', version: 1, title: 'Training of AI agents' }],
    });
    const [mouse, screen] = matter?.activities ?? [];
    expect(mouse).toMatchObject({
      recipients: 'Research',
      units: ['research'],
      processors: [],
      transfers: [],
      retentionDays: 90,
      embargoDays: 14,
      irreversible: 'None',
      decisions: 'none',
    });
    expect(screen?.includes).toContain('chat_message');
    const proofs = matter?.records.map(({ gate, evidence, by }) => [gate, evidence, by]);
    expect(proofs).toContainEqual(['assessment_missing', 'assessment_missing', 'operator']);
    expect(portal.services.council.programme('hull', 'nothing', 'en')).toBeUndefined();
  });

  it('reads what no signature lifts, with the rule', async () => {
    const { portal } = await hull();
    const forbidden = portal.services.council.programme('hull', 'training', 'en')?.forbidden;
    const rules = forbidden?.map(({ rule, activities }) => [rule, activities.length]);
    expect(rules).toEqual([
      ['minors-consent', 1],
      ['minors-content', 1],
    ]);
    expect(forbidden?.every(({ source }) => source !== '')).toBe(true);
  });

  it('reads the notice of its staff without anybody counting as told', async () => {
    const { portal, person } = await hull();
    const { council, ask } = portal.services;
    const before = portal.services.log.checkpoint();
    expect(council.notice('hull', 'training', 'en')).toMatchObject({
      language: 'en',
      text: { sentence: 'We record your mouse if you agree.' },
    });
    expect(council.notice('hull', 'nothing', 'en')).toBeUndefined();
    expect(portal.services.log.checkpoint()).toBe(before);
    expect(ask.myNotice(person, 'training', 'en')?.deliveredAt).toBeUndefined();
  });

  it('leaves behind in which role a gate was recorded, whatever its person may do later', async () => {
    const { portal, person, decide } = await hull();
    must(await decide('open'));
    must(await portal.administration.revokeRole(OPERATOR, { person, role: 'representative' }));
    must(await portal.administration.grantRole(OPERATOR, { person, role: 'engineer' }));
    const page = await portal.services.desk.programme('training', 'en');
    expect(page?.gates.find(({ gate }) => gate === 'collective_gate_unmet')?.by).toBe('representative');
  });
});
