/** The package as it is handed out: packed, installed with no network into an empty project, compiled, run against a portal. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoJson, demoData, readDemoJson } from '../process/demo-data';
import { type PortalProcess, startPortal } from '../process/portal-process';

const ROOT = join(import.meta.dirname, '../..');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const project = mkdtempSync(join(tmpdir(), 'forthright-package-'));
const installed = join(project, 'node_modules/@forthright/sdk');
let packed: { filename: string; size: number; unpackedSize: number; files: { path: string }[] };

const run = (command: string, args: readonly string[], env: Record<string, string> = {}, cwd = project) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, stdout, stderr };
};

const write = (name: string, text: string | object) =>
  writeFileSync(join(project, name), typeof text === 'string' ? text : JSON.stringify(text));

beforeAll(() => {
  const said = run('npm', ['pack', '--json', '--pack-destination', project], {}, join(ROOT, 'sdk'));
  if (said.status !== 0) throw new Error(said.stderr);
  [packed] = JSON.parse(said.stdout.slice(said.stdout.indexOf('[')));
  write('package.json', { name: 'consumer', private: true, type: 'module' });
  const install = ['install', join(project, packed.filename), '--offline', '--no-audit', '--no-fund'];
  const added = run('npm', install);
  if (added.status !== 0) throw new Error(added.stderr);
});
afterAll(() => rmSync(project, { recursive: true }));

const scripts = () => readdirSync(join(installed, 'dist')).filter((name) => name.endsWith('.js'));

describe('what is in the package', () => {
  it('is the built client with its types, the licence and how to use it; nothing of the server', () => {
    const paths = packed.files.map(({ path }) => path);
    console.log(`${packed.filename}: ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/client.js',
        'dist/client.d.ts',
        'dist/verify.js',
        'dist/verify.html',
        'dist/open-copy.html',
      ]),
    );
    expect(
      paths.filter(
        (path) =>
          !/^(LICENSE|README\.md|package\.json|dist\/.+\.(js|d\.ts)|dist\/(verify|open-copy)\.html)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(readFileSync(join(installed, 'LICENSE'))).toEqual(readFileSync(join(ROOT, 'LICENSE')));
    expect(packed.size).toBeLessThan(100_000);
    const texts = paths.map((path) => readFileSync(join(installed, path), 'utf8'));
    expect(texts.filter((text) => /#(domain|db|app)\/|better-sqlite3|drizzle/.test(text))).toEqual([]);
  });

  it('needs no other package, and brings none', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      expect(manifest[kind]).toBeUndefined();
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@forthright',
    ]);
    expect(readdirSync(join(project, 'node_modules/@forthright'))).toEqual(['sdk']);
  });

  it('has a file for every export, and imports nothing in the client', () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const entry of Object.values(exports as Record<string, Record<string, string>>))
      for (const path of Object.values(entry)) expect(statSync(join(installed, path)).isFile()).toBe(true);
    expect(scripts()).toEqual(
      expect.arrayContaining(['client.js', 'opentelemetry.js', 'tasks.js', 'verify.js']),
    );
    for (const name of ['client.js', 'opentelemetry.js', 'tasks.js', 'verify.js'])
      expect(readFileSync(join(installed, 'dist', name), 'utf8')).not.toMatch(
        /\bimport\b[^\n]*['"]|\brequire\(/,
      );
  });

  it('can be bundled for a browser without a word of warning', async () => {
    write(
      'page.js',
      "import { createConsentClient } from '@forthright/sdk'; createConsentClient({ url: '', key: '' });",
    );
    const { warnings, outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: ['page.js'],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(outputFiles[0]?.text.length).toBeGreaterThan(10_000);
  });
});

/** Every strict setting there is; the package's own declarations are looked at too. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  target: 'ES2022',
  types: [] as string[],
};
const compile = (files: string[], options: object, outDir?: string) => {
  write('tsconfig.json', {
    compilerOptions: { ...STRICT, ...options, ...(outDir ? { outDir } : { noEmit: true }) },
    files,
  });
  return run(process.execPath, [TSC, '-p', project]).stdout;
};
const consumer = () =>
  readFileSync(join(ROOT, 'tests/sdk/consumer/strict.ts'), 'utf8')
    .replaceAll("'#sdk/client'", "'@forthright/sdk'")
    .replaceAll("'#sdk/opentelemetry'", "'@forthright/sdk/opentelemetry'");
const COMMONJS = `import sdk = require('@forthright/sdk');
const client: sdk.ConsentClient = sdk.createConsentClient({ url: 'http://localhost:9', key: 'none', heartbeat: false });
const allowed: boolean = client.allows({ employee: 'per_1', category: 'a', purpose: 'b', action: 'collect' });
console.log(JSON.stringify({ allowed, kind: typeof sdk.createConsentClient }));
void client.close();
`;

describe('its types, under every strict setting', () => {
  beforeAll(() => {
    write('consumer.ts', consumer());
    write('consumer.cts', COMMONJS);
  });

  it.each([
    [
      'a module of Node, with the types of Node alone',
      ['consumer.ts'],
      {
        module: 'nodenext',
        lib: ['ES2022'],
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
    ],
    ['a bundler', ['consumer.ts'], { module: 'esnext', moduleResolution: 'bundler', lib: ['ES2022', 'DOM'] }],
    ['CommonJS', ['consumer.cts'], { module: 'nodenext', lib: ['ES2022', 'DOM'] }],
  ])('fit %s', (_, files, options) => {
    expect(compile(files, options)).toBe('');
  });

  it('fit the stock OpenTelemetry packages', () => {
    symlinkSync(join(ROOT, 'node_modules/@opentelemetry'), join(project, 'node_modules/@opentelemetry'));
    write(
      'telemetry.ts',
      `import { createConsentClient } from '@forthright/sdk';
import { ConsentLogRecordProcessor, ConsentSpanExporter } from '@forthright/sdk/opentelemetry';
import { InMemoryLogRecordExporter, LoggerProvider, type ReadWriteLogRecord, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { BasicTracerProvider, BatchSpanProcessor, InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
const client = createConsentClient({ url: 'http://localhost:9', key: 'none' });
const logs = new ConsentLogRecordProcessor<ReadWriteLogRecord>(
  new SimpleLogRecordProcessor({ exporter: new InMemoryLogRecordExporter() }), client, { onDecision: ({ body }) => void body });
const spans = new ConsentSpanExporter<ReadableSpan>(new InMemorySpanExporter(), client, { categoryOf: ({ name }) => name });
export const providers = [
  new LoggerProvider({ processors: [logs] }),
  new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(spans)] }),
];
`,
    );
    const lib = ['ES2022', 'DOM'];
    expect(compile(['telemetry.ts'], { module: 'nodenext', lib, skipLibCheck: true })).toBe('');
    rmSync(join(project, 'node_modules/@opentelemetry'));
  });

  it('fit a program that verifies, and it runs', () => {
    write(
      'verifier.ts',
      `import { readFileSync } from 'node:fs';
import { type HeldReceipt, type Refused, verifyReceipt } from '@forthright/sdk/verify';
const { receipt, vkey } = JSON.parse(readFileSync('log.json', 'utf8')) as { receipt: object; vkey: string };
const result = await verifyReceipt(JSON.stringify(receipt), vkey);
const said = (held: HeldReceipt | Refused): string => held.verdict === 'refused' ? held.code : held.record.type;
if ('commitment' in result && result.what === 'receipt') console.log(said(result));
`,
    );
    write('log.json', readFileSync(join(ROOT, 'tests/domain/log/vectors/log.json'), 'utf8'));
    const options = {
      module: 'nodenext',
      lib: ['ES2022'],
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    expect(compile(['verifier.ts'], options, '.')).toBe('');
    expect(run(process.execPath, ['verifier.js'])).toEqual({
      status: 0,
      stdout: 'choice.given.v1\n',
      stderr: '',
    });
  });

  it('are wrong where a program is wrong: the check can fail', () => {
    write(
      'wrong.ts',
      "import { createConsentClient } from '@forthright/sdk';\ncreateConsentClient({ url: 7 });",
    );
    const said = compile(['wrong.ts'], { module: 'nodenext', lib: ['ES2022', 'DOM'] });
    expect(said).toContain("Type 'number' is not assignable to type 'string'");
  });
});

describe('against a portal', () => {
  let portal: PortalProcess;
  let demo: DemoJson;
  let environment: Record<string, string>;
  beforeAll(async () => {
    const dataDir = await demoData();
    portal = await startPortal({ dataDir });
    demo = readDemoJson(dataDir);
    const system = demo.systems.find(({ name }) => name === 'endpoint-agent');
    const questions = demo.people.flatMap(({ id }) =>
      (system?.activities ?? []).map(({ programme, category, purpose, verb }) => ({
        employee: id,
        programme,
        category,
        purpose,
        action: verb,
        participants: [],
      })),
    );
    environment = {
      PORTAL: portal.url,
      KEY: system?.key ?? '',
      VERIFY_KEY: await (await fetch(`${portal.url}/log/key`)).text(),
      CACHE_FILE: join(project, 'consent.json'),
      QUESTIONS: JSON.stringify(questions),
    };
    mkdirSync(join(project, 'out'));
  });
  afterAll(() => portal.end());

  it('a program compiled as a module of Node, with the types of the web, asks and is answered, and remembers where the log stood', () => {
    expect(compile(['consumer.ts'], { module: 'nodenext', lib: ['ES2022', 'DOM'] }, 'out')).toBe('');
    const { status, stdout, stderr } = run(process.execPath, ['out/consumer.js'], environment);
    expect([status, stderr]).toEqual([0, '']);
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({ ready: true, codes: [], passed: [], dropped: 1 });
    expect(said.allowed).toBeGreaterThan(0);
    expect(said.reasons).toEqual(expect.arrayContaining(['not_permitted', 'unknown']));
    expect(said.report.revision).toBeGreaterThan(0);
    const kept = JSON.parse(readFileSync(join(project, 'consent.json'), 'utf8'));
    expect(kept).toMatchObject({
      revision: said.report.revision,
      epoch: said.report.epoch,
      portal: `${portal.url}/`,
    });
  });

  it('a portal that has forgotten what this collector saw is refused by the next process', () => {
    const path = join(project, 'consent.json');
    const kept = JSON.parse(readFileSync(path, 'utf8'));
    const ahead = { ...kept, revision: kept.revision + 1_000_000, lease_revision: kept.revision + 1_000_000 };
    writeFileSync(path, JSON.stringify(ahead));
    const { stdout } = run(process.execPath, ['out/consumer.js'], { ...environment, READY_MS: '2000' });
    expect(JSON.parse(stdout)).toMatchObject({ ready: false, allowed: 0, reasons: ['stale'] });
    expect(JSON.parse(stdout).codes).toContain('revision_rollback');
    writeFileSync(path, JSON.stringify(kept));
  });

  it('a plain script works as a module, and by require', () => {
    const script = (load: string) => `${load}
const client = createConsentClient({ url: process.env.PORTAL, key: process.env.KEY, heartbeat: false });
client.ready({ timeoutMs: 20_000 }).then(async (ready) => {
  const questions = JSON.parse(process.env.QUESTIONS);
  const allowed = questions.filter((question) => client.allows(question)).length;
  await client.close();
  console.log(JSON.stringify({ ready, some: allowed > 0, all: allowed === questions.length }));
});
`;
    write('plain.mjs', script("import { createConsentClient } from '@forthright/sdk';"));
    write('plain.cjs', script("const { createConsentClient } = require('@forthright/sdk');"));
    for (const name of ['plain.mjs', 'plain.cjs']) {
      const { stdout } = run(process.execPath, [name], environment);
      expect(JSON.parse(stdout)).toEqual({ ready: true, some: true, all: false });
    }
  });
});
