/** A portal in this process, over real HTTP, with the sign-in of a company beside it and a clock that the test moves forward. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openPortal, type Portal } from '#app/services/open-portal';
import { MIGRATIONS, must, OPERATOR } from '../services/portal';
import { type Company, startCompany } from './company';
import type { Account } from './people';
import { freePort } from './portal-process';
import { serve } from './served-portal';

export const PASSWORD = 'quilted-marble-otter-93-vane';

export interface CompanyPortal {
  url: string;
  portal: Portal;
  company: Company;
  /** Milliseconds by which the portal's clock is ahead. */
  clock: { ahead: number };
  dataDir: string;
  /** What was told to whoever runs it. */
  reported: string[];
  /** Somebody with this personnel number, or a new one; without an account here unless `account` says so. */
  addPerson(more?: {
    externalId?: string | undefined;
    account?: boolean;
  }): Promise<Account & { externalId: string }>;
}

/** For the tests of the block that calls this; ends with it. There is one place, Leeds, with a council. */
export const companyPortal = (): CompanyPortal => {
  const made = { clock: { ahead: 0 }, reported: [] as string[] } as unknown as CompanyPortal;
  let close = async (): Promise<void> => {};
  let count = 0;
  beforeAll(async () => {
    const port = await freePort();
    made.url = `http://localhost:${port}`;
    made.company = await startCompany([made.url]);
    made.dataDir = mkdtempSync(join(tmpdir(), 'forthright-'));
    made.portal = await openPortal({
      dataDir: made.dataDir,
      migrations: MIGRATIONS,
      publicUrl: made.url,
      clock: () => Date.now() + made.clock.ahead,
      random: (bytes) => randomBytes(bytes),
      report: (what) => made.reported.push(what),
      company: made.company.settings,
    });
    ({ close } = await serve(made.portal, port));
    const leeds = { establishment: 'leeds', country: 'GB', council: true };
    must(await made.portal.administration.recordEstablishment(OPERATOR, leeds));
  });
  afterAll(async () => {
    await close();
    await made.company?.close();
  });
  made.addPerson = async (more = {}) => {
    const { services, administration } = made.portal;
    count += 1;
    const person = services.newId('per');
    const externalId = 'externalId' in more ? more.externalId : `E-${count}`;
    const email = `${person}@example.org`;
    must(
      await administration.addPerson(OPERATOR, {
        id: person,
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: false,
        hiredAt: Date.parse('2025-01-01T00:00:00Z'),
        profile: { name: `Person ${count}`, email, ...(externalId && { external_id: externalId }) },
      }),
    );
    if (more.account) must(await services.identity.setAccount({ person, email, password: PASSWORD }));
    return { person, email, password: PASSWORD, externalId: externalId ?? '' };
  };
  return made;
};
