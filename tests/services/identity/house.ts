/** An identity over a fresh database, with a clock that the test moves and hashes that cost little. */
import { randomBytes } from 'node:crypto';
import { createIdentity } from '#app/services/identity/create-identity';
import type { Identity } from '#app/services/identity/identity';
import { createSteadyClock } from '#app/services/steady-clock';
import { createStorage } from '#app/services/storage/storage';
import type { Database } from '#db/open';
import { lastSeenInstant } from '#db/own/accounts';
import { insertPerson, migratedDatabase } from '../database';

export const CHEAP = { memoryCost: 64, timeCost: 1 };
const START = Date.parse('2026-11-23T08:00:00Z');
export const ANNA = {
  person: 'per_anna',
  email: 'anna.keller@example.com',
  password: 'four quiet herons wade',
};

export interface IdentityHouse {
  db: Database;
  identity: Identity;
  clock: { now: number };
  /** A second identity over the same database: what a restart is. */
  restart(): Identity;
}

export const identityHouse = async (
  options: { db?: Database; officer?: boolean; wait?: (ms: number) => Promise<unknown> } = {},
): Promise<IdentityHouse> => {
  const db = options.db ?? migratedDatabase();
  const clock = { now: START };
  const build = () =>
    createIdentity({
      db,
      storage: createStorage({ db, report: () => {} }),
      clock: createSteadyClock({
        wall: () => clock.now,
        monotonic: () => 0,
        latestKnown: lastSeenInstant(db),
      }),
      random: (bytes) => randomBytes(bytes),
      publicUrl: 'http://localhost:3000',
      cost: CHEAP,
      ...(options.wait && { wait: options.wait }),
    });
  const identity = build();
  insertPerson(db, {
    id: ANNA.person,
    name: 'Anna Keller',
    languages: ['de', 'en'],
    roles: options.officer ? ['officer'] : [],
  });
  await identity.setAccount(ANNA);
  return { db, identity, clock, restart: build };
};

/** Signs Anna in and answers what she was given. */
export const signInAs = async (identity: Identity, from: { address?: string; device?: string } = {}) => {
  const { email, password } = ANNA;
  const answer = await identity.signIn({
    email,
    password,
    address: from.address ?? '192.0.2.1',
    device: from.device,
  });
  if (!answer.ok) throw new Error(`not signed in: ${answer.error.code}`);
  return answer.value;
};

/** Everything the database holds, as text, to look for what must not be there. */
export const dumpOf = (db: Database): string => {
  const tables = db.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
  }[];
  return tables
    .flatMap(({ name }) => db.sqlite.prepare(`SELECT * FROM "${name}"`).all())
    .map((row) =>
      JSON.stringify(row, (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
      ),
    )
    .join('\n');
};
