import { POLICIES } from './policy';
import type { RoutePolicy } from './route-policy';

/** The row of every address that has none: a page that says that nothing is here. Remix is asked for that page, not for the address. */
export const NOWHERE: RoutePolicy = {
  path: '/*',
  door: 'pages',
  methods: ['GET', 'HEAD'],
  errors: 'page',
  asker: 'cookie',
  page: { route: '$', read: 'leaver' },
};

const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const EXACT = new Map(POLICIES.filter(({ path }) => !/[:*]/.test(path)).map((row) => [row.path, row]));

/** Every address of the table that is one address. */
export const FIXED_PATHS: readonly string[] = [...EXACT.keys()];

const WITH_PARAMETERS = POLICIES.filter(({ path }) => path.includes('/:')).map((row) => ({
  row,
  pattern: new RegExp(
    `^${row.path
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : literal(part)))
      .join('/')}$`,
  ),
}));

const UNDER = POLICIES.filter(({ path }) => path.endsWith('/*')).map((row) => ({
  row,
  start: row.path.slice(0, -1),
}));

/** The row that guards a path as it was sent: letter by letter, an escape stands for nothing but itself. */
export const policyOf = (path: string): RoutePolicy =>
  EXACT.get(path) ??
  WITH_PARAMETERS.find(({ pattern }) => pattern.test(path))?.row ??
  UNDER.find(({ start }) => path.startsWith(start))?.row ??
  NOWHERE;
