import type { JsonLimits } from './json-body';

/** What a body may be. */
export type BodyPolicy = { kind: 'json'; limit: number; json: JsonLimits } | { kind: 'form'; limit: number };

/** How a route is guarded; design.md: body, content types, key count and depth are columns of this table. */
export interface RoutePolicy {
  /** An exact path, or everything under a prefix that ends with a slash. */
  path: string;
  door: 'health' | 'machine' | 'assets' | 'pages';
  /** None: there is nothing here, whatever the method. */
  methods: readonly string[];
  /** Body of the unsafe methods. */
  body?: BodyPolicy;
  /** How a refusal of the gate is written: a page, a problem document (RFC 9457), or a message (AuthZEN). */
  errors: 'page' | 'problem' | 'message';
  /** What identifies the asker: a cookie, a key (then a cookie is refused), or nothing. */
  asker: 'cookie' | 'key' | 'anybody';
}

const KB = 1_024;
const FORM: BodyPolicy = { kind: 'form', limit: 64 * KB };
const JSON_BODY: BodyPolicy = { kind: 'json', limit: 64 * KB, json: { depth: 16, keys: 200 } };
/** A count per activity has three members. */
const REPORT: BodyPolicy = { kind: 'json', limit: 64 * KB, json: { depth: 16, keys: 2_000 } };
/** Up to 1,000 questions, each with its own entities and context. */
const BATCH: BodyPolicy = { kind: 'json', limit: 1_024 * KB, json: { depth: 16, keys: 40_000 } };

const READ = ['GET', 'HEAD'] as const;

const ANY_PAGE: RoutePolicy = {
  path: '/',
  door: 'pages',
  methods: ['GET', 'HEAD', 'POST'],
  body: FORM,
  errors: 'page',
  asker: 'cookie',
};

/** The most particular path comes first; the last row takes what is left. */
export const POLICIES = [
  { path: '/livez', door: 'health', methods: READ, errors: 'problem', asker: 'anybody' },
  { path: '/readyz', door: 'health', methods: READ, errors: 'problem', asker: 'anybody' },
  {
    path: '/access/v1/evaluation',
    door: 'machine',
    methods: ['POST'],
    body: JSON_BODY,
    errors: 'message',
    asker: 'key',
  },
  {
    path: '/access/v1/evaluations',
    door: 'machine',
    methods: ['POST'],
    body: BATCH,
    errors: 'message',
    asker: 'key',
  },
  { path: '/access/', door: 'machine', methods: [], errors: 'message', asker: 'anybody' },
  {
    path: '/.well-known/authzen-configuration',
    door: 'machine',
    methods: READ,
    errors: 'message',
    asker: 'anybody',
  },
  { path: '/api/v1/snapshot', door: 'machine', methods: ['GET'], errors: 'problem', asker: 'key' },
  { path: '/api/v1/changes', door: 'machine', methods: ['GET'], errors: 'problem', asker: 'key' },
  {
    path: '/api/v1/heartbeat',
    door: 'machine',
    methods: ['POST'],
    body: REPORT,
    errors: 'problem',
    asker: 'key',
  },
  { path: '/api/', door: 'machine', methods: [], errors: 'problem', asker: 'anybody' },
  { path: '/log/checkpoint', door: 'machine', methods: READ, errors: 'problem', asker: 'anybody' },
  { path: '/log/consistency', door: 'machine', methods: READ, errors: 'problem', asker: 'anybody' },
  { path: '/log/key', door: 'machine', methods: READ, errors: 'problem', asker: 'anybody' },
  { path: '/log/', door: 'machine', methods: [], errors: 'problem', asker: 'anybody' },
  { path: '/assets/', door: 'assets', methods: READ, errors: 'page', asker: 'anybody' },
  // Remix's own endpoint for route discovery: switched off there, and not reachable here.
  { path: '/__manifest', door: 'pages', methods: [], errors: 'page', asker: 'anybody' },
  ANY_PAGE,
] as const satisfies readonly RoutePolicy[];

/** The row that guards a path. Every path has one: the last row stands for all pages. */
export const policyFor = (path: string): RoutePolicy =>
  POLICIES.find((row) => row.path === path || (row.path.endsWith('/') && path.startsWith(row.path))) ??
  ANY_PAGE;
