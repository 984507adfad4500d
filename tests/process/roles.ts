import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Portal } from '#app/services/open-portal';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
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

/** A data directory with the test programme, one person for each role, and one system with a key; as it was made at a moment. */
export const roleHouse = async (at = Date.now()): Promise<RoleHouse> => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  const { portal } = await newPortal(at, dataDir);
  // In force at the place with a council too, so that a guest has something to read.
  const basis = { basis: 'consent', law: 'test', acknowledgement: 'not_required' } as const;
  const basisByPlace = { GB: basis, DE: basis };
  await openProgramme(portal, [declared({ basisByPlace }), declared({ basisByPlace, verb: 'use' })]);
  const hall = { establishment: 'berlin', country: 'DE', council: true };
  must(await portal.administration.recordEstablishment(OPERATOR, hall));
  const holders: RoleHolder[] = [];
  for (const role of ROLES) {
    const person = await addEmployee(portal, { name: `Test ${role}`, synthetic: false });
    if (role !== 'employee' && role !== 'expert') {
      const terms = {
        ...(role === 'representative' && { establishment: hall.establishment }),
        ...(role === 'auditor' && { until: portal.services.clock() + 30 * DAY }),
      };
      must(await portal.administration.grantRole(OPERATOR, { person, role, ...terms }));
    }
    await tell(portal, person);
    const { revision } = must(await choose(portal, person, 'give'));
    const email = `${role}@example.org`;
    must(await portal.services.identity.setAccount({ person, email, password: PASSWORD }));
    holders.push({ role, person, email, password: PASSWORD, receipt: revision });
  }
  await inviteGuest(portal, holders, hall.establishment);
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

/** A guest is the council's to invite; one who speaks alone needs an admin beside them. */
const inviteGuest = async (
  portal: Portal,
  holders: readonly RoleHolder[],
  establishment: string,
): Promise<void> => {
  const by = (wanted: RoleKey) => {
    const id = holders.find(({ role }) => role === wanted)?.person ?? '';
    return { kind: 'person', id } as const;
  };
  const { administration } = portal;
  const until = portal.services.clock() + 30 * DAY;
  const guest = {
    person: by('expert').id,
    role: 'expert',
    establishment,
    programme: 'training',
    until,
  } as const;
  const { proposal } = must(await administration.proposeRole(by('representative'), guest));
  must(await administration.approve(by('admin'), { proposal }));
};
