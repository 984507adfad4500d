/**
 * The law of layers (docs/architecture.md): server.ts, bin -> doors of app/ -> app/services -> db -> domain, and never back.
 *
 * `tests/house/layers.test.ts` proves each rule by a wrong import that it must catch, and every path below must match a file
 * of this house: so paths stand as lists of single patterns, and a rule about a room comes with that room.
 */

/** Types vanish when bundled; a rule with this leaves them alone. */
const VALUES = { dependencyTypesNot: ['type-only'] };

const ROOTS = ['^server\\.ts$', '^bin/'];
const DOORS = [
  '^app/routes/',
  '^app/http/',
  '^app/machine/',
  '^app/jobs/',
  '^app/metrics/',
  '^app/mail/',
  '^app/operator/',
  '^app/root\\.tsx$',
  '^app/entry\\.server\\.tsx$',
];
const REACT = ['^node_modules/react/', '^node_modules/react-dom/', '^node_modules/@remix-run/'];
const SQL = [
  '^node_modules/drizzle-orm/',
  '^node_modules/better-sqlite3/',
  '^node_modules/@types/better-sqlite3/',
];
const LUCIA = ['^node_modules/lucia/', '^node_modules/@lucia-auth/'];

const law = [
  {
    name: 'domain-is-pure',
    comment: 'The rules of the house need no Node, no SQL, no package: clock, ids and hash are arguments.',
    from: { path: ['^domain/'] },
    to: { pathNot: ['^domain/'] },
  },
  {
    name: 'db-knows-only-domain',
    comment: 'The database layer serves the services; it knows none of those who ask.',
    from: { path: ['^db/'] },
    to: { path: ['^app/', '^sdk/', '^demo/', '^tests/', '^scripts/', ...ROOTS] },
  },
  {
    name: 'db-needs-few-packages',
    comment: 'SQL, and zod for JSON columns. lucia has a rule of its own.',
    from: { path: ['^db/'] },
    to: {
      path: ['^node_modules/'],
      pathNot: [...SQL, ...LUCIA, '^node_modules/zod/', '^node_modules/@types/node/'],
    },
  },
  {
    name: 'only-the-log-appends',
    comment:
      'An entry is written in one place, inside the flush of execute(); open-portal.ts hands it the pen.',
    from: {
      pathNot: ['^app/services/execute\\.ts$', '^app/services/open-portal\\.ts$', '^db/log/', '^tests/'],
    },
    to: { path: ['^db/log/append'], ...VALUES },
  },
  {
    name: 'services-know-no-door',
    comment: 'A service answers whoever asks; it renders nothing and reads no request.',
    from: { path: ['^app/services/'] },
    to: { path: [...DOORS, '^app/components/', '^app/messages/', ...REACT] },
  },
  {
    name: 'doors-take-service-types',
    comment:
      'Doors are handed their services (argument, getLoadContext): two copies of a database handle would be a bug.',
    from: { path: ['^app/'], pathNot: ['^app/services/'] },
    to: { path: ['^app/services/'], ...VALUES },
  },
  {
    name: 'doors-never-touch-sql',
    comment: 'Only services speak to the database, so no SQL can reach the bundle of pages.',
    from: { path: ['^app/'], pathNot: ['^app/services/'] },
    to: { path: ['^db/', ...SQL] },
  },
  {
    name: 'machine-never-renders',
    comment: 'The door for systems stands before the pages and works without them.',
    from: { path: ['^app/machine/'] },
    to: { path: ['^app/routes/', '^app/components/', '^app/jobs/', '^app/operator/', ...REACT] },
  },
  {
    name: 'jobs-open-no-other-door',
    comment: 'Time and consequence call services, not pages and not the machine door.',
    from: { path: ['^app/jobs/', '^app/metrics/', '^app/operator/'] },
    to: { path: ['^app/routes/', '^app/components/', '^app/http/', '^app/machine/', ...REACT] },
  },
  {
    name: 'components-only-draw',
    comment: 'A component gets what it shows; it asks nobody.',
    from: { path: ['^app/components/', '^app/messages/'] },
    to: {
      path: ['^app/services/', '^app/http/', '^app/machine/', '^app/jobs/', '^app/operator/', '^app/routes/'],
      ...VALUES,
    },
  },
  {
    name: 'react-stays-in-the-pages',
    comment: 'What is not drawn for a person needs no React.',
    from: {
      pathNot: [
        '^app/routes/',
        '^app/components/',
        '^app/messages/',
        '^app/root\\.tsx$',
        '^app/entry\\.server\\.tsx$',
        '^tests/',
        '^node_modules/',
      ],
    },
    to: {
      path: [
        '^node_modules/react/',
        '^node_modules/react-dom/',
        '^node_modules/react-intl/',
        '^node_modules/lucide-react/',
        '^node_modules/@remix-run/react/',
      ],
    },
  },
  {
    name: 'nothing-imports-a-route',
    comment: 'Routes are leaves: what two of them share moves down.',
    from: { pathNot: ['^app/routes/', '^tests/'] },
    to: { path: ['^app/routes/'] },
  },
  {
    name: 'routes-are-strangers',
    comment: 'A route knows the files of its own folder only.',
    from: { path: ['^app/routes/([^/]+)/'] },
    to: { path: ['^app/routes/'], pathNot: ['^app/routes/$1/'] },
  },
  {
    name: 'lucia-in-one-place',
    comment: 'lucia is given and deprecated: one module knows it, so one module changes when it goes.',
    from: { pathNot: ['^app/services/identity', '^db/own/', '^tests/', '^node_modules/'] },
    to: { path: LUCIA },
  },
  {
    name: 'openid-client-in-one-place',
    comment: 'What a provider says is verified in one module; nothing else takes its word.',
    from: { pathNot: ['^app/services/identity/company-provider\\.ts$', '^node_modules/'] },
    to: { path: ['^node_modules/openid-client/'] },
  },
  {
    name: 'nodemailer-in-one-place',
    comment: 'What goes out by mail, and with which headers, is one module.',
    from: { pathNot: ['^app/services/mail/smtp\\.ts$', '^node_modules/'] },
    to: { path: ['^node_modules/nodemailer/'] },
  },
  {
    name: 'remix-the-placeholder',
    comment: 'The package `remix` throws when imported. The framework is @remix-run/*.',
    from: { pathNot: ['^node_modules/'] },
    to: { path: ['^node_modules/remix/'] },
  },
  {
    name: 'sdk-stands-alone',
    comment: 'The client is copied into other houses, and its verifier must not share code with the writer.',
    from: { path: ['^sdk/'] },
    to: { path: ['^app/', '^db/', '^domain/', '^demo/', '^tests/', '^scripts/', ...ROOTS] },
  },
  {
    name: 'verifier-imports-nothing',
    comment:
      'It checks the writer and runs in a saved page: no line of the writer, of the client, of Node or of a package.',
    from: { path: ['^sdk/verify/'] },
    to: { pathNot: ['^sdk/verify/'] },
  },
  {
    name: 'verify-command-needs-no-portal',
    comment: 'npx forthright verify works where no portal can: the verifier, and files from Node.',
    from: { path: ['^bin/verify\\.ts$'] },
    to: { pathNot: ['^sdk/verify/'], dependencyTypesNot: ['core'] },
  },
  {
    name: 'the-house-does-not-verify-itself',
    comment:
      'Only the command hands the verifier out. A writer that leans on it would make the two agree by construction.',
    from: { pathNot: ['^sdk/verify/', '^bin/verify\\.ts$', '^tests/'] },
    to: { path: ['^sdk/verify/'] },
  },
  {
    name: 'sdk-needs-no-package',
    comment: 'Zero runtime dependencies: a package may lend its types, nothing else.',
    from: { path: ['^sdk/src/'] },
    to: { path: ['^node_modules/'], ...VALUES },
  },
  {
    name: 'demo-telemetry-is-a-stranger',
    comment: 'The demo collector is what any outside system would be: the SDK and its own packages.',
    from: { path: ['^demo/telemetry'] },
    to: { path: ['^app/', '^db/', '^domain/', '^demo/story/', '^tests/', '^scripts/', ...ROOTS] },
  },
  {
    name: 'demo-story-runs-commands',
    comment: 'The story is made by the acts anyone can do, handed in as the operator door.',
    from: { path: ['^demo/story/'] },
    to: { pathNot: ['^domain/', '^demo/story/', '^app/operator/'] },
  },
  {
    name: 'demo-story-takes-operator-types',
    comment: 'The operator door is an argument of the story.',
    from: { path: ['^demo/story/'] },
    to: { path: ['^app/operator/'], ...VALUES },
  },
  {
    name: 'only-roots-tell-the-story',
    comment: 'Demo data enters through the composition roots and nowhere else.',
    from: { pathNot: ['^demo/', '^tests/', ...ROOTS] },
    to: { path: ['^demo/'] },
  },
  {
    name: 'roots-are-roots',
    comment: 'What composes the house is imported by nothing.',
    from: { pathNot: ['^tests/'] },
    to: { path: ROOTS },
  },
  {
    name: 'the-house-needs-no-scaffold',
    comment: 'Production code does not lean on tests or scripts. Only the launcher builds what it launches.',
    from: { path: ['^app/', ...ROOTS], pathNot: ['^bin/forthright\\.mjs$'] },
    to: { path: ['^tests/', '^scripts/'] },
  },
  {
    name: 'no-dev-packages-in-production',
    comment: 'An installation without development packages must run.',
    from: {
      path: ['^app/', '^db/', '^domain/', '^sdk/src/', '^demo/story/', ...ROOTS],
      pathNot: ['^app/routes\\.ts$'],
    },
    to: { dependencyTypes: ['npm-dev'], pathNot: ['^node_modules/@types/'], ...VALUES },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere escapes every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    from: {},
    to: { circular: true },
  },
];

module.exports = {
  forbidden: law.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/'] },
    exclude: { path: ['^build[/.]', '^data/', '^sdk/dist/'] },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
