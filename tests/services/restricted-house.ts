/** A house in which a case is shown late: those who may agree to it, whom it is about, and two systems that tell of looks. */
import type { LookInput } from '#app/services/systems/judge-looks';
import { openForReading } from '#db/open';
import { restrictedCaseOf } from '#db/views/restricted';
import type { RoleKey } from '#domain/authority/roles';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { APPS, MOUSE, newDoor, newEmployee, newSystem } from '../machine/door';
import { must, OPERATOR } from './portal';

export const WHY = 'A complaint about copied files is being looked into.';

const ROLES: Readonly<Record<string, RoleKey>> = {
  officer: 'officer',
  other: 'officer',
  dpo: 'dpo',
  responder: 'responder',
  owner: 'officer',
  hr: 'admin',
};

/** The code that something was refused with, or that it was not. */
export const code = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

/** The house, and what its people do by name. */
export const newRestrictedHouse = async () => {
  const door = await newDoor();
  const who: Record<string, string> = {};
  const keys: Record<string, string> = {};
  const id = (name: string): string => who[name] ?? '';
  const as = (name: string) => ({ kind: 'person', id: id(name) }) as const;
  for (const name of ['ada', 'bo', ...Object.keys(ROLES)]) who[name] = await newEmployee(door.portal);
  for (const [name, role] of Object.entries(ROLES)) {
    must(await door.portal.administration.grantRole(OPERATOR, { person: id(name), role }));
  }
  for (const name of ['store', 'stranger']) {
    keys[name] = (await newSystem(door.portal, name, { activities: [APPS, MOUSE] })).key;
  }

  const lane = () => door.portal.services.restricted;
  let forms = 0;
  const formKey = () => `form-key-${++forms}`;
  const propose = (more: object = {}, by = 'officer') =>
    lane().act.propose(
      as(by),
      {
        person: id('ada'),
        reason: 'abuse_review',
        law: 'GDPR Art. 23(1)(d)',
        words: WHY,
        systems: ['store'],
        categories: ['app_usage', 'mouse_pointer'],
        named: [],
        until: door.clock.now + 30 * DAY,
        ...more,
      },
      formKey(),
    );
  const live = async (more: object = {}) => {
    const { case: made } = must(await propose(more));
    must(await lane().act.approve(as('dpo'), { case: made }));
    return made;
  };
  const close = async (made: string) => must(await lane().act.close(as('officer'), { case: made }));
  const pass = (ms: number) => {
    door.clock.now += ms;
    door.clock.passed += ms;
  };
  const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
    const db = openForReading(`${door.dataDir}/forthright.db`);
    try {
      return read(db);
    } finally {
      db.sqlite.close();
    }
  };
  const numberOf = (made: string) => reading((db) => restrictedCaseOf(db, made)?.seq ?? 0);

  let numbers = 0;
  const look = (restricted_case?: number, more: Partial<LookInput> = {}): LookInput => ({
    event: `ev_${++numbers}`,
    at: door.clock.now,
    subjects: [{ type: 'employee', id: id('ada') }],
    looker: {},
    ...more,
    detail: {
      kind: 'human',
      display: 'role',
      role: 'Security',
      operation: 'view',
      category: 'app_usage',
      purpose: 'security',
      reason: 'abuse_review',
      outcome: 'allowed',
      bulk: false,
      ...(restricted_case !== undefined && { restricted_case }),
      ...more.detail,
    },
  });
  const tell = async (looks: readonly LookInput[], name = 'store') => {
    const { system, mode } = must(door.portal.authenticate(`Bearer ${keys[name]}`));
    return must(
      await door.portal.looks.record({ system, mode, source: 'system', looks: looks.map((one) => ok(one)) }),
    );
  };
  const looked = (name = 'ada') => door.portal.services.ask.myLooks(id(name), {});
  return {
    door,
    who,
    keys,
    id,
    as,
    lane,
    propose,
    live,
    close,
    pass,
    reading,
    numberOf,
    look,
    tell,
    looked,
    formKey,
  };
};

export type RestrictedHouse = Awaited<ReturnType<typeof newRestrictedHouse>>;
