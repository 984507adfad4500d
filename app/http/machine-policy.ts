import type { RoutePolicy } from './route-policy';
import {
  BATCH,
  content,
  HOLDINGS,
  JSON_BODY,
  KB,
  nothing,
  open,
  question,
  REPORT,
  report,
  scim,
  state,
} from './route-rows';

/** Bytes of one sealed copy: it is opened in one piece. */
const MOST_COPY = 64 * KB * KB;

/** The rows of the one table (app/http/policy.ts) for whoever is no person with a browser. */
export const MACHINE_POLICIES: readonly RoutePolicy[] = [
  open('/livez', 'health'),
  open('/readyz', 'health'),

  question('/access/v1/evaluation', JSON_BODY),
  question('/access/v1/evaluations', BATCH),
  nothing('/access/*', 'machine', 'message'),
  open('/.well-known/authzen-configuration', 'machine', 'message'),
  state('/api/v1/snapshot'),
  state('/api/v1/changes'),
  report('/api/v1/heartbeat', REPORT),
  { ...report('/api/v1/holdings', HOLDINGS), methods: ['PUT'] },
  state('/api/v1/tasks'),
  report('/api/v1/tasks/:id/result', JSON_BODY),
  report('/api/v1/looks', BATCH),
  report('/api/v1/tasks/:id/review', REPORT),
  report('/api/v1/datasets', HOLDINGS),
  report('/api/v1/runs', JSON_BODY),
  content('/api/v1/tasks/:id/content', MOST_COPY),
  nothing('/api/*', 'machine'),
  scim('/scim/v2/ServiceProviderConfig', ['GET']),
  scim('/scim/v2/ResourceTypes', ['GET']),
  scim('/scim/v2/ResourceTypes/:name', ['GET']),
  scim('/scim/v2/Schemas', ['GET']),
  scim('/scim/v2/Schemas/:id', ['GET']),
  scim('/scim/v2/Users', ['GET', 'POST']),
  scim('/scim/v2/Users/:id', ['GET', 'PUT', 'PATCH', 'DELETE']),
  // Groups among it: no role and no choice ever comes from a group.
  nothing('/scim/*', 'machine', 'scim'),
  open('/log/checkpoint', 'machine'),
  open('/log/consistency', 'machine'),
  open('/log/epochs', 'machine'),
  open('/log/key', 'machine'),
  nothing('/log/*', 'machine'),
];
