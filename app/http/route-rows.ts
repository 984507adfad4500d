import type { Audience, BodyPolicy, Fresh, RoutePolicy } from './route-policy';

export const KB = 1_024;
const READ = ['GET', 'HEAD'] as const;

export const JSON_BODY: BodyPolicy = { kind: 'json', limit: 64 * KB, json: { depth: 16, keys: 200 } };
/** A count per activity has three members. */
export const REPORT: BodyPolicy = { kind: 'json', limit: 64 * KB, json: { depth: 16, keys: 2_000 } };
/** Up to 1,000 questions, each with its own entities and context. */
export const BATCH: BodyPolicy = { kind: 'json', limit: 1_024 * KB, json: { depth: 16, keys: 40_000 } };

/** Up to 10,000 cells of nine members each. */
export const HOLDINGS: BodyPolicy = { kind: 'json', limit: 4_096 * KB, json: { depth: 4, keys: 100_000 } };

interface Page {
  read?: Audience;
  post?: Audience;
  fields?: readonly string[];
  lists?: readonly string[];
  fresh?: Fresh | 'never';
  /** Bytes of its form, or of its file. */
  limit?: number;
  /** The field of the one file that its form brings. */
  file?: string;
}

/** A page, with what its form may bring. */
export const page = (
  path: string,
  route: string,
  { read, post, fresh = Array.isArray(post) ? 'always' : 'never', limit = 64 * KB, file, ...form }: Page,
): RoutePolicy => ({
  path,
  door: 'pages',
  methods: [...(read ? READ : []), ...(post ? ['POST'] : [])],
  ...(post && {
    body: file === undefined ? { kind: 'form', limit, ...form } : { kind: 'upload', limit, field: file },
  }),
  errors: 'page',
  asker: 'cookie',
  page: { route, ...(read && { read }), ...(post && { post, ...(fresh !== 'never' && { fresh }) }) },
});

/** Where a system asks for a decision. */
export const question = (path: string, body: BodyPolicy): RoutePolicy => ({
  path,
  door: 'machine',
  methods: ['POST'],
  body,
  errors: 'message',
  asker: 'key',
});
/** What a system reads. */
export const state = (path: string): RoutePolicy => ({
  path,
  door: 'machine',
  methods: ['GET'],
  errors: 'problem',
  asker: 'key',
});
/** What a system reports. */
export const report = (path: string, body: BodyPolicy): RoutePolicy => ({
  path,
  door: 'machine',
  methods: ['POST'],
  body,
  errors: 'problem',
  asker: 'key',
});
/** What a system brings as a file. */
export const content = (path: string, limit: number): RoutePolicy => ({
  path,
  door: 'machine',
  methods: ['PUT'],
  body: { kind: 'stream', limit },
  errors: 'problem',
  asker: 'key',
});
/** A person with what the directory says of them. Names of attributes with a URN in them are members too. */
const SCIM_BODY: BodyPolicy = {
  kind: 'json',
  limit: 64 * KB,
  json: { depth: 8, keys: 500 },
  types: ['application/scim+json'],
};
/** Where the company's directory reads and says who is here. */
export const scim = (path: string, methods: RoutePolicy['methods']): RoutePolicy => ({
  path,
  door: 'machine',
  methods,
  ...(methods.some((method) => method !== 'GET') && { body: SCIM_BODY }),
  errors: 'scim',
  asker: 'key',
});
/** What everybody may read. */
export const open = (
  path: string,
  door: RoutePolicy['door'],
  errors: RoutePolicy['errors'] = 'problem',
): RoutePolicy => ({ path, door, methods: READ, errors, asker: 'anybody' });
/** Under which there is nothing but what has a row of its own. */
export const nothing = (
  path: string,
  door: RoutePolicy['door'],
  errors: RoutePolicy['errors'] = 'problem',
): RoutePolicy => ({ path, door, methods: [], errors, asker: 'anybody' });
