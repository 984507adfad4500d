import { join } from 'node:path';
import { expect } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { MIGRATIONS, MOUSE } from '../services/portal';
import { formFields, post } from './people';
import type { PortalProcess } from './portal-process';

/** One answer of a person: its receipt when it was acknowledged, else the status; 0 when the connection broke. */
export const answer = async (url: string, cookie: string, act: 'give' | 'refuse') => {
  try {
    const fields = await formFields(url, `/choose/${MOUSE}`, cookie, 'name="shown"');
    const said = await post(url, `/choose/${MOUSE}`, { ...fields, act }, cookie);
    const receipt = Number(/\/receipts\/(\d+)$/.exec(said.headers.get('location') ?? '')?.[1]);
    return { status: said.status, ...(said.status === 303 && receipt && { receipt }) };
  } catch {
    return { status: 0 };
  }
};

/** Whole, and with everything that was acknowledged. */
export const holds = (dataDir: string, acknowledged: readonly number[]): void => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  const entries = new Map([...entriesAfter(db, 0, logSize(db))].map((entry) => [entry.seq, entry]));
  for (const receipt of acknowledged) expect(entries.get(receipt)?.type).toBe('choice.made.v1');
  expect(differences(db, MIGRATIONS)).toEqual([]);
  db.sqlite.close();
};

/** The code of `/readyz`, or undefined when all is well. */
export const ready = async ({ url }: PortalProcess) =>
  ((await (await fetch(`${url}/readyz`)).json()) as { code?: string }).code;
