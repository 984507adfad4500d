import type { Database } from '#db/open';
import { readWorld } from '#db/views/decision-world';
import { createProfileFinder } from '#db/views/external-ids';
import { ownedBy } from '#db/views/owners';
import { hasPeople } from '#db/views/person-facts';
import { type KeyRow, keyRows } from '#db/views/registered-systems';
import { publishedHash } from '#db/views/texts';
import { type Result, refuse } from '#domain/result';
import type { Erasure } from './erasure';
import type { ShutGate } from './queries/desk/programmes';
import type { Services } from './services';
import type { LookInput } from './systems/judge-looks';
import type { Looks } from './systems/looks';
import { registeredSystem } from './systems/registered-system';

/** Services of the operator's door. */
export interface OperatorParts
  extends Pick<Services, 'administration' | 'accounts' | 'directory' | 'imports' | 'identity' | 'clock'> {
  decisions: Pick<Services['decisions'], 'evaluate' | 'isSynthetic'>;
  inventory: Pick<Services['inventory'], 'said' | 'owing'>;
  activitiesOf(programme: string): readonly string[];
  hasPeople(): boolean;
  /** Whoever signs in with this address, or else the one person whose profile has it: not everybody has an account. */
  personByEmail(email: string): string | undefined;
  /** Keys of the programmes and systems that name this person as their owner. */
  ownedBy: (person: string) => ReturnType<typeof ownedBy>;
  erasure: Pick<Erasure, 'person'>;
  /** Gates that are all that is missing in a programme, at which establishments and for what. */
  shutGates(programme: string): readonly ShutGate[];
  /** Keys of one system or of all; never a secret. */
  keys(system?: string): readonly KeyRow[];
  /** What somebody brought of who looked into a system; with `check` it is judged and nothing is written. */
  tellLooks(
    system: string,
    looks: readonly Result<LookInput, { code: 'malformed_look'; detail: string }>[],
    check: boolean,
  ): ReturnType<Looks['record']> | { ok: false; error: { code: 'unknown_system' } };
  /** How a publication names its text, or undefined where there is none. */
  publishedHash(notice: string, version: number, language: string): string | undefined;
}

export const createOperatorParts = (
  db: Database,
  services: Services,
  erasure: Pick<Erasure, 'person'>,
  looks: Pick<Looks, 'record'>,
): OperatorParts => {
  const profiles = createProfileFinder(db);
  return {
    personByEmail: (email) => {
      const found = profiles.byEmail(email);
      return services.identity.personByEmail(email) ?? (found.length === 1 ? found[0] : undefined);
    },
    ownedBy: (person) => ownedBy(db, person),
    erasure,
    administration: services.administration,
    accounts: services.accounts,
    imports: services.imports,
    directory: services.directory,
    identity: services.identity,
    decisions: services.decisions,
    inventory: services.inventory,
    clock: services.clock,
    activitiesOf: (programme) =>
      readWorld(db)
        .programmes.get(programme)
        ?.activities.map(({ id }) => id) ?? [],
    hasPeople: () => hasPeople(db),
    shutGates: (programme) => services.desk.programmes('en').find(({ key }) => key === programme)?.shut ?? [],
    keys: (system) => keyRows(db, system),
    tellLooks: (id, told, check) => {
      const system = registeredSystem(db, id);
      if (!system) return refuse('unknown_system');
      return looks.record({ system, mode: check ? 'test' : 'live', source: 'file', looks: told });
    },
    publishedHash: (notice, version, language) => publishedHash(db, notice, version, language),
  };
};
