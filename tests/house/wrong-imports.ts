/**
 * One wrong import per rule of `.dependency-cruiser.cjs`, and the right imports that look like it. The files are written into an
 * empty house and cruised there, so a wrong line never stands in this one.
 */

export interface WrongImport {
  rule: string;
  /** The file that breaks the rule, and its one line. */
  file: string;
  line: string;
}

/** What the wrong imports reach for. */
export const targets: Readonly<Record<string, string>> = {
  'server.ts': 'export const started = true;',
  'domain/choice/can.ts': 'export const can = true;',
  'db/log/append.ts': 'export const append = true;\nexport type Appended = boolean;',
  'db/views/grid.ts': 'export const grid = true;',
  'app/services/choice/withdraw.ts': 'export const withdraw = true;\nexport type Withdraw = boolean;',
  'app/http/gate.ts': 'export const gate = true;',
  'app/machine/evaluation.ts': 'export const evaluation = true;',
  'app/operator/operator.ts': 'export const operator = true;\nexport type Operator = boolean;',
  'app/components/button.ts': 'export const button = true;',
  'app/routes/me/route.ts': 'export const me = true;',
  'sdk/src/client.ts': 'export const client = true;',
  'sdk/verify/verify.ts': 'export const verify = true;',
  'demo/story/people.ts': 'export const people = true;',
  'tests/clock.ts': 'export const clock = true;',
};

export const wrongImports: readonly WrongImport[] = [
  { rule: 'domain-is-pure', file: 'domain/w1.ts', line: "import 'node:fs';" },
  { rule: 'domain-is-pure', file: 'domain/w2.ts', line: "import 'zod';" },
  { rule: 'domain-is-pure', file: 'domain/w3.ts', line: "import type { Appended } from '#db/log/append';" },
  { rule: 'db-knows-only-domain', file: 'db/w1.ts', line: "import '#app/http/gate';" },
  { rule: 'db-needs-few-packages', file: 'db/w2.ts', line: "import 'pino';" },
  { rule: 'only-the-log-appends', file: 'app/services/w1.ts', line: "import '#db/log/append';" },
  { rule: 'services-know-no-door', file: 'app/services/w2.ts', line: "import '../machine/evaluation';" },
  { rule: 'services-know-no-door', file: 'app/services/w3.ts', line: "import '@remix-run/node';" },
  {
    rule: 'doors-take-service-types',
    file: 'app/machine/w1.ts',
    line: "import { withdraw } from '../services/choice/withdraw';",
  },
  { rule: 'doors-never-touch-sql', file: 'app/http/w1.ts', line: "import '#db/views/grid';" },
  { rule: 'doors-never-touch-sql', file: 'app/jobs/w1.ts', line: "import 'better-sqlite3';" },
  { rule: 'machine-never-renders', file: 'app/machine/w2.ts', line: "import '@remix-run/node';" },
  { rule: 'jobs-open-no-other-door', file: 'app/jobs/w2.ts', line: "import '../machine/evaluation';" },
  {
    rule: 'components-only-draw',
    file: 'app/components/w1.ts',
    line: "import '../services/choice/withdraw';",
  },
  { rule: 'react-stays-in-the-pages', file: 'app/http/w2.ts', line: "import 'react';" },
  { rule: 'nothing-imports-a-route', file: 'app/components/w2.ts', line: "import '../routes/me/route';" },
  { rule: 'routes-are-strangers', file: 'app/routes/you/route.ts', line: "import '../me/route';" },
  { rule: 'nodemailer-in-one-place', file: 'app/services/w41.ts', line: "import 'nodemailer';" },
  { rule: 'lucia-in-one-place', file: 'app/services/w4.ts', line: "import 'lucia';" },
  { rule: 'openid-client-in-one-place', file: 'app/services/w9.ts', line: "import 'openid-client';" },
  { rule: 'remix-the-placeholder', file: 'app/routes/w1.ts', line: "import 'remix';" },
  { rule: 'sdk-stands-alone', file: 'sdk/src/w1.ts', line: "import type { can } from '#domain/choice/can';" },
  { rule: 'verifier-imports-nothing', file: 'sdk/verify/w1.ts', line: "import '../src/client';" },
  {
    rule: 'verifier-imports-nothing',
    file: 'sdk/verify/w2.ts',
    line: "import type { can } from '#domain/choice/can';",
  },
  { rule: 'verifier-imports-nothing', file: 'sdk/verify/w3.ts', line: "import 'node:crypto';" },
  { rule: 'verifier-imports-nothing', file: 'sdk/verify/page/w4.ts', line: "import 'zod';" },
  { rule: 'verify-command-needs-no-portal', file: 'bin/verify.ts', line: "import '#app/operator/operator';" },
  {
    rule: 'the-house-does-not-verify-itself',
    file: 'app/services/w6.ts',
    line: "import '#verify/verify';",
  },
  { rule: 'the-house-does-not-verify-itself', file: 'bin/w1.ts', line: "import '#verify/verify';" },
  { rule: 'sdk-needs-no-package', file: 'sdk/src/w2.ts', line: "import 'zod';" },
  { rule: 'demo-telemetry-is-a-stranger', file: 'demo/telemetry.ts', line: "import '#domain/choice/can';" },
  {
    rule: 'demo-story-runs-commands',
    file: 'demo/story/w1.ts',
    line: "import '#app/services/choice/withdraw';",
  },
  {
    rule: 'demo-story-takes-operator-types',
    file: 'demo/story/w2.ts',
    line: "import '#app/operator/operator';",
  },
  {
    rule: 'only-roots-tell-the-story',
    file: 'app/services/w5.ts',
    line: "import '../../demo/story/people';",
  },
  { rule: 'roots-are-roots', file: 'app/jobs/w3.ts', line: "import '../../server';" },
  { rule: 'the-house-needs-no-scaffold', file: 'app/http/w3.ts', line: "import '../../tests/clock';" },
  { rule: 'no-dev-packages-in-production', file: 'app/http/w4.ts', line: "import 'fast-check';" },
  { rule: 'imports-resolve', file: 'app/http/w5.ts', line: "import './nowhere';" },
  { rule: 'no-cycles', file: 'domain/loop-a.ts', line: "import './loop-b';" },
];

/** Lines that no rule may refuse: the other half of the proof. */
export const rightImports: Readonly<Record<string, string>> = {
  'domain/loop-b.ts': "import './loop-a';",
  'domain/r1.ts': "import { can } from './choice/can';\nexport const canToo = can;",
  'db/r1.ts': "import 'drizzle-orm';\nimport 'better-sqlite3';\nimport '#domain/choice/can';",
  'db/log/r1.ts': "import './append';",
  'db/own/r1.ts': "import 'lucia';",
  'app/services/execute.ts': "import '#db/log/append';",
  'app/services/identity/r1.ts': "import 'lucia';",
  'app/machine/r1.ts':
    "import type { Withdraw } from '../services/choice/withdraw';\nimport '#domain/choice/can';\nexport type W = Withdraw;",
  'app/routes/me/r1.ts': "import './route';\nimport 'react';\nimport '../../components/button';",
  'sdk/src/r1.ts':
    "import 'node:crypto';\nimport type { Context } from '@opentelemetry/api';\nimport './client';\nexport type C = Context;",
  'sdk/verify/r1.ts': "import './verify';",
  'tests/r1.ts': "import '#verify/verify';",
  'demo/r1.ts': "import '#sdk/client';\nimport '@opentelemetry/api';",
  'demo/story/r1.ts':
    "import '#domain/choice/can';\nimport type { Operator } from '#app/operator/operator';\nexport type O = Operator;",
  'bin/r1.ts':
    "import '#app/services/choice/withdraw';\nimport '../demo/story/people';\nimport '#db/views/grid';",
};
