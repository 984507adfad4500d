import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type RoleKey } from '#domain/authority/roles';
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
import type { Account } from './people';

const PASSWORD = 'quilted-marble-otter-93-vane';

/** Somebody with exactly one role, and the receipt of an answer of theirs. */
export interface RoleHolder extends Account {
  role: RoleKey;
  receipt: number;
}

export interface RoleHouse {
  dataDir: string;
  holders: RoleHolder[];
  /** The key of a system that may list who is allowed. */
  key: string;
  system: string;
}

/** A data directory with the test programme, one person for each role, and one system with a key. */
export const roleHouse = async (): Promise<RoleHouse> => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  const { portal } = await newPortal(Date.now(), dataDir);
  await openProgramme(portal);
  const hall = { establishment: 'berlin', country: 'DE', council: true };
  must(await portal.administration.recordEstablishment(OPERATOR, hall));
  const holders: RoleHolder[] = [];
  for (const role of ROLES) {
    const person = await addEmployee(portal, { name: `Test ${role}`, synthetic: false });
    if (role !== 'employee') {
      const establishment = role === 'representative' ? { establishment: hall.establishment } : {};
      must(await portal.administration.grantRole(OPERATOR, { person, role, ...establishment }));
    }
    await tell(portal, person);
    const { revision } = must(await choose(portal, person, 'give'));
    const email = `${role}@example.org`;
    must(await portal.services.identity.setAccount({ person, email, password: PASSWORD }));
    holders.push({ role, person, email, password: PASSWORD, receipt: revision });
  }
  const system = 'endpoint-agent';
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system,
      kind: 'collector',
      owner: holders[0]?.person ?? '',
      activities: [MOUSE],
      lists: true,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['field'] },
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const { key } = must(await portal.administration.mintKey(OPERATOR, { system, mode: 'live' }));
  await portal.close();
  return { dataDir, holders, key, system };
};
