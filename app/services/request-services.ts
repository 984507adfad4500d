import type { Database } from '#db/open';
import type { Hash } from '#domain/log/hash';
import type { MacBytes } from '#domain/log/tail';
import type { Instant } from '#domain/time';
import type { Executor } from './execute';
import { createDoor } from './identity/door';
import { openInbox } from './inbox-acts';
import type { LogKeeper } from './log/keeper';
import { createRequests } from './queries/requests';
import { createRestricted } from './queries/restricted';
import { createRequestActs } from './request-acts';
import { createRestrictedActs } from './restricted-acts';
import type { Services } from './services';

/** Requests, and cases that are shown late, read and done by their people and by those who decide, and the door at which they are made without a sign-in. */
export const createRequestServices = (parts: {
  db: Database;
  now: () => Instant;
  executor: Executor;
  hash: Hash;
  /** Under the secret of the public door. */
  mac: MacBytes;
  newId: (prefix: string) => string;
  log: Pick<LogKeeper, 'shownBy'>;
}): Pick<Services, 'requests' | 'inbox' | 'door' | 'restricted'> => {
  return {
    requests: { ...createRequests(parts), ...createRequestActs(parts) },
    inbox: openInbox(parts, parts),
    door: createDoor(parts.mac),
    restricted: { ...createRestricted(parts), act: createRestrictedActs(parts) },
  };
};
