import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPortal, type Portal } from '#app/services/open-portal';
import type { PortalOptions } from '#app/services/portal-options';
import type { Actor } from '#domain/entry/bodies';
import type { Activity } from '#domain/monitoring/activity';
import type { PersonKind } from '#domain/people/person';
import type { Result } from '#domain/result';

/** The folder of the migrations, from wherever the tests run. */
export const MIGRATIONS = join(import.meta.dirname, '../../migrations');

export const OPERATOR: Actor = { kind: 'operator', id: 'test' };

/**
 * A real portal in a new data directory, with clocks the test moves: `now` is the wall clock, which may be set back, and
 * `passed` the one that nobody can set.
 */
export const newPortal = async (
  at = Date.parse('2026-03-02T09:00:00Z'),
  dataDir = mkdtempSync(join(tmpdir(), 'forthright-')),
  more: Partial<PortalOptions> = {},
): Promise<{
  portal: Portal;
  clock: { now: number; passed: number };
  dataDir: string;
  reported: unknown[];
}> => {
  const clock = { now: at, passed: 0 };
  const reported: unknown[] = [];
  const portal = await openPortal({
    dataDir,
    migrations: MIGRATIONS,
    publicUrl: 'http://localhost:3000',
    clock: () => clock.now,
    monotonic: () => clock.passed,
    random: (bytes) => randomBytes(bytes),
    report: (what, cause) => reported.push([what, cause]),
    ...more,
  });
  return { portal, clock, dataDir, reported };
};

/** The value of a result that the test needs to be a success. */
export const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
};

const DUTY: Activity['duty'] = {
  onLostContactHours: 0,
  onObjection: 'stop',
  onRestriction: 'stop',
  onMissingAcknowledgement: 'deny',
  decisions: 'none',
};

/** An activity as a programme declares it, with consent in the United Kingdom unless said otherwise. */
export const declared = (
  more: Partial<Omit<Activity, 'id' | 'programme'>> = {},
): Omit<Activity, 'id' | 'programme'> => ({
  category: 'mouse_pointer',
  purpose: 'train_ai_agents',
  verb: 'collect',
  basisByPlace: { GB: { basis: 'consent', law: 'UK GDPR 6(1)(a)', acknowledgement: 'not_required' } },
  duty: DUTY,
  appliesTo: ['employee'],
  recipients: ['research'],
  processors: [],
  transfers: [],
  retentionDays: 90,
  embargoDays: 14,
  compatibleWith: [],
  ...more,
});

export const MOUSE = 'training.mouse_pointer.train_ai_agents.collect';

/** What people read about it. */
export const MOUSE_WORDS = {
  title: 'Record your mouse',
  why: 'Why',
  recipients: 'Research',
  irreversible: 'None',
};

/** Of a notice whose words do not matter. */
export const NO_FACTS = { who: '', what: '', why: '', how_long: '', who_else: '', choices: '' };

export const NOTICE_TEXT = {
  title: 'Training of AI agents',
  sentence: 'We record your mouse if you agree.',
  facts: {
    who: 'Us',
    what: 'Mouse',
    why: 'Training',
    how_long: '90 days',
    who_else: 'Nobody',
    choices: 'Say no',
  },
  full: [{ heading: 'All of it', paragraphs: ['We record your mouse. You can stop it.'] }],
  legal: ['UK GDPR 6(1)(a).'],
};

/** A programme of one consent activity in Leeds, open to whoever says yes, and one system that serves it. */
export const openProgramme = async (portal: Portal, activities = [declared()]): Promise<void> => {
  const { administration } = portal;
  must(
    await administration.recordEstablishment(OPERATOR, {
      establishment: 'leeds',
      country: 'GB',
      council: false,
    }),
  );
  must(
    await administration.applyProgramme(OPERATOR, {
      programme: 'training',
      startsAt: Date.parse('2026-01-01T00:00:00Z'),
      controller: { name: 'Test Ltd', address: '', contact: '', dpo: '', authority: '' },
      texts: {
        en: {
          title: 'AI agent training',
          activities: {
            [MOUSE]: MOUSE_WORDS,
          },
        },
      },
      activities,
    }),
  );
  const ids = activities.map(({ category, purpose, verb }) => `training.${category}.${purpose}.${verb}`);
  for (const gate of ['assessment_missing', 'no_detriment_unpromised'] as const) {
    must(
      await administration.recordGate(OPERATOR, {
        gate,
        programme: 'training',
        state: 'open',
        evidence: gate,
      }),
    );
  }
  must(
    await administration.publishNotice(OPERATOR, {
      notice: 'training',
      programme: 'training',
      activities: ids,
      places: [],
      texts: { en: NOTICE_TEXT },
      effectiveFrom: 0,
      reacknowledge: false,
    }),
  );
};

/** Adds an employee in Leeds and answers their id. */
export const addEmployee = async (
  portal: Portal,
  more: {
    name?: string;
    kind?: PersonKind;
    synthetic?: boolean;
    minor?: boolean;
    establishment?: string;
  } = {},
): Promise<string> => {
  const id = portal.services.newId('per');
  const name = more.name ?? 'Test Person';
  must(
    await portal.administration.addPerson(OPERATOR, {
      id,
      kind: more.kind ?? 'employee',
      entity: 'test',
      establishment: more.establishment ?? 'leeds',
      languages: ['en'],
      minor: more.minor ?? false,
      synthetic: more.synthetic ?? true,
      hiredAt: Date.parse('2025-01-01T00:00:00Z'),
      profile: { name, email: `${id}@example.org` },
    }),
  );
  return id;
};

/** Shows the notice in force to a person, as opening its page does. */
export const tell = async (portal: Portal, person: string, notice = 'training'): Promise<void> => {
  const page = portal.services.ask.myNotice(person, notice, 'en');
  if (!page) throw new Error('no notice to tell');
  const { version, language, hash } = page;
  must(await portal.acts.deliver({ person }, { notice, version, language, hash }));
};

/** The person's own yes or no to an activity. */
export const choose = (
  portal: Portal,
  person: string,
  act: 'give' | 'refuse' | 'defer' | 'withdraw',
  activity = MOUSE,
) => portal.acts.choose({ person }, { activity, act, words: 'May we?', language: 'en', noticeVersion: 1 });

/** The decision as a protocol would ask for it. */
export const mayCollectMouse = (portal: Portal, person: string) =>
  portal.decisions.evaluate({
    employee: person,
    category: 'mouse_pointer',
    purpose: 'train_ai_agents',
    verb: 'collect',
  });
